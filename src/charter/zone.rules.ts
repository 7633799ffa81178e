import type { Temporal } from 'temporal-polyfill'
import { dateIn, endOfDay } from '../platform/calendar/index.ts'

/** When it is no longer today in the zone (IANA name): until then a page that says "today" is right. */
export const nextMidnight = (now: Temporal.Instant, zone: string): Temporal.Instant =>
  endOfDay(dateIn(now, zone), zone)
