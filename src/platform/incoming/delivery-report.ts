import {
  bouncer,
  bounceSubject,
  delayedWords,
  failedWords,
  replyCode,
  returnedCopy,
  statusCode,
} from './bounce-words.ts'
import { cleanLine, cleanText } from './characters.ts'
import { decodeText } from './charset.ts'
import { cleanAddress, fieldsOf, firstOf, headOf, idsIn, messageIds } from './headers.ts'
import type { HeaderFields, IncomingMessage } from './message.ts'

/** What became of a mail at one address. */
export interface Delivery {
  readonly address: string
  readonly action: 'failed' | 'delayed' | 'delivered'
  /** Enhanced status code (RFC 3463) as `5.1.1`. */
  readonly status: string | undefined
  /** The address itself is at fault, by the code's class 5: a full mailbox (5.2.2) is counted here too. */
  readonly permanent: boolean
  /** The server's words, on one line. */
  readonly reason: string
}

export interface DeliveryReport {
  readonly deliveries: readonly Delivery[]
  /** Message-IDs that the mail in question may have had, surest first. */
  readonly about: readonly string[]
  /** By RFC 3464, or read out of a sentence. */
  readonly form: 'standard' | 'words'
}

const mostDeliveries = 100
const longestReason = 300
const statusType = /^message\/(global-)?delivery-status$/
const copyType = /^(message\/(rfc822|global|global-headers)|text\/rfc822-headers)$/

const textOf = (bytes: Uint8Array) => cleanText(decodeText(bytes, 'utf-8'))

/** An address in a report field: `rfc822; name@host` (RFC 3464 §2.3.2). */
const reported = (value: string): string | undefined => {
  const plain = value.replace(/^[^;@]*;/, '').trim()
  return cleanAddress(/<([^<>]*)>/.exec(plain)?.[1] ?? plain)
}

// Relayed and expanded: the mail has left the world in which delivery is known (RFC 3464 §2.3.3), and was taken.
const actions: Readonly<Record<string, Delivery['action']>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
  expanded: 'delivered',
}

const isPermanent = (status: string | undefined, reason: string): boolean =>
  (status ?? replyCode.exec(reason)?.[1] ?? '').startsWith('5')

function deliveryOf(fields: HeaderFields): Delivery[] {
  const action = actions[firstOf(fields, 'action').toLowerCase().split(/[\s(]/)[0] ?? '']
  const address =
    reported(firstOf(fields, 'original-recipient')) ?? reported(firstOf(fields, 'final-recipient'))
  if (action === undefined || address === undefined) return []
  const reason = cleanLine(firstOf(fields, 'diagnostic-code').replace(/^[a-z0-9-]+\s*;/i, ''), longestReason)
  const status = statusCode.exec(firstOf(fields, 'status'))?.[1] ?? statusCode.exec(reason)?.[1]
  return [{ address, action, status, permanent: action === 'failed' && isPermanent(status, reason), reason }]
}

const groupsOf = (bytes: Uint8Array): HeaderFields[] =>
  textOf(bytes)
    .split(/\n(?:[ \t]*\n)+/)
    .slice(0, mostDeliveries + 1)
    .map(fieldsOf)

/** The Message-ID of the mail that came back with the report, in whole or in its headers. */
function returnedIds({ machineParts }: IncomingMessage): string[] {
  return machineParts
    .filter(({ type }) => copyType.test(type))
    .flatMap(({ bytes }) => idsIn(fieldsOf(textOf(headOf(bytes, 65_536))), 'message-id').slice(0, 1))
}

const threadIds = ({ inReplyTo, references }: IncomingMessage) => [...inReplyTo, ...references.slice(-1)]

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

function standardReport(message: IncomingMessage): DeliveryReport | undefined {
  const status = message.machineParts.filter(({ type }) => statusType.test(type))
  const deliveries = status
    .flatMap(({ bytes }) => groupsOf(bytes).flatMap(deliveryOf))
    .slice(0, mostDeliveries)
  if (deliveries.length === 0) return undefined
  return { deliveries, about: unique([...returnedIds(message), ...threadIds(message)]), form: 'standard' }
}

const address = /[^\s@<>"(),:;[\]*']{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu

/**
 * Addresses in a server's words: in the header for them, else those that begin a line, alone or before a colon or
 * the server's words, else those that stand in its first sentences.
 */
function wordedAddresses({ headers }: IncomingMessage, words: string): string[] {
  const named = (headers.get('x-failed-recipients') ?? []).join(' ').match(address) ?? []
  const ahead = [
    ...words.matchAll(/^[ \t*]*<?([^\s@<>:*]+@[^\s@<>:*]+?)>?\*?(?:[ \t]*\(.*\))?[ \t]*(?::|$)/gm),
  ]
  const first = words.slice(0, 1000).match(address) ?? []
  const choices = [named, ahead.map(([, found = '']) => found), first]
  const found = choices.map((choice) => unique(choice.flatMap((given) => cleanAddress(given) ?? [])))
  return found.find((choice) => choice.length > 0)?.slice(0, mostDeliveries) ?? []
}

/** The server's words about one address: from its mention on, three hundred characters. */
function reasonFor(words: string, wanted: string): string {
  const at = words.toLowerCase().indexOf(wanted)
  const after = at < 0 ? words : words.slice(at + wanted.length)
  return cleanLine(after.replace(/^[>*:\s]+/, ''), longestReason)
}

function wordedReport(message: IncomingMessage): DeliveryReport | undefined {
  const { text, from, subject, headers, envelope } = message
  const speaks =
    bouncer.test(from?.address ?? '') || envelope.sender === '' || headers.has('x-failed-recipients')
  const copyAt = returnedCopy.exec(text)?.index ?? text.length
  const words = text.slice(0, Math.min(copyAt, 20_000))
  const failed = failedWords.some((form) => form.test(words)) || headers.has('x-failed-recipients')
  const delayed = delayedWords.some((form) => form.test(words))
  if (!speaks || !(failed || delayed) || !(bounceSubject.test(subject) || failed)) return undefined
  const action = delayed ? 'delayed' : 'failed'
  const deliveries = wordedAddresses(message, words).map((found): Delivery => {
    const reason = reasonFor(words, found)
    const status = statusCode.exec(reason)?.[1] ?? statusCode.exec(words)?.[1]
    const permanent = action === 'failed' && isPermanent(status, reason)
    return { address: found, action, status, permanent, reason }
  })
  const inCopy = /^message-id:.*$/im.exec(text.slice(copyAt))?.[0] ?? ''
  const about = unique([...returnedIds(message), ...messageIds(inCopy), ...threadIds(message)])
  return deliveries.length === 0 ? undefined : { deliveries, about, form: 'words' }
}

/**
 * What a mail says about the delivery of another, or undefined where it is no delivery report: by RFC 3464, else in
 * the words of the usual servers in Danish and English. Anybody can write one: see `vouched` in `classify`.
 */
export function deliveryReport(message: IncomingMessage): DeliveryReport | undefined {
  return standardReport(message) ?? wordedReport(message)
}
