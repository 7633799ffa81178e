import type { Temporal } from 'temporal-polyfill'
import { peopleAfter, peopleWithRoles } from '../access/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'

/** The roles that a visitor can try. */
export const demoRoles = ['secretariat', 'representative', 'lead', 'newcomer'] as const
export type DemoRole = (typeof demoRoles)[number]

export interface DemoPerson {
  readonly id: Id<'person'>
  readonly name: string
}

/** Who stands for each role: the first who has it, and for the newcomer the first who has none. */
export async function rolesOf(
  tx: ReadTransaction,
  now: Temporal.Instant,
): Promise<ReadonlyMap<DemoRole, DemoPerson>> {
  const people = await peopleWithRoles(
    tx,
    ['secretariat', 'representative', 'deputy', 'lead', 'participant'],
    now,
  )
  const busy = new Set(people.map(({ id }) => id as string))
  const newcomer = (await peopleAfter(tx, undefined, 200)).find(({ id }) => !busy.has(id))
  const first = (role: string, besides: readonly (string | undefined)[] = []) =>
    people.find((person) => person.role === role && !besides.includes(person.id))
  const secretariat = first('secretariat')
  const representative = first('representative', [secretariat?.id])
  const found = { secretariat, representative, lead: first('lead'), newcomer }
  return new Map(
    demoRoles.flatMap((role) => {
      const person = found[role]
      return person ? [[role, { id: person.id, name: person.name }] as const] : []
    }),
  )
}
