import { z } from 'zod'
import { isSecretariat, permits, representedBy, type Viewer } from '../access/index.ts'
import { view } from '../acts/index.ts'
import { organisationNames, organisationsByKey } from '../partners/index.ts'
import type { Id } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { caseOf, type Decision, findDecision, maySee, standingOf } from './decision.access.ts'
import { newestDecisions } from './decision.store.ts'
import { openDecision } from './opening.acts.ts'
import { chartersOf } from './protocol.access.ts'
import { answeredIn, shownRound, showRound } from './shown-round.ts'

const text = z.record(z.string(), z.string())

const short = z.object({
  id: z.string(),
  matter: z.string(),
  title: text,
  state: z.enum(['draft', 'open', 'settled']),
  method: z.enum(['silent', 'ballot']).optional(),
  outcome: z.string().optional(),
  openedAt: z.string().optional(),
  closesAt: z.string().optional(),
  settledAt: z.string().optional(),
  proposer: text.optional(),
  confidential: z.boolean(),
  /** Of the last round: how many have answered, out of how many with a vote. */
  answered: z.int().optional(),
  electors: z.int().optional(),
})
export type ShortDecision = z.infer<typeof short>

const maybe = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value }

export const stateOf = ({ round, settledAt }: Decision): ShortDecision['state'] =>
  round === 0 ? 'draft' : settledAt ? 'settled' : 'open'

const asShort = (decision: Decision, names: ReadonlyMap<string, Text>): ShortDecision => ({
  id: decision.id,
  matter: decision.matter,
  title: decision.title,
  state: stateOf(decision),
  confidential: decision.confidential,
  ...maybe('outcome', decision.outcome),
  ...maybe('openedAt', decision.openedAt?.toString()),
  ...maybe('settledAt', decision.settledAt?.toString()),
  ...maybe('proposer', decision.organisation && names.get(decision.organisation)),
})

const rows = 50

export const decisionList = view({
  name: 'decision.list',
  summary: {
    da: 'Beslutninger: åbne og afgjorte, og ens egne udkast',
    en: 'Decisions: open and settled, and one’s own drafts',
  },
  parameters: z.object({
    state: z.enum(['draft', 'open', 'settled', 'all']).default('all').catch('all'),
    page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  }),
  data: z.object({ items: z.array(short), page: z.int(), more: z.boolean() }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/decisions',
  example: {},
  async load({ tx, viewer, parameters: { state, page } }) {
    const states = state === 'all' ? (['draft', 'open', 'settled'] as const) : [state]
    const found = await newestDecisions(tx, states, rows + 1, (page - 1) * rows)
    const shown = found.slice(0, rows).filter((decision) => maySee(viewer, decision))
    const proposers = shown.flatMap(({ organisation }) => organisation ?? [])
    const names = await organisationNames(tx, proposers)
    const items: ShortDecision[] = []
    for (const decision of shown) {
      const known = decision.round > 0 ? await caseOf(tx, decision) : undefined
      const round = known?.rounds.at(-1)
      const facts = round && known?.facts.get(round.round)
      items.push({
        ...asShort(decision, names),
        ...maybe('answered', facts && answeredIn(facts)),
        ...maybe('electors', round?.electorate.electors.length),
        ...maybe('method', round?.method),
        ...maybe('closesAt', round?.closingAt.toString()),
      })
    }
    return { data: { items, page, more: found.length > rows } }
  },
})

const whole = short.extend({
  question: text,
  background: text,
  withdrawnBecause: z.string().optional(),
  parties: z.array(text),
  rounds: z.array(shownRound),
  version: z.int(),
  /** What this viewer may do, beside answering. */
  may: z.object({ edit: z.boolean(), keep: z.boolean() }),
  actFor: z.array(z.object({ id: z.string(), name: text })),
})
export type WholeDecision = z.infer<typeof whole>

export const oneDecision = view({
  name: 'decision.one',
  summary: { da: 'En beslutning med alle dens runder', en: 'A decision with all its rounds' },
  parameters: z.object({ id: z.string().max(100) }),
  data: whole,
  who: ['anyone'],
  freshness: 'journal',
  api: '/decisions/{id}',
  example: { id: 'none' },
  async load({ tx, viewer, language, now, parameters }) {
    const decision = await findDecision(tx, parameters.id, viewer)
    if (!decision) return undefined
    const known = await caseOf(tx, decision)
    const named = new Set<Id<'organisation'>>(representedBy(viewer))
    if (decision.organisation) named.add(decision.organisation)
    for (const { electorate } of known.rounds) {
      for (const { organisation } of electorate.electors) named.add(organisation)
      for (const { organisation } of electorate.recused) named.add(organisation)
    }
    const [names, byKey, charters] = await Promise.all([
      organisationNames(tx, [...named]),
      organisationsByKey(tx),
      chartersOf(tx, known),
    ])
    const organisations = new Map([...byKey].map(([key, { name }]) => [key, name]))
    const rounds = known.rounds.map((round) =>
      showRound(known, round, { viewer, language, now, names, organisations, charters }),
    )
    const last = known.rounds.at(-1)
    const data = {
      ...asShort(decision, names),
      ...maybe('method', last?.method),
      ...maybe('closesAt', last?.closingAt.toString()),
      ...saidIn(decision, known.rounds.at(-1)),
      ...maybe('withdrawnBecause', decision.withdrawnBecause),
      parties: (last?.electorate.recused ?? []).map(({ organisation }) => names.get(organisation) ?? {}),
      rounds,
      version: decision.version,
      may: mayOf(viewer, decision),
      actFor: representedBy(viewer).map((id) => ({ id: id as string, name: names.get(id) ?? {} })),
    }
    const validUntil = last && !last.endedAt ? last.closingAt : undefined
    return {
      data,
      standing: standingOf(decision),
      version: decision.version,
      ...maybe('validUntil', validUntil),
    }
  },
})

/** What was frozen goes before what stands in the draft. */
const saidIn = (decision: Decision, round: { question: Text; background: Text } | undefined) => ({
  question: round?.question ?? decision.question,
  background: round?.background ?? decision.background,
})

const mayOf = (viewer: Viewer, decision: Decision) => ({
  edit: permits(openDecision.who, viewer, standingOf(decision)),
  keep: isSecretariat(viewer),
})
