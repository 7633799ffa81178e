import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'
import { systemClock } from '../platform/clock/index.ts'
import { newId, type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { queueMail, type Stream } from '../platform/mail/index.ts'
import type { TestDatabase } from './database.ts'
import { makePartnership } from './partnership.ts'
import type { SenderOrders } from './sender.ts'

export interface Battered {
  /** How often each mail arrived, by its Message-ID. */
  readonly arrivals: ReadonlyMap<string, number>
  readonly mails: readonly {
    readonly stream: Stream
    readonly message_id: string
    readonly sent: boolean
    readonly dropped_because: string | null
  }[]
  /** How many outcomes a kill had hidden. */
  readonly unknown: number
}

/** Owed, owed, told and told. */
const streams = ['duty', 'duty', 'news', 'digest'] as const

/**
 * Has two processes send mails, and ends one of them with `kill -9`, again and again, each time in the moment in which a
 * mail of it has arrived and it has not heard so. Another one takes its place. @returns what arrived, and what is known.
 */
export async function batter(db: TestDatabase, { mails, kills }: { mails: number; kills: number }) {
  const { id: partnership } = await makePartnership(db.pool)
  await queue(db, partnership, mails)
  const program = await sendingProgram()
  const arrivals = new Map<string, number>()
  let arrived = 0
  const killAt = Array.from({ length: kills }, (_, n) => Math.round(((n + 0.5) * mails) / (kills + 1)))
  const places = await Promise.all(
    [0, 1].map(async () => {
      const here = { child: undefined as ChildProcess | undefined, killed: 0 }
      const smtp = await keeping(async (id) => {
        arrivals.set(id, (arrivals.get(id) ?? 0) + 1)
        arrived += 1
        if (arrived < (killAt[0] ?? Number.POSITIVE_INFINITY)) return
        killAt.shift()
        here.killed += 1
        here.child?.kill('SIGKILL')
        if (here.child) await once(here.child, 'exit')
      })
      return Object.assign(here, smtp)
    }),
  )
  let over = false
  const start = (place: (typeof places)[number]) => {
    const orders: SenderOrders = { address: db.address, partnership, smtpUrl: place.url, lostAfter: 2 }
    place.child = spawn(process.execPath, [program, JSON.stringify(orders)], { stdio: 'inherit' })
    place.child.once('exit', () => !over && start(place))
  }
  places.forEach(start)
  try {
    while (await isWaiting(db, partnership)) await new Promise((rested) => setTimeout(rested, 50))
  } finally {
    over = true
    for (const { child } of places) child?.kill('SIGKILL')
    await Promise.all(places.map(({ close }) => close()))
    await rm(program)
  }
  return { arrivals, ...(await known(db, partnership)) }
}

/** The sending program, bundled: what runs is no file that Node could run as it is. */
async function sendingProgram(): Promise<string> {
  const outfile = resolve(`build/sender-${process.pid}.mjs`)
  await build({
    entryPoints: [resolve(import.meta.dirname, 'sender.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  return outfile
}

async function queue(db: TestDatabase, partnership: PartnershipId, n: number): Promise<void> {
  const { now, realNow } = systemClock.read(0)
  const mails = Array.from({ length: n }, (_, at) => ({
    id: newId<'mail_message'>(realNow),
    claim: `trial:${at}`,
    kind: 'trial',
    stream: streams[at % streams.length] as Stream,
    to: `reader-${at}@partner.example`,
    language: 'en' as const,
    at: now,
  }))
  await withPartnership(db.pool, partnership, (tx) => queueMail(tx, mails, realNow))
}

/** A relay that takes all mail. @param taken is awaited before the sender hears that its mail was taken. */
async function keeping(taken: (messageId: string) => Promise<void>) {
  const read = async (stream: SMTPServerDataStream) => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    await taken(/^Message-ID: (\S+)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? '')
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onData: (stream, _, done) => void read(stream).then(() => done(), done),
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

const isWaiting = async ({ owner }: TestDatabase, partnership: PartnershipId): Promise<boolean> => {
  const { rows } = await owner.query<{ waiting: boolean }>(
    `select exists (select from mail_message where partnership_id = $1 and sent_at is null and failed_at is null
       and dropped_at is null) as waiting`,
    [partnership],
  )
  return rows[0]?.waiting ?? false
}

async function known(
  { owner }: TestDatabase,
  partnership: PartnershipId,
): Promise<Omit<Battered, 'arrivals'>> {
  const { rows: mails } = await owner.query<Battered['mails'][number]>(
    `select stream, message_id, sent_at is not null as sent, dropped_because
     from mail_message where partnership_id = $1`,
    [partnership],
  )
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from mail_attempt where partnership_id = $1 and outcome = 'unknown'`,
    [partnership],
  )
  return { mails, unknown: rows[0]?.n ?? 0 }
}
