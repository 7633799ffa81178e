import { z } from 'zod'
import { isSecretariat, permits } from '../access/index.ts'
import { type ViewContext, view } from '../acts/index.ts'
import { charterOf, decisionRule } from '../charter/index.ts'
import { allOrganisations, type Organisation, organisationKinds } from '../partners/index.ts'
import { refuseApplication } from './admission.acts.ts'
import {
  type Application,
  findApplication,
  newestApplications,
  readers,
  standOf,
} from './application.access.ts'
import { followed, followedData } from './followed.ts'
import { resembling } from './likeness.rules.ts'
import { isClosed, stages } from './stage.rules.ts'

const text = z.record(z.string(), z.string())

const short = z.object({
  id: z.string(),
  name: z.string(),
  kind: text,
  stage: z.enum(stages),
  submittedAt: z.string(),
})
export type ShortApplication = z.infer<typeof short>

const rows = 50

export const applicationList = view({
  name: 'application.list',
  summary: { da: 'Ansøgninger om at blive partner', en: 'Applications for membership' },
  parameters: z.object({
    state: z.enum(['open', 'all']).default('all').catch('all'),
    page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  }),
  data: z.object({ items: z.array(short), page: z.int(), more: z.boolean() }),
  who: readers,
  freshness: 'session',
  api: '/applications',
  example: {},
  async load({ tx, parameters: { state, page } }) {
    const found = await newestApplications(tx, state === 'open', rows + 1, (page - 1) * rows)
    const kinds = await organisationKinds(tx)
    const items: ShortApplication[] = []
    for (const application of found.slice(0, rows)) {
      const { stage } = await standOf(tx, application)
      const { id, name, kind, submittedAt } = application
      items.push({ id, name, kind: kinds.get(kind) ?? {}, stage, submittedAt: submittedAt.toString() })
    }
    return { data: { items, page, more: found.length > rows } }
  },
})

const whole = followed.extend({
  cvr: z.string().optional(),
  ror: z.string().optional(),
  web: z.string().optional(),
  why: z.string(),
  competences: z.string(),
  language: z.string(),
  version: z.int(),
  /** Shown to the secretariat alone. */
  contact: z.object({ name: z.string(), email: z.string() }).optional(),
  organisation: z.object({ id: z.string(), name: text, slug: z.string() }).optional(),
  resembling: z.array(
    z.object({
      id: z.string(),
      name: text,
      slug: z.string(),
      partner: z.boolean(),
      because: z.enum(['cvr', 'ror', 'name']),
    }),
  ),
  may: z.object({
    open: z.boolean(),
    /** The ways to decide that can be chosen; none where the charter says which. */
    methods: z.array(z.enum(['silent', 'ballot'])),
    refuse: z.boolean(),
    match: z.boolean(),
    enter: z.boolean(),
  }),
})
export type WholeApplication = z.infer<typeof whole>

export const oneApplication = view({
  name: 'application.one',
  summary: {
    da: 'En ansøgning, med det, der ligner, og det, der kan gøres',
    en: 'An application, with what resembles it and what can be done',
  },
  parameters: z.object({ id: z.string().max(100) }),
  data: whole,
  who: readers,
  freshness: 'session',
  api: '/applications/{id}',
  example: { id: 'none' },
  async load(context) {
    const { tx, viewer, parameters } = context
    const application = await findApplication(tx, parameters.id, viewer)
    if (!application) return undefined
    const all = await allOrganisations(tx)
    const matched = all.find(({ id }) => id === application.organisation)
    const seen = await followedData(tx, application)
    const { cvr, ror, web, why, competences, language, version } = application
    const contact = { name: application.contactName, email: application.contactEmail }
    const numbers = Object.fromEntries(Object.entries({ cvr, ror, web }).filter(([, value]) => value))
    const data = {
      ...seen,
      ...numbers,
      why,
      competences,
      language,
      version,
      ...(isSecretariat(viewer) ? { contact } : {}),
      ...(matched
        ? { organisation: { id: matched.id as string, name: matched.name, slug: matched.slug } }
        : {}),
      resembling: isClosed(seen.stage) ? [] : resemblingAmong(all, application),
      may: await mayOf(context, seen.stage),
    }
    return { data, version }
  },
})

/** The known organisations that an application may be from. */
const resemblingAmong = (all: readonly Organisation[], application: Application) =>
  resembling(
    application,
    all.map((one) => ({
      one,
      names: [one.key, ...Object.values(one.name), one.details.name ?? ''].filter(Boolean),
      cvr: one.details.cvr,
      ror: one.details.ror,
    })),
  )
    .slice(0, 8)
    .map(({ known: { one }, because }) => ({
      id: one.id as string,
      name: one.name,
      slug: one.slug,
      partner: one.standing === 'partner',
      because,
    }))

async function mayOf(
  { tx, viewer, now }: ViewContext<unknown>,
  stage: WholeApplication['stage'],
): Promise<WholeApplication['may']> {
  const { method, choice, proposers } = decisionRule(await charterOf(tx, now), 'admission')
  const secretariat = isSecretariat(viewer)
  const waits = stage === 'received' || stage === 'turned-down'
  const proposes =
    (secretariat && proposers.are.includes('secretariat')) ||
    (permits(['any-representative'], viewer) && proposers.are.includes('partner'))
  const chooses = method.is !== 'either' || choice.by !== 'secretariat' || secretariat
  return {
    open: waits && proposes && chooses,
    methods: method.is === 'either' ? ['silent', 'ballot'] : [],
    refuse:
      permits(refuseApplication.who, viewer) &&
      (stage === 'turned-down' || (stage === 'received' && proposers.are.includes('secretariat'))),
    match: secretariat && !isClosed(stage),
    enter: secretariat && stage === 'admitted',
  }
}
