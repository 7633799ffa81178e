import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type Grant, grant, insertPerson, insertSession, newToken, tokenHash } from '../access/index.ts'
import { importCharter, openPartnership } from '../charter/index.ts'
import { append } from '../journal/index.ts'
import { importOrganisations } from '../partners/index.ts'
import { type Id, newId, type Transaction, withPartnership } from '../platform/db/index.ts'
import { makePartnership, type TestPartnership } from './partnership.ts'

/** Whoever may come to a partnership. `person` has no role; `other` represents another organisation than the rest. */
export const roles = [
  'visitor',
  'person',
  'secretariat',
  'representative',
  'deputy',
  'other',
  'lead',
  'participant',
] as const
export type RoleName = (typeof roles)[number]
type Known = Exclude<RoleName, 'visitor'>

export interface TestPerson {
  readonly id: Id<'person'>
  readonly email: string
  /** Of a session that is open. */
  readonly token: string
}

/** A partnership with somebody in every role. */
export interface PeopledPartnership extends TestPartnership {
  readonly people: Readonly<Record<Known, TestPerson>>
  /** The organisation that `representative` and `deputy` act for. */
  readonly organisation: Id<'organisation'>
  /** The organisation that `other` acts for. */
  readonly otherOrganisation: Id<'organisation'>
  /** The group that `lead` leads and `participant` takes part in. */
  readonly group: Id<'work_group'>
}

type Places = Pick<PeopledPartnership, 'organisation' | 'otherOrganisation' | 'group'>

/** Two organisations, of which the partnership's own people represent one each. */
const organisations = [
  { key: 'aurora', name: 'Aurora Instrumenter', kind: 'company', standing: 'partner' },
  { key: 'bifrost', name: 'Bifrost Universitet', kind: 'university', standing: 'partner' },
] as const

/** What a role is, as grants. */
export function grantsOf(
  role: RoleName,
  { organisation, otherOrganisation, group }: Places,
): readonly Grant[] {
  switch (role) {
    case 'visitor':
    case 'person':
      return []
    case 'secretariat':
      return [{ role, scope: undefined }]
    case 'other':
      return [{ role: 'representative', scope: otherOrganisation }]
    case 'lead':
    case 'participant':
      return [{ role, scope: group }]
    default:
      return [{ role, scope: organisation }]
  }
}

/** @param agreement the key of the partnership that ships whose agreement it has. */
export async function makePeopledPartnership(
  pool: pg.Pool,
  now: Temporal.Instant,
  agreement = 'baltic-pulse',
): Promise<PeopledPartnership> {
  const made = await makePartnership(pool)
  const { charter } = await openPartnership(`partnerships/${agreement}`)
  return withPartnership(pool, made.id, async (tx) => {
    const { ids, happened } = await importOrganisations(tx, organisations, now, true)
    const places = {
      organisation: ids.get('aurora')!,
      otherOrganisation: ids.get('bifrost')!,
      group: newId<'work_group'>(now),
    }
    const known = roles.filter((role) => role !== 'visitor')
    const people = await Promise.all(
      known.map(async (role) => [role, await makePerson(tx, role, grantsOf(role, places), now)] as const),
    )
    await append(tx, [...(await importCharter(tx, charter, now)), ...happened])
    return { ...made, ...places, people: Object.fromEntries(people) as PeopledPartnership['people'] }
  })
}

/** A person with these grants, signed in. @param key the part of the mail address before the at sign. */
export async function makePerson(
  tx: Transaction,
  key: string,
  grants: readonly Grant[],
  now: Temporal.Instant,
): Promise<TestPerson> {
  const id = newId<'person'>(now)
  const email = `${key}@partner.example`
  await insertPerson(tx, { id, name: `Prøveperson ${key}`, email, language: 'da', at: now })
  for (const { role, scope } of grants) {
    await grant(tx, { id: newId(now), person: id, role, scope, from: now, source: 'test' })
  }
  return { id, email, token: await signIn(tx, id, now) }
}

/** Opens a session of thirty days. @returns its token */
export async function signIn(
  tx: Transaction,
  person: Id<'person'>,
  realNow: Temporal.Instant,
): Promise<string> {
  const token = newToken()
  await insertSession(tx, {
    id: newId(realNow),
    hash: tokenHash(token),
    person,
    startedAt: realNow,
    expiresAt: realNow.add({ hours: 24 * 30 }),
    device: 'Prøvebrowser',
  })
  return token
}
