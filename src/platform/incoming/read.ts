import { createHash } from 'node:crypto'
import type { AddressObject, MailParser } from 'mailparser'
import { fileName, mediaType } from '../files/index.ts'
import { cleanLine, cleanText } from './characters.ts'
import { decodeText, unflow } from './charset.ts'
import { addressesOf, cleanAddress, dateOf, fieldsOf, headOf, idsIn, withHonestHead } from './headers.ts'
import { htmlText } from './html-text.ts'
import { typeOf } from './magic.ts'
import {
  type Address,
  type Attachment,
  type CalendarPart,
  type Envelope,
  type HeaderFields,
  type IncomingMessage,
  type Limits,
  type MachinePart,
  type RefusedMail,
  usualLimits,
} from './message.ts'
import { type Part, partsOf, Refused } from './parts.ts'

const machineTypes =
  /^(message\/(rfc822|global|global-headers|delivery-status|global-delivery-status|disposition-notification|feedback-report)|text\/rfc822-headers)$/

const isCalendar = ({ type, name = '' }: Part) =>
  type === 'text/calendar' || type === 'application/ics' || (/\.ics$/i.test(name) && type !== 'text/html')

/** A part that is a piece of the mail's text: no file, and nothing that machines read. */
const isText = (part: Part) =>
  ['text/plain', 'text/html', 'text/enriched'].includes(part.type) &&
  part.disposition !== 'attachment' &&
  part.name === undefined

const textOf = ({ bytes, parameters }: Part): string => {
  const text = cleanText(decodeText(bytes, parameters['charset']))
  const flowed = parameters['format']?.toLowerCase() === 'flowed'
  return flowed ? unflow(text, parameters['delsp']?.toLowerCase() === 'yes') : text
}

/** Plain text where there is some, else the HTML as text. */
function textsOf(parts: readonly Part[], limit: number) {
  const of = (type: string) =>
    parts.filter((part) => isText(part) && (part.type === 'text/html') === (type === 'html'))
  const plain = of('plain').map(textOf).join('\n')
  const html = plain.trim() === '' ? htmlText(of('html').map(textOf).join('<br>\n')) : undefined
  const text = cleanText(html?.text ?? plain).replace(/^\n+|\s+$/g, '')
  const before = cleanText(html?.beforeQuote ?? plain).replace(/^\n+|\s+$/g, '')
  return {
    text: text.slice(0, limit).toWellFormed(),
    textBeforeQuote: before.slice(0, limit).toWellFormed(),
    textCut: text.length > limit,
  }
}

const calendarOf = (part: Part): CalendarPart => {
  const text = cleanText(decodeText(part.bytes, part.parameters['charset'] ?? 'utf-8'))
  const method = part.parameters['method'] ?? /^METHOD:(.*)$/im.exec(text)?.[1] ?? ''
  return { method: cleanLine(method, 20).toUpperCase(), text }
}

const attachmentOf = (part: Part): Attachment => ({
  name: fileName(part.name ?? ''),
  type: typeOf(part.bytes),
  claimed: mediaType(part.type),
  size: part.bytes.length,
  inline: part.inline,
  bytes: part.bytes,
})

const machinePartOf = ({ type, bytes }: Part): MachinePart => ({ type, bytes })

/** The addresses of a field. Of a sender that is written twice mailparser gives the first, which readers see. */
function addresses(parser: MailParser, name: string): Address[] {
  const value = parser.headers ? parser.headers.get(name) : undefined
  const objects = (Array.isArray(value) ? value : [value]) as (AddressObject | undefined)[]
  return objects.flatMap((object) => addressesOf(object?.value ?? []))
}

const subjectOf = (parser: MailParser): string => {
  const decoded = parser.headers ? parser.headers.get('subject') : undefined
  return cleanLine(typeof decoded === 'string' ? decoded : '')
}

const headFields = (bytes: Uint8Array, limits: Limits): HeaderFields =>
  fieldsOf(decodeText(headOf(bytes, limits.headerBytes), 'utf-8'))

