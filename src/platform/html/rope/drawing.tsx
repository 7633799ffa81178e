import type { VNode } from 'preact'
import { ropePath, round, sag, swing } from './curve.rules.ts'
import { heightAt, knotReach, type Label, labelSize, lineHeight, type RopeLayout } from './rope.rules.ts'
import type { Knot } from './rope.tsx'

interface DrawingProps {
  readonly layout: RopeLayout
  /** With places from 0 to 1 in `from` and `to`. */
  readonly knots: readonly Knot[]
  /** How much of the rope is behind us, from 0 to 1. */
  readonly behind: number
  /** Where today's red knot is. */
  readonly red: number | undefined
}

/**
 * The rope as a drawing for the eye alone. Places along it are percentages and all else is pixels, so that it takes
 * any width while type and knots keep their size. No style attributes: the content security policy bars them.
 */
export function RopeDrawing({ layout, knots, behind, red }: DrawingProps): VNode {
  const height = Math.ceil(layout.height)
  return (
    <svg class={`rope-drawing from-${layout.width}`} width="100%" height={height} aria-hidden="true">
      <Line middle={layout.middle} height={height} knots={knots} behind={behind} />
      {layout.labels.map((label) => (
        <Leader label={label} layout={layout} key={`${label.spot}`} />
      ))}
      {knots.map((knot, i) => (
        <KnotShape knot={knot} height={(place) => heightAt(layout, place)} key={`${i}`} />
      ))}
      {red !== undefined && (
        <circle class="shape is-now" cx={percent(red)} cy={round(heightAt(layout, red))} r={8} />
      )}
      {layout.labels.map((label) => (
        <LabelText
          label={label}
          knot={layout.mode === 'labels' && label.spot !== undefined ? knots[label.spot] : undefined}
          key={`${label.spot}`}
        />
      ))}
    </svg>
  )
}

const percent = (place: number): string => `${Math.round(place * 10000) / 100}%`

function Line({
  middle,
  height,
  knots,
  behind,
}: Omit<DrawingProps, 'layout' | 'red'> & { middle: number; height: number }) {
  const box = `0 0 1000 ${height}`
  return (
    <svg width="100%" height={height} viewBox={box} preserveAspectRatio="none" overflow="visible">
      {behind < 1 && (
        <path class="ahead" d={ropePath(behind, 1, middle)} vector-effect="non-scaling-stroke" />
      )}
      {behind > 0 && (
        <path class="behind" d={ropePath(0, behind, middle)} vector-effect="non-scaling-stroke" />
      )}
      {knots.map((knot) => (
        <Stretch knot={knot} middle={middle} />
      ))}
    </svg>
  )
}

/** What is no point: the part of the rope that a month or a season takes. Stands in a box 1000 units wide. */
export function Stretch({ knot, middle }: { readonly knot: Knot; readonly middle: number }) {
  if (!isStretch(knot)) return null
  const d = ropePath(knot.from, knot.to ?? knot.from, middle)
  return (
    <>
      <path class={`stretch is-${knot.state}`} d={d} vector-effect="non-scaling-stroke" />
      {knot.state !== 'done' && <path class="hollow" d={d} vector-effect="non-scaling-stroke" />}
    </>
  )
}

const isStretch = (knot: Knot): boolean => knot.to !== undefined && knot.to > knot.from

/** Circle, hollow circle, diamond or square: the shape says the state as well as the colour. */
export function KnotShape({
  knot,
  height,
}: {
  readonly knot: Knot
  readonly height: (place: number) => number
}) {
  if (isStretch(knot) && (knot.state === 'ahead' || knot.state === 'done')) return null
  const place = isStretch(knot) ? (knot.to ?? knot.from) : knot.from
  const y = round(height(place))
  const x = percent(place)
  const kind = `shape is-${knot.state}`
  if (knot.state !== 'risk' && knot.state !== 'broken')
    return <circle class={kind} cx={x} cy={y} r={knot.state === 'now' ? 8 : 6} />
  return (
    <svg x={x} y={y} overflow="visible">
      {knot.state === 'risk' ? (
        <path class={kind} d="M0-8 8 0 0 8-8 0Z" />
      ) : (
        <rect class={kind} x={-6} y={-6} width={12} height={12} />
      )}
    </svg>
  )
}

function Leader({ label, layout }: { readonly label: Label; readonly layout: RopeLayout }) {
  if (label.row === 0) return null
  const below = label.side === 'below'
  const y = layout.middle + sag(label.at)
  const x = percent(label.at)
  const near = below ? label.top - 2 : label.top + label.height + 2
  return (
    <line class="leader" x1={x} x2={x} y1={round(below ? y + swing + 3 : y - swing - 3)} y2={round(near)} />
  )
}

function LabelText({ label, knot }: { readonly label: Label; readonly knot: Knot | undefined }) {
  const x = label.anchor === 'start' ? -knotReach : label.anchor === 'end' ? knotReach : 0
  const anchor = label.anchor === 'start' ? undefined : label.anchor
  const first = round(label.top + labelSize - 1)
  const line = (text: string, i: number, kind?: string) => (
    <tspan x={x} y={first + i * lineHeight} class={kind} key={`${i}`}>
      {text}
    </tspan>
  )
  const text = (
    <text class={label.spot === undefined ? 'is-now' : undefined} text-anchor={anchor}>
      {label.lines.map((words, i) => line(words, i))}
      {label.when !== '' && line(label.when, label.lines.length, 'when')}
    </text>
  )
  return (
    <svg x={percent(label.at)} overflow="visible">
      {/* The list beneath carries the keyboard's links; these are for the mouse. */}
      {knot?.href === undefined ? (
        text
      ) : (
        <a href={knot.href} tabindex={-1}>
          {text}
        </a>
      )}
    </svg>
  )
}
