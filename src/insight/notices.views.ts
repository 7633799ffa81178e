import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { type Finder, type View, type ViewContext, view } from '../acts/index.ts'
import { asksBeside, dutiesPage, type LedgerLine, ledgerOf, ledgerOfAsks } from '../asks/index.ts'
import type { Notice } from '../decisions/index.ts'
import { asId } from '../platform/db/index.ts'
import type { AskMail } from '../platform/mail/index.ts'
import { foundAbout, namesOf, noticeInWords, noticesOn, whoIn } from './notices.ts'

const rows = 50
const text = z.record(z.string(), z.string())

const duty = z.object({
  id: z.string(),
  /** What kind of ask: `decision.position`. */
  asks: z.string(),
  /** What it is about, in a word, by name and below the origin; nothing where it is there no more. */
  kind: z.object({ da: z.string(), en: z.string() }).optional(),
  title: text.optional(),
  path: z.object({ da: z.string(), en: z.string() }).optional(),
  openedAt: z.string(),
  dueAt: z.string().optional(),
  isOpen: z.boolean(),
  /** Of how many it is asked; how many have had notice; of how many that failed; how many have answered. */
  asked: z.int(),
  noticed: z.int(),
  failed: z.int(),
  answered: z.int(),
})
export type NoticedDuty = z.infer<typeof duty>

const duties = z.object({ items: z.array(duty), next: z.string().optional() })
export type NoticedDuties = z.infer<typeof duties>

const parameters = z.object({ after: z.uuid().optional() })

const failed = ({ stands, because }: Notice) =>
  !stands && (because === 'failed' || because === 'nothing-sent')

const maybe = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value }

/** What is asked and was asked, each with how many had notice of it. @param finders how rooms show what it is about. */
export const noticeList = (finders: readonly Finder[]): View<z.infer<typeof parameters>, NoticedDuties> =>
  view({
    name: 'notice.list',
    summary: { da: 'Hvem der har fået besked om hvad', en: 'Who has had notice of what' },
    parameters,
    data: duties,
    who: ['secretariat'],
    // What becomes of mail is not journalled.
    freshness: 'session',
    api: '/notices',
    example: {},
    async load({ tx, now, parameters: { after } }) {
      const found = await dutiesPage(tx, after, rows + 1)
      const page = found.slice(0, rows)
      const about = await foundAbout(
        tx,
        page.map(({ subject }) => subject),
        finders,
      )
      const items = await Promise.all(
        page.map(async (one) => {
          const notices = await noticesOn(tx, await ledgerOf(tx, one), { now })
          return {
            id: one.id as string,
            asks: one.kind,
            ...shown(about.get(one.subject.id)),
            openedAt: one.openedAt.toString(),
            ...maybe('dueAt', one.dueAt?.toString()),
            isOpen: one.isOpen,
            asked: one.asked,
            noticed: notices.filter(({ stands }) => stands).length,
            failed: notices.filter(failed).length,
            answered: one.answered,
          }
        }),
      )
      return { data: { items, ...maybe('next', found.length > rows ? page.at(-1)?.id : undefined) } }
    },
  })

const shown = (
  about: Awaited<ReturnType<typeof foundAbout>> extends ReadonlyMap<string, infer F> ? F | undefined : never,
) => (about ? { kind: about.kind, title: about.title, path: about.path } : {})

const mail = z.object({
  /** `queued`: waits for the relay. `accepted`: the relay took it. `failed`: for good. `dropped`: not sent. */
  state: z.enum(['queued', 'accepted', 'failed', 'dropped']),
  at: z.string(),
  because: z.string().optional(),
})

const line = z.object({
  id: z.string(),
  /** The organisation or the person that is asked. */
  who: z.string(),
  stands: z.boolean(),
  because: z.enum(['answered', 'accepted', 'proven', 'nothing-sent', 'waiting', 'failed']),
  sentence: z.string(),
  answeredAt: z.string().optional(),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      mails: z.array(mail),
      /** When the link was fetched first, perhaps by a scanner: proves nothing. */
      fetchedAt: z.string().optional(),
    }),
  ),
})
export type NoticeLine = z.infer<typeof line>

