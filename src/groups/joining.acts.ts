import { z } from 'zod'
import { endGrants } from '../access/index.ts'
import { type ActContext, act, done, given, type Happening, refuse } from '../acts/index.ts'
import { groupSubject, subjectOf } from './group.acts.ts'
import type { Group } from './group.store.ts'
import { hasEnded } from './lifecycle.rules.ts'
import { endSeat, insertSeat, type Seat, seatsOf } from './seat.store.ts'
import { seatPerson, sourceOf } from './seat-role.acts.ts'

const result = z.object({ group: z.string() })

type Joining = ActContext<unknown, Group>

/** The seats that are one's own: those of the organisation that one acts for, or that one holds without any. */
async function ownSeats({ tx, subject, viewer, organisation }: Joining): Promise<Seat[]> {
  const seats = await seatsOf(tx, [subject.id])
  return seats.filter((seat) =>
    organisation
      ? seat.organisation === organisation
      : seat.organisation === undefined && seat.person === viewer.person?.id,
  )
}

const happened = (
  name: 'group.joined' | 'group.left',
  { subject, organisation }: Joining,
  seat: Pick<Seat, 'id' | 'role'>,
): Happening => ({
  name,
  subject: subjectOf(subject.id),
  audience: 'public',
  payload: { seat: seat.id, role: seat.role, ...(organisation ? { organisation } : {}) },
})

/** The seat that one gets, with oneself in it; one of the organisation's that nobody fills is filled. */
async function takeSeat(context: Joining, own: readonly Seat[]): Promise<Pick<Seat, 'id' | 'role'>> {
  const { tx, subject, viewer, organisation, now, newId } = context
  const person = given(viewer.person).id
  const unfilled = own.find((seat) => seat.person === undefined)
  const seat = unfilled ?? { id: newId<'group_seat'>(), group: subject.id, role: 'partner' as const }
  if (!unfilled) await insertSeat(tx, { ...seat, ...(organisation ? { organisation } : { person }), at: now })
  await seatPerson(tx, seat, person, { id: newId(), from: now })
  return seat
}

export const joinGroup = act({
  name: 'group.join',
  summary: {
    da: 'Går med i en gruppe, for en organisation eller på egne vegne',
    en: 'Joins a group, for an organisation or for oneself',
  },
  input: z.strictObject({}),
  result,
  who: ['signed-in'],
  onBehalf: 'optional',
  subject: groupSubject,
  refusals: {
    'by-invitation': {
      status: 409,
      words: {
        da: 'Pladserne i denne gruppe bliver givet af dem, der leder den.',
        en: 'Seats in this group are given by those who lead it.',
      },
    },
    'has-ended': {
      status: 409,
      words: { da: 'Gruppen er slut.', en: 'The group has ended.' },
    },
    'with-us-already': {
      status: 409,
      words: { da: 'I er med i gruppen i forvejen.', en: 'You take part in the group already.' },
    },
  },
  api: { method: 'PUT', path: '/groups/{id}/membership' },
  example: {},
  async effect(context) {
    const { subject } = context
    if (hasEnded(subject)) return refuse('has-ended')
    const own = await ownSeats(context as never)
    if (own.some((seat) => seat.person !== undefined)) return refuse('with-us-already')
    // Who has a seat that nobody fills was invited to it.
    if (own.length === 0 && !subject.details.open.is) return refuse('by-invitation')
    const seat = await takeSeat(context as never, own)
    return done({ group: subject.slug }, happened('group.joined', context as never, seat))
  },
})

export const leaveGroup = act({
  name: 'group.leave',
  summary: {
    da: 'Går ud af en gruppe, for en organisation eller på egne vegne',
    en: 'Leaves a group, for an organisation or for oneself',
  },
  input: z.strictObject({}),
  result,
  who: ['signed-in'],
  onBehalf: 'optional',
  subject: groupSubject,
  refusals: {
    'not-in-it': {
      status: 409,
      words: { da: 'I er ikke med i gruppen.', en: 'You do not take part in the group.' },
    },
  },
  api: { method: 'DELETE', path: '/groups/{id}/membership' },
  example: {},
  async effect(context) {
    const { tx, subject, now } = context
    const forOrganisation = await ownSeats(context as never)
    const own = forOrganisation.length
      ? forOrganisation
      : await ownSeats({ ...context, organisation: undefined } as never)
    const [first] = own
    if (!first) return refuse('not-in-it')
    for (const { id } of own) {
      await endSeat(tx, id, now)
      await endGrants(tx, sourceOf(id), now)
    }
    const left = own.find(({ role }) => role === 'lead') ?? first
    return done({ group: subject.slug }, happened('group.left', context as never, left))
  },
})
