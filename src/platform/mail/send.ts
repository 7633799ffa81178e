import { createTransport } from 'nodemailer'
import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type PartnershipId, type Transaction, withPartnership } from '../db/index.ts'
import { claimMail, recordAttempt, type WaitingMail } from './mail.store.ts'

/** Gives a mail to the relay. Resolves when the relay has taken it; rejects with `permanent` where it never will. */
export interface Relay {
  deliver(mail: WaitingMail): Promise<void>
}

export class MailRefused extends Error {
  override name = 'MailRefused'
}

/** A relay by its address: `smtp://user:password@host:587`. */
export function smtpRelay(url: string, from: string): Relay {
  const transport = createTransport(url)
  return {
    async deliver(mail) {
      try {
        await transport.sendMail({
          from,
          to: mail.recipient,
          subject: mail.subject,
          text: mail.body_text,
          html: mail.body_html,
          messageId: mail.message_id,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language },
        })
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string }
        if (responseCode !== undefined && responseCode >= 500) throw new MailRefused(message)
        throw error
      }
    },
  }
}

const attemptsAtMost = 12
const batch = 20

/** Minutes until the next try: 1, 2, 4 … and at most six hours. */
const restMinutes = (attempts: number) => Math.min(2 ** (attempts - 1), 360)

/**
 * Sends the mails whose time has come, at most twenty. A crash between the relay's yes and our note of it sends the
 * mail again with the same Message-ID, which is right for a duty.
 * @returns how many were tried.
 */
export function sendWaiting(
  pool: pg.Pool,
  partnership: PartnershipId,
  relay: Relay,
  realNow: Temporal.Instant,
): Promise<number> {
  return withPartnership(pool, partnership, async (tx) => {
    const waiting = await claimMail(tx, realNow, batch)
    for (const mail of waiting) await attempt(tx, relay, mail, realNow)
    return waiting.length
  })
}

async function attempt(
  tx: Transaction,
  relay: Relay,
  mail: WaitingMail,
  realNow: Temporal.Instant,
): Promise<void> {
  const attempts = mail.attempts + 1
  try {
    await relay.deliver(mail)
    await recordAttempt(tx, mail.id, attempts, { sent_at: realNow })
  } catch (error) {
    const last_error = error instanceof Error ? error.message : String(error)
    const forGood = error instanceof MailRefused || attempts >= attemptsAtMost
    const next = { next_try_at: realNow.add({ minutes: restMinutes(attempts) }) }
    await recordAttempt(tx, mail.id, attempts, { last_error, ...(forGood ? { failed_at: realNow } : next) })
  }
}
