import type { AttentionSource } from '../acts/index.ts'
import { charterOf, termOn } from '../charter/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { agreementWords } from './agreement-words.ts'

const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

/**
 * The agreement's time runs out: told from the farthest distance that the charter sets, and more urgently from the nearest.
 * When it is over and there is no new one, what that means is said plainly.
 */
export const termEnding: AttentionSource = async (tx, { now, site }) => {
  const charter = await charterOf(tx, now)
  const today = dateIn(now, site.zone)
  const { until, state } = termOn(charter, today)
  const distances = charter.reminders.term?.daysBefore ?? []
  if (!until || distances.length === 0) return []
  const left = today.until(until, { largestUnit: 'days' }).days
  if (state !== 'over' && left > Math.max(...distances)) return []
  const near = state === 'over' || left <= Math.min(...distances)
  return [
    {
      heading: inBoth((language) => agreementWords(language).termHeading),
      text: inBoth((language) => {
        const t = agreementWords(language)
        const day = formatDate(until, language)
        return state === 'over' ? t.termOver({ day }) : t.termEnds({ day, n: left })
      }),
      path: inBoth((language) => pathTo(language, 'charter', 'versions')),
      urgency: near ? 'now' : 'soon',
    },
  ]
}
