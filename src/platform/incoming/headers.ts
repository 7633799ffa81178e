import { isUtf8 } from 'node:buffer'
import { Temporal } from 'temporal-polyfill'
import { cleanLine } from './characters.ts'
import { decodeText } from './charset.ts'
import type { Address, HeaderFields } from './message.ts'

const longestId = 250
const mostIds = 100

/** Fields of a header block, unfolded (RFC 5322 §2.2.3): lower-case name to values. What is no field is left out. */
export function fieldsOf(block: string): HeaderFields {
  const fields = new Map<string, string[]>()
  let last: string[] | undefined
  for (const line of block.split(/\r\n|\r|\n/)) {
    if (/^[ \t]/.test(line)) {
      if (last) last.push(`${last.pop()} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    if (!/^[!-9;-~]+$/.test(name)) {
      last = undefined
      continue
    }
    last = fields.get(name) ?? []
    last.push(line.slice(colon + 1).trim())
    fields.set(name, last)
  }
  return fields
}

/** The header block at the beginning of a mail, at most `most` bytes of it. */
export function headOf(bytes: Uint8Array, most: number): Uint8Array {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, most))
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => start.indexOf(gap)).filter((at) => at >= 0)
  return ends.length === 0 ? start : start.subarray(0, Math.min(...ends))
}

/** The first value of a field on one clean line; empty where there is none. */
export const firstOf = (fields: HeaderFields, name: string): string => cleanLine(fields.get(name)?.[0] ?? '')

/** Message-IDs in a text, in order: at most a hundred, the first and the newest. */
export function messageIds(text: string): string[] {
  const ids = [...text.matchAll(/<[^<>\s\p{Cc}]+>/gu)]
    .map(([id]) => id)
    .filter((id) => id.length <= longestId)
  return ids.length <= mostIds ? ids : [...ids.slice(0, 1), ...ids.slice(1 - mostIds)]
}

export const idsIn = (fields: HeaderFields, name: string): string[] =>
  messageIds((fields.get(name) ?? []).join(' '))

const addressForm = /^[^\s@<>"(),:;\\[\]\p{Cc}]{1,64}@[^\s@<>"(),:;\\[\]\p{Cc}]{1,253}$/u

/** An address as it is kept, or undefined where it is none: one @, no white space, no quotes, at most 254 characters. */
export function cleanAddress(given: string): string | undefined {
  const address = given.trim().replace(/^<|>$/g, '').normalize('NFC').toLowerCase()
  return address.length <= 254 && addressForm.test(address) && cleanLine(address) === address
    ? address
    : undefined
}

interface ParsedAddress {
  readonly address?: string
  readonly name: string
  readonly group?: readonly ParsedAddress[]
}

/** What mailparser made of an address field, groups opened, without what is no address. */
export const addressesOf = (parsed: readonly ParsedAddress[]): Address[] =>
  parsed
    .flatMap((entry) => entry.group ?? [entry])
    .flatMap(({ address, name }) => {
      const clean = cleanAddress(address ?? '')
      return clean === undefined ? [] : [{ address: clean, name: cleanLine(name, 100) }]
    })

/** The instant of a Date field, or undefined: mailparser would put the present in its place. */
export function dateOf(fields: HeaderFields): Temporal.Instant | undefined {
  const written = firstOf(fields, 'date').replace(/\([^()]*\)/g, '')
  const milliseconds = Date.parse(written)
  return Number.isNaN(milliseconds) ? undefined : Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

/** The mail with its headers in UTF-8, where they were sent bare in another charset (against RFC 5322). */
export function withHonestHead(bytes: Uint8Array, most: number): Uint8Array {
  const head = headOf(bytes, most)
  if (isUtf8(head)) return bytes
  return Buffer.concat([Buffer.from(decodeText(head, undefined)), bytes.subarray(head.length)])
}
