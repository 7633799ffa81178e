import { z } from 'zod'
import { endGrants, personAt } from '../access/index.ts'
import { act, done, type Happening, refuse, type SubjectKind } from '../acts/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { findSeat, seatStanding } from './group.access.ts'
import { groupSubject, subjectOf } from './group.acts.ts'
import { type Group, lockGroup } from './group.store.ts'
import { startIfProposed } from './lead.acts.ts'
import { endSeat, insertSeat, type Seat } from './seat.store.ts'
import { seatPerson, sourceOf } from './seat-role.acts.ts'

interface GroupSeat {
  readonly part: Seat
  readonly group: Group
}

const seatSubject: SubjectKind<GroupSeat> = {
  type: 'seat',
  load: async (tx, id) => {
    const found = await findSeat(tx, id)
    if (found) await lockGroup(tx, found.group.id)
    return found && (await findSeat(tx, id))
  },
  standing: ({ part }) => seatStanding(part),
}

const result = z.object({ id: z.string(), group: z.string() })

const happened = (name: string, group: Pick<Group, 'id'>, payload: Readonly<Record<string, string>>) => ({
  name,
  subject: subjectOf(group.id),
  audience: 'public' as const,
  payload,
})

export const giveSeat = act({
  name: 'seat.give',
  summary: {
    da: 'Giver en organisation en plads i en gruppe',
    en: 'Gives an organisation a seat in a group',
  },
  input: z.strictObject({
    organisation: z.string().min(1).max(80).meta({ description: 'The key of the organisation.' }),
    role: z.enum(['lead', 'partner']),
  }),
  result,
  who: ['its-lead', 'secretariat'],
  subject: groupSubject,
  refusals: {
    'no-such-organisation': {
      status: 422,
      words: { da: 'Vælg en organisation fra listen.', en: 'Choose an organisation from the list.' },
    },
    'seated-already': {
      status: 409,
      words: {
        da: 'Organisationen har allerede den plads.',
        en: 'The organisation has that seat already.',
      },
    },
  },
  api: { method: 'POST', path: '/groups/{id}/seats' },
  example: { organisation: 'NN', role: 'partner' },
  async effect({ tx, input, subject, now, realNow, newId }) {
    const { role } = input
    const organisation = (await organisationsByKey(tx)).get(input.organisation)
    if (!organisation) {
      const words = { da: 'Vælg en organisation.', en: 'Choose an organisation.' }
      return refuse('no-such-organisation', [{ field: 'organisation', words }])
    }
    const id = newId<'group_seat'>()
    const seat = { id, group: subject.id, role, organisation: organisation.id, at: now }
    if (!(await insertSeat(tx, seat))) return refuse('seated-already')
    return done(
      { id: id as string, group: subject.slug },
      happened('seat.given', subject, { seat: id, role, organisation: organisation.id }),
      ...(role === 'lead' ? await startIfProposed(tx, subject, { now, realNow }) : []),
    )
  },
})

export const endOneSeat = act({
  name: 'seat.end',
  summary: { da: 'Afslutter en plads i en gruppe', en: 'Ends a seat in a group' },
  input: z.strictObject({}),
  result,
  who: ['its-lead', 'secretariat'],
  subject: seatSubject,
  refusals: {},
  api: { method: 'DELETE', path: '/seats/{id}' },
  example: {},
  async effect({ tx, subject: { part, group }, now }) {
    await endSeat(tx, part.id, now)
    await endGrants(tx, sourceOf(part.id), now)
    const of = part.organisation ? { organisation: part.organisation } : {}
    return done(
      { id: part.id as string, group: group.slug },
      happened('seat.ended', group, { seat: part.id, role: part.role, ...of }),
    )
  },
})

export const fillOneSeat = act({
  name: 'seat.fill',
  summary: { da: 'Sætter en person på en plads i en gruppe', en: 'Puts a person into a seat of a group' },
  input: z.strictObject({ email: z.email().toLowerCase() }),
  result,
  who: ['its-lead', 'secretariat'],
  subject: seatSubject,
  refusals: {
    'no-such-person': {
      status: 422,
      words: {
        da: 'Ingen, vi kender, har den mailadresse.',
        en: 'Nobody we know has that mail address.',
      },
    },
  },
  api: { method: 'PUT', path: '/seats/{id}/person' },
  example: { email: 'name@example.com' },
  async effect({ tx, input, subject: { part, group }, now, newId }) {
    const person = await personAt(tx, input.email)
    if (!person) return refuse('no-such-person')
    await seatPerson(tx, part, person.id, { id: newId(), from: now })
    return done({ id: part.id as string, group: group.slug }, seatFilled(part))
  },
})

export const seatFilled = ({ id, group, role }: Seat): Happening =>
  happened('seat.filled', { id: group }, { seat: id, role })
