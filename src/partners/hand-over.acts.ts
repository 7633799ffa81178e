import { z } from 'zod'
import { act, done, refuse } from '../acts/index.ts'
import { asId } from '../platform/db/index.ts'
import { decidesFor, type Mandate } from './mandate.access.ts'
import { mandateResult, notYours } from './mandate.acts.ts'
import { mandateState } from './mandate.rules.ts'
import { mandatesFor } from './mandate.store.ts'
import { contactsChanged, endOneMandate, giveMandateTo } from './mandate-changes.acts.ts'
import { theirPerson, whom } from './named-person.ts'
import { organisationSubject } from './organisation.acts.ts'

/**
 * Somebody leaves and another takes over: the mandates pass on at once, and so does, by those who listen to the
 * happening `mandate.handed-over`, what else the person held for the organisation. What is the organisation's stays its.
 */
export const handOverMandates = act({
  name: 'mandate.hand-over',
  summary: {
    da: 'Lader en person overtage en andens mandater og pladser for en organisation',
    en: 'Lets one person take over another’s mandates and seats for an organisation',
  },
  input: whom.extend({ from: z.uuid().meta({ description: 'The id of the person who leaves.' }) }),
  result: mandateResult,
  who: ['its-representative', 'secretariat'],
  subject: organisationSubject,
  refusals: {
    ...notYours,
    'no-mandate-to-hand-over': {
      status: 409,
      words: {
        da: 'Personen har intet mandat for organisationen nu.',
        en: 'The person has no mandate for the organisation now.',
      },
    },
    'same-person': {
      status: 422,
      words: {
        da: 'Vælg en anden end den, der stopper.',
        en: 'Choose somebody else than the one who leaves.',
      },
    },
  },
  api: { method: 'POST', path: '/organisations/{id}/hand-overs' },
  example: {
    from: '00000000-0000-7000-8000-000000000000',
    email: 'name@example.com',
    name: 'Ida Lund',
  },
  async effect(context) {
    const { tx, input, subject, viewer, now } = context
    if (!decidesFor(viewer, subject.id)) return refuse('not-yours-to-give')
    const standing = (await mandatesFor(tx, subject.id)).filter((one) => mandateState(one, now) !== 'ended')
    const from = asId<'person'>(input.from)
    const leaving = standing.filter((one) => one.person === from)
    const passedOn = leaving.filter((one) => mandateState(one, now) === 'current')
    if (from === undefined || passedOn.length === 0) return refuse('no-mandate-to-hand-over')
    const { person, added } = await theirPerson(context)
    if (person === from) return refuse('same-person')
    const replaced = standing.filter((one) => one.person === person)
    for (const mandate of [...leaving, ...replaced]) await endOneMandate(tx, mandate, now)
    const given = passedOn.map(
      (mandate): Mandate => ({
        ...mandate,
        id: context.newId(),
        person,
        from: now,
        source: 'hand-over',
        givenBy: viewer.person?.id,
      }),
    )
    for (const mandate of given) await giveMandateTo(tx, mandate, context.newId())
    return done(
      { id: subject.id as string, organisation: subject.slug },
      ...added,
      {
        name: 'mandate.handed-over',
        subject: { type: 'organisation', id: subject.id },
        audience: 'partners' as const,
        payload: { from, to: person, mandates: given.map(({ id, role }) => ({ id, role })) },
      },
      contactsChanged(subject.id),
    )
  },
})
