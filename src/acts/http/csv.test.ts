import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { csvOf } from './csv.ts'

const text = z.record(z.string(), z.string())

const linesOf = (csv: string) => csv.replace(/^\uFEFF/, '').split('\r\n')

const cell = (value: string) => linesOf(csvOf(z.object({ a: z.string() }), [{ a: value }], []))[1]

/** Reads as RFC 4180 says. */
function read(csv: string, separator = ','): string[][] {
  const rows: string[][] = [[]]
  let rest = csv.slice(1)
  while (rest !== '') {
    const [whole, inQuotes, bare] = /^(?:"((?:[^"]|"")*)"|([^"\r\n]*?))(?=[,;]|\r\n)/.exec(rest)!
    rows.at(-1)!.push(inQuotes === undefined ? bare! : inQuotes.replaceAll('""', '"'))
    rest = rest.slice(whole.length)
    if (rest.startsWith(separator)) rest = rest.slice(1)
    else {
      rest = rest.slice(2)
      if (rest !== '') rows.push([])
    }
  }
  return rows
}

describe('a list as CSV', () => {
  it('begins with the mark by which Excel knows Danish letters', () => {
    const csv = csvOf(z.object({ by: z.string() }), [{ by: 'Rødøvre' }], [])
    expect(csv).toBe('\uFEFFby\r\nRødøvre\r\n')
  })

  it('quotes commas, quotes and breaks, and doubles the quotes within', () => {
    expect(cell('Rum, reb')).toBe('"Rum, reb"')
    expect(cell('den "anden"')).toBe('"den ""anden"""')
    expect(cell('to\nlinjer')).toBe('"to\nlinjer"')
    expect(cell(' foran')).toBe('" foran"')
    expect(cell('ren tekst')).toBe('ren tekst')
  })

  it('gives each language of a text a column, the partnership’s first and always', () => {
    const shape = z.object({ title: text, note: text.optional() })
    const rows = [{ title: { en: 'Rope', da: 'Reb', de: 'Seil' } }, { title: { da: 'Knude' } }]
    expect(linesOf(csvOf(shape, rows, ['da', 'en'])).slice(0, 3)).toEqual([
      'title.da,title.en,title.de,note.da,note.en',
      'Reb,Rope,Seil,,',
      'Knude,,,,',
    ])
  })

  it('flattens what is nested, and joins lists so that the columns keep step', () => {
    const shape = z.object({
      goals: z.array(z.int()),
      content: z.object({ of: z.array(z.object({ key: z.string(), name: text.optional() })) }),
    })
    const rows = [{ goals: [1, 3], content: { of: [{ key: 'a' }, { key: 'b', name: { da: 'Be' } }] } }]
    expect(linesOf(csvOf(shape, rows, ['da'])).slice(0, 2)).toEqual([
      'goals,content.of.key,content.of.name.da',
      '"1; 3","a; b","; Be"',
    ])
  })

  it('has the columns of every shape that a field can take, once each', () => {
    const shape = z.object({
      rule: z.discriminatedUnion('is', [
        z.object({ is: z.literal('share'), of: z.number() }),
        z.object({ is: z.literal('count'), n: z.int() }),
      ]),
    })
    const rows = [{ rule: { is: 'count', n: 3 } }, { rule: { is: 'share', of: 0.5 } }]
    expect(linesOf(csvOf(shape, rows, []))).toEqual(['rule.is,rule.of,rule.n', 'count,,3', 'share,0.5,', ''])
  })

  it('writes as JSON what has no shape, and ends where a shape holds itself', () => {
    const shape = z.object({
      free: z.unknown(),
      get under() {
        return z.array(shape)
      },
    })
    const csv = csvOf(shape, [{ free: { a: 1 }, under: [{ free: 2, under: [] }] }], [])
    expect(linesOf(csv)[0]).toMatch(/^free,under\.free,/u)
    expect(linesOf(csv)[1]).toMatch(/^"\{""a"":1\}",2,/u)
  })

  it('separates by semicolons and writes the decimal comma where a Danish spreadsheet asks', () => {
    const shape = z.object({ a: z.number(), b: z.string() })
    expect(csvOf(shape, [{ a: 1.5, b: 'x;y' }], [], ';')).toBe('\uFEFFa;b\r\n"1,5";"x;y"\r\n')
  })
})

describe('text that a spreadsheet would run', () => {
  it.each(['=1+1', '+45 12', '-x', '@SUM(A1)', '\tx', '\rx', '\n=1', ' =1', '＝1', '－1'])(
    '%j is defused',
    (evil) => {
      expect(read(`\uFEFF${cell(evil)}\r\n`)[0]![0]).toMatch(/^'/u)
    },
  )

  it('is defused where another separator would begin a cell, too', () => {
    expect(cell('a;=1')).toBe(`"a;'=1"`)
    expect(cell('a\n=1')).toBe(`"a\n'=1"`)
    expect(cell('a\t@x')).toBe(`"a\t'@x"`)
  })

  it('is defused in the head of a column as well', () => {
    expect(linesOf(csvOf(z.object({ t: text }), [{ t: { '=x': '1' } }], []))[0]).toBe('t.=x')
    expect(linesOf(csvOf(text, [{ '=x': '1' }], []))[0]).toBe("'=x")
  })

  it('leaves numbers numbers, those below zero too', () => {
    const shape = z.object({ a: z.number(), b: z.array(z.number()) })
    expect(linesOf(csvOf(shape, [{ a: -4.5, b: [-1, -2] }], []))[1]).toBe('-4.5,"-1; -2"')
  })

  it('leaves ordinary punctuation alone', () => {
    expect(cell('Jord–Mars: a-b = c + d, post@firma.dk')).toBe('"Jord–Mars: a-b = c + d, post@firma.dk"')
  })
})

describe('any text', () => {
  const anything = fc.string({ unit: fc.constantFrom(...'ab=+-@",;\t\r\n \'æ') })

  it('comes back as it was but for apostrophes, in the cell where it belongs', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, anything), { minLength: 1 }), (pairs) => {
        const shape = z.object({ a: z.string(), b: z.string() })
        for (const separator of [',', ';'] as const) {
          const csv = csvOf(
            shape,
            pairs.map(([a, b]) => ({ a, b })),
            [],
            separator,
          )
          const without = read(csv, separator).map((row) => row.map((one) => one.replaceAll("'", '')))
          expect(without).toEqual([
            ['a', 'b'],
            ...pairs.map((pair) => pair.map((one) => one.replaceAll("'", ''))),
          ])
        }
      }),
    )
  })

  it('begins no cell with a formula, whichever separator is taken for granted', () => {
    fc.assert(
      fc.property(anything, (evil) => {
        const row = read(csvOf(z.object({ a: z.string() }), [{ a: evil }], []))[1]!
        for (const part of row[0]!.split(/[;\t\r\n]/u)) expect(part).not.toMatch(/^\s*[=+\-@]/u)
      }),
    )
  })
})
