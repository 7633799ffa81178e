import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { headOf, parkedEntries, printAnchor } from '../../journal/index.ts'
import { connectionIn, lookAtMigrations, openPool, readPartnership } from '../../platform/db/index.ts'
import { countMail } from '../../platform/mail/index.ts'
import { enterGround, type Ground, isBegun, runningGround } from '../installation.ts'
import { originsOf } from './addresses.ts'
import { command, type Surroundings } from './command.ts'
import { counted } from './counted.ts'
import { allPartnerships, type Partnership } from './place.ts'
import { sentenceFor } from './sentences.ts'

/** A line of what was found; `ill` where somebody has to do something. */
interface Finding {
  readonly text: string
  readonly ill?: boolean
}

type Findings = AsyncGenerator<Finding, void, void>

export const doctorCommand = command({
  name: 'doctor',
  takes: [],
  about: 'Say what is found: program, data folder, database, journals, mail, parked entries.',
  notes: () => ['Changes nothing. Lines with “!” need somebody’s hand, and make the exit code 1.'],
  options: {},
  async run(surroundings) {
    const { terminal, settings } = surroundings
    let ill = false
    try {
      for await (const finding of examine(surroundings)) {
        terminal.say(`${finding.ill ? '!' : ' '} ${finding.text}`)
        ill ||= finding.ill === true
      }
    } catch (error) {
      terminal.say(`! ${sentenceFor(error, settings)}`)
      ill = true
    }
    return ill ? 1 : 0
  },
})

async function* examine(surroundings: Surroundings): Findings {
  const { settings, terminal } = surroundings
  yield* examineProgram()
  yield settings.smtpUrl
    ? { text: 'Mail: SMTP_URL names a relay.' }
    : { text: 'Mail: SMTP_URL is not set, so mail is kept and not sent.' }
  if (settings.imapUrl) yield { text: 'Mail: answers are read from the mailbox of IMAP_URL.' }
  if (settings.mailListen) yield { text: 'Mail: answers are delivered at MAIL_LISTEN.' }
  if (!isBegun(settings)) {
    yield { text: `Data folder: nothing in ${settings.dataFolder} yet; the first start makes it.` }
    return
  }
  yield await examineDisk(settings.dataFolder)
  const running = settings.databaseUrl ? undefined : await runningGround(settings)
  const ground = running ?? (await enterGround(settings, terminal.complain))
  try {
    yield* examineDatabase(surroundings, ground, running !== undefined)
  } finally {
    await ground.leave()
  }
}

/** The same as `engines` in package.json. */
const oldestNode = 24

function* examineProgram(): Generator<Finding> {
  const { node } = process.versions
  if (Number.parseInt(node, 10) >= oldestNode) yield { text: `Node: ${node}.` }
  else yield { text: `Node: ${node} is too old. Start by npm start, which brings its own.`, ill: true }
}

/** Below this a database under way may not come to its end. */
const scarce = 500_000_000

async function examineDisk(folder: string): Promise<Finding> {
  const disk = await statfs(folder).catch(() => undefined)
  if (!disk) return { text: `Data folder: ${folder} holds no files; they go to the first one stored.` }
  const free = disk.bavail * disk.bsize
  const text = `Data folder: ${folder}, ${(free / 1e9).toFixed(1)} GB free.`
  return free < scarce ? { text: `${text} Make room.`, ill: true } : { text }
}

async function* examineDatabase(
  { settings, program }: Surroundings,
  { address }: Ground,
  running: boolean,
): Findings {
  const { applied, waiting } = await lookAtMigrations(address, join(program.root, 'migrations'))
  const how = settings.databaseUrl ? 'at DATABASE_URL' : running ? 'running' : 'started for this look'
  yield { text: `Database: PostgreSQL ${await versionAt(address)}, ${how}.` }
  yield { text: `Migrations: ${applied.length} applied${waiting.length ? '' : ', none waiting'}.` }
  if (waiting.length > 0) {
    yield { text: `Migrations: the next start applies ${waiting.join(', ')}.`, ill: running }
    return
  }
  const pool = openPool('app', address, 1)
  try {
    const partnerships = await allPartnerships(pool)
    if (partnerships.length === 0) yield { text: 'Partnerships: none yet.' }
    for (const partnership of partnerships) {
      const origins = originsOf(partnership.hosts, settings.publicUrl)
      yield { text: `Partnership ${partnership.key}: ${origins.join(' ') || 'at no host.'}` }
      yield* examinePartnership(pool, partnership)
    }
  } finally {
    await pool.end()
  }
}

async function versionAt(address: Ground['address']): Promise<string> {
  const client = new pg.Client(connectionIn('admin', address))
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return rows[0]?.server_version ?? 'of unknown version'
  } finally {
    await client.end()
  }
}

async function* examinePartnership(pool: pg.Pool, { id }: Partnership): Findings {
  const { head, mail, parked } = await readPartnership(pool, id, async (tx) => ({
    head: await headOf(tx),
    mail: await countMail(tx),
    parked: await parkedEntries(tx),
  }))
  yield {
    text: `  Journal: ${counted(head.seq, 'entry', 'entries')}, anchor ${printAnchor(head.seq, head.hash)}.`,
  }
  yield { text: `  Mail: ${mail.waiting} waiting, ${mail.failed} given up.`, ill: mail.failed > 0 }
  if (parked.length === 0) yield { text: '  Parked entries: none.' }
  for (const { follower, seq, attempts, error, next_try_at } of parked) {
    const next = next_try_at.toString({ smallestUnit: 'minute' })
    yield {
      text: `  Parked: entry ${seq} for “${follower}”, tried ${counted(attempts, 'time')}, next at ${next}: ${error}`,
      ill: true,
    }
  }
}
