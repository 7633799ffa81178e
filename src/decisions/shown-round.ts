import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isSecretariat, representedBy, type Viewer } from '../access/index.ts'
import { type Charter, citationOf } from '../charter/index.ts'
import { explainDeadline, formatDeadline } from '../platform/calendar/index.ts'
import { type Language, say, type Text } from '../platform/words/index.ts'
import type { Case, KeptPosition, KeptRound } from './decision.access.ts'
import type { OrganisationId } from './frozen.rules.ts'
import { neededFor } from './needed.rules.ts'
import { type Facts, noticesOf, type Outcome, outcomeOf } from './outcome.rules.ts'
import { sift } from './position.rules.ts'
import { ruleInWords } from './rule-sentences.ts'
import { neededInWords, noticeSentence, outcomeSentence, silenceMeans, somebody } from './sentences.ts'

const text = z.record(z.string(), z.string())
const organisation = z.object({ id: z.string(), name: text, weight: z.int() })

const position = z.object({
  id: z.string(),
  organisation: text,
  says: z.string(),
  reason: z.string().optional(),
  language: z.string(),
  via: z.enum(['mandate', 'paper']),
  at: z.string(),
  counts: z.boolean(),
  why: z.string().optional(),
})

export const shownRound = z.object({
  round: z.int(),
  method: z.enum(['silent', 'ballot']),
  secret: z.boolean(),
  title: text,
  question: text,
  textSha256: z.string(),
  opensAt: z.string(),
  closesAt: z.string(),
  zone: z.string(),
  /** When it closes and how that was counted, in words. */
  until: z.string(),
  counted: z.string(),
  amended: z.boolean(),
  state: z.string(),
  /** How it ended, with the sum; or what is still needed. */
  outcome: z.string(),
  needed: z.string(),
  silence: z.array(z.string()),
  /** The rule in sentences, each with where it comes from: only the agreement's own may be quoted as the agreement. */
  rule: z.array(
    z.object({
      setting: z.string(),
      label: z.string(),
      sentence: z.string(),
      source: z.enum(['agreement', 'practice', 'default']),
      articles: z.array(z.object({ key: z.string(), number: z.string() })),
    }),
  ),
  charterVersion: z.int(),
  electors: z.array(organisation),
  recused: z.array(text),
  answered: z.int(),
  /** How many of those with a vote have had notice, as far as one can show. */
  noticed: z.object({ stand: z.int(), of: z.int() }),
  /** Who said what: to partners, where positions are open; to the public, totals only. */
  positions: z.array(position),
  /** Whether notice stands: to the secretariat of all, to a representative of their own. */
  notices: z.array(z.object({ id: z.string(), name: text, stands: z.boolean(), sentence: z.string() })),
  extensions: z.array(z.object({ at: z.string(), closesAt: z.string(), why: z.string() })),
  own: z.array(z.object({ id: z.string(), says: z.string() })),
})
export type ShownRound = z.infer<typeof shownRound>

interface Looking {
  readonly viewer: Viewer
  readonly language: Language
  readonly now: Temporal.Instant
  readonly names: ReadonlyMap<string, Text>
  readonly organisations: ReadonlyMap<string, Text>
  /** The charter of each version that a round was frozen from. */
  readonly charters: ReadonlyMap<number, Charter>
}

/** A round as a viewer may see it. */
export function showRound(known: Case, round: KeptRound, looking: Looking): ShownRound {
  const facts = known.facts.get(round.round)
  if (!facts) throw new Error('a round without facts')
  const { language, now, names } = looking
  const nameOf = (id: OrganisationId) => say(names.get(id) ?? {}, language).text
  const speaking = { language, nameOf }
  // Who objected is for the partners to know, and who has not had notice for the secretariat.
  const outward = isPartner(looking.viewer) ? speaking : { ...speaking, nameOf: () => somebody(language) }
  const needing = { ...outward, discreet: !isSecretariat(looking.viewer) }
  const outcome = outcomeOf(facts, now)
  const deadline = { at: round.closingAt, zone: round.zone, counted: round.counted }
  return {
    ...frozenPart(round),
    until: formatDeadline(deadline, language),
    counted: explainDeadline(deadline, language),
    state: round.amendedAt ? 'amended' : outcome.is,
    outcome: outcomeSentence(outcome, outward),
    needed: isWaiting(outcome) ? neededInWords(neededFor(facts, now), round.rule, needing) : '',
    silence: [...silenceMeans(round.rule, language)],
    rule: ruleOf(round, looking),
    electors: round.electorate.electors.map(({ organisation: id, weight }) => ({
      id,
      name: names.get(id) ?? {},
      weight,
    })),
    recused: round.electorate.recused.map(({ organisation: id }) => names.get(id) ?? {}),
    answered: answeredIn(facts),
    noticed: noticedIn(facts),
    positions: positionsFor(known, facts, round, looking),
    notices: noticesFor(facts, looking, speaking, outcome.is === 'open'),
    extensions: known.extensions
      .filter((one) => one.round === round.round)
      .map(({ at, closesAt, why }) => ({ at: at.toString(), closesAt: closesAt.toString(), why })),
    own: ownIn(facts, looking.viewer),
  }
}

