import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { dateIn, formatDate, formatDateTime } from '../platform/calendar/index.ts'
import { TallRope } from '../platform/html/index.ts'
import { pathTo } from '../platform/words/index.ts'
import type { WholeApplication } from './application.views.ts'
import { words } from './messages.ts'

type Way = Pick<WholeApplication, 'steps' | 'decision'>

/** What has happened to an application, and what will, as knots on the rope. */
export function WayOf({
  application,
  context,
}: {
  readonly application: Way
  readonly context: PageContext
}): VNode {
  const { language, site, now } = context
  const t = words(language)
  const over = application.steps.some(({ what }) => ['joined', 'refused', 'withdrawn'].includes(what))
  return (
    <TallRope
      language={language}
      name={t.theWay}
      today={over ? undefined : formatDate(dateIn(now, site.zone), language)}
      knots={application.steps.map(({ what, at }) => {
        const instant = Temporal.Instant.from(at)
        return {
          id: what,
          when: <time dateTime={at}>{formatDate(dateIn(instant, site.zone), language)}</time>,
          behind: Temporal.Instant.compare(instant, now) <= 0,
          what: (
            <p>
              {t[`did ${what}`]}{' '}
              {what === 'opened' && application.decision && (
                <a href={pathTo(language, 'decisions', { slug: application.decision })}>{t.seeDecision}</a>
              )}
            </p>
          ),
        }
      })}
    />
  )
}

/** When the partners' time to answer is over, in words; empty where nobody is asked. */
export function closesIn({ steps }: Way, { language, site }: PageContext): string {
  const closes = steps.find(({ what }) => what === 'closes')
  return closes ? formatDateTime(Temporal.Instant.from(closes.at), site.zone, language) : ''
}
