import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example, exampleWith } from './example/index.ts'
import { wrong } from './example/wrong.ts'
import { problemSentence, readPartnershipFolder } from './index.ts'

const charter = 'charter.yaml'
const records = 'records.yaml'

const sentences = (folder: Parameters<typeof readPartnershipFolder>[0], language: 'da' | 'en' = 'en') => {
  const read = readPartnershipFolder(folder)
  return Array.isArray(read) ? read.map((problem) => problemSentence(problem, language)) : []
}

describe('reading a partnership', () => {
  it('takes what somebody wrote by hand', () => {
    expect(sentences(example)).toEqual([])
  })

  it.each(wrong)('refuses %s, says where, and what belongs there', (_, file, from, to, says) => {
    expect(sentences(exampleWith(file, from, to))).toEqual(says)
  })

  it('says it in Danish as well', () => {
    expect(sentences(exampleWith(records, 'leads: [lake-farm]', 'leads: [lakefarm]'), 'da')).toEqual([
      'records.yaml, linje 20, tegn 13 (groups.0.leads.0): Her skal stå nøglen på en organisation i records.yaml. Her står »lakefarm«. Mente du »lake-farm«?',
    ])
  })

  it('says everything that is wrong at once, in the order of the files', () => {
    const twice = {
      ...exampleWith(charter, 'moreThan: 1/2', 'moreThan: 0/2'),
      [records]: 'format: 1\n',
    }
    const lines = readPartnershipFolder(twice)
    expect(Array.isArray(lines) && lines.map(({ file, line }) => `${file} ${line}`)).toEqual([
      'charter.yaml 74',
      ...Array(4).fill('records.yaml 1'),
      'records.yaml 1',
    ])
  })

  it('names the file that is missing', () => {
    expect(sentences({ 'charter.yaml': example[charter] ?? '' })).toEqual([
      'records.yaml, line 1, column 1: expected the file records.yaml in the folder, found charter.yaml.',
    ])
  })

  it.each(['', 'null', '[]', '17', '{}', '\0', '- '])('answers nonsense (%j) with problems', (text) => {
    expect(sentences({ ...example, [records]: text }).length).toBeGreaterThan(0)
  })

  it('never stumbles over a spoilt line, and points into the file', () => {
    const lines = (example[charter] ?? '').split('\n')
    const spoilt = fc.constantFrom(
      '',
      '  ',
      '- ',
      '}',
      'x',
      '"',
      'key: 1',
      '? [',
      '*a',
      '  - {',
      '\t',
      '...',
      '%Y',
    )
    fc.assert(
      fc.property(fc.nat(lines.length - 1), spoilt, (at, text) => {
        const read = readPartnershipFolder({ ...example, [charter]: lines.with(at, text).join('\n') })
        if (!Array.isArray(read)) return
        expect(read.length).toBeGreaterThan(0)
        for (const { file, line } of read)
          if (file === charter) expect(line).toBeLessThanOrEqual(lines.length)
      }),
    )
  })

  it('refuses a file that is far too long, and a text that is', () => {
    const long = 'x'.repeat(4_000_000)
    expect(sentences({ ...example, [records]: `${long}${long}` })).toEqual([
      'records.yaml, line 1, column 1: expected a file of at most 5000000 characters, found 8000000 characters.',
    ])
    expect(sentences(exampleWith(records, '"Bakkegården"', `"${long}"`))).toHaveLength(1)
  })

  it('wants every language that the charter names', () => {
    const missing = sentences(exampleWith(charter, 'languages: [da, en]', 'languages: [da, en, de]'))
    expect(missing.length).toBeGreaterThan(20)
    expect(missing[0]).toBe(
      'charter.yaml, line 3, column 1 (name.de): expected the text in the language de, found only da, en.',
    )
  })
})
