import { z } from 'zod'
import { isSecretariat } from '../access/index.ts'
import { act, done, type Happening, type Reactor, refuse, type SubjectKind } from '../acts/index.ts'
import { charterOf, decisionRule } from '../charter/index.ts'
import { decisionRefusals, draftOn, openOn } from '../decisions/index.ts'
import { findOrganisation } from '../partners/index.ts'
import { asId, type Id } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { findApplication, readers, standOf, subjectOf } from './application.access.ts'
import { tellApplicant } from './application.mail.ts'
import { type Application, changeApplication, lockApplication } from './application.store.ts'
import { applicationHappened } from './apply.acts.ts'
import { joinPartnership, organisationOf } from './joining.acts.ts'
import { words } from './messages.ts'
import { at, refusals } from './refusals.ts'
import { isClosed } from './stage.rules.ts'

const result = z.object({ id: z.string() })

const applicationSubject: SubjectKind<Application> = {
  type: 'application',
  async load(tx, id, viewer) {
    const found = await findApplication(tx, id, viewer)
    return found && lockApplication(tx, found.id)
  },
  standing: () => ({}),
  version: ({ version }) => version,
}

/** For what the secretariat alone does: to everybody else there is nothing. */
export const keptApplication: SubjectKind<Application> = {
  ...applicationSubject,
  load: async (tx, id, viewer) =>
    isSecretariat(viewer) ? applicationSubject.load(tx, id, viewer) : undefined,
}

export const openAdmission = act({
  name: 'application.open-decision',
  summary: {
    da: 'Lader partnerne beslutte, om ansøgeren bliver optaget',
    en: 'Lets the partners decide whether the applicant is admitted',
  },
  input: z.strictObject({ method: z.enum(['silent', 'ballot']).optional() }),
  result: z.object({ id: z.string(), decision: z.string() }),
  who: readers,
  onBehalf: 'optional',
  subject: applicationSubject,
  refusals: {
    ...refusals('not-now', 'may-not-propose'),
    ...decisionRefusals('choose-method', 'not-the-method', 'not-the-chooser', 'nobody-votes'),
  },
  api: { method: 'POST', path: '/applications/{id}/decision' },
  example: { method: 'ballot' },
  async effect({ tx, input, subject, viewer, organisation, now, realNow }) {
    const { stage } = await standOf(tx, subject)
    if (stage !== 'received' && stage !== 'turned-down') return refuse('not-now')
    const { method, choice, proposers } = decisionRule(await charterOf(tx, now), 'admission')
    const capacity = isSecretariat(viewer) && !organisation ? 'secretariat' : 'partner'
    if (!proposers.are.includes(capacity)) return refuse('may-not-propose')
    const chosen = method.is === 'either' ? input.method : method.is
    if (chosen === undefined) return refuse('choose-method')
    if (input.method !== undefined && input.method !== chosen) return refuse('not-the-method')
    if (method.is === 'either' && choice.by === 'secretariat' && !isSecretariat(viewer))
      return refuse('not-the-chooser')
    const id = await draftOn(
      tx,
      {
        ...textOf(subject),
        matter: 'admission',
        subject: subjectOf(subject),
        proposer: viewer.person?.id,
        organisation: capacity === 'partner' ? organisation : undefined,
        ...(subject.organisation ? { parties: [subject.organisation] } : {}),
      },
      { now, realNow },
    )
    const opened = await openOn(tx, id, chosen, { now, realNow })
    if (!opened) return refuse('nobody-votes')
    return done({ id: subject.id as string, decision: id as string }, opened)
  },
})

/** What the partners are asked. What the applicant wrote stays in the applicant's words. */
function textOf({ name, cvr, ror, web, why, competences, language }: Application) {
  const both = (of: (t: ReturnType<typeof words>) => string): Text => ({
    da: of(words('da')),
    en: of(words('en')),
  })
  const t = words(language)
  const numbers = [cvr && `CVR ${cvr}`, ror && `ROR ${ror}`, web].filter(Boolean).join(', ')
  const parts = [numbers, `**${t.why}**\n\n${why}`, competences && `**${t.competences}**\n\n${competences}`]
  return {
    title: both((say) => say.decisionTitle({ name })),
    question: both((say) => say.decisionQuestion({ name })),
    background: { [language]: parts.filter(Boolean).join('\n\n') },
  }
}

