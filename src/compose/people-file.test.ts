import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPeople } from './people-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tovholder-people-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const person = (more: string) => `people:
  - name: Ida Lund
    email: ida.lund@partner.example
    language: da
    ${more}`

async function read(text: string) {
  await writeFile(join(folder, 'people.yaml'), text)
  return readPeople(folder, [{ key: 'AURORA' }])
}

describe('the people that a partnership begins with', () => {
  it('may be none', async () => {
    expect(await readPeople(join(folder, 'none'), [])).toEqual({
      organisations: [],
      people: [],
      decisions: [],
    })
  })

  it('represent organisations of the records', async () => {
    expect((await read(person('represents: [AURORA]'))).people).toMatchObject([{ represents: ['AURORA'] }])
  })

  it.each([
    ['represents: [BIFROST]', /^people\.yaml, line 5, .*expected the key of an organisation.*‘BIFROST’/],
    ['colour: red', /^people\.yaml, line 5, .*‘colour’/],
    ['secretariat: maybe', /^people\.yaml, line 5, .*expected true or false/],
    ['- name: Bo', /^people\.yaml, line \d/],
    [
      '\n  - { name: Bo, email: Ida.Lund@partner.example, language: en }',
      /^people\.yaml, line 6, .*not used before/,
    ],
    ['\n  - { name: Bo, email: nowhere, language: en }', /^people\.yaml, line 6, .*a mail address/],
    ['\n  - { name: Bo, email: b@b.example, language: sv }', /^people\.yaml, line 6, .*da/],
    ['\nclock: tomorrow', /^people\.yaml, line 6, .*local time/],
  ])('are refused by file, line and what was expected: %j', async (more, sentence) => {
    await expect(read(person(more))).rejects.toThrow(sentence)
  })
})
