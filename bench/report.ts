import { availableParallelism, loadavg, totalmem } from 'node:os'
import { median } from './ground.ts'
import type { Load } from './load.ts'
import type { Figures } from './measure.ts'
import type { Pair } from './pairs.ts'

const bars = {
  /** Of the bare server's rate. */
  ratio: 0.35,
  /** Pages made anew each time, a second, on a machine whose bare server does so many. */
  signedIn: { rate: 1_500, ofBare: 65_000, p99Ms: 30 },
  actsPerSecond: 500,
  memoryMiB: 250,
  startMs: 2_000,
  queuedMs: 5_000,
  renderedPerSecond: 300,
}

export interface Row {
  readonly name: string
  readonly figure: string
  /** Absent where a figure stands for itself. */
  readonly bar?: string
  readonly met?: boolean
}

const whole = (value: number): string => Math.round(value).toLocaleString('en')

const middle = (loads: readonly Load[], figure: keyof Load) => median(loads.map((load) => load[figure]))

const times = (loads: readonly Load[]) =>
  `p50 ${middle(loads, 'p50').toFixed(2)}, p99 ${middle(loads, 'p99').toFixed(2)} ms`

/** A page that is to keep up with the bare server. */
function ratioRow(name: string, { ours, bares }: Pair): Row {
  const ratio = median(ours.map(({ rate }, round) => rate / bares[round]!.rate))
  const rates = `${whole(middle(ours, 'rate'))}/s against ${whole(middle(bares, 'rate'))}/s`
  return {
    name,
    figure: `${ratio.toFixed(2)}: ${rates}; ${times(ours)}`,
    bar: `≥ ${bars.ratio} of the bare server`,
    met: ratio >= bars.ratio,
  }
}

/** A page made anew each time: its bar moves with what the bare server reaches here. */
function rateRow(name: string, { ours, bares }: Pair): Row {
  const { rate: barRate, ofBare, p99Ms } = bars.signedIn
  const bare = middle(bares, 'rate')
  const wanted = (barRate * bare) / ofBare
  const rate = middle(ours, 'rate')
  return {
    name,
    figure: `${whole(rate)}/s, bare server ${whole(bare)}/s; ${times(ours)}`,
    bar: `≥ ${whole(wanted)}/s (${whole(barRate)} of ${whole(ofBare)}), p99 ≤ ${p99Ms} ms`,
    met: rate >= wanted && middle(ours, 'p99') <= p99Ms,
  }
}

function actsRow(name: string, loads: readonly Load[], syncTime: number): Row {
  const rate = middle(loads, 'rate')
  return {
    name,
    figure: `${whole(rate)}/s; ${times(loads)}; fdatasync ${syncTime.toFixed(2)} ms`,
    bar: `≥ ${whole(bars.actsPerSecond)}/s`,
    met: rate >= bars.actsPerSecond,
  }
}

export function rowsOf({ page, unchanged, signedIn, acts, journal, mail, ...figures }: Figures): Row[] {
  const memory = figures.memory / 2 ** 20
  return [
    ratioRow('Page for the public', page),
    ratioRow('The same, not modified (304)', unchanged),
    rateRow('Page for a person, from the database', signedIn),
    ...(acts.length > 0 ? [actsRow('Acts, durable: comments by API', acts, figures.syncTime)] : []),
    {
      name: 'Memory of the server afterwards',
      figure: `${whole(memory)} MiB`,
      bar: `≤ ${bars.memoryMiB} MiB`,
      met: memory <= bars.memoryMiB,
    },
    ...mailRows(mail),
    {
      name: 'Journal verified',
      figure: `${whole(journal.rate)} entries/s (${whole(journal.entries)} entries)`,
    },
    { name: 'First start, making the database', figure: `${whole(figures.firstStart)} ms` },
    {
      name: 'Later start',
      figure: `${whole(figures.start)} ms`,
      bar: `≤ ${whole(bars.startMs)} ms`,
      met: figures.start <= bars.startMs,
    },
  ]
}

const mailRows = ({ recipients, queued, rendered, sent }: Figures['mail']): Row[] => [
  {
    name: `Mail queued for ${whole(recipients)}`,
    figure: `${whole(queued)} ms`,
    bar: `≤ ${whole(bars.queuedMs)} ms`,
    met: queued <= bars.queuedMs,
  },
  {
    name: 'Mails rendered, on one core',
    figure: `${whole(rendered)} a second of processor time`,
    bar: `≥ ${bars.renderedPerSecond}/s`,
    met: rendered >= bars.renderedPerSecond,
  },
  { name: 'Mails from the queue to a relay', figure: `${whole(sent)}/s with the database` },
]

/** The rows as Markdown, with columns aligned for the terminal. */
export function table(rows: readonly Row[]): string {
  const said = (met: boolean | undefined) => (met === undefined ? '' : met ? 'yes' : 'no')
  const cells = [
    ['Measure', 'Figure', 'Bar', 'Met'],
    ...rows.map(({ name, figure, bar = '', met }) => [name, figure, bar, said(met)]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => row[column]!.length)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  const [head = '', ...body] = cells.map(line)
  return [head, rule, ...body].join('\n')
}

/** What the figures were measured on; the load tells whether the machine was ours alone. */
export const machine = (postgres: string, loader: string, loadBefore: number): string =>
  [
    `${availableParallelism()} cores`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${postgres} with fsync`,
    loader,
    `load ${loadBefore.toFixed(1)} before, ${loadavg()[0]!.toFixed(1)} after`,
  ].join(' · ')
