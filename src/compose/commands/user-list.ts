import { organisationsByKey } from '../../partners/index.ts'
import { type ListedPerson, peopleList } from '../../people/index.ts'
import { readPartnership } from '../../platform/db/index.ts'
import { lookAsOperator } from './as-operator.ts'
import { command, partnershipOption } from './command.ts'
import { inPartnership, type Place } from './place.ts'
import { table } from './table.ts'

export const userListCommand = command({
  name: 'user list',
  takes: [],
  about: 'List the people of a partnership: address, name, language, roles.',
  options: { partnership: partnershipOption },
  run: (invocation) =>
    inPartnership(invocation, invocation.options.partnership, async (place) => {
      const keys = await keysById(place)
      const roles = ({ grants }: ListedPerson) =>
        grants.map(({ role, scope }) => (scope ? `${role} ${keys.get(scope) ?? scope}` : role)).join(', ')
      const people = await everybody(place)
      const rows = people.map((person) => [person.email, person.name, person.language, roles(person)])
      for (const line of table(rows)) invocation.terminal.say(line)
      return 0
    }),
})

async function keysById({ pool, partnership }: Place): Promise<ReadonlyMap<string, string>> {
  const known = await readPartnership(pool, partnership, organisationsByKey)
  return new Map([...known.values()].map(({ id, key }) => [id, key]))
}

async function everybody(place: Place): Promise<ListedPerson[]> {
  const people: ListedPerson[] = []
  for (let after: string | undefined; ; ) {
    const { items, next } = await lookAsOperator(place, peopleList, after ? { after } : {})
    people.push(...items)
    if (next === undefined) return people
    after = next
  }
}
