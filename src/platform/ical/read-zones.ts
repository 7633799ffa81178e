import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { isTimeZone } from '../calendar/index.ts'
import { readComponent } from './read-blocks.ts'
import windows from './windows-zones.json' with { type: 'json' }

const byWindowsName: ReadonlyMap<string, string> = new Map(
  Object.entries(windows).map(([name, zone]) => [name.toLowerCase(), zone]),
)

/**
 * The IANA zone that a TZID names: itself, the name that Windows and Outlook use for it ("Romance Standard Time"; source:
 * Unicode CLDR, windowsZones, territory 001), or an IANA name with something before it, as older clients write.
 */
export function ianaZone(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/g, '')
  if (/^(z|utc|gmt|tzone:\/\/microsoft\/utc)$/i.test(name)) return 'UTC'
  const known = byWindowsName.get(name.toLowerCase())
  if (known !== undefined) return known
  if (isTimeZone(name)) return name
  const [tail] = /[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.exec(name) ?? []
  if (tail === undefined) return undefined
  if (isTimeZone(tail)) return tail
  const shorter = tail.split('/').slice(1).join('/')
  return shorter.includes('/') && isTimeZone(shorter) ? shorter : undefined
}

/** Finds out what instant a time in a file is. */
export interface TimeReader {
  /** The zone that a TZID means, as IANA names it. */
  readonly zoneOf: (tzid: string | undefined) => string
  /** @throws RangeError where it is no time that a calendar holds */
  readonly instantOf: (time: ICAL.Time, tzid: string | undefined) => Temporal.Instant
}

/** @param floating the zone (IANA name) of times that say none, or one that nobody can know */
export function timeReader(zoneBlocks: readonly string[], floating: string): TimeReader {
  const defined = new Map<string, ICAL.Timezone>()
  const definition = (tzid: string): ICAL.Timezone | undefined => {
    if (!defined.has(tzid)) {
      const component = zoneBlocks
        .map(readComponent)
        .find((each) => String(each?.getFirstPropertyValue('tzid')) === tzid)
      if (component) defined.set(tzid, new ICAL.Timezone({ component, tzid }))
    }
    return defined.get(tzid)
  }
  const zoneOf = (tzid: string | undefined) => (tzid === undefined ? floating : (ianaZone(tzid) ?? floating))
  const instantOf = (time: ICAL.Time, tzid: string | undefined) => {
    if (tzid !== undefined && ianaZone(tzid) === undefined) {
      const zone = definition(tzid)
      // The file says itself what its clocks show, which is all there is to know of a name nobody else has.
      if (zone)
        return plain(time)
          .toZonedDateTime('UTC')
          .subtract({ seconds: zone.utcOffset(time) })
          .toInstant()
    }
    const inZone = isUtc(time) ? 'UTC' : zoneOf(tzid)
    return plain(time).toZonedDateTime(inZone).toInstant()
  }
  return { zoneOf, instantOf }
}

export const isUtc = (time: ICAL.Time): boolean => time.zone === ICAL.Timezone.utcTimezone

const plain = ({ year, month, day, hour, minute, second }: ICAL.Time): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(
    // A leap second is the last that clocks show.
    { year, month, day, hour, minute, second: Math.min(second, 59) },
    { overflow: 'reject' },
  )
