import { Temporal } from 'temporal-polyfill'
import { type Language, say } from '../words/index.ts'
import {
  type Counted,
  type Deadline,
  hasPassed,
  lastDayOf,
  type Span,
  timeShown,
  workingDaysLeft,
} from './deadlines.ts'
import { formatDate, formatLocal } from './format-dates.ts'
import { formatRelativeDay } from './format-relative.ts'
import { listFormatter } from './formatters.ts'
import type { HolidayCalendar } from './holiday-rules.ts'
import { words } from './messages.ts'
import { dateIn } from './zones.ts'

/** `fredag 21. april 2023 kl. 23.59`, `Friday 21 April 2023, 23:59`: in the deadline's own zone. */
export const formatDeadline = (deadline: Deadline, language: Language): string =>
  formatLocal(timeShown(deadline), language, 'full')

/**
 * How far off it is: `om 9 arbejdsdage`, `i morgen`, `i dag`; once it has passed, `i går` or `for 3 dage siden`,
 * and on its own day `tidligere i dag`.
 */
export function formatTimeLeft(
  deadline: Deadline,
  now: Temporal.Instant,
  calendar: HolidayCalendar,
  language: Language,
): string {
  const t = words(language)
  const [today, lastDay] = [dateIn(now, deadline.zone), lastDayOf(deadline)]
  const days = today.until(lastDay).days
  if (days === 0 && hasPassed(deadline, now)) return t.earlierToday
  const workingDays = workingDaysLeft(deadline, now, calendar)
  // Only holidays and weekends are left: to say "in 0 working days" would sound as if it had passed.
  if (days <= 1 || workingDays === 0) return formatRelativeDay(lastDay, today, language)
  return t.inWorkingDays({ n: workingDays })
}

/** `10 arbejdsdage`, `2 weeks`. */
export function formatSpan(span: Span, language: Language): string {
  const t = words(language)
  if ('workingDays' in span) return t.workingDays({ n: span.workingDays })
  if ('weeks' in span) return t.weeks({ n: span.weeks })
  return 'months' in span ? t.months({ n: span.months }) : t.days({ n: span.days })
}

/**
 * How the deadline was counted, in a sentence: "10 arbejdsdage fra dagen efter 4. april 2023. Skærtorsdag,
 * langfredag og 2. påskedag er ikke talt med." Empty for one that somebody set.
 */
export function explainDeadline({ counted }: Deadline, language: Language): string {
  if (counted.how === 'stated') return ''
  const t = words(language)
  const sentences = [
    t.countedFrom({ span: formatSpan(counted.span, language), day: day(counted.from, language) }),
  ]
  const skipped = namesSkipped(counted, language)
  if (skipped.length > 0) {
    const names = listFormatter(language, { type: 'conjunction' }).format(skipped)
    sentences.push(t.notCounted({ names, n: skipped.length }))
  }
  if (counted.movedFrom !== null) {
    sentences.push(
      t.lastDayMoved({ from: day(counted.movedFrom, language), to: day(counted.lastDay, language) }),
    )
  }
  return sentences.map(capitalised).join(' ')
}

const day = (date: string, language: Language): string => formatDate(Temporal.PlainDate.from(date), language)

const namesSkipped = (counted: Extract<Counted, { how: 'span' }>, language: Language): string[] =>
  counted.skipped.map(({ date, name }) => (name ? say(name, language).text : '') || day(date, language))

const capitalised = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)
