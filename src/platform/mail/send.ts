import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type Id, json, type PartnershipId, type Transaction, withPartnership } from '../db/index.ts'
import { isLanguage } from '../words/index.ts'
import { forgetRefusals, noteFailure, stoppedAmong } from './address.store.ts'
import { beginAttempt, endAttempt } from './attempt.store.ts'
import { changeMail, type StoredMail, takeWaiting } from './mail.store.ts'
import { MailRefused, type OutgoingMail, type Relay } from './relay.ts'
import { filled, type KeptHeaders, type MailWriter, type Mints, type Place, written } from './write.ts'

/** What sending stands on. */
export interface Post {
  readonly pool: pg.Pool
  readonly relay: Relay
  readonly writers: readonly MailWriter[]
  readonly mints: Mints
  /** Seconds after which a process that has not told what came of a mail is taken for dead. Longer than a relay may take. */
  readonly lostAfter?: number
}

export interface SendTimes {
  /** The partnership's time. */
  readonly now: Temporal.Instant
  readonly realNow: Temporal.Instant
}

/** Reads the clocks: once when the mails are taken, and again when the relay has answered. */
export type ReadTimes = () => SendTimes

const attemptsAtMost = 12
const batch = 50
const lostAfterSeconds = 120

/** How many mails are given to the relay at once. */
const atOnce = 5

/** Minutes until the next try: 1, 2, 4 … and at most six hours. */
const restMinutes = (attempts: number) => Math.min(2 ** (attempts - 1), 360)

/**
 * Sends the mails whose time has come, at most fifty: takes them, gives them to the relay, tells what came of it, each in
 * a transaction of its own. A mail whose outcome a crash has hidden is sent again with the same Message-ID where it is
 * owed, and not where it is only told.
 *
 * @returns how many were looked at.
 */
