import type { Temporal } from 'temporal-polyfill'
import type { Transaction } from '../db/index.ts'
import { type ReplyPlace, sentMarker } from '../incoming/index.ts'
import { type Language, pathTo, say, type Text } from '../words/index.ts'
import { type Around, letterHtml } from './letter.tsx'
import type { Address, Letter, Secret } from './letter.types.ts'
import { letterText } from './letter-text.ts'
import type { StoredMail } from './mail.store.ts'

/** Where the letters of a partnership come from. */
export interface Place {
  /** Origin of the site, without a slash at the end. */
  readonly origin: string
  readonly name: Text
  /** IANA. */
  readonly zone: string
  /** Where replies are taken; nothing where nobody reads them. */
  readonly replies?: ReplyPlace | undefined
}

export interface WriteContext extends Place {
  readonly language: Language
  /** The partnership's time. */
  readonly now: Temporal.Instant
  readonly realNow: Temporal.Instant
}

/** How a room writes its mails of a kind. */
export interface MailWriter {
  readonly kind: string
  /** @returns nothing where the mail is not needed any more: it was answered, called off, or left in the meantime. */
  write(tx: Transaction, mail: StoredMail, context: WriteContext): Promise<Letter | undefined>
}

/** Makes the token of a secret and keeps its hash. */
export type Mint = (tx: Transaction, of: Secret['of'], realNow: Temporal.Instant) => Promise<string>
export type Mints = Readonly<Record<string, Mint>>

/** Stands in the text where a token will; nothing that a person could have written there by chance. */
const placeOf = (mail: string, n: number) => `secret-${n}-${mail}`

/** A mail's text as it is kept: with a place for each secret. */
export interface Written {
  readonly subject: string
  readonly body_text: string
  readonly body_html: string
  readonly message_id: string
  readonly thread: string | null
  readonly headers: KeptHeaders
  readonly secrets: readonly Secret[]
  readonly written_at: Temporal.Instant
}

/** Writes out a letter. */
export function written(
  mail: Pick<StoredMail, 'id' | 'person_id'>,
  letter: Letter,
  place: Place,
  realNow: Temporal.Instant,
): Written {
  const secrets: Secret[] = []
  const address = (to: Address): string => {
    if (typeof to === 'string') return to
    const known = secrets.findIndex((secret) => JSON.stringify(secret) === JSON.stringify(to.secret))
    const n = known === -1 ? secrets.push(to.secret) - 1 : known
    return to.at.replace('{secret}', placeOf(mail.id, n))
  }
  const site = say(place.name, letter.language).text
  const around: Around = { site, home: `${place.origin}${pathTo(letter.language)}`, address }
  const host = new URL(place.origin).hostname
  // Line ends in a subject would begin a header of their own.
  const subject = letter.subject.replace(/\s+/g, ' ').trim()
  return {
    subject,
    body_text: letterText(letter, around),
    body_html: letterHtml(letter, around),
    message_id: `<${mail.id}@${host}>`,
    thread: letter.thread === undefined ? null : `<${letter.thread}@${host}>`,
    headers: { ...headersOf(letter, address, host, site), ...replyLine(mail, letter, place, address) },
    secrets,
    written_at: realNow,
  }
}

/** What goes into the message beside its text. */
export interface KeptHeaders {
  readonly from: string
  readonly replyTo?: string
  readonly lines: Readonly<Record<string, string>>
  readonly attachments?: Letter['attachments']
}

/** An address of the reader's own in this thread; also the one that faults go to, so that a report names its mail. */
function replyLine(
  { id, person_id: person }: Pick<StoredMail, 'id' | 'person_id'>,
  { replies }: Letter,
  { replies: place }: Place,
  address: (to: Address) => string,
): Pick<KeptHeaders, 'replyTo'> {
  if (!replies || !place || !person) return {}
  const secret = { is: 'reply', of: { mail: id, person, ...replies } }
  const local = place.mailbox === undefined ? '{secret}' : `${place.mailbox}+{secret}`
  return { replyTo: address({ secret, at: `${local}@${place.domain}` }) }
}

const headersOf = (
  { list, leave, attachments, language }: Letter,
  address: (to: Address) => string,
  host: string,
  site: string,
): KeptHeaders => ({
  from: site,
  ...(attachments === undefined ? {} : { attachments }),
  lines: {
    // RFC 3834: what a machine sent, no machine should answer.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    [sentMarker]: '1',
    'Content-Language': language,
    ...(list === undefined ? {} : { 'List-Id': `${site.replace(/[<>"\r\n]/g, '')} <${list}.${host}>` }),
    // RFC 8058: one click, by POST, without signing in.
    ...(leave === undefined
      ? {}
      : { 'List-Unsubscribe': `<${address(leave)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  },
})

/** Makes this mail's tokens. @returns what puts them into its texts. */
export async function filled(
  tx: Transaction,
  mail: Pick<StoredMail, 'id' | 'secrets'>,
  mints: Mints,
  realNow: Temporal.Instant,
): Promise<(text: string) => string> {
  const secrets = mail.secrets as unknown as readonly Secret[]
  const tokens = await Promise.all(
    secrets.map(({ is, of }) => {
      const mint = mints[is]
      if (!mint) throw new Error(`nobody makes the token of a secret that is ${is}`)
      return mint(tx, of, realNow)
    }),
  )
  return (text) => tokens.reduce((filling, token, n) => filling.replaceAll(placeOf(mail.id, n), token), text)
}
