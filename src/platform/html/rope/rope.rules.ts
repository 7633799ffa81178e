import { sag, swing } from './curve.rules.ts'
import { breakLines, textWidth, widestWord } from './text-width.rules.ts'

/** What a knot says about itself; each has its own colour, shape and word. */
export type KnotState = 'done' | 'ahead' | 'risk' | 'broken' | 'now'

/** A knot to place: where it is along the rope, from 0 to 1; a stretch has an end of its own. */
export interface Spot {
  readonly label: string
  readonly when: string
  readonly from: number
  readonly to: number
}

type Side = 'above' | 'below'
type Anchor = 'start' | 'middle' | 'end'

/** A label where it shall stand. Heights are pixels from the top, `at` is from 0 to 1 along the rope. */
export interface Label {
  readonly at: number
  readonly anchor: Anchor
  readonly side: Side
  readonly row: number
  readonly lines: readonly string[]
  readonly when: string
  readonly width: number
  readonly top: number
  readonly height: number
  /** The place among the spots; undefined for today. */
  readonly spot?: number | undefined
}

/** A drawing that holds for every width from `width` pixels up. */
export interface RopeLayout {
  readonly width: number
  /** `numbers`: too crowded for words; the knots are numbered, and the list beneath says what they are. */
  readonly mode: 'labels' | 'numbers'
  readonly labels: readonly Label[]
  readonly middle: number
  readonly height: number
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const labelSize = 14
export const whenSize = 13
export const lineHeight = 17
/** How far a label begins before the middle of its knot, so that it stands flush with the knot's edge. */
export const knotReach = 7
const gutter = 14
const rowGap = 10
const clear = swing + 14
/** Rows of labels on either side, at most. */
const mostRows = { below: 3, above: 2 } as const
/** The widest label, in pixels. */
const widest = 220
/** More knots than this are numbered: as many words would be a thicket, not a drawing. */
const mostNamed = 14

type Draft = Omit<Label, 'top'>

/** A label's left and right edge, in pixels, when the rope is `width` wide. */
function edges(label: Pick<Label, 'at' | 'anchor' | 'width'>, width: number): readonly [number, number] {
  const x = label.at * width
  if (label.anchor === 'start') return [x - knotReach, x - knotReach + label.width]
  if (label.anchor === 'end') return [x + knotReach - label.width, x + knotReach]
  return [x - label.width / 2, x + label.width / 2]
}

/**
 * The boxes that the labels and their leader lines take when the rope is `width` pixels wide.
 *
 * Every box holds the place of its own knot. Two such boxes that are apart at one width are therefore apart at
 * every greater width, which is why a layout made for a width holds from there up.
 */
export function boxes(layout: RopeLayout, width: number): readonly Box[] {
  return layout.labels.flatMap((label) => {
    const [left, right] = edges(label, width)
    const box = { left, right, top: label.top, bottom: label.top + label.height }
    if (label.row === 0) return [box]
    const x = label.at * width
    const leader =
      label.side === 'below'
        ? { left: x - 1, right: x + 1, top: layout.middle + clear, bottom: box.top }
        : { left: x - 1, right: x + 1, top: box.bottom, bottom: layout.middle - clear }
    return [box, leader]
  })
}

function free(draft: Draft, placed: readonly Draft[], width: number): boolean {
  const [left, right] = edges(draft, width)
  if (left < -knotReach || right > width + knotReach) return false
  const x = draft.at * width
  return placed.every((other) => {
    if (other.side !== draft.side) return true
    const [otherLeft, otherRight] = edges(other, width)
    const otherX = other.at * width
    if (other.row === draft.row) return right + gutter <= otherLeft || otherRight + gutter <= left
    // The leader of the outer one passes through the row of the inner one.
    if (other.row < draft.row) return x + rowGap <= otherLeft || otherRight + rowGap <= x
    return otherX + rowGap <= left || right + rowGap <= otherX
  })
}

const preferences: readonly (readonly [Side, number, Anchor])[] = [
  ['below', 0, 'start'],
  ['above', 0, 'start'],
  ['below', 0, 'end'],
  ['below', 1, 'start'],
  ['above', 0, 'end'],
  ['above', 1, 'start'],
  ['below', 1, 'end'],
  ['below', 2, 'start'],
  ['above', 1, 'end'],
  ['below', 2, 'end'],
]

/** A label with its lines broken, and without its place. */
interface Written extends Pick<Draft, 'lines' | 'when' | 'width' | 'height' | 'spot'> {
  readonly from: number
  readonly to: number
}

/** The lines of a label no wider than `wrap`, unless one word is; even that has its bounds. */
function writeLabel(spot: Spot, index: number, wrap: number): Written {
  const room = Math.min(widest, Math.max(wrap, widestWord(spot.label, labelSize)))
  const lines = breakLines(spot.label, labelSize, room, 3)
  const [when = ''] = breakLines(spot.when, whenSize, widest, 1)
  const width = Math.max(0, ...lines.map((line) => textWidth(line, labelSize)), textWidth(when, whenSize))
  const height = (lines.length + (when === '' ? 0 : 1)) * lineHeight
  return { lines, when, width, height, spot: index, from: spot.from, to: spot.to }
}

interface Attempt {
  /** The labels in the order in which they choose their place. */
  readonly labels: readonly Written[]
  readonly today: Draft | null
}

/** Gives each label in turn the best place that is left; null when one has none. */
function placeLabels({ labels, today }: Attempt, width: number): Draft[] | null {
  const placed: Draft[] = today ? [today] : []
  for (const { from, to, ...own } of labels) {
    const fits = preferences
      .values()
      .map(([side, row, anchor]): Draft => ({ ...own, side, row, anchor, at: anchor === 'end' ? to : from }))
      .find((draft) => free(draft, placed, width))
    if (!fits) return null
    placed.push(fits)
  }
  return placed
}

const anchors = ['middle', 'start', 'end'] as const

function todayLabels(words: readonly [string, string], at: number, width: number, side: Side): Draft[] {
  const [word, date] = words
  const wide = Math.max(textWidth(word, labelSize) + 2, textWidth(date, whenSize))
  const own = {
    lines: [word],
    when: date,
    width: wide,
    height: (date === '' ? 1 : 2) * lineHeight,
    at,
    side,
    row: 0,
  }
  return anchors.map((anchor) => ({ ...own, anchor })).filter((draft) => free(draft, [], width))
}

/** Low drawings are better, and labels are better whole, next to the rope, and beginning at their knot. */
function cost({ height, labels }: RopeLayout): number {
  const cut = labels.filter((label) => [...label.lines, label.when].some((line) => line.endsWith('…')))
  const far = labels.filter((label) => label.row > 0)
  const backward = labels.filter((label) => label.anchor === 'end' && label.at < 0.8)
  return height + cut.length * 40 + far.length * 12 + backward.length * 5
}

/** The best of several attempts: labels wide or narrow, placed from either end, today's to either side. */
function bestLabels(
  spots: readonly Spot[],
  today: readonly (Draft | null)[],
  width: number,
): RopeLayout | undefined {
  return [260, 180, 130]
    .map((wrap) => spots.map((spot, index) => writeLabel(spot, index, wrap)))
    .flatMap((labels) => [labels.toReversed(), labels])
    .flatMap((labels) => today.map((own) => placeLabels({ labels, today: own }, width)))
    .filter((drafts) => drafts !== null)
    .map((drafts) => settle(drafts, width, 'labels'))
    .sort((a, b) => cost(a) - cost(b))[0]
}

/** Numbers above the knots; knots too close for a number each share one (“3–5”). */
function placeNumbers(spots: readonly Spot[], width: number): Draft[] {
  const runs: { first: number; last: number; at: number }[] = []
  const number = (run: { first: number; last: number; at: number }): Draft => {
    const text = run.first === run.last ? `${run.first + 1}` : `${run.first + 1}–${run.last + 1}`
    const own = {
      lines: [text],
      when: '',
      height: lineHeight,
      side: 'above',
      row: 0,
      spot: run.first,
    } as const
    const draft = { ...own, width: textWidth(text, labelSize), at: run.at }
    const fits = anchors.map((anchor): Draft => ({ ...draft, anchor })).find((each) => free(each, [], width))
    return fits ?? { ...draft, anchor: 'middle' }
  }
  const order = spots.map((spot, index) => ({ index, at: spot.from })).sort((a, b) => a.at - b.at)
  for (const { index, at } of order) {
    runs.push({ first: index, last: index, at })
    while (runs.length > 1) {
      const [before, last] = runs.slice(-2)
      if (!before || !last || free(number(last), [number(before)], width)) break
      const first = Math.min(before.first, last.first)
      runs.splice(-2, 2, { first, last: Math.max(before.last, last.last), at: (before.at + last.at) / 2 })
    }
  }
  return runs.map(number)
}

/** Turns rows into heights: each row is as high as its highest label, and rows stack outward from the rope. */
function settle(drafts: readonly Draft[], width: number, mode: RopeLayout['mode']): RopeLayout {
  const tallest = (side: Side, row: number) =>
    Math.max(0, ...drafts.filter((d) => d.side === side && d.row === row).map((d) => d.height))
  const depth = (side: Side, rows: number) =>
    Array.from({ length: rows }, (_, row) => tallest(side, row))
      .filter((height) => height > 0)
      .reduce((sum, height) => sum + height + rowGap, 0)
  const middle = clear + depth('above', mostRows.above)
  const height = middle + clear + depth('below', mostRows.below)
  const labels = drafts.map((draft) => {
    const out = clear + depth(draft.side, draft.row)
    return { ...draft, top: draft.side === 'below' ? middle + out : middle - out - draft.height }
  })
  return { width, mode, labels, middle, height }
}

/**
 * Where each label stands on a rope that is at least `width` pixels wide. Labels never overlap each other, nor a
 * leader line; where there is no room for words the knots are numbered.
 *
 * @param spots in the order of their numbers; places from 0 to 1
 * @param today its place and its two lines of words, or null when today is not on the rope
 */
export function layRope(
  spots: readonly Spot[],
  today: { readonly at: number; readonly words: readonly [string, string] } | null,
  width: number,
): RopeLayout {
  const named = (side: Side) => (today ? todayLabels(today.words, today.at, width, side) : [])
  const best =
    spots.length <= mostNamed ? bestLabels(spots, today ? named('above') : [null], width) : undefined
  return best ?? settle([...named('below').slice(0, 1), ...placeNumbers(spots, width)], width, 'numbers')
}

/** The height of the rope itself at a place from 0 to 1, in pixels from the top of the drawing. */
export const heightAt = (layout: RopeLayout, place: number): number => layout.middle + sag(place)
