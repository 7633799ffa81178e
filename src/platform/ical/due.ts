import { type DueDate, formatDueDate, latest } from '../calendar/index.ts'
import type { Language } from '../words/index.ts'
import type { CalendarEvent } from './event.ts'
import { words } from './messages.ts'

type Placed = Pick<CalendarEvent, 'title' | 'when' | 'leavesFree'>

/**
 * A due date as it stands in a calendar: its last day, the whole of it, leaving people free. A date that is not known
 * to the day says so in the title – "Rapport (frist: medio 2023)" – rather than filling weeks or a year of the
 * calendar. None where there is no last day.
 *
 * @param writtenIn the language of the wording that the date came with
 */
export function dueInCalendar(
  title: string,
  due: DueDate,
  language: Language,
  writtenIn?: Language,
): Placed | undefined {
  const last = latest(due.edtf)
  if (last === null) return undefined
  const { kind } = due.edtf
  const exact = (kind === 'day' && due.edtf.qualifier === null) || kind === 'moment'
  const said = exact ? title : words(language).due({ title, date: formatDueDate(due, language, writtenIn) })
  return { title: said, when: { kind: 'days', first: last, last }, leavesFree: true }
}
