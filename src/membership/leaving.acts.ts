import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { act, done, type Happening, refuse } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import { noteLeaving } from '../decisions/index.ts'
import { callOff, type MomentKind, makeDue } from '../moments/index.ts'
import {
  decidesFor,
  endMandates,
  findOrganisation,
  noteMembership,
  organisationSubject,
} from '../partners/index.ts'
import { dateIn, endOfDay } from '../platform/calendar/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { asId, type Id, type Transaction } from '../platform/db/index.ts'
import { announcedLeaving } from './leaving.access.ts'
import { lastDayFor } from './leaving.rules.ts'
import { endLeaving, insertLeaving } from './leaving.store.ts'
import { endSignatures } from './signature.store.ts'

const result = z.object({ id: z.string(), slug: z.string() })
const subjectOf = (id: string) => ({ type: 'organisation', id })

const notYours = {
  'not-yours-to-leave': {
    status: 403,
    words: {
      da: 'Det er organisationens repræsentant, der melder den ud.',
      en: 'It is for the organisation’s representative to leave.',
    },
  },
} as const

const whyNot = {
  'not-sure': {
    status: 422,
    words: { da: 'Sæt hak ved, at I vil ud.', en: 'Tick that you want to leave.' },
  },
  'not-a-partner': {
    status: 409,
    words: { da: 'Organisationen er ikke partner.', en: 'The organisation is no partner.' },
  },
  'leaves-already': {
    status: 409,
    words: {
      da: 'Organisationen er allerede meldt ud fra en dag. Træk det tilbage, hvis dagen skal være en anden.',
      en: 'The organisation is to leave already. Take that back if the day is to be another.',
    },
  },
  past: {
    status: 422,
    words: { da: 'Vælg i dag eller en senere dag.', en: 'Choose today or a later day.' },
  },
  'too-soon': {
    status: 422,
    words: {
      da: 'Efter aftalen skal man varsle, før man går ud. Vælg en senere dag.',
      en: 'By the charter one gives notice before leaving. Choose a later day.',
    },
  },
} as const

export const leavePartnership = act({
  name: 'partner.withdraw',
  summary: {
    da: 'Melder en organisation ud af partnerskabet, straks eller fra en dag',
    en: 'Takes an organisation out of the partnership, at once or from a day',
  },
  input: z.strictObject({
    lastDay: z
      .union([z.literal(''), z.iso.date()])
      .optional()
      .meta({ description: 'At once where it is left out.' }),
    why: z.string().trim().max(5_000).default(''),
    sure: z.literal('yes').optional(),
  }),
  result,
  who: ['its-representative', 'secretariat'],
  subject: organisationSubject,
  refusals: { ...notYours, ...whyNot },
  api: { method: 'POST', path: '/organisations/{id}/withdrawal' },
  example: { sure: 'yes', why: 'We have no people for it any more.' },
  async effect({ tx, input, subject, viewer, site, now, realNow, newId }) {
    if (!decidesFor(viewer, subject.id)) return refuse('not-yours-to-leave')
    if (!input.sure) return refuse('not-sure', [{ field: 'sure', words: whyNot['not-sure'].words }])
    if (subject.standing !== 'partner') return refuse('not-a-partner')
    if (await announcedLeaving(tx, subject.id)) return refuse('leaves-already')
    const { membership } = await charterOf(tx, now)
    const wanted = input.lastDay ? Temporal.PlainDate.from(input.lastDay) : undefined
    const last = lastDayFor(membership.leaving, wanted, dateIn(now, site.zone))
    if (last === 'past' || last === 'too-soon')
      return refuse(last, [{ field: 'lastDay', words: whyNot[last].words }])
    const leavesAt = last.is === 'at-once' ? now : endOfDay(last.lastDay, site.zone)
    const leaving = {
      id: newId<'partner_leaving'>(),
      organisation: subject.id,
      announcedAt: now,
      leavesAt,
      why: input.why,
      person: viewer.person?.id,
      leftAt: last.is === 'at-once' ? now : undefined,
    }
    await insertLeaving(tx, leaving)
    const told = { id: subject.id as string, slug: subject.slug }
    if (last.is === 'at-once') return done(told, ...(await leave(tx, subject.id, { now, realNow })))
    const moment = {
      id: newId<'due_moment'>(),
      kind: leavingDue,
      subject: subjectOf(subject.id),
      at: leavesAt,
    }
    await makeDue(tx, [moment], now)
    return done(
      told,
      announcedHappened('partner.leaving-announced', subject.id, { lastDay: `${last.lastDay}` }),
    )
  },
})

export const stayPartner = act({
  name: 'partner.stay',
  summary: {
    da: 'Trækker en udmelding tilbage, før den gælder',
    en: 'Takes back that an organisation leaves, before it has',
  },
  input: z.strictObject({}),
  result,
  who: ['its-representative', 'secretariat'],
  subject: organisationSubject,
  refusals: {
    ...notYours,
    'does-not-leave': {
      status: 409,
      words: { da: 'Organisationen er ikke meldt ud.', en: 'The organisation is not about to leave.' },
    },
  },
  api: { method: 'DELETE', path: '/organisations/{id}/withdrawal' },
  example: {},
  async effect({ tx, subject, viewer, now }) {
    if (!decidesFor(viewer, subject.id)) return refuse('not-yours-to-leave')
    const leaving = await announcedLeaving(tx, subject.id)
    if (!leaving) return refuse('does-not-leave')
    await endLeaving(tx, leaving.id, 'called_off_at', now)
    await callOff(tx, { subject: subjectOf(subject.id), kinds: [leavingDue] }, now)
    return done(
      { id: subject.id as string, slug: subject.slug },
      announcedHappened('partner.leaving-called-off', subject.id, {}),
    )
  },
})

/** The partners hear of it in time; the public, when it is so. */
const announcedHappened = (
  name: string,
  organisation: string,
  payload: Record<string, string>,
): Happening => ({
  name,
  subject: subjectOf(organisation),
  audience: 'partners',
  payload,
})

/**
 * An organisation is a partner no more. In the same transaction its votes count no longer, nobody speaks for it, and what
 * was for partners alone is closed to those who did. Its seats in groups stay: one need not be a partner to have them.
 */
async function leave(
  tx: Transaction,
  organisation: Id<'organisation'>,
  times: Times,
): Promise<readonly Happening[]> {
  await noteLeaving(tx, organisation, times)
  await noteMembership(tx, [{ organisation, fact: 'withdrawn', at: times.now }], times)
  await endSignatures(tx, organisation, times.now)
  const ended = await endMandates(tx, organisation, times)
  const withdrawn: Happening = {
    name: 'partner.withdrawn',
    subject: subjectOf(organisation),
    audience: 'public',
    payload: {},
  }
  return [withdrawn, ...ended]
}

const leavingDue = 'partner.leave'

/** The end of a partner's last day. */
export const leavingMoment: MomentKind = {
  kind: leavingDue,
  async fallDue(tx, { subject }, times) {
    const id = asId<'organisation'>(subject.id)
    const leaving = id && (await announcedLeaving(tx, id))
    if (!id || !leaving) return []
    await endLeaving(tx, leaving.id, 'left_at', times.now)
    const organisation = await findOrganisation(tx, id)
    return organisation?.standing === 'partner' ? leave(tx, id, times) : []
  },
}
