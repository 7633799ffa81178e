import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** Whether this is the name of a time zone in the IANA database, such as `Europe/Copenhagen`. */
export function isTimeZone(name: string): boolean {
  // A bare offset has no daylight saving: a deadline counted in it would be an hour wrong for half the year.
  if (/^[+-]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** The name of an IANA time zone, as a charter states it. */
export const timeZoneSchema = z.string().refine(isTimeZone, { error: 'no-such-time-zone' })

/** The day that it is in the zone (IANA name) at the instant. */
export const dateIn = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate()

/** The first instant of the day in the zone: midnight, or the next moment there is where clocks skip midnight. */
export const startOfDay = (date: Temporal.PlainDate, zone: string): Temporal.Instant =>
  date.toZonedDateTime(zone).toInstant()

/** The instant when the day is over in the zone. It belongs to the next day: compare with "before", not "until". */
export const endOfDay = (date: Temporal.PlainDate, zone: string): Temporal.Instant =>
  startOfDay(date.add({ days: 1 }), zone)