const reportType = (fields: HeaderFields): string | undefined => {
  const written = fields.get('content-type')?.[0] ?? ''
  if (!/^multipart\/report\b/i.test(written)) return undefined
  return /report-type\s*=\s*"?([a-z-]+)/i.exec(written)?.[1]?.toLowerCase() ?? 'delivery-status'
}

/** Over what the sender wrote: who, when, about what, and every part; not over what servers add on top. */
function fingerprintOf(fields: HeaderFields, parts: readonly Part[]): string {
  const hash = createHash('sha256')
  const said = ['message-id', 'from', 'date', 'subject', 'to'].map((name) => fields.get(name)?.[0] ?? '')
  hash.update(JSON.stringify(said))
  for (const { type, bytes } of parts) hash.update(`\n${type} ${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

function messageOf(bytes: Uint8Array, parser: MailParser, parts: Part[], envelope: Envelope, limits: Limits) {
  const fields = headFields(bytes, limits)
  const calendars = parts.filter(isCalendar)
  const machine = parts.filter(({ type }) => machineTypes.test(type))
  const files = parts.filter(
    (part) =>
      !isText(part) && !machine.includes(part) && (!calendars.includes(part) || part.name !== undefined),
  )
  return {
    fingerprint: fingerprintOf(fields, parts),
    envelope,
    from: addresses(parser, 'from')[0],
    replyTo: addresses(parser, 'reply-to'),
    to: addresses(parser, 'to'),
    cc: addresses(parser, 'cc'),
    subject: subjectOf(parser),
    messageId: idsIn(fields, 'message-id')[0],
    inReplyTo: idsIn(fields, 'in-reply-to'),
    references: idsIn(fields, 'references'),
    date: dateOf(fields),
    headers: fields,
    report: reportType(fields),
    ...textsOf(parts, limits.textLength),
    attachments: files.map(attachmentOf),
    calendars: calendars.map(calendarOf),
    machineParts: machine.map(machinePartOf),
  } satisfies IncomingMessage
}

const cleanEnvelope = ({ sender, recipients }: Envelope): Envelope => ({
  ...(sender === undefined ? {} : { sender: cleanAddress(sender) ?? '' }),
  recipients: recipients.flatMap((recipient) => cleanAddress(recipient) ?? []),
})

/** Sender, subject and Message-ID of a mail that is not read otherwise. */
async function refuse(
  refused: Refused,
  bytes: Uint8Array,
  envelope: Envelope,
  limits: Limits,
): Promise<RefusedMail> {
  const start = withHonestHead(headOf(bytes, 65_536), 65_536)
  const head = Buffer.concat([start, Buffer.from('\r\n\r\n')])
  const parsed = await partsOf(head, limits).catch(() => undefined)
  return {
    refused: refused.reason,
    envelope,
    from: parsed && addresses(parsed.parser, 'from')[0],
    subject: parsed ? subjectOf(parsed.parser) : '',
    messageId: idsIn(headFields(head, limits), 'message-id')[0],
  }
}

/** Whether the bytes begin as a mail does: with at least one field that every mail has (RFC 5322 §3.6). */
const looksLikeMail = (bytes: Uint8Array) =>
  /^(from|to|date|subject|message-id|received|return-path|mime-version|content-type):/im.test(
    Buffer.from(bytes.subarray(0, 65_536)).toString('latin1'),
  )

/**
 * Reads a mail of any origin. Never throws on what a stranger sent: what cannot be read is answered with the reason.
 * Nothing is unpacked, fetched or run.
 */
export async function readMessage(
  bytes: Uint8Array,
  given: Envelope,
  limits: Limits = usualLimits,
): Promise<IncomingMessage | RefusedMail> {
  const envelope = cleanEnvelope(given)
  try {
    if (bytes.length > limits.bytes) throw new Refused('oversized')
    if (!looksLikeMail(bytes)) throw new Refused('unreadable')
    const honest = withHonestHead(bytes, limits.headerBytes)
    const { parser, parts } = await partsOf(honest, limits)
    return messageOf(honest, parser, [...parts], envelope, limits)
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused('unreadable', error)
    return refuse(refused, bytes, envelope, limits)
  }
}
