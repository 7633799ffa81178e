import type { ComponentChildren, VNode } from 'preact'
import { ropePath, sag } from './curve.rules.ts'
import { KnotShape, Stretch } from './drawing.tsx'
import type { Knot } from './rope.tsx'

/** One rope among others on a common axis. */
export interface TimelineRow {
  readonly label: string
  readonly lang?: string | undefined
  readonly href: string
  /** A Status, or another quiet word. */
  readonly status?: ComponentChildren
  readonly knots: readonly Knot[]
}

/** A line across all ropes, with its name where there is room for one. */
export interface TimelineTick {
  readonly at: number
  readonly name?: string | undefined
}

export interface TimelineProps {
  /** What the ropes are, for a reader who cannot see them. */
  readonly name: string
  readonly rows: readonly TimelineRow[]
  /** In the unit of the knots, such as days since 1970. */
  readonly start: number
  readonly end: number
  readonly today?: number | undefined
  readonly todayName: string
  readonly ticks: readonly TimelineTick[]
}

const rowHeight = 34
const middle = rowHeight / 2

/**
 * Ropes one beneath the other on a common axis of time, with the days lined up. The drawings are for the eye: they have
 * no labels, so a list of the same knots belongs on the page, and each knot leads to its place there or elsewhere.
 */
export function Timeline({ name, rows, start, end, today, todayName, ticks }: TimelineProps): VNode {
  const span = end - start || 1
  const place = (value: number) => Math.min(1, Math.max(0, (value - start) / span))
  const within = today !== undefined && today >= start && today <= end ? place(today) : undefined
  const lines = ticks.map(({ at, name }) => ({ at: place(at), name }))
  return (
    <div class="timeline">
      <Axis ticks={lines} today={within} todayName={todayName} />
      <ul class="timeline-rows" aria-label={name}>
        {rows.map((row) => (
          <li key={row.href}>
            <div class="timeline-head">
              <a href={row.href} lang={row.lang}>
                {row.label}
              </a>
              {row.status && <span class="timeline-status">{row.status}</span>}
            </div>
            <RowDrawing
              knots={row.knots.map((knot) => ({
                ...knot,
                from: place(knot.from),
                to: place(knot.to ?? knot.from),
              }))}
              ticks={lines}
              today={within}
              behind={today === undefined ? 1 : place(today)}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface Placed {
  readonly ticks: readonly TimelineTick[]
  readonly today: number | undefined
}

const percent = (at: number): string => `${Math.round(at * 10000) / 100}%`

/** A name too near today's would lie beneath it. */
const clear = 0.07

function Axis({ ticks, today, todayName }: Placed & { readonly todayName: string }): VNode {
  const anchorAt = (at: number) => (at > 0.9 ? 'end' : at < 0.04 ? undefined : 'middle')
  return (
    <svg class="timeline-axis" width="100%" height="26" aria-hidden="true">
      {ticks
        .filter(({ at, name }) => name && (today === undefined || Math.abs(at - today) > clear))
        .map(({ at, name }) => (
          <text x={percent(at)} y="18" text-anchor={anchorAt(at)} key={at}>
            {name}
          </text>
        ))}
      {today !== undefined && (
        <text class="is-now" x={percent(today)} y="18" text-anchor={anchorAt(today)}>
          {todayName}
        </text>
      )}
    </svg>
  )
}

interface RowProps extends Placed {
  readonly knots: readonly (Knot & { readonly to: number })[]
  readonly behind: number
}

function RowDrawing({ knots, ticks, today, behind }: RowProps): VNode {
  return (
    <svg class="timeline-row rope-drawing" width="100%" height={rowHeight} aria-hidden="true">
      {ticks.map(({ at, name }) => (
        <line
          class={name ? 'tick is-named' : 'tick'}
          x1={percent(at)}
          x2={percent(at)}
          y1="0"
          y2="100%"
          key={at}
        />
      ))}
      {today !== undefined && (
        <line class="tick is-today" x1={percent(today)} x2={percent(today)} y1="0" y2="100%" />
      )}
      {/* In the middle of the row, however tall its name makes it. */}
      <svg y="50%" width="100%" height={rowHeight} overflow="visible">
        <g transform={`translate(0 ${-middle})`}>
          <RowRope knots={knots} behind={behind} />
          {knots.map((knot, index) => (
            <KnotLink knot={knot} key={`${index}`} />
          ))}
        </g>
      </svg>
    </svg>
  )
}

/** A knot for the mouse, which tells what it is; the page's list has the links for the keyboard. */
const KnotLink = ({ knot }: { readonly knot: Knot }): VNode => (
  <a {...(knot.href === undefined ? {} : { href: knot.href })} tabindex={-1}>
    <title>{[knot.label, knot.when, knot.status].filter(Boolean).join(' · ')}</title>
    <Stretched>
      <Stretch knot={knot} middle={middle} />
    </Stretched>
    <KnotShape knot={knot} height={(at) => middle + sag(at)} />
  </a>
)

/** From the row's first knot to its last: a rope has its own life on the common axis. */
function RowRope({ knots, behind }: Pick<RowProps, 'knots' | 'behind'>): VNode | null {
  const from = Math.min(...knots.map((knot) => knot.from))
  const to = Math.max(...knots.map((knot) => knot.to))
  if (to <= from) return null
  const now = Math.min(to, Math.max(from, behind))
  return (
    <Stretched>
      {now < to && <path class="ahead" d={ropePath(now, to, middle)} vector-effect="non-scaling-stroke" />}
      {now > from && (
        <path class="behind" d={ropePath(from, now, middle)} vector-effect="non-scaling-stroke" />
      )}
    </Stretched>
  )
}

/** A box 1000 units wide that takes the width of the row. */
const Stretched = ({ children }: { readonly children?: ComponentChildren }): VNode => (
  <svg
    width="100%"
    height={rowHeight}
    viewBox={`0 0 1000 ${rowHeight}`}
    preserveAspectRatio="none"
    overflow="visible"
  >
    {children}
  </svg>
)
