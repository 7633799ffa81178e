import type { CalendarEvent } from '../platform/ical/index.ts'
import { type Series, timeNamed, timeOf } from './series.rules.ts'

type About = Omit<CalendarEvent, 'when' | 'repeats' | 'instead'>

/**
 * A series as calendars are told of it: one event with the rule and the meetings that were added, and one for each
 * meeting that differs. A cancelled meeting stays, and says so: one that vanishes leaves people at a closed door.
 *
 * @param about what all of them say; `differs` may say otherwise of one, by the time that names it
 */
export function seriesInCalendar(
  series: Series,
  about: About,
  differs: (of: string) => Partial<About> = () => ({}),
): readonly CalendarEvent[] {
  const start = series.start.toZonedDateTime(series.zone)
  const end = start.add({ minutes: series.minutes })
  const also = series.exceptions
    .filter(({ kind }) => kind === 'added')
    .map((each) => timeOf(each).toZonedDateTime(series.zone))
  const whole: CalendarEvent = {
    ...about,
    when: { kind: 'time', start, end },
    repeats: { rule: series.rule, ...(also.length > 0 && { also }) },
  }
  const others = series.exceptions.flatMap((exception): CalendarEvent[] => {
    // An added meeting is told by the list of those, unless it is longer or shorter.
    if (exception.kind === 'added' && exception.minutes === undefined) return []
    const named = timeNamed(series, timeOf(exception))
    if (!named) return []
    const instead = named.of.toZonedDateTime(series.zone)
    const said = { ...about, ...differs(named.of.toString()) }
    const status = named.state === 'cancelled' ? 'cancelled' : said.status
    return [{ ...said, status, instead, when: { kind: 'time', start: named.start, end: named.end } }]
  })
  return [whole, ...others]
}
