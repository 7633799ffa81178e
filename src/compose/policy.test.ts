import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Allowance, type Grant, permits, type Standing, type Viewer } from '../access/index.ts'
import { asId, type Id } from '../platform/db/index.ts'
import { grantsOf, type PeopledPartnership, type RoleName, roles } from '../testing/people.ts'
import { expectedActs, expectedAnswer, expectedViews } from '../testing/policy.expected.ts'
import { belongings, ownersOf } from '../testing/subjects.ts'
import { acts, allViews } from './rooms.ts'

const uuid = <Of extends string>(n: number): Id<Of> =>
  asId<Of>(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)!

const place = {
  organisation: uuid(1),
  otherOrganisation: uuid(2),
  group: uuid(3),
  people: Object.fromEntries(roles.map((role, n) => [role, { id: uuid(10 + n) }])),
} as unknown as PeopledPartnership

const viewerIn = (role: RoleName): Viewer => {
  if (role === 'visitor') return { grants: [] }
  const { id } = place.people[role]
  const person = {
    id,
    name: role,
    email: `${role}@partner.example`,
    language: 'da',
    session: uuid<'session'>(99),
  }
  return { person: person as NonNullable<Viewer['person']>, grants: grantsOf(role, place) }
}

const declared = [
  ...acts.map(({ name, who }) => ({ kind: 'act' as const, name, who })),
  ...allViews.map(({ name, who }) => ({ kind: 'view' as const, name, who })),
]

describe('who may do and see what', () => {
  it.each(declared)('is as reviewed for the $kind $name', ({ kind, name, who }) => {
    for (const belonging of belongings) {
      const may = roles.filter((role) => permits(who, viewerIn(role), ownersOf(place, role, belonging)))
      expect(may, belonging).toEqual(
        roles.filter((role) => expectedAnswer(kind, name, belonging).includes(role)),
      )
    }
  })

  it('has no answer left over from what is no longer there', () => {
    const names = declared.map(({ name }) => name)
    const left = [...Object.keys(expectedActs), ...Object.keys(expectedViews)].filter(
      (name) => !names.includes(name),
    )
    expect(left, 'take these out of src/testing/policy.expected.ts').toEqual([])
  })

  it('asks for an answer where an act or view has none', () => {
    expect(() => expectedAnswer('act', 'idea.sing', 'mine')).toThrow(/Add it to expectedActs in src\/testing/)
  })

  it('gives no two acts or views the same name', () => {
    const names = declared.map(({ kind, name }) => `${kind} ${name}`)
    expect(names.length).toBe(new Set(names).size)
  })
})

const ids = fc.constantFrom(uuid<'any'>(1), uuid<'any'>(2), uuid<'any'>(3), uuid<'any'>(4))
const grants = fc.array(
  fc.record({
    role: fc.constantFrom('representative', 'deputy', 'lead', 'participant') as fc.Arbitrary<Grant['role']>,
    scope: ids as fc.Arbitrary<string | undefined>,
  }),
  { maxLength: 4 },
)
const signedInAs = fc.record({ id: ids, grants }).map(
  ({ id, grants }): Viewer => ({
    person: { id, name: '', email: '', language: 'da', session: uuid(99) } as unknown as NonNullable<
      Viewer['person']
    >,
    grants,
  }),
)
const standings = fc.record({ person: ids, organisation: ids, group: ids }, { requiredKeys: [] })
const allowances: readonly Allowance[] = [
  'anyone',
  'signed-in',
  'self',
  'secretariat',
  'any-representative',
  'its-representative',
  'its-lead',
]

describe('the policy', () => {
  it('lets nobody do what it does not speak of', () => {
    fc.assert(fc.property(signedInAs, standings, (viewer, standing) => !permits([], viewer, standing)))
  })

  it('lets a visitor do nothing but what is open to anyone, whoever a thing belongs to', () => {
    const closed = allowances.filter((allowance) => allowance !== 'anyone')
    const visitor = { grants: [] }
    fc.assert(fc.property(standings, (standing) => !permits(closed, visitor, standing)))
  })

  it('never widens a role beyond what it was given for', () => {
    const property = fc.property(signedInAs, standings, ids, (viewer, standing, scope) => {
      fc.pre(standing.organisation !== scope && standing.group !== scope)
      const roles = ['representative', 'deputy', 'lead', 'participant'] as const
      const more = { ...viewer, grants: [...viewer.grants, ...roles.map((role) => ({ role, scope }))] }
      const bound: Allowance[] = ['self', 'its-representative', 'its-lead', 'secretariat']
      return permits(bound, more, standing) === permits(bound, viewer, standing)
    })
    fc.assert(property)
  })

  it('takes a thing that belongs to nobody for nobody’s own', () => {
    const property = fc.property(
      signedInAs,
      (viewer) => !permits(['self', 'its-representative', 'its-lead'], viewer, {} satisfies Standing),
    )
    fc.assert(property)
  })
})
