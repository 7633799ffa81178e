import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { linkAt, tokenHash, useLink } from '../access/index.ts'
import { act, commonRefusals, done, refuse } from '../acts/index.ts'
import { charterOf, isCvr, isRor } from '../charter/index.ts'
import { withdrawOn } from '../decisions/index.ts'
import { allOrganisations } from '../partners/index.ts'
import { asId, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { queueMail } from '../platform/mail/index.ts'
import {
  applicantById,
  askedSince,
  deleteApplicant,
  deleteApplicantsBefore,
  insertApplicant,
} from './applicant.store.ts'
import { applicationByLink, standOf, subjectOf } from './application.access.ts'
import { applyFor, applying, followLink } from './application.links.ts'
import { tellApplicant } from './application.mail.ts'
import {
  type Application,
  changeApplication,
  insertApplication,
  lockApplication,
} from './application.store.ts'
import { at, refusals } from './refusals.ts'
import { isClosed } from './stage.rules.ts'

/** An address can be asked for this often in an hour, and all together; more is answered alike and sends nothing. */
const ownAtMost = 3
const allAtMost = 200
const anHour = { hours: 1 }

export const beginApplication = act({
  name: 'application.begin',
  summary: {
    da: 'Beder om et link til at ansøge om at blive partner',
    en: 'Asks for a link to apply for membership',
  },
  input: z.strictObject({
    email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
    language: z.enum(['da', 'en']),
  }),
  result: z.object({}),
  who: ['anyone'],
  refusals: { 'too-many': commonRefusals['too-many'] },
  api: { method: 'POST', path: '/applications/addresses' },
  example: { email: 'ida@applicant.example', language: 'en' },
  async effect({ tx, input: { email, language }, now, realNow, newId }) {
    const asked = await askedSince(tx, email, realNow.subtract(anHour))
    if (asked.all >= allAtMost) return refuse('too-many')
    if (asked.own >= ownAtMost) return done({})
    const id = newId<'applicant_address'>()
    await insertApplicant(tx, { id, email, language }, realNow)
    const mail = {
      id: newId<'mail_message'>(),
      claim: `apply:${id}`,
      kind: 'application.confirm',
      stream: 'account' as const,
      to: email,
      language,
      parameters: { applicant: id },
      at: now,
    }
    await queueMail(tx, [mail], realNow)
    return done({})
  },
})

/** Old addresses go: whoever did not open the link does not want to be kept. */
export const forgetApplicants = (tx: Transaction, realNow: Temporal.Instant) =>
  deleteApplicantsBefore(tx, realNow.subtract(applyFor))

/** The address that a link was sent to, where it is good still. */
export async function applicantByLink(tx: ReadTransaction, token: string, realNow: Temporal.Instant) {
  const linked = await linkAt(tx, tokenHash(token), applying, realNow)
  const id = linked?.subject === undefined ? undefined : asId<'applicant_address'>(linked.subject)
  return id && applicantById(tx, id)
}

const line = z.string().trim().min(1).max(200)
const prose = z.string().trim().max(5_000)

/** The numbers as people write them, with spaces, or with the address that a ROR id stands in. */
const cvr = z
  .string()
  .transform((written) => written.replace(/^DK/i, '').replaceAll(/\s/g, ''))
  .pipe(z.union([z.literal(''), z.string().refine(isCvr)]))
const ror = z
  .string()
  .transform((written) =>
    written
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\/ror\.org\//, ''),
  )
  .pipe(z.union([z.literal(''), z.string().refine(isRor)]))

export const submitApplication = act({
  name: 'application.submit',
  summary: {
    da: 'Ansøger om at blive partner, med linket fra mailen',
    en: 'Applies for membership, by the link in the mail',
  },
  input: z.strictObject({
    token: z.string().max(100),
    name: line,
    kind: z.string().max(80).meta({ description: 'One of the kinds that the charter is open to.' }),
    cvr: cvr.optional(),
    ror: ror.optional(),
    unregistered: z.literal('yes').optional().meta({ description: 'It has neither number.' }),
    web: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).optional(),
    why: prose.min(1),
    competences: prose.default(''),
    contact: line.meta({ description: 'The name of whoever writes for the organisation.' }),
  }),
  result: z.object({ token: z.string().meta({ description: 'Of the link that follows the application.' }) }),
  who: ['anyone'],
  answersSecret: true,
  refusals: {
    'link-over': commonRefusals['link-over'],
    ...refusals('number-needed', 'no-such-kind', 'partner-already', 'applied-already'),
  },
  api: { method: 'POST', path: '/applications' },
  example: {
    token: 'none',
    name: 'Trial',
    kind: 'company',
    why: 'We measure.',
    contact: 'Ida Lund',
    unregistered: 'yes',
  },
  async effect(context) {
    const { tx, input, now, realNow, newId } = context
    const linked = await useLink(tx, tokenHash(input.token), applying, realNow)
    const applicantId = linked?.subject === undefined ? undefined : asId<'applicant_address'>(linked.subject)
    const applicant = applicantId && (await applicantById(tx, applicantId))
    if (!applicant) return refuse('link-over')
    const { membership } = await charterOf(tx, now)
    if (!membership.openTo.includes(input.kind)) return refuse('no-such-kind', at('kind', 'no-such-kind'))
    const numbers = { cvr: input.cvr || undefined, ror: input.ror || undefined }
    if (!numbers.cvr && !numbers.ror && !input.unregistered)
      return refuse('number-needed', at('cvr', 'number-needed'))
    const known = await organisationNumbered(tx, numbers)
    if (known?.standing === 'partner') return refuse('partner-already')
    const application = {
      id: newId<'membership_application'>(),
      ...numbers,
      name: input.name,
      kind: input.kind,
      web: input.web || undefined,
      why: input.why,
      competences: input.competences,
      contactName: input.contact,
      contactEmail: applicant.email,
      language: applicant.language,
      organisation: known?.id,
      submittedAt: now,
    }
    if (!(await insertApplication(tx, application))) return refuse('applied-already')
    await deleteApplicant(tx, applicant.id)
    await tellApplicant(tx, application, 'received', { now, realNow })
    const token = await followLink(tx, application.id, realNow)
    return done({ token }, applicationHappened('submitted', application))
  },
})

