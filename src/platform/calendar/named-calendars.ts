import { z } from 'zod'
import { type HolidayCalendar, holidayCalendarSchema, holidayRuleSchema } from './holiday-rules.ts'
import de from './holidays/de.json' with { type: 'json' }
import dk from './holidays/dk.json' with { type: 'json' }
import fi from './holidays/fi.json' with { type: 'json' }
import nl from './holidays/nl.json' with { type: 'json' }
import no from './holidays/no.json' with { type: 'json' }
import se from './holidays/se.json' with { type: 'json' }

const names = ['DE', 'DK', 'FI', 'NL', 'NO', 'SE'] as const
export type CalendarName = (typeof names)[number]

/** The calendars that ship, by ISO 3166 country code; what each counts stands in its `source`. */
export const namedCalendars: Readonly<Record<CalendarName, HolidayCalendar>> = {
  DE: holidayCalendarSchema.parse(de),
  DK: holidayCalendarSchema.parse(dk),
  FI: holidayCalendarSchema.parse(fi),
  NL: holidayCalendarSchema.parse(nl),
  NO: holidayCalendarSchema.parse(no),
  SE: holidayCalendarSchema.parse(se),
}

/**
 * How a charter states its calendar: by the name of one that ships (`DK`), as one that ships with days of its own
 * added (`{ like: DK, also: [{ fixed: '12-24' }] }`), or whole.
 */
export const calendarChoiceSchema = z.union([
  z.enum(names),
  z.strictObject({ like: z.enum(names), also: z.array(holidayRuleSchema).min(1) }),
  holidayCalendarSchema,
])
export type CalendarChoice = z.infer<typeof calendarChoiceSchema>

/**
 * The calendar that the charter chose. One with added days is called `DK+`.
 *
 * Hold on to the answer rather than asking again: what is known of a calendar's years is remembered by its identity.
 */
export function holidayCalendar(choice: CalendarChoice): HolidayCalendar {
  if (typeof choice === 'string') return namedCalendars[choice]
  if (!('like' in choice)) return choice
  const base = namedCalendars[choice.like]
  return { ...base, name: `${base.name}+`, holidays: [...base.holidays, ...choice.also] }
}
