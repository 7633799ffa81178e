import { z } from 'zod'
import {
  calendarChoiceSchema,
  lastDayRuleSchema,
  parseEdtf,
  quietPeriodSchema,
  timeZoneSchema,
} from '../../platform/calendar/index.ts'
import { count, expectations, maybe } from './parts.ts'

/** A date of any precision, EDTF: `2023-03`, `2023-06/2023-07`, `2023-41` (second half), `198X`, `2010/..`. */
export const edtf = z
  .string()
  .refine((written) => parseEdtf(written).kind !== 'problem')
  .meta({
    description:
      'EDTF (ISO 8601-2): 2023-03, 2023-06/2023-07, 2023-41 (second half of the year), 198X, 2010/..',
  })
  .register(expectations, {
    da: 'en dato efter EDTF, fx 2023-03, 2023-06/2023-07, 2010/.. eller 198X',
    en: 'an EDTF date, such as 2023-03, 2023-06/2023-07, 2010/.. or 198X',
  })

/** An IANA time zone. */
export const zone = timeZoneSchema.clone().register(expectations, {
  da: 'en tidszone fra IANAs liste, fx Europe/Copenhagen',
  en: "a time zone of IANA's list, such as Europe/Copenhagen",
})

/** Which days are working days. */
export const calendar = calendarChoiceSchema.clone().register(expectations, {
  da: 'en kalender: navnet på en, der følger med (DK, FI …), { like: …, also: […] }, eller name og holidays',
  en: 'a calendar: the name of one that ships (DK, FI …), { like: …, also: […] }, or name and holidays',
})

/** A time of year when few are at work. */
export const quietPeriod = quietPeriodSchema.clone().register(expectations, {
  da: 'en stille tid: fromWeek og untilWeek, eller from og until som MM-DD',
  en: 'a quiet time: fromWeek and untilWeek, or from and until as MM-DD',
})

/** How long: exactly one of the counts. The calendar and zone are the charter's where none is given. */
export const windowShape = {
  workingDays: maybe(count),
  days: maybe(count),
  weeks: maybe(count),
  months: maybe(count),
  calendar: maybe(calendar),
  zone: maybe(zone),
  lastDay: maybe(lastDayRuleSchema).meta({
    description:
      'Whether a last day on a weekend or holiday moves to the next working day. It stays, unless said.',
  }),
}
