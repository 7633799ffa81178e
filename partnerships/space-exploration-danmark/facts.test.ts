import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPartnershipFolder } from '../../src/charter/format/index.ts'
import { type Row, whereFactsStand } from './where-facts-stand.ts'

const file = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

const facts: Record<string, unknown> = parse(file('facts.yaml'))

const partnership = readPartnershipFolder({
  'charter.yaml': file('charter.yaml'),
  'records.yaml': file('records.yaml'),
})

interface Leaf {
  readonly path: string
  readonly value: unknown
}

/** Every text and value with its path; things in a list go by their key where they have one. */
function leaves(value: unknown, path: readonly string[] = []): Leaf[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item, index) => leaves(item, [...path, item?.key ?? String(index)]))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ path: path.join('.'), value }]
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
}

const forms: Record<string, string> = {
  '.': String.raw`\.`,
  '*': '([^.]+)',
  '**': '(.+)',
  '{lang}': '(da|en)',
}

const pattern = (fact: string): RegExp =>
  new RegExp(`^${fact.replaceAll(/\*\*|\*|\.|\{lang\}/g, (form) => forms[form] ?? form)}$`)

const rows = whereFactsStand.map(([fact, ...rest]): [RegExp, ...rest: typeof rest] => [
  pattern(fact),
  ...rest,
])

const ours: Record<string, string> = {
  'GTS institute': 'gts-institute',
  partnership_day: 'partnership-day',
  idea_bank: 'idea-bank',
  project_groups: 'project-groups',
  development_groups: 'development-groups',
  coordination_groups: 'coordination-groups',
}

const inOurNames = (segment: string) =>
  ours[segment] ?? segment.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Where the fact stands in the partnership and how it reads there. */
function carried({ path, value }: Leaf): { at: string; value: unknown } | undefined {
  const row = rows.find(([form]) => form.test(path))
  if (!row) return undefined
  const [form, target, inOurWords]: readonly [RegExp, Row[1], Row[2]?] = row
  return {
    at: path.replace(form, target).split('.').map(inOurNames).join('.'),
    value: inOurWords ? inOurWords(value) : value,
  }
}

const at = (path: string): unknown =>
  path.split('.').reduce<unknown>((here, segment) => {
    if (!Array.isArray(here)) return (here as Record<string, unknown> | undefined)?.[segment]
    return here.find((item) => item?.key === segment) ?? here[Number(segment)]
  }, partnership)

describe('the fact sheet of Space Exploration Denmark', () => {
  it('is read without a problem', () => {
    expect(partnership).not.toBeInstanceOf(Array)
  })

  it('is carried over leaf by leaf, none left out and none changed', () => {
    const all = leaves(facts)
    expect(all.length).toBeGreaterThan(1900)
    const lost = all.filter((leaf) => {
      const there = carried(leaf)
      const found = there && at(there.at)
      const wanted = there?.value
      return typeof wanted === 'object' && !Array.isArray(wanted) && wanted !== null
        ? !Object.entries(wanted).every(([key, value]) =>
            same((found as Record<string, unknown>)?.[key], value),
          )
        : !there || !same(found, wanted)
    })
    expect(lost.map((leaf) => ({ ...leaf, carried: carried(leaf) }))).toEqual([])
  })

  it('has as much of everything as the fact sheet says', () => {
    if (Array.isArray(partnership)) throw new Error('not read')
    const { charter, records } = partnership
    const lists = {
      goals: [charter.goals, 8],
      principles: [charter.principles, 5],
      obligations: [charter.obligations, 4],
      methods: [charter.methods, 4],
      'lines of work': [charter.methods.flatMap(({ work }) => work), 16],
      rules: [charter.rules, 26],
      'rules of the agreement': [charter.rules.filter(({ source }) => source === 'agreement'), 16],
      gaps: [charter.gaps, 24],
      bodies: [charter.bodies, 5],
      groups: [records.groups, 7],
      milestones: [records.groups.flatMap(({ milestones = [] }) => milestones), 15],
      ideas: [records.ideas, 5],
      competences: [records.competences.flatMap(({ items }) => items), 29],
      organisations: [records.organisations, 34],
      facilities: [records.facilities, 12],
      missions: [records.missions, 16],
      activities: [records.activities, 26],
      history: [records.history, 17],
      outlook: [records.outlook, 6],
    } as const
    const counted = Object.entries(lists).map(([name, [list]]) => [name, list?.length])
    expect(counted).toEqual(Object.entries(lists).map(([name, [, count]]) => [name, count]))
  })
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
