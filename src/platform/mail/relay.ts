import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import type { LetterFile } from './letter.types.ts'

/** A message as it leaves. */
export interface OutgoingMail {
  readonly to: string
  /** The name beside our address. */
  readonly fromName: string
  /** Takes answers, and what comes back. */
  readonly replyTo: string | undefined
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  /** The Message-ID of its thread's beginning. */
  readonly thread: string | undefined
  readonly lines: Readonly<Record<string, string>>
  readonly attachments: readonly LetterFile[]
}

/** Gives a mail to the relay. Resolves, with what the relay said, when it has taken it; rejects with
 * {@link MailRefused} where it never will, and with anything else where it may later. */
export interface Relay {
  deliver(mail: OutgoingMail): Promise<string>
  close?(): void
  /** Whether mail stays here, to be looked at. */
  readonly isOutbox?: true
}

/** The relay refused for good: RFC 5321 §4.2.1, replies 5yz. */
export class MailRefused extends Error {
  override name = 'MailRefused'
}

/** Takes all mail and lets it lie: in a demonstration, whose people do not exist. */
export const outbox: Relay = { isOutbox: true, deliver: async () => '250 kept in the outbox' }

/** Milliseconds. Together shorter than the time after which a sender is taken for dead. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 40_000 }

type Pooled = SMTPPool.Options & { readonly url: string }

/**
 * A relay by its address: `smtp://user:password@host:587`. Connections are kept open and used again.
 * @param from our address, which also takes what comes back.
 */
export function smtpRelay(url: string, from: string): Relay {
  const pooled = createTransport({ url, ...patience, pool: true, maxConnections: 5 } as Pooled)
  return {
    close: () => pooled.close(),
    async deliver(mail) {
      try {
        const { response } = (await pooled.sendMail(messageOf(mail, from))) as { response?: string }
        return String(response ?? '')
      } catch (error) {
        const { responseCode, message } = error as { responseCode?: number; message: string }
        if (responseCode !== undefined && responseCode >= 500) throw new MailRefused(message)
        throw error
      }
    },
  }
}

const messageOf = (mail: OutgoingMail, from: string) => ({
  from: { name: mail.fromName, address: from },
  // As an object, so that nothing in the address is read as a list of several.
  to: { name: '', address: mail.to },
  ...(mail.replyTo === undefined
    ? {}
    : { replyTo: mail.replyTo, envelope: { from: mail.replyTo, to: [mail.to] } }),
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  ...(mail.thread === undefined ? {} : { inReplyTo: mail.thread, references: mail.thread }),
  headers: { ...mail.lines },
  ...attached(mail),
})

/** A calendar part is an alternative of the text, or Outlook shows an attachment instead of an invitation: RFC 6047 §2.4. */
function attached({ attachments }: OutgoingMail) {
  const isCalendar = ({ type }: LetterFile) => type.startsWith('text/calendar')
  const calendar = attachments.filter(isCalendar)
  const others = attachments.filter((file) => !isCalendar(file))
  const part = ({ type, text, name }: LetterFile) => ({ contentType: type, content: text, filename: name })
  return {
    alternatives: calendar.map(({ type, text }) => ({ contentType: type, content: text })),
    attachments: others.map(part),
  }
}
