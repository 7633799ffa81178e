import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import type { Activity } from '../charter/index.ts'
import { Said } from '../platform/html/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { NameList, type StoredRecord, todayIn, When } from '../records/index.ts'
import { words } from './messages.ts'
import { type Axis, axisFor, placeOn, spanOf, strandOf } from './strand.rules.ts'
import { missionLinks, organisationLinks, type World } from './world.access.ts'

/** The axis that these activities share. */
export const axisOf = (activities: readonly StoredRecord<Activity>[], context: PageContext): Axis =>
  axisFor(
    activities.map(({ content }) => spanOf(content.when)).filter((span) => span !== undefined),
    todayIn(context),
  )

const percent = (place: number) => `${place}%`

interface StrandProps {
  /** EDTF. */
  readonly when: string | undefined
  readonly axis: Axis
}

/** A thing's time along the axis, for the eye: the words beside it say the same. */
export function StrandLine({ when, axis }: StrandProps): VNode | null {
  const span = spanOf(when)
  if (!span) return null
  const { behind, ahead } = strandOf(span, axis)
  const line = ([from, to]: readonly [number, number], kind: string) => (
    <line class={kind} x1={percent(from)} x2={percent(to)} y1="11" y2="11" />
  )
  const today = percent(placeOn(axis, axis.today))
  return (
    <svg class="strand" aria-hidden="true">
      {axis.named.map((year) => (
        <line
          class="years"
          x1={percent(placeOn(axis, year))}
          x2={percent(placeOn(axis, year))}
          y1="0"
          y2="22"
          key={year}
        />
      ))}
      {line([0, 100], 'line')}
      {ahead && line(ahead, 'ahead')}
      {behind && line(behind, 'behind')}
      <line class="today" x1={today} x2={today} y1="0" y2="22" />
    </svg>
  )
}

/** The years over a list of strands. */
const AxisLine = ({ axis }: { readonly axis: Axis }): VNode => (
  <svg class="strand strand-axis" aria-hidden="true">
    {axis.named.map((year) => (
      <text
        x={percent(placeOn(axis, year))}
        y="15"
        text-anchor={placeOn(axis, year) > 95 ? 'end' : 'middle'}
        key={year}
      >
        {year}
      </text>
    ))}
  </svg>
)

interface StrandsProps {
  readonly activities: readonly StoredRecord<Activity>[]
  readonly world: World
  readonly axis: Axis
  readonly context: PageContext
  /** The mission whose page or group this is: it need not be named again. */
  readonly mission?: string
  /** The years are named above the strands, unless said. */
  readonly named?: boolean
  readonly level: 3 | 4
}

/** Activities with who and when, each with its strand along the same years. */
export function Strands({ activities, axis, named = true, ...rest }: StrandsProps): VNode {
  const dated = named && activities.some(({ content }) => spanOf(content.when) !== undefined)
  return (
    <ul class="strands">
      {dated && (
        <li class="strand-head" aria-hidden="true">
          <span />
          <AxisLine axis={axis} />
        </li>
      )}
      {activities.map((activity) => (
        <StrandRow activity={activity} axis={axis} {...rest} key={activity.key} />
      ))}
    </ul>
  )
}

type RowProps = Omit<StrandsProps, 'activities' | 'named'> & { readonly activity: StoredRecord<Activity> }

function StrandRow({ activity, world, axis, context, mission, level }: RowProps): VNode {
  const { language } = context
  const { title, organisations, by, missions, when, asWritten } = activity.content
  const Title = `h${level}` as const
  const links = organisationLinks(world, organisations, language)
  const others = missions.filter((key) => key !== mission)
  return (
    <li>
      <div>
        <Title class="strand-title">
          <a href={pathTo(language, 'activities', { slug: activity.key })}>
            <Said text={title} language={language} />
          </a>
        </Title>
        <p class="strand-note">
          <NameList names={by ? [...links, { name: by }] : links} language={language} />
          {others.length > 0 && (
            <>
              {(links.length > 0 || by) && ' · '}
              <NameList names={missionLinks(world, others, language)} language={language} />
            </>
          )}
        </p>
      </div>
      <div class="strand-time">
        {when !== undefined && (
          <p>
            <When date={when} asWritten={asWritten} reader={context} />
          </p>
        )}
        <StrandLine when={when} axis={axis} />
        {when === undefined && <p>{words(language).withoutDate}</p>}
      </div>
    </li>
  )
}
