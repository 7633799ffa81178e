import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Text } from '../platform/words/index.ts'
import { editLines, paragraphs } from './lines.rules.ts'

const item = (da: string, en: string) => ({ text: { da, en } })
const edit = (items: readonly { text: Text }[], ...lines: string[]) =>
  editLines(items, lines, 'da', (text) => ({ text })).map(({ text }) => text)

describe('editing the lines of one language', () => {
  const items = [item('en', 'one'), item('to', 'two'), item('tre', 'three')]

  it('keeps the other language of what stays the same, wherever it is moved by what is added', () => {
    expect(edit(items, 'nul', 'en', 'to', 'tre')).toEqual([
      { da: 'nul' },
      { da: 'en', en: 'one' },
      { da: 'to', en: 'two' },
      { da: 'tre', en: 'three' },
    ])
  })

  it('takes a reworded line for the same item', () => {
    expect(edit(items, 'en', 'nummer to', 'tre')[1]).toEqual({ da: 'nummer to', en: 'two' })
  })

  it('gives no line the translation of another where it cannot tell', () => {
    expect(edit(items, 'en', 'ny', 'også ny', 'tre')).toEqual([
      { da: 'en', en: 'one' },
      { da: 'ny' },
      { da: 'også ny' },
      { da: 'tre', en: 'three' },
    ])
  })

  it('lets go of what was taken out, and leaves alone what it did not show', () => {
    const shown = [...items, { text: { en: 'only English' } }]
    expect(edit(shown, 'en', 'tre')).toEqual([
      { da: 'en', en: 'one' },
      { da: 'tre', en: 'three' },
      { en: 'only English' },
    ])
  })

  it('changes nothing when nothing was changed, and says what was typed otherwise', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), fc.array(word, { maxLength: 9 }), (before, after) => {
        const all = before.map((da, n) => item(da, `${n}`))
        expect(edit(all, ...before)).toEqual(all.map(({ text }) => text))
        expect(edit(all, ...after).map(({ da }) => da)).toEqual(after)
      }),
    )
  })
})

it('reads paragraphs with empty lines between them, whatever the line breaks inside', () => {
  expect(paragraphs('Et\r\npunkt\r\n\r\n  \r\nTo\n\n\n')).toEqual(['Et punkt', 'To'])
})
