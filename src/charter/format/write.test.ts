import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { example } from './example/index.ts'
import { type PartnershipFile, readPartnershipFolder, writePartnershipFolder } from './index.ts'
import { yamlOf } from './yaml-style.ts'

function read(folder: Parameters<typeof readPartnershipFolder>[0]): PartnershipFile {
  const partnership = readPartnershipFolder(folder)
  if (Array.isArray(partnership)) throw new Error('the partnership is not read')
  return partnership
}

describe('writing a partnership', () => {
  it('writes what was read, whatever the hand that wrote it', () => {
    const partnership = read(example)
    expect(read(writePartnershipFolder(partnership))).toEqual(partnership)
  })

  it('writes the same bytes for ever after', () => {
    const written = writePartnershipFolder(read(example))
    expect(writePartnershipFolder(read(written))).toEqual(written)
  })

  it('does not mind in what order the fields come, as from a database', () => {
    const shuffled = JSON.parse(JSON.stringify(read(example)), (_, value) =>
      typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => b.localeCompare(a)))
        : value,
    )
    expect(writePartnershipFolder(shuffled)).toEqual(writePartnershipFolder(read(example)))
  })

  it('puts the languages in the order of the charter', () => {
    const { charter, records } = read(example)
    const { 'charter.yaml': written } = writePartnershipFolder({
      charter: { ...charter, languages: ['en', 'da'] },
      records,
    })
    expect(written).toContain('vision: { en: "A working mill", da: "En mølle i drift" }')
  })

  it('quotes what other readers of YAML take for something else', () => {
    const tricky = {
      a: 'no',
      b: '2023-03',
      c: '1/2',
      d: 'true',
      e: '',
      f: '- x',
      g: 'a: b',
      h: '#',
      i: 'null',
      no: 'Norsk',
    }
    expect(parse(yamlOf(tricky), { version: '1.1' })).toEqual(tricky)
    expect(yamlOf({ a: 'plain-word', b: 'two words' })).toBe('a: plain-word\n\nb: "two words"\n')
  })

  it('is read back as it was, whatever it says', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/)
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.boolean(),
        tie('list'),
        tie('mapping'),
      ),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      mapping: fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
    }))
    fc.assert(
      fc.property(fc.dictionary(name, tree, { minKeys: 1, maxKeys: 4 }), (top) => {
        expect(parse(yamlOf(top))).toEqual({ ...top })
      }),
    )
  })
})
