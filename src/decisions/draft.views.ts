import { z } from 'zod'
import { isSecretariat, representedBy, type Viewer } from '../access/index.ts'
import { type ViewContext, view } from '../acts/index.ts'
import { type Charter, charterOf, decisionSentences, type Matter, matters } from '../charter/index.ts'
import { organisationsByKey, partnersAt, representedOrganisations } from '../partners/index.ts'

import { type Language, say } from '../platform/words/index.ts'
import { type Decision, findDecision, standingOf } from './decision.access.ts'
import { draftDecision, editDecision, mayPropose } from './decision.acts.ts'
import { partiesOf } from './decision.store.ts'
import { stateOf } from './decision.views.ts'

const text = z.record(z.string(), z.string())
const named = z.object({ id: z.string(), name: text })

const choices = {
  /** The kinds of matter that may be chosen, each with how the charter lets it be decided. */
  matters: z.array(z.object({ matter: z.string(), how: z.string() })),
  /** Who can be party to the matter. */
  organisations: z.array(named),
}

const newDraft = z.object({ ...choices, actFor: z.array(named), asSecretariat: z.boolean() })
export type NewDraft = z.infer<typeof newDraft>

/** What a form for a draft needs to know. */
export const draftNew = view({
  name: 'decision.new',
  summary: { da: 'Formularen til et udkast til en beslutning', en: 'The form for a draft of a decision' },
  parameters: z.object({}),
  data: newDraft,
  who: draftDecision.who,
  freshness: 'session',
  api: '/decisions/new',
  example: {},
  async load(context) {
    const { tx, viewer } = context
    const asSecretariat = isSecretariat(viewer)
    const actFor = await representedOrganisations(tx, viewer)
    const capacities = [...actFor.map(({ id }) => id as string), ...(asSecretariat ? [undefined] : [])]
    return { data: { ...(await choicesFor(context, capacities)), actFor, asSecretariat } }
  },
})

const editable = z.object({
  ...choices,
  id: z.string(),
  version: z.int(),
  state: z.enum(['draft', 'open', 'settled']),
  title: text,
  question: text,
  background: text,
  matter: z.string(),
  parties: z.array(z.string()),
  confidential: z.boolean(),
})
export type EditableDraft = z.infer<typeof editable>

export const draftToEdit = view({
  name: 'decision.to-edit',
  summary: {
    da: 'Et udkast til en beslutning, som det kan rettes',
    en: 'A draft of a decision as it can be edited',
  },
  parameters: z.object({ id: z.string().max(100) }),
  data: editable,
  who: editDecision.who,
  freshness: 'session',
  api: '/decisions/{id}/edit',
  example: { id: 'none' },
  async load(context) {
    const { tx, viewer, parameters } = context
    const decision = await findDecision(tx, parameters.id, viewer)
    if (!decision) return undefined
    const { id, version, title, question, background, matter, confidential } = decision
    const parties = (await partiesOf(tx, id)).filter(({ reason }) => reason === 'party')
    const data = {
      ...(await choicesFor(context, [decision.organisation], decision)),
      id,
      version,
      state: stateOf(decision),
      title,
      question,
      background,
      matter,
      confidential,
      parties: parties.map(({ organisation }) => organisation as string),
    }
    return { data, standing: standingOf(decision), version }
  },
})

type Choices = Pick<NewDraft, 'matters' | 'organisations'>

async function choicesFor(
  { tx, now, language }: Pick<ViewContext<unknown>, 'tx' | 'now' | 'language'>,
  capacities: readonly (string | undefined)[],
  decision?: Decision,
): Promise<Choices> {
  const [charter, partners, named] = await Promise.all([
    charterOf(tx, now),
    partnersAt(tx, now),
    organisationsByKey(tx),
  ])
  // What another room lets the partners decide stays what it is about; else, all that the charter speaks of.
  const spokenOf = matters.filter((matter) => matter === 'other' || charter.decisions[matter] !== undefined)
  const open = decision?.subject ? [decision.matter] : spokenOf
  const nameOf = (key: string) => say(named.get(key)?.name ?? {}, language).text || key
  const allowed = open.filter(
    (matter) => matter === decision?.matter || capacities.some((one) => mayPropose(charter, matter, one)),
  )
  return {
    matters: allowed.map((matter) => ({ matter, how: howDecided(charter, matter, language, nameOf) })),
    organisations: partners
      .map(({ id, name }) => ({ id: id as string, name }))
      .toSorted((a, b) => say(a.name, language).text.localeCompare(say(b.name, language).text, language)),
  }
}

const shown: readonly string[] = ['method', 'window', 'ballotWindow', 'objection']

/** The rule in short: how, and how long. */
const howDecided = (
  charter: Charter,
  matter: Matter,
  language: Language,
  nameOf: (key: string) => string,
): string =>
  decisionSentences({ charter, language, nameOf }, matter)
    .filter(({ setting }) => shown.includes(setting))
    .map(({ sentence }) => sentence)
    .join(' ')

/** Whether somebody has a place from which decisions are proposed. */
export const mayDraft = (viewer: Viewer): boolean => isSecretariat(viewer) || representedBy(viewer).length > 0