async function organisationNumbered(
  tx: ReadTransaction,
  { cvr: company, ror: research }: { cvr: string | undefined; ror: string | undefined },
) {
  const all = await allOrganisations(tx)
  const same = (one: string | undefined, other: string | undefined) => one !== undefined && one === other
  return all.find(({ details }) => same(company, details.cvr) || same(research, details.ror))
}

export const applicationHappened = (
  what: 'submitted' | 'withdrawn' | 'admitted' | 'refused' | 'matched',
  application: Pick<Application, 'id' | 'name' | 'kind'>,
) => ({
  name: `application.${what}`,
  subject: subjectOf(application),
  audience: 'secretariat' as const,
  payload: { name: application.name, kind: application.kind },
})

export const withdrawApplication = act({
  name: 'application.withdraw',
  summary: {
    da: 'Trækker en ansøgning tilbage, med linket til den',
    en: 'Takes an application back, by the link that follows it',
  },
  input: z.strictObject({ token: z.string().max(100) }),
  result: z.object({}),
  who: ['anyone'],
  refusals: { 'link-over': commonRefusals['link-over'], ...refusals('not-now') },
  api: { method: 'POST', path: '/applications/withdrawals' },
  example: { token: 'none' },
  async effect({ tx, input, now, realNow }) {
    const found = await applicationByLink(tx, input.token, realNow)
    if (!found) return refuse('link-over')
    const { decision } = await standOf(tx, found)
    // The decision first, as when it closes: then one waits for the other and neither for ever.
    const withdrawn = decision ? await withdrawOn(tx, decision.id, withdrawnBecause, { now, realNow }) : []
    const application = await lockApplication(tx, found.id)
    if (!application || isClosed((await standOf(tx, application)).stage)) return refuse('not-now')
    await changeApplication(tx, application.id, { withdrawn_at: now })
    return done({}, ...withdrawn, applicationHappened('withdrawn', application))
  },
})

/** Stands on the decision's page, in the partnership's first language and in English. */
const withdrawnBecause =
  'Ansøgeren har trukket ansøgningen tilbage. / The applicant has taken the application back.'
