import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { TimeReader } from './read-zones.ts'

/** A time as others write it: a day, or an instant with the zone (IANA name) whose clocks were meant. */
export type ReadMoment =
  | { readonly kind: 'day'; readonly date: Temporal.PlainDate }
  | { readonly kind: 'instant'; readonly at: Temporal.Instant; readonly zone: string }

/** The times of a property; none where it is not there or is no time. */
export function momentsOf(property: ICAL.Property | null, times: TimeReader): readonly ReadMoment[] {
  if (!property) return []
  const tzid = property.getFirstParameter('tzid') as string | undefined
  const written: readonly unknown[] = property.toJSON().slice(3)
  return property.getValues().flatMap((value: unknown, i) => {
    const time = value instanceof ICAL.Period ? value.start : value
    if (!(time instanceof ICAL.Time) || !isReal(written[i])) return []
    try {
      return [momentOf(time, tzid, times)]
    } catch {
      return []
    }
  })
}

/** ical.js makes the 31st of February a day in March; it was a mistake, and nobody knows what was meant. */
function isReal(written: unknown): boolean {
  const [text] = Array.isArray(written) ? (written as unknown[]) : [written]
  try {
    Temporal.PlainDateTime.from(String(text).replace(/Z$/, ''), { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

export const momentIn = (event: ICAL.Component, name: string, times: TimeReader): ReadMoment | undefined =>
  momentsOf(event.getFirstProperty(name), times)[0]

function momentOf(time: ICAL.Time, tzid: string | undefined, times: TimeReader): ReadMoment {
  if (time.isDate) {
    const { year, month, day } = time
    return { kind: 'day', date: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }) }
  }
  const zone = time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : times.zoneOf(tzid)
  return { kind: 'instant', at: times.instantOf(time, tzid), zone }
}

/** A text without control characters, cut to so many characters; none where it is empty or not there. */
export function textIn(event: ICAL.Component, name: string, most: number): string | undefined {
  const value = event.getFirstPropertyValue(name)
  if (typeof value !== 'string') return undefined
  const text = value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
  return text === '' ? undefined : text.slice(0, most).toWellFormed()
}

/** A UID is compared and stored, never shown: one that is not plain is no UID of ours. */
export function uidIn(event: ICAL.Component): string | undefined {
  const uid = textIn(event, 'uid', 1000)
  return uid !== undefined && uid.length <= 255 && !/[\n\t]/.test(uid) ? uid : undefined
}

export function sequenceIn(event: ICAL.Component): number {
  const n = Number(event.getFirstPropertyValue('sequence') ?? 0)
  return Number.isSafeInteger(n) && n >= 0 && n <= 2_147_483_647 ? n : 0
}

/** The mail address in a `mailto:` of any case, in small letters; none where it is not one. */
export function addressOf(uri: unknown): string | undefined {
  if (typeof uri !== 'string') return undefined
  const bare =
    uri
      .trim()
      .replace(/^mailto:/i, '')
      .split('?')[0] ?? ''
  const address = decoded(bare).toLowerCase()
  return address.length <= 254 && /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/.test(address) ? address : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
