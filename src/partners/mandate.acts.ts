import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isSecretariat } from '../access/index.ts'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { dateIn, endOfDay, startOfDay } from '../platform/calendar/index.ts'
import { decidesFor, findMandate, type Mandate, mandateStanding } from './mandate.access.ts'
import { mandateState, overlap, type Period } from './mandate.rules.ts'
import { mandatesFor } from './mandate.store.ts'
import { endOneMandate, giveMandateTo, mandateHappened } from './mandate-changes.acts.ts'
import { theirPerson, whom } from './named-person.ts'
import { findOrganisation } from './organisation.access.ts'
import { organisationSubject } from './organisation.acts.ts'
import { lockOrganisation } from './organisation.store.ts'

/** The address leads back to the organisation. */
export const mandateResult = z.object({ id: z.string(), organisation: z.string() })

const day = z.iso.date()

export const notYours = {
  'not-yours-to-give': {
    status: 403,
    words: {
      da: 'Det bestemmer organisationens repræsentant eller sekretariatet.',
      en: 'That is for the organisation’s representative or the secretariat to decide.',
    },
  },
} as const

const clashes = {
  'has-representative': {
    status: 409,
    words: {
      da: 'Organisationen har en repræsentant i den tid. Afslut det mandat først, eller brug »Skift person«.',
      en: 'The organisation has a representative in that time. End that mandate first, or use “Change person”.',
    },
  },
  'has-mandate': {
    status: 409,
    words: {
      da: 'Personen har allerede et mandat for organisationen i den tid.',
      en: 'The person has a mandate for the organisation in that time already.',
    },
  },
} as const

const wrongPeriod = {
  'ends-before-it-begins': {
    status: 422,
    words: {
      da: 'Den sidste dag ligger før den første.',
      en: 'The last day is before the first.',
    },
  },
} as const

/** From the first day, at once where that is today, until the last day is over in the partnership's zone. */
function periodOf(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  zone: string,
  now: Temporal.Instant,
): Period {
  const first = from === undefined ? undefined : Temporal.PlainDate.from(from)
  const begins = first === undefined || first.equals(dateIn(now, zone)) ? now : startOfDay(first, zone)
  return { from: begins, to: to === undefined ? undefined : endOfDay(Temporal.PlainDate.from(to), zone) }
}

const endsTooEarly = ({ from, to }: Period) => to !== undefined && Temporal.Instant.compare(to, from) <= 0

export const giveMandate = act({
  name: 'mandate.give',
  summary: {
    da: 'Giver en person mandat til at handle for en organisation',
    en: 'Gives a person the mandate to act for an organisation',
  },
  input: whom.extend({
    role: z.enum(['representative', 'deputy']),
    from: day.optional().meta({ description: 'The first day; today where it is left out.' }),
    to: day.optional().meta({ description: 'The last day; until further notice where it is left out.' }),
  }),
  result: mandateResult,
  who: ['its-representative', 'secretariat'],
  subject: organisationSubject,
  refusals: { ...notYours, ...clashes, ...wrongPeriod },
  api: { method: 'POST', path: '/organisations/{id}/mandates' },
  example: { email: 'name@example.com', name: 'Ida Lund', role: 'deputy' },
  async effect(context) {
    const { tx, input, subject, viewer, site, now } = context
    const free = isSecretariat(viewer) || (decidesFor(viewer, subject.id) && input.role === 'deputy')
    if (!free) return refuse('not-yours-to-give')
    const period = periodOf(input, site.zone, now)
    if (endsTooEarly(period)) return refuse('ends-before-it-begins')
    const standing = (await mandatesFor(tx, subject.id)).filter((other) => overlap(other, period))
    if (input.role === 'representative' && standing.some(({ role }) => role === 'representative'))
      return refuse('has-representative')
    const { person, added } = await theirPerson(context)
    if (standing.some((other) => other.person === person)) return refuse('has-mandate')
    const mandate = {
      ...period,
      id: context.newId<'mandate'>(),
      organisation: subject.id,
      person,
      role: input.role,
      source: isSecretariat(viewer) ? ('secretariat' as const) : ('organisation' as const),
      givenBy: viewer.person?.id,
    }
    await giveMandateTo(tx, mandate, context.newId())
    return done(
      { id: mandate.id as string, organisation: subject.slug },
      ...added,
      ...mandateHappened('given', mandate),
    )
  },
})

interface Held {
  readonly mandate: Mandate
  readonly slug: string
}

/** Of those who end or pass on an organisation's mandates, one waits for the other. */
const mandateSubject: SubjectKind<Held> = {
  type: 'mandate',
  async load(tx, id) {
    const found = await findMandate(tx, id)
    if (!found) return undefined
    await lockOrganisation(tx, found.organisation)
    const [mandate, organisation] = [
      await findMandate(tx, id),
      await findOrganisation(tx, found.organisation),
    ]
    return mandate && organisation && { mandate, slug: organisation.slug }
  },
  standing: ({ mandate }) => mandateStanding(mandate),
}

export const endMandate = act({
  name: 'mandate.end',
  summary: { da: 'Afslutter et mandat', en: 'Ends a mandate' },
  input: z.strictObject({
    on: day.optional().meta({ description: 'The last day; it ends at once where it is left out.' }),
  }),
  result: mandateResult,
  who: ['self', 'its-representative', 'secretariat'],
  subject: mandateSubject,
  refusals: {
    ...notYours,
    ...wrongPeriod,
    'ended-already': {
      status: 409,
      words: { da: 'Mandatet er allerede slut.', en: 'The mandate has ended already.' },
    },
  },
  api: { method: 'DELETE', path: '/mandates/{id}' },
  example: {},
  async effect({ tx, input, subject: { mandate, slug }, viewer, site, now }) {
    const own = mandate.person === viewer.person?.id
    if (!own && !decidesFor(viewer, mandate.organisation)) return refuse('not-yours-to-give')
    const state = mandateState(mandate, now)
    if (state === 'ended' || state === 'never') return refuse('ended-already')
    const on = input.on === undefined ? undefined : endOfDay(Temporal.PlainDate.from(input.on), site.zone)
    if (on && endsTooEarly({ from: mandate.from, to: on })) return refuse('ends-before-it-begins')
    const ended = await endOneMandate(tx, mandate, on ?? now)
    return done({ id: mandate.id as string, organisation: slug }, ...mandateHappened('ended', ended))
  },
})
