import type { ComponentChildren, VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'
import type { KnotState } from './rope.rules.ts'

export interface LongKnot {
  /** Its anchor. */
  readonly id: string
  readonly when: ComponentChildren
  /** It lasts: a decade, a period, or from then on. */
  readonly lasts?: boolean | undefined
  /** Behind today rather than ahead. */
  readonly behind: boolean
  /** How it stands, where that does not follow from its time. */
  readonly state?: KnotState | undefined
  /** A whole sentence, and what goes with it. */
  readonly what: ComponentChildren
}

export interface TallRopeProps {
  readonly language: Language
  /** What the rope is, for a reader who cannot see it. */
  readonly name: string
  /** From the earliest on: those behind before those ahead. */
  readonly knots: readonly LongKnot[]
  /** Today's date in words; without it the rope has no red knot. */
  readonly today?: string | undefined
}

/** A rope that hangs down the page at every width, for knots that take a sentence: history, a term, a lineage. */
export function TallRope({ language, name, knots, today }: TallRopeProps): VNode {
  const behind = knots.filter((knot) => knot.behind)
  const ahead = knots.filter((knot) => !knot.behind)
  const knot = ({ id, when, lasts, what, state }: LongKnot, past: boolean) => (
    <li
      class={`tall-knot is-${past ? 'behind' : 'ahead'}${lasts ? ' is-stretch' : ''}${state ? ` stands-${state}` : ''}`}
      id={id}
      key={id}
    >
      <p class="tall-when">{when}</p>
      <div class="tall-what">{what}</div>
    </li>
  )
  return (
    <ol class="tall-rope" aria-label={name}>
      {behind.map((each) => knot(each, true))}
      {today !== undefined && (
        <li class="tall-knot is-today">
          <p class="tall-when">{words(language).today}</p>
          <div class="tall-what">
            <p>{today}</p>
          </div>
        </li>
      )}
      {ahead.map((each) => knot(each, false))}
    </ol>
  )
}