const ledger = duty
  .omit({ asked: true, noticed: true, failed: true, answered: true })
  .extend({ items: z.array(line), next: z.string().optional() })
export type NoticeLedger = z.infer<typeof ledger>

const oneParameters = z.object({ id: z.string().max(100), after: z.uuid().optional() })

/** The notice ledger of one duty: per organisation whether notice stands and why, per person what became of the mail. */
export const noticeLedger = (finders: readonly Finder[]): View<z.infer<typeof oneParameters>, NoticeLedger> =>
  view({
    name: 'notice.one',
    summary: { da: 'Hvad der blev af beskederne om én ting', en: 'What became of the notices of one thing' },
    parameters: oneParameters,
    data: ledger,
    who: ['secretariat'],
    freshness: 'session',
    api: '/notices/{id}',
    example: { id: 'none' },
    async load(context) {
      const { tx, parameters } = context
      const id = asId<'ask'>(parameters.id)
      const all = id === undefined ? [] : await asksBeside(tx, id)
      const [first] = all
      if (!first) return undefined
      const { after } = parameters
      const rest = after === undefined ? all : all.filter((asked) => asked.id > after)
      const page = rest.slice(0, rows)
      const about = await foundAbout(tx, [first.subject], finders)
      const data = {
        id: first.id as string,
        asks: first.kind,
        ...shown(about.get(first.subject.id)),
        openedAt: first.openedAt.toString(),
        ...maybe('dueAt', first.dueAt?.toString()),
        isOpen: all.some(({ endedAt }) => endedAt === undefined),
        items: await linesOf(context, await ledgerOfAsks(tx, page)),
        ...maybe('next', rest.length > rows ? (page.at(-1)?.id as string) : undefined),
      }
      return { data }
    },
  })

async function linesOf(
  { tx, now, language }: ViewContext<unknown>,
  lines: readonly LedgerLine[],
): Promise<NoticeLine[]> {
  const [notices, names] = await Promise.all([noticesOn(tx, lines, { now }), namesOf(tx, lines, language)])
  return lines.flatMap((one, n) => {
    const notice = notices[n]
    if (!notice) return []
    const who = names.get(whoIn(one)) ?? ''
    return [
      {
        id: one.id,
        who,
        stands: notice.stands,
        because: notice.because,
        sentence: noticeInWords(notice, who, language, one.endedAt === undefined),
        ...maybe('answeredAt', one.answeredAt?.toString()),
        people: peopleOf(one, names),
      },
    ]
  })
}

const peopleOf = ({ mails, fetches }: LedgerLine, names: ReadonlyMap<string, string>): NoticeLine['people'] =>
  [...Map.groupBy(mails, ({ person, recipient }) => person ?? recipient)]
    .map(([id, its]) => ({
      id,
      name: names.get(id) ?? '',
      email: its.at(-1)?.recipient ?? '',
      mails: its.map(stateOf),
      ...maybe('fetchedAt', fetches.find(({ person }) => person === id)?.at.toString()),
    }))
    .toSorted((a, b) => (a.email < b.email ? -1 : 1))

function stateOf(one: AskMail): z.infer<typeof mail> {
  const as = (
    state: z.infer<typeof mail>['state'],
    at: Temporal.Instant,
    because?: string,
  ): z.infer<typeof mail> => ({ state, at: at.toString(), ...maybe('because', because) })
  if (one.failedAt) return as('failed', one.failedAt, one.failedBecause)
  if (one.acceptedAt) return as('accepted', one.acceptedAt)
  return one.droppedBecause === undefined
    ? as('queued', one.queuedAt)
    : as('dropped', one.queuedAt, one.droppedBecause)
}