export async function sendWaiting(
  post: Post,
  partnership: PartnershipId,
  place: Place,
  readTimes: ReadTimes,
): Promise<number> {
  const { looked, ready } = await withPartnership(post.pool, partnership, (tx) =>
    take(tx, post, place, readTimes()),
  )
  const waiting = [...ready]
  const lane = async () => {
    for (let mail = waiting.shift(); mail; mail = waiting.shift())
      await give(post, partnership, mail, readTimes)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return looked
}

interface Ready {
  readonly id: Id<'mail_message'>
  readonly n: number
  readonly outgoing: OutgoingMail
}

async function take(tx: Transaction, post: Post, place: Place, times: SendTimes) {
  const { realNow } = times
  const lostBefore = realNow.subtract({ seconds: post.lostAfter ?? lostAfterSeconds })
  const mails = await takeWaiting(tx, realNow, lostBefore, batch)
  const stopped = await stoppedAmong(
    tx,
    mails.map(({ recipient }) => recipient),
  )
  const ready: Ready[] = []
  for (const mail of mails) {
    const left = await whyNot(tx, mail, stopped, realNow)
    if (left !== undefined) await drop(tx, mail, left, realNow)
    else {
      const made = await prepare(tx, mail, post, place, times)
      if (made) ready.push(made)
    }
  }
  return { looked: mails.length, ready }
}

/** Signing in is tried even at an address that fails: its owner asked for it this minute. */
async function whyNot(
  tx: Transaction,
  mail: StoredMail,
  stopped: ReadonlySet<string>,
  realNow: Temporal.Instant,
): Promise<string | undefined> {
  if (mail.taken_at) {
    await endAttempt(tx, mail.id, mail.attempts, { at: realNow, outcome: 'unknown' })
    if (mail.stream === 'news' || mail.stream === 'digest') return 'outcome-unknown'
  }
  return stopped.has(mail.recipient) && mail.stream !== 'account' ? 'address-stopped' : undefined
}

const drop = (tx: Transaction, { id }: StoredMail, because: string, realNow: Temporal.Instant) =>
  changeMail(tx, id, { dropped_at: realNow, dropped_because: because, taken_at: null })

async function prepare(
  tx: Transaction,
  mail: StoredMail,
  post: Post,
  place: Place,
  times: SendTimes,
): Promise<Ready | undefined> {
  const { realNow } = times
  const whole = mail.written_at ? mail : await write(tx, mail, post, place, times)
  if (!whole) {
    await drop(tx, mail, 'not-needed', realNow)
    return undefined
  }
  const n = mail.attempts + 1
  await changeMail(tx, mail.id, { taken_at: realNow, attempts: n })
  await beginAttempt(tx, mail.id, n, realNow)
  // What stays in an outbox is given its tokens when it is looked at.
  const fill = post.relay.isOutbox ? (text: string) => text : await filled(tx, whole, post.mints, realNow)
  return { id: mail.id, n, outgoing: outgoingOf(whole, fill) }
}

/** Writes a mail that was only queued so far, and keeps what was written. @returns nothing where it is not needed. */
export async function write(
  tx: Transaction,
  mail: StoredMail,
  { writers }: Pick<Post, 'writers'>,
  place: Place,
  { now, realNow }: SendTimes,
): Promise<StoredMail | undefined> {
  const writer = writers.find(({ kind }) => kind === mail.kind)
  if (!writer) throw new Error(`nobody writes mails of the kind ${mail.kind}`)
  const language = isLanguage(mail.language) ? mail.language : 'en'
  const letter = await writer.write(tx, mail, { ...place, language, now, realNow })
  if (!letter) return undefined
  const made = written(mail, letter, place, realNow)
  const change = { ...made, secrets: json(made.secrets as never), headers: json(made.headers as never) }
  await changeMail(tx, mail.id, change)
  return { ...mail, ...made } as unknown as StoredMail
}

export function outgoingOf(mail: StoredMail, fill: (text: string) => string): OutgoingMail {
  const { from, replyTo, lines, attachments } = mail.headers as unknown as KeptHeaders
  return {
    to: mail.recipient,
    fromName: from,
    replyTo: replyTo === undefined ? undefined : fill(replyTo),
    subject: mail.subject ?? '',
    text: fill(mail.body_text ?? ''),
    html: fill(mail.body_html ?? ''),
    messageId: mail.message_id ?? '',
    thread: mail.thread ?? undefined,
    lines: Object.fromEntries(Object.entries(lines).map(([name, value]) => [name, fill(value)])),
    attachments: attachments ?? [],
  }
}

async function give(
  { pool, relay }: Post,
  partnership: PartnershipId,
  { id, n, outgoing }: Ready,
  readTimes: ReadTimes,
): Promise<void> {
  const answer = await relay.deliver(outgoing).then(
    (reply) => ({ reply }),
    (error: unknown) => ({ error }),
  )
  const { now, realNow } = readTimes()
  await withPartnership(pool, partnership, async (tx) => {
    if (!('error' in answer)) {
      // The mail before its attempt, as whoever takes it over locks them.
      await changeMail(tx, id, { sent_at: realNow, accepted_at: now, taken_at: null })
      await endAttempt(tx, id, n, { at: realNow, outcome: 'accepted', reply: answer.reply })
      await forgetRefusals(tx, outgoing.to)
    } else await failed(tx, id, n, outgoing.to, answer.error, { now, realNow })
  })
}

async function failed(
  tx: Transaction,
  id: Id<'mail_message'>,
  n: number,
  to: string,
  error: unknown,
  { now, realNow }: SendTimes,
): Promise<void> {
  const reply = error instanceof Error ? error.message : String(error)
  const refused = error instanceof MailRefused
  const forGood = refused || n >= attemptsAtMost
  const next = { next_try_at: realNow.add({ minutes: restMinutes(n) }) }
  const failure = {
    last_error: reply,
    taken_at: null,
    ...(forGood ? { failed_at: realNow, lost_at: now } : next),
  }
  // Where another process has taken the mail over, its try is the one that counts.
  await changeMail(tx, id, failure, n)
  await endAttempt(tx, id, n, { at: realNow, outcome: refused ? 'refused' : 'put-off', reply })
  if (refused) await noteFailure(tx, { email: to, because: reply, returned: false }, realNow)
}