export const refuseApplication = act({
  name: 'application.refuse',
  summary: {
    da: 'Svarer nej til en ansøgning, med begrundelse',
    en: 'Answers an application with a no, and the reason',
  },
  input: z.strictObject({ reason: z.string().trim().min(1).max(5_000) }),
  result,
  who: ['secretariat'],
  subject: keptApplication,
  refusals: refusals('not-now', 'not-yours-to-refuse'),
  api: { method: 'POST', path: '/applications/{id}/refusal' },
  example: { reason: 'The partners want to see a first measurement.' },
  async effect({ tx, input, subject, now, realNow }) {
    const { stage } = await standOf(tx, subject)
    if (stage !== 'received' && stage !== 'turned-down') return refuse('not-now')
    // Where the secretariat does not propose admissions, it cannot keep one from the partners either.
    const { proposers } = decisionRule(await charterOf(tx, now), 'admission')
    if (stage === 'received' && !proposers.are.includes('secretariat')) return refuse('not-yours-to-refuse')
    await changeApplication(tx, subject.id, { refused_at: now, refusal: input.reason })
    await tellApplicant(tx, subject, 'refused', { now, realNow })
    return done({ id: subject.id as string }, applicationHappened('refused', subject))
  },
})

export const matchApplication = act({
  name: 'application.match',
  summary: {
    da: 'Siger, hvilken kendt organisation en ansøgning er fra',
    en: 'Says which known organisation an application is from',
  },
  input: z.strictObject({
    organisation: z.union([z.literal(''), z.uuid()]).meta({ description: 'Empty where it is a new one.' }),
  }),
  result,
  who: ['secretariat'],
  subject: keptApplication,
  refusals: refusals('not-now', 'no-such-organisation', 'partner-already'),
  api: { method: 'PUT', path: '/applications/{id}/organisation' },
  example: { organisation: '' },
  async effect({ tx, input, subject }) {
    if (isClosed((await standOf(tx, subject)).stage)) return refuse('not-now')
    const found = input.organisation ? await findOrganisation(tx, input.organisation) : undefined
    if (input.organisation && !found)
      return refuse('no-such-organisation', at('organisation', 'no-such-organisation'))
    if (found?.standing === 'partner') return refuse('partner-already', at('organisation', 'partner-already'))
    await changeApplication(tx, subject.id, { organisation_id: found?.id ?? null })
    return done({ id: subject.id as string }, applicationHappened('matched', subject))
  },
})

/** What the partners said to an application. A no is for the secretariat to put into words. */
export const admitted: Reactor = {
  on: 'decision.settled',
  async react(tx, { payload }, times) {
    const id = decidedOn(payload['of'])
    if (payload['matter'] !== 'admission' || payload['outcome'] !== 'adopted' || id === undefined) return []
    const application = await lockApplication(tx, id)
    if (!application || application.admittedAt || application.refusedAt || application.withdrawnAt) return []
    await changeApplication(tx, id, { admitted_at: times.now })
    const told: Happening = applicationHappened('admitted', application)
    const { membership } = await charterOf(tx, times.now)
    if (membership.entry.by === 'signature') {
      await tellApplicant(tx, application, 'admitted', times)
      return [told]
    }
    const { id: organisation, added } = await organisationOf(tx, application, times)
    const { contactName: name, contactEmail: email } = application
    const joining = { by: { fact: 'joined' as const }, at: times.now, representative: { name, email } }
    const joined = { ...application, admittedAt: times.now }
    return [told, ...added, ...(await joinPartnership(tx, joined, organisation, joining, times))]
  },
}

function decidedOn(of: unknown): Id<'membership_application'> | undefined {
  const { type, id } = (of ?? {}) as { readonly type?: string; readonly id?: string }
  return type === 'application' && id !== undefined ? asId<'membership_application'>(id) : undefined
}
