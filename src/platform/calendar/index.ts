/** Days, deadlines and dates of any precision. All of it is pure: zones, calendars and `now` are passed in. */
export { dayNumber, type Weekday } from './day-numbers.ts'
export {
  type Counted,
  type CountingRules,
  countedSchema,
  type Deadline,
  deadlineAfter,
  deadlineAt,
  deadlineAtEndOf,
  hasPassed,
  lastDayOf,
  lastDayRuleSchema,
  type Span,
  spanSchema,
  timeShown,
  workingDaysLeft,
} from './deadlines.ts'
export * from './edtf/index.ts'
export {
  type DateLength,
  formatClock,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatLocal,
  formatTime,
  monthName,
} from './format-dates.ts'
export { explainDeadline, formatDeadline, formatSpan, formatTimeLeft } from './format-deadlines.ts'
export { formatBytes, formatNumber } from './format-numbers.ts'
export { formatRelativeDay, formatRelativeTime } from './format-relative.ts'
export {
  type HolidayCalendar,
  type HolidayRule,
  holidayCalendarSchema,
  holidayRuleSchema,
  monthDaySchema,
} from './holiday-rules.ts'
export { easterSunday, type Holiday, holidayOn, holidaysOf } from './holidays.ts'
export {
  type CalendarChoice,
  type CalendarName,
  calendarChoiceSchema,
  holidayCalendar,
  namedCalendars,
} from './named-calendars.ts'
export {
  type Days,
  namedQuietPeriods,
  type QuietDays,
  type QuietPeriod,
  quietPeriodSchema,
  quietPeriodsWithin,
} from './quiet-periods.ts'
export * from './recurrence/index.ts'
export { type IsoWeek, isoWeekOf, mondayOf, printIsoWeek, weeksInYear } from './weeks.ts'
export {
  isWorkingDay,
  nextWorkingDay,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBetween,
} from './working-days.ts'
export { dateIn, endOfDay, isTimeZone, startOfDay, timeZoneSchema } from './zones.ts'
