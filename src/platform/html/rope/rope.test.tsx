import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderFragment } from '../render.ts'
import { type Box, boxes, layRope } from './rope.rules.ts'
import { type Knot, Rope } from './rope.tsx'
import { breakLines, textWidth } from './text-width.rules.ts'

const place = fc.double({ min: 0, max: 1, noNaN: true })
const spot = fc
  .record({
    label: fc.string({ maxLength: 70, unit: 'grapheme' }),
    when: fc.string({ maxLength: 30 }),
    a: place,
    b: place,
  })
  .map(({ label, when, a, b }) => ({ label, when, from: Math.min(a, b), to: Math.max(a, b) }))
const spots = fc.array(spot, { maxLength: 24 }).map((all) => all.sort((a, b) => a.from - b.from))
const today = fc.option(fc.record({ at: place, words: fc.constant(['I dag', '4. april 2023'] as const) }), {
  nil: null,
})

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1e-6 && b.left < a.right - 1e-6 && a.top < b.bottom - 1e-6 && b.top < a.bottom - 1e-6

describe('the layout of a rope', () => {
  it('never lets two labels, or a label and a leader line, overlap, at its own width or any greater', () => {
    fc.assert(
      fc.property(
        spots,
        today,
        fc.constantFrom(544, 688, 992),
        fc.integer({ min: 0, max: 1500 }),
        (all, now, width, more) => {
          const taken = boxes(layRope(all, now, width), width + more)
          for (const [i, one] of taken.entries())
            for (const other of taken.slice(i + 1)) expect(overlap(one, other)).toBe(false)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('keeps every label inside the drawing', () => {
    fc.assert(
      fc.property(spots, today, fc.integer({ min: 544, max: 1400 }), (all, now, width) => {
        const layout = layRope(all, now, width)
        for (const box of boxes(layout, width)) {
          expect(box.left).toBeGreaterThanOrEqual(-7.001)
          expect(box.right).toBeLessThanOrEqual(width + 7.001)
          expect(box.top).toBeGreaterThanOrEqual(0)
          expect(box.bottom).toBeLessThanOrEqual(layout.height)
        }
      }),
    )
  })

  it('gives every knot a label, or its number in a run of numbers', () => {
    fc.assert(
      fc.property(spots, (all) => {
        const layout = layRope(all, null, 688)
        if (layout.mode === 'labels') expect(layout.labels).toHaveLength(all.length)
        else {
          const runs = layout.labels.map((label) => (label.lines[0] ?? '').split('–').map(Number))
          const named = runs.flatMap(([a = 0, b = a]) => Array.from({ length: b - a + 1 }, (_, i) => a + i))
          expect(named).toEqual(all.map((_, i) => i + 1))
        }
      }),
    )
  })

  it('puts a few roomy labels in one row beneath the rope', () => {
    const all = [0.05, 0.4, 0.8].map((from) => ({ label: 'Opstart', when: 'januar', from, to: from }))
    expect(layRope(all, null, 544).labels.map((l) => [l.side, l.row])).toEqual([
      ['below', 0],
      ['below', 0],
      ['below', 0],
    ])
  })

  it('numbers the knots where words have no room', () => {
    const all = Array.from({ length: 9 }, (_, i) => i / 90).map((from) => ({
      label: 'Godkendelse fra institutledelse og direktørkreds',
      when: 'medio september 2023',
      from,
      to: from,
    }))
    expect(layRope(all, null, 544).mode).toBe('numbers')
  })
})

describe('the width of a text', () => {
  it('breaks lines that fit', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 90, unit: 'grapheme' }),
        fc.integer({ min: 60, max: 260 }),
        (text, width) => {
          for (const line of breakLines(text, 14, width, 3))
            if ([...line].length > 2) expect(textWidth(line, 14)).toBeLessThanOrEqual(width)
        },
      ),
    )
  })

  it('ends what does not fit in an ellipsis', () => {
    expect(breakLines('en to tre fire fem seks syv otte', 14, 60, 2).at(-1)).toMatch(/…$/u)
  })
})

const knots: Knot[] = [
  { label: 'Opstart', when: 'januar', from: 10, state: 'done', href: '/da/opstart' },
  { label: 'Forretningsplan', when: 'august', from: 210, to: 240, state: 'risk', status: 'Udskudt én gang' },
  { label: 'Handover', when: 'december', from: 340, state: 'ahead', lang: 'en' },
]

describe('the rope', () => {
  const html = renderFragment(
    <Rope language="da" name="Milepæle" knots={knots} start={0} end={365} today={90} todayWhen="31. marts" />,
  )

  it('is a list with the same content for a reader who cannot see it', () => {
    const list = html.slice(html.indexOf('<ol'))
    const read = list
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim()
    expect(read).toBe(
      'Opstart januar Nået I dag 31. marts Forretningsplan august Udskudt én gang Handover december Forude',
    )
    expect(list).toContain('lang="en"')
  })

  it('hides the drawing, and its links, from assistive technology and the keyboard', () => {
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/u)
    const drawing = html.slice(0, html.indexOf('<ol'))
    expect(drawing.match(/<a /gu)?.length).toBe(drawing.match(/tabindex="-1"/gu)?.length)
  })

  it('carries no style attribute, which the content security policy bars', () => {
    expect(html).not.toContain('style=')
  })

  it('has no red knot when today is outside it', () => {
    const old = renderFragment(<Rope language="da" name="x" knots={knots} start={0} end={365} today={800} />)
    expect(old).not.toContain('is-today')
    expect(old).not.toContain('class="ahead"')
  })
})
