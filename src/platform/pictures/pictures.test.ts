import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { asMarkup, cardHash, setTitle } from './card.rules.ts'
import { openTypeOf } from './woff2.ts'

const locate = createRequire(import.meta.url)
const fontFile = (of: string, letters: string) =>
  readFileSync(locate.resolve(`@fontsource-variable/${of}/files/${of}-${letters}-wght-normal.woff2`))

const tablesOf = (font: Buffer) =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const entry = 12 + 16 * i
      const [at, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
      return [font.toString('latin1', entry, entry + 4), font.subarray(at, at + length)]
    }),
  )

describe('a font that browsers get', () => {
  it.each([
    ['schibsted-grotesk', 'latin'],
    ['schibsted-grotesk', 'latin-ext'],
    ['newsreader', 'latin'],
  ])('comes out as OpenType, whole: %s, %s', (of, letters) => {
    const tables = tablesOf(openTypeOf(fontFile(of, letters)))
    for (const tag of ['cmap', 'glyf', 'loca', 'hmtx', 'head', 'fvar', 'gvar'])
      expect(tables.get(tag)?.length, tag).toBeGreaterThan(0)
    const [glyf, loca, maxp] = [tables.get('glyf')!, tables.get('loca')!, tables.get('maxp')!]
    const glyphs = maxp.readUInt16BE(4)
    const offsets = Array.from({ length: glyphs + 1 }, (_, i) => loca.readUInt32BE(i * 4))
    expect(offsets.at(-1)).toBe(glyf.length)
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    // head says in which box the letters of the whole font lie: those of a part of it lie within, and are not nothing.
    const head = tables.get('head')!
    const boxes = offsets.slice(0, -1).flatMap((at, i) => {
      const drawn = (offsets[i + 1] ?? 0) > at
      return drawn ? [[2, 4, 6, 8].map((field) => glyf.readInt16BE(at + field))] : []
    })
    expect(boxes.length).toBeGreaterThan(100)
    for (const [left = 0, low = 0, right = 0, high = 0] of boxes) {
      expect(left).toBeGreaterThanOrEqual(head.readInt16BE(36))
      expect(low).toBeGreaterThanOrEqual(head.readInt16BE(38))
      expect(right).toBeLessThanOrEqual(head.readInt16BE(40))
      expect(high).toBeLessThanOrEqual(head.readInt16BE(42))
      expect(right).toBeGreaterThanOrEqual(left)
    }
  })

  it('is refused where it is none', () => {
    expect(() => openTypeOf(Buffer.from('<svg/>'.repeat(20)))).toThrow('no WOFF2')
  })
})

describe('a card', () => {
  it('is known by what it says', () => {
    const card = { site: 'Ren Fjord', title: 'Reb' }
    expect(cardHash(card)).toBe(cardHash({ ...card }))
    expect(cardHash(card)).not.toBe(cardHash({ ...card, kicker: 'Ideer' }))
  })

  it('sets long titles smaller, and cuts at a word what nobody would read', () => {
    expect(setTitle('Reb').points).toBeGreaterThan(setTitle('Reb og tov '.repeat(6)).points)
    const { text } = setTitle('Reb og tov '.repeat(1000))
    expect(text.length).toBeLessThan(145)
    expect(text).toMatch(/(Reb|og|tov) …$/)
  })

  it('takes markup, and signs that turn the writing around, for nothing but text', () => {
    expect(asMarkup('<b>&\u202e</b>')).toBe('&lt;b&gt;&amp; &lt;/b&gt;')
  })
})
