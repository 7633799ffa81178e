import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../db/index.ts'
import type { Language } from '../words/index.ts'

export interface Mail {
  readonly id: Id<'mail_message'>
  /** What it is sent for, so that nothing is sent twice for one reason: `sign-in:<id>`. */
  readonly claim: string
  readonly kind: string
  readonly person?: Id<'person'> | undefined
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Puts a mail in the queue, in the transaction of its reason. @returns whether it was not there before. */
export async function queueMail(tx: Transaction, mail: Mail, realNow: Temporal.Instant): Promise<boolean> {
  const queued = await tx.run(
    query
      .insertInto('mail_message')
      .values({
        partnership_id: tx.partnership,
        id: mail.id,
        claim: mail.claim,
        kind: mail.kind,
        person_id: mail.person ?? null,
        recipient: mail.to,
        language: mail.language,
        subject: mail.subject,
        body_text: mail.text,
        body_html: mail.html,
        message_id: `<${mail.id}@tovholder>`,
        queued_at: realNow,
        next_try_at: realNow,
      })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'claim']).doNothing()),
  )
  return queued > 0
}

export type WaitingMail = Awaited<ReturnType<typeof claimMail>>[number]

/** The mails whose time has come, held by this transaction until it ends. */
export const claimMail = (tx: Transaction, realNow: Temporal.Instant, limit: number) =>
  tx.all(
    query
      .selectFrom('mail_message')
      .select(['id', 'recipient', 'language', 'subject', 'body_text', 'body_html', 'message_id', 'attempts'])
      .where('partnership_id', '=', tx.partnership)
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .where('next_try_at', '<=', realNow)
      .orderBy('next_try_at')
      .limit(limit)
      .forUpdate()
      .skipLocked(),
  )

export interface MailOutcome {
  readonly sent_at?: Temporal.Instant
  readonly failed_at?: Temporal.Instant
  readonly next_try_at?: Temporal.Instant
  readonly last_error?: string
}

export const recordAttempt = (
  tx: Transaction,
  id: Id<'mail_message'>,
  attempts: number,
  outcome: MailOutcome,
) =>
  tx.run(
    query
      .updateTable('mail_message')
      .set({ attempts, ...outcome })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )

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
      .where('sent_at', 'is', null),
  )
  return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0 }
}
