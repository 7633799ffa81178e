import {
  type CalendarChoice,
  type CountingRules,
  type HolidayCalendar,
  holidayCalendar,
  type Span,
} from '../../platform/calendar/index.ts'
import type { Charter } from './charter.ts'
import type { WholeRule } from './decision-settings.ts'

type Written = Pick<
  WholeRule['window'],
  'workingDays' | 'days' | 'weeks' | 'months' | 'calendar' | 'zone' | 'lastDay'
>

/** Only weekends off: for lengths of time that no calendar is needed for. */
const weekendsOnly: HolidayCalendar = { name: 'weekends', weekend: [6, 7], holidays: [] }

const read = new WeakMap<object, HolidayCalendar>()

/** The calendar of a charter; the same object each time, since what is known of its years hangs on it. */
export function calendarOf(choice: CalendarChoice | undefined): HolidayCalendar {
  if (choice === undefined) return weekendsOnly
  if (typeof choice === 'string') return holidayCalendar(choice)
  const known = read.get(choice) ?? holidayCalendar(choice)
  read.set(choice, known)
  return known
}

/** A length of time as the calendar counts it. The charter's calendar and zone (IANA) hold where none is given. */
export function countingOf(
  charter: Pick<Charter, 'calendar' | 'zone'>,
  window: Written,
): { readonly span: Span; readonly rules: CountingRules } {
  return {
    span: spanOf(window),
    rules: {
      zone: window.zone ?? charter.zone,
      calendar: calendarOf(window.calendar ?? charter.calendar),
      ...(window.lastDay !== undefined && { lastDay: window.lastDay }),
    },
  }
}

/** Reading the charter has seen to it that exactly one count is there. */
function spanOf({ workingDays, days, weeks, months }: Written): Span {
  if (workingDays !== undefined) return { workingDays }
  if (days !== undefined) return { days }
  if (weeks !== undefined) return { weeks }
  if (months !== undefined) return { months }
  throw new RangeError('a window without a length')
}
