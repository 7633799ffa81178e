import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { view } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { applicationByLink } from './application.access.ts'
import { applicantByLink } from './apply.acts.ts'
import { followed, followedData } from './followed.ts'
import { letter, letterNow } from './letter.ts'
import { onboarding, onboardingOf } from './onboarding.ts'
import { isClosed } from './stage.rules.ts'

const kindShape = z.object({ key: z.string(), title: z.record(z.string(), z.string()) })

/** The kinds of organisations that may apply. */
async function openKinds(tx: ReadTransaction, now: Temporal.Instant) {
  const { membership } = await charterOf(tx, now)
  return membership.kinds.filter(({ key }) => membership.openTo.includes(key))
}

export const joinForm = view({
  name: 'application.join',
  summary: { da: 'Siden, hvor man begynder en ansøgning', en: 'The page on which an application begins' },
  parameters: z.object({}),
  data: z.object({ entry: z.enum(['signature', 'decision']) }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/applications/join',
  example: {},
  async load({ tx, now }) {
    const { membership } = await charterOf(tx, now)
    return { data: { entry: membership.entry.by } }
  },
})

export const applicationForm = view({
  name: 'application.form',
  summary: { da: 'Ansøgningen, før den er sendt', en: 'The application before it is sent' },
  parameters: z.object({ id: z.string().max(100) }),
  data: z.object({ token: z.string(), email: z.string().optional(), kinds: z.array(kindShape) }),
  who: ['anyone'],
  freshness: 'session',
  api: '/applications/forms/{id}',
  example: { id: 'none' },
  async load({ tx, parameters: { id: token }, now, realNow }) {
    const [applicant, kinds] = await Promise.all([applicantByLink(tx, token, realNow), openKinds(tx, now)])
    return { data: { token, kinds, ...(applicant ? { email: applicant.email } : {}) } }
  },
})

export const applicationByItsLink = view({
  name: 'application.by-link',
  summary: { da: 'En ansøgning, som ansøgeren ser den', en: 'An application as the applicant sees it' },
  parameters: z.object({ id: z.string().max(100) }),
  data: z.object({
    token: z.string(),
    application: followed
      .extend({
        why: z.string(),
        competences: z.string(),
        contact: z.object({ name: z.string(), email: z.string() }),
        language: z.string(),
        closed: z.boolean(),
        /** What is to be signed, where it is time. */
        letter: letter.optional(),
        onboarding: onboarding.optional(),
      })
      .optional(),
  }),
  who: ['anyone'],
  freshness: 'session',
  api: '/applications/by-link/{id}',
  example: { id: 'none' },
  async load({ tx, parameters: { id: token }, now, realNow }) {
    const application = await applicationByLink(tx, token, realNow)
    if (!application) return { data: { token } }
    const seen = await followedData(tx, application)
    const { why, competences, contactName: name, contactEmail: email, language, organisation } = application
    const shown = {
      ...seen,
      why,
      competences,
      language,
      contact: { name, email },
      closed: isClosed(seen.stage),
      ...(seen.stage === 'admitted' ? { letter: await letterNow(tx, now) } : {}),
      ...(seen.stage === 'joined' && organisation
        ? { onboarding: await onboardingOf(tx, organisation, now) }
        : {}),
    }
    return { data: { token, application: shown } }
  },
})
