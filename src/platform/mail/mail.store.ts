import type { Temporal } from 'temporal-polyfill'
import { type Id, json, query, type ReadTransaction, type Transaction } from '../db/index.ts'
import type { Language } from '../words/index.ts'

/**
 * Why one gets a mail, which decides how it is left and what a crash costs. `account`: about signing in; `duty`: what a
 * member owes an answer to; `talk`: a thread that one follows; `news` and `digest`: what one has asked for.
 */
export type Stream = 'account' | 'duty' | 'talk' | 'news' | 'digest'

/** A mail to be written and sent. */
export interface QueuedMail {
  readonly id: Id<'mail_message'>
  /** What it is sent for, so that nothing is sent twice for one reason: `sign-in:<id>`. */
  readonly claim: string
  /** Which writer writes it. */
  readonly kind: string
  readonly stream: Stream
  readonly person?: Id<'person'> | undefined
  /** In lower case. */
  readonly to: string
  readonly language: Language
  readonly subject?: { readonly type: string; readonly id: string }
  readonly ask?: Id<'ask'> | undefined
  /** What the writer needs to know; no secrets. */
  readonly parameters?: Readonly<Record<string, unknown>>
  /** The partnership's time when its reason arose. */
  readonly at: Temporal.Instant
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const mostAtOnce = 2_000

/** Puts mails in the queue, in the transaction of their reason. @returns how many were not there before. */
export async function queueMail(
  tx: Transaction,
  mails: readonly QueuedMail[],
  realNow: Temporal.Instant,
): Promise<number> {
  let queued = 0
  for (let from = 0; from < mails.length; from += mostAtOnce) {
    const rows = mails.slice(from, from + mostAtOnce).map((mail) => rowOf(tx, mail, realNow))
    queued += await tx.run(
      query
        .insertInto('mail_message')
        .values(rows)
        .onConflict((conflict) => conflict.columns(['partnership_id', 'claim']).doNothing()),
    )
  }
  return queued
}

const rowOf = (tx: Transaction, mail: QueuedMail, realNow: Temporal.Instant) => ({
  partnership_id: tx.partnership,
  id: mail.id,
  claim: mail.claim,
  kind: mail.kind,
  stream: mail.stream,
  person_id: mail.person ?? null,
  recipient: mail.to,
  language: mail.language,
  subject_type: mail.subject?.type ?? null,
  subject_id: mail.subject?.id ?? null,
  ask_id: mail.ask ?? null,
  parameters: json((mail.parameters ?? {}) as never),
  at: mail.at,
  queued_at: realNow,
  next_try_at: realNow,
})

const columns = [
  'id',
  'claim',
  'kind',
  'stream',
  'person_id',
  'recipient',
  'language',
  'subject_type',
  'subject_id',
  'ask_id',
  'parameters',
  'at',
  'attempts',
  'queued_at',
  'written_at',
  'subject',
  'body_text',
  'body_html',
  'message_id',
  'thread',
  'headers',
  'secrets',
  'taken_at',
] as const

export type StoredMail = Awaited<ReturnType<typeof takeWaiting>>[number]

/**
 * The mails whose time has come, held by this transaction until it ends. One that was taken before `lostBefore` and of
 * which nothing was heard since is among them: its process died.
 */
export const takeWaiting = (
  tx: Transaction,
  realNow: Temporal.Instant,
  lostBefore: Temporal.Instant,
  limit: number,
) =>
  tx.all(
    query
      .selectFrom('mail_message')
      .select(columns)
      .where('partnership_id', '=', tx.partnership)
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .where('dropped_at', 'is', null)
      .where('next_try_at', '<=', realNow)
      .where((is) => is.or([is('taken_at', 'is', null), is('taken_at', '<=', lostBefore)]))
      // What is owed goes before what is told.
      .orderBy((is) => is.case().when('stream', 'in', ['news', 'digest']).then(1).else(0).end())
      .orderBy('next_try_at')
      .orderBy('id')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  )

export type MailChange = Partial<{
  subject: string
  body_text: string
  body_html: string
  message_id: string
  thread: string | null
  headers: ReturnType<typeof json<never>>
  secrets: ReturnType<typeof json<never>>
  written_at: Temporal.Instant
  taken_at: Temporal.Instant | null
  attempts: number
  sent_at: Temporal.Instant
  accepted_at: Temporal.Instant
  failed_at: Temporal.Instant
  lost_at: Temporal.Instant
  dropped_at: Temporal.Instant
  dropped_because: string
  next_try_at: Temporal.Instant
  last_error: string
}>

export const changeMail = (tx: Transaction, id: Id<'mail_message'>, change: MailChange) =>
  tx.run(
    query
      .updateTable('mail_message')
      .set(change)
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

/**
 * Sends what was not sent because its address was stopped: what was owed, and not what was told. Its writer leaves out
 * what is not needed any more.
 * @returns how many mails.
 */
export const sendStopped = (tx: Transaction, email: string, realNow: Temporal.Instant): Promise<number> =>
  tx.run(
    query
      .updateTable('mail_message')
      .set({ dropped_at: null, dropped_because: null, next_try_at: realNow })
      .where('partnership_id', '=', tx.partnership)
      .where('recipient', '=', email)
      .where('stream', '=', 'duty')
      .where('dropped_because', '=', 'address-stopped'),
  )

/** A mail as it was written. */
export const mailById = (tx: ReadTransaction, id: Id<'mail_message'>) =>
  tx.first(
    query
      .selectFrom('mail_message')
      .select(columns)
      .select(['sent_at', 'failed_at', 'dropped_at', 'dropped_because', 'returned_at', 'returned_because'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

/** How many mails were given up since. */
export const countGivenUp = async (tx: ReadTransaction, since: Temporal.Instant): Promise<number> =>
  (
    await tx.first(
      query
        .selectFrom('mail_message')
        .select((is) => is.fn.countAll<number>().as('n'))
        .where('partnership_id', '=', tx.partnership)
        .where('failed_at', '>', since),
    )
  )?.n ?? 0

/** How many mails wait for the relay, and how many were given up. */
export async function countMail(tx: ReadTransaction): Promise<{ waiting: number; failed: number }> {
  const row = await tx.first(
    query
      .selectFrom('mail_message')
      .select((is) => [
        is.fn.countAll<number>().filterWhere('failed_at', 'is', null).as('waiting'),
        is.fn.countAll<number>().filterWhere('failed_at', 'is not', null).as('failed'),
      ])
      .where('partnership_id', '=', tx.partnership)
      .where('sent_at', 'is', null)
      .where('dropped_at', 'is', null),
  )
  return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0 }
}
