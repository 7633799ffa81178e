import { z } from 'zod'
import { act, done, given, type Happening, refuse, type SubjectKind } from '../acts/index.ts'
import { answerAsks, endAsks } from '../asks/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { groupSubject, subjectOf } from './group.acts.ts'
import { type Group, setGroupState } from './group.store.ts'
import { leadQuestion } from './proposing.acts.ts'
import { insertSeat, seatsOf } from './seat.store.ts'
import { seatPerson } from './seat-role.acts.ts'
import { planStatus } from './status-asking.acts.ts'

/**
 * A proposed group that has got somebody who leads it is under way: nobody is asked who leads any more, and those who
 * lead are asked how it goes.
 */
export async function startIfProposed(tx: Transaction, group: Group, times: Times): Promise<Happening[]> {
  if (group.state !== 'proposed') return []
  await setGroupState(tx, group.id, 'active', times.now)
  await endAsks(tx, { subject: subjectOf(group.id), kind: leadQuestion }, 'settled', times.now)
  await planStatus(tx, [group.id], times)
  return [{ name: 'group.started', subject: subjectOf(group.id), audience: 'public', payload: {} }]
}

interface SupportedGroup {
  readonly group: Group
  readonly organisations: readonly Id<'organisation'>[]
}

/** A group with the organisations that take part in it. */
const supportedGroup: SubjectKind<SupportedGroup> = {
  type: 'group',
  load: async (tx, id, viewer) => {
    const group = await groupSubject.load(tx, id, viewer)
    const seats = group ? await seatsOf(tx, [group.id]) : []
    return group && { group, organisations: seats.flatMap(({ organisation }) => organisation ?? []) }
  },
  standing: ({ group, organisations }) => ({ group: group.id, organisation: organisations }),
}

const result = z.object({ group: z.string() })

const refusals = {
  'not-with-us': {
    status: 403,
    words: {
      da: 'Organisationen er ikke med i gruppen.',
      en: 'The organisation takes no part in the group.',
    },
  },
  'under-way': {
    status: 409,
    words: {
      da: 'Gruppen har allerede nogen, der leder den.',
      en: 'The group has somebody who leads it already.',
    },
  },
} as const

export const takeLead = act({
  name: 'group.take-lead',
  summary: {
    da: 'Påtager sig på en organisations vegne at lede en foreslået gruppe',
    en: 'Takes on, for an organisation, to lead a proposed group',
  },
  input: z.strictObject({}),
  result,
  who: ['its-representative'],
  onBehalf: 'required',
  subject: supportedGroup,
  refusals,
  api: { method: 'PUT', path: '/groups/{id}/lead' },
  example: {},
  async effect({ tx, subject: { group, organisations }, viewer, organisation, now, realNow, newId }) {
    const leads = given(organisation)
    if (!organisations.includes(leads)) return refuse('not-with-us')
    if (group.state !== 'proposed') return refuse('under-way')
    const seat = { id: newId<'group_seat'>(), group: group.id, role: 'lead' as const, organisation: leads }
    await insertSeat(tx, { ...seat, position: 0, at: now })
    // Who says so does so; the organisation can put another into the seat.
    await seatPerson(tx, seat, given(viewer.person).id, { id: newId(), from: now })
    const answer = { answer: 'lead', by: viewer.person?.id }
    const asked = { subject: subjectOf(group.id), kind: leadQuestion, organisation: leads }
    await answerAsks(tx, asked, answer, now)
    return done(
      { group: group.slug },
      {
        name: 'seat.given',
        subject: subjectOf(group.id),
        audience: 'public',
        payload: { seat: seat.id, role: 'lead', organisation: leads },
      },
      ...(await startIfProposed(tx, group, { now, realNow })),
    )
  },
})

export const declineLead = act({
  name: 'group.decline-lead',
  summary: {
    da: 'Siger på en organisations vegne nej til at lede en foreslået gruppe',
    en: 'Declines, for an organisation, to lead a proposed group',
  },
  input: z.strictObject({}),
  result,
  who: ['its-representative'],
  onBehalf: 'required',
  subject: supportedGroup,
  refusals,
  api: { method: 'DELETE', path: '/groups/{id}/lead' },
  example: {},
  async effect({ tx, subject: { group, organisations }, viewer, organisation, now }) {
    if (!organisations.includes(given(organisation))) return refuse('not-with-us')
    if (group.state !== 'proposed') return refuse('under-way')
    const asked = { subject: subjectOf(group.id), kind: leadQuestion, organisation: given(organisation) }
    await answerAsks(tx, asked, { answer: 'decline', by: viewer.person?.id }, now)
    return done(
      { group: group.slug },
      // A no is between the organisation and the secretariat.
      {
        name: 'group.lead-declined',
        subject: subjectOf(group.id),
        audience: 'secretariat',
        payload: { organisation: given(organisation) },
      },
    )
  },
})
