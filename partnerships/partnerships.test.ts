import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  decisionRule,
  matters,
  type PartnershipFile,
  problemSentence,
  readPartnershipFolder,
  writePartnershipFolder,
} from '../src/charter/format/index.ts'

const here = import.meta.dirname

const keys = readdirSync(here, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)

const folder = (key: string) =>
  Object.fromEntries(
    ['charter.yaml', 'records.yaml'].map((name) => [name, readFileSync(join(here, key, name), 'utf8')]),
  )

function partnership(key: string): PartnershipFile {
  const read = readPartnershipFolder(folder(key))
  if (Array.isArray(read)) throw new Error(read.map((problem) => problemSentence(problem, 'en')).join('\n'))
  return read
}

describe.each(keys)('the partnership %s', (key) => {
  it('is read without a problem, and bears the name of its folder', () => {
    expect(partnership(key).charter.key).toBe(key)
  })

  it('is exported byte for byte as it was read', () => {
    expect(writePartnershipFolder(partnership(key))).toEqual(folder(key))
  })
})

describe('the two partnerships that ship', () => {
  const [baltic, space] = ['baltic-pulse', 'space-exploration-danmark'].map((key) => partnership(key).charter)
  if (!baltic || !space) throw new Error('both are needed')

  it('are run by different agreements', () => {
    expect(baltic.languages).not.toEqual(space.languages)
    expect(baltic.zone).not.toBe(space.zone)
    expect(baltic.term.is).not.toBe(space.term.is)
    expect(baltic.groupStart.supporters.count).toBe(3)
    expect(baltic.groupStart.leadsTo.is).toBe('decision')
    expect(space.groupStart.supporters.count).toBe(2)
    expect(space.groupStart.leadsTo.is).toBe('starts')
    const kinds = new Set(baltic.groupKinds.map(({ key }) => key))
    expect(space.groupKinds.some(({ key }) => kinds.has(key))).toBe(false)
    expect(baltic.gatherings.map(({ is, often }) => [is, often.per])).toEqual([['assembly', 'half-year']])
    expect(space.gatherings.map(({ is, often }) => [is, often.per])).toEqual([['partnership-day', 'year']])
  })

  it('decide on the same matters by different rules', () => {
    for (const matter of matters) {
      const [one, other] = [decisionRule(baltic, matter), decisionRule(space, matter)]
      expect([matter, one.objection.leadsTo]).not.toEqual([matter, other.objection.leadsTo])
    }
    expect(decisionRule(baltic, 'admission').majority.conditions).toEqual([
      { atLeast: '2/3', of: 'all-members' },
    ])
    expect(decisionRule(baltic, 'amendment').majority.conditions).toHaveLength(2)
    expect(decisionRule(baltic, 'chair').positions.are).toBe('secret')
  })

  it('name nobody real in the invented one', () => {
    const { records } = partnership('baltic-pulse')
    const hosts = records.organisations.flatMap(({ web }) => (web ? [new URL(web).hostname] : []))
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([])
  })
})
