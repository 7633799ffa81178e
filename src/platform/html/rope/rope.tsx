import type { VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'
import { RopeDrawing } from './drawing.tsx'
import { type KnotState, layRope, type RopeLayout, type Spot } from './rope.rules.ts'

/** What happens on the rope. A knot with `to` later than `from` is a stretch: a month, a season, a window. */
export interface Knot {
  readonly label: string
  /** The date in words, as precise as it is known: “21. april”, “medio 2023”. */
  readonly when: string
  /** In the unit of the rope's own `start` and `end`, such as days since 1970. */
  readonly from: number
  readonly to?: number | undefined
  readonly state: KnotState
  /** The state in words, where the usual word will not do: “Udskudt én gang”. */
  readonly status?: string | undefined
  readonly href?: string | undefined
  /** The language of the label where it is not the page's. */
  readonly lang?: string | undefined
}

export interface RopeProps {
  readonly language: Language
  /** What the rope is, for a reader who cannot see it: “Milepæle”. */
  readonly name: string
  readonly knots: readonly Knot[]
  readonly start: number
  readonly end: number
  /** Today, in the same unit. Without it, or outside start and end, the rope has no red knot. */
  readonly today?: number | undefined
  /** Today's date in words, under “I dag”. */
  readonly todayWhen?: string | undefined
}

/** The container widths, in pixels, from which each drawing is shown; narrower, the rope hangs down the left side. */
const widths = [544, 688, 992] as const

/**
 * The rope: a line through time with what happens as knots on it, solid behind and dotted ahead, a red knot today.
 *
 * Drawn for the eye, and a list with the same content for everyone else and for narrow screens. A knot whose state is
 * `now` takes the place of today's own.
 */
export function Rope(props: RopeProps): VNode {
  const { language, name, start, end, today } = props
  const span = end - start || 1
  const place = (value: number) => Math.min(1, Math.max(0, (value - start) / span))
  const knots = [...props.knots].sort((a, b) => a.from - b.from || (a.to ?? a.from) - (b.to ?? b.from))
  const spots = knots.map((knot) => ({ ...knot, from: place(knot.from), to: place(knot.to ?? knot.from) }))
  const t = words(language)
  const within = today !== undefined && today >= start && today <= end
  const own = within && !knots.some((knot) => knot.state === 'now')
  const red = own ? { at: place(today), words: [t.today, props.todayWhen ?? ''] as const } : null
  const layouts = layOnce(spots, red)
  const behind = today === undefined ? 1 : place(today)
  return (
    <div class={`rope ${layouts.map((layout, i) => shown(layout, layouts[i + 1])).join(' ')}`}>
      {layouts.map((layout) => (
        <RopeDrawing layout={layout} knots={spots} behind={behind} red={red?.at} key={layout.width} />
      ))}
      <RopeList {...props} knots={knots} ownToday={own} label={name} />
    </div>
  )
}

const laid = new Map<string, readonly RopeLayout[]>()
const mostLaid = 500

/** The drawings for a rope, kept while they are wanted: placing the labels is more work than the rest of a page. */
function layOnce(spots: readonly Spot[], red: Parameters<typeof layRope>[1]): readonly RopeLayout[] {
  const key = JSON.stringify([spots.map(({ label, when, from, to }) => [label, when, from, to]), red])
  const layouts = laid.get(key) ?? distinct(widths.map((width) => layRope(spots, red, width)))
  // The map is in the order of last use; the one that has waited longest goes first.
  laid.delete(key)
  laid.set(key, layouts)
  const [oldest] = laid.keys()
  if (laid.size > mostLaid && oldest !== undefined) laid.delete(oldest)
  return layouts
}

/** Leaves out a drawing that would be the same as the one before it: that one holds for every greater width. */
function distinct(layouts: readonly RopeLayout[]): readonly RopeLayout[] {
  const drawn = (layout: RopeLayout) => JSON.stringify({ ...layout, width: 0 })
  return layouts.filter((layout, i) => {
    const before = layouts[i - 1]
    return !before || drawn(before) !== drawn(layout)
  })
}

/** Class names that tell the style sheet from which width to which the list must explain numbers. */
const shown = (layout: RopeLayout, next: RopeLayout | undefined): string =>
  layout.mode === 'numbers'
    ? widths
        .filter((width) => width >= layout.width && (!next || width < next.width))
        .map((width) => `numbers-${width}`)
        .join(' ')
    : ''

interface ListProps extends RopeProps {
  readonly label: string
  readonly ownToday: boolean
}

function RopeList({ label, knots, language, today, todayWhen, ownToday }: ListProps): VNode {
  const t = words(language)
  const state = {
    done: t.knotDone,
    ahead: t.knotAhead,
    risk: t.knotRisk,
    broken: t.knotBroken,
    now: t.knotNow,
  } as const
  const before = knots.filter((knot) => today === undefined || knot.from <= today)
  const item = (knot: Knot, index: number, behind: boolean) => (
    <li
      class={`knot is-${knot.state}${stretch(knot) ? ' is-stretch' : ''}${behind ? ' is-behind' : ''}`}
      value={index + 1}
    >
      <span class="knot-label" lang={knot.lang}>
        {knot.href === undefined ? knot.label : <a href={knot.href}>{knot.label}</a>}
      </span>{' '}
      <span class="knot-when">{knot.when}</span>{' '}
      <span class={knot.status === undefined ? 'unseen' : 'knot-status'}>
        {knot.status ?? state[knot.state]}
      </span>
    </li>
  )
  return (
    <ol class="rope-list" aria-label={label}>
      {before.map((knot, i) =>
        item(knot, i, i < before.length - 1 || ownToday || before.length === knots.length),
      )}
      {ownToday && (
        <li class="knot is-today" value={before.length}>
          <span class="knot-label">{t.today}</span> <span class="knot-when">{todayWhen}</span>
        </li>
      )}
      {knots.slice(before.length).map((knot, i) => item(knot, before.length + i, false))}
    </ol>
  )
}

const stretch = (knot: Knot): boolean => knot.to !== undefined && knot.to > knot.from