function ruleOf({ rule }: KeptRound, { charters, language, organisations }: Looking): ShownRound['rule'] {
  const charter = charters.get(rule.charterVersion)
  if (!charter) return []
  const nameOf = (key: string) => say(organisations.get(key) ?? {}, language).text || key
  return ruleInWords({ charter, language, nameOf }, rule).map(({ setting, label, sentence, cited }) => {
    const { source, articles } = citationOf(charter, cited)
    return {
      setting,
      label,
      sentence,
      source,
      articles: articles.map(({ key, number }) => ({ key, number })),
    }
  })
}

const isWaiting = ({ is }: Outcome) => is === 'open' || is === 'blocked' || is === 'tied'

const frozenPart = (round: KeptRound) => ({
  round: round.round,
  method: round.method,
  secret: round.rule.secret,
  title: round.title,
  question: round.question,
  textSha256: Buffer.from(round.textSha256).toString('hex'),
  opensAt: round.opensAt.toString(),
  closesAt: round.closingAt.toString(),
  zone: round.zone,
  amended: round.amendedAt !== undefined,
  charterVersion: round.rule.charterVersion,
})

/** How many organisations have answered in a round. */
export const answeredIn = (facts: Facts): number =>
  facts.secret?.voters.length ?? new Set(sift(facts).answered.keys()).size

function noticedIn(facts: Facts): ShownRound['noticed'] {
  const notices = noticesOf(facts)
  return { stand: notices.filter(({ stands }) => stands).length, of: notices.length }
}

const isPartner = (viewer: Viewer) => representedBy(viewer).length > 0 || isSecretariat(viewer)

/** The public gets the totals; partners who said what; of a secret ballot nobody gets anything. */
function positionsFor(
  known: Case,
  facts: Facts,
  round: KeptRound,
  { viewer, names }: Looking,
): ShownRound['positions'] {
  if (!isPartner(viewer) || facts.secret) return []
  const sifted = sift(facts)
  const left = new Map(sifted.leftOut.map(({ position: one, why }) => [one.id, why]))
  return known.positions
    .filter((one) => one.round === round.round)
    .map((one: KeptPosition) => ({
      id: one.id,
      organisation: names.get(one.organisation) ?? {},
      says: one.says,
      language: one.language,
      via: one.via,
      at: one.at.toString(),
      counts: !left.has(one.id),
      ...(one.reason === undefined ? {} : { reason: one.reason }),
      ...(left.has(one.id) ? { why: left.get(one.id) as string } : {}),
    }))
}

function noticesFor(
  facts: Facts,
  { viewer, names }: Looking,
  speaking: Parameters<typeof noticeSentence>[1],
  open: boolean,
): ShownRound['notices'] {
  const all = isSecretariat(viewer)
  const own = new Set<string>(representedBy(viewer))
  return noticesOf(facts)
    .filter(({ organisation: id }) => all || own.has(id))
    .map((notice) => ({
      id: notice.organisation,
      name: names.get(notice.organisation) ?? {},
      stands: notice.stands,
      sentence: noticeSentence(notice, speaking, open),
    }))
}

function ownIn(facts: Facts, viewer: Viewer): ShownRound['own'] {
  const { standing } = sift(facts)
  return representedBy(viewer).flatMap((id) => {
    const says = facts.secret?.voters.includes(id) ? 'voted' : standing.get(id)?.says
    return says === undefined ? [] : [{ id: id as string, says }]
  })
}
