import type { Temporal } from 'temporal-polyfill'
import {
  type Charter,
  type Condition,
  citationOf,
  countingOf,
  type DecisionRule,
  decisionRule,
  type Matter,
  shareOf,
  weightOf,
} from '../charter/index.ts'
import { type Deadline, deadlineAfter } from '../platform/calendar/index.ts'
import type { Id } from '../platform/db/index.ts'
import type {
  Electorate,
  FrozenCondition,
  FrozenQuorum,
  FrozenRule,
  FrozenSource,
  Method,
  OrganisationId,
  Recused,
} from './frozen.rules.ts'

/** A version of the charter, as far as a rule is frozen from it. */
export interface Version {
  readonly version: number
  readonly content: Charter
}

/** The rule of a matter as it stands in this version, for the first round, held by the method. */
export function freezeRule({ version, content }: Version, matter: Matter, method: Method): FrozenRule {
  const rule = decisionRule(content, matter)
  const { objection, majority, minimumYes, quorum, tie, recusal, positions } = rule
  return {
    matter,
    charterVersion: version,
    round: 1,
    method,
    objection: objection.leadsTo,
    conditions: majority.conditions.map(frozenCondition),
    minimumYes: minimumYes.count,
    quorum: frozenQuorum(quorum),
    secondRound: quorum.is !== 'none' && quorum.secondRound !== undefined,
    tie: tie.is === 'falls' ? { is: 'falls' } : { is: 'casting-vote', by: tie.by },
    recusal: recusal.parties,
    secret: positions.are === 'secret',
    sources: sourcesOf(content, rule),
  }
}

function frozenCondition({ moreThan, atLeast, of, counted, abstentions }: Condition): FrozenCondition {
  return {
    than: moreThan === undefined ? 'at-least' : 'more',
    share: shareOf(moreThan ?? atLeast ?? '1/1'),
    of,
    by: counted ?? 'organisations',
    abstentions: of === 'votes-cast' ? (abstentions ?? 'left-out') : 'counted',
  }
}

function frozenQuorum(quorum: DecisionRule['quorum']): FrozenQuorum {
  if (quorum.is === 'none') return { is: 'none' }
  if (quorum.is === 'count') return { is: 'count', count: quorum.count }
  return { is: 'share', share: shareOf(quorum.share), by: quorum.counted ?? 'organisations' }
}

function sourcesOf(charter: Charter, rule: DecisionRule): FrozenSource[] {
  const { matter: _, own: __, note: ___, ...settings } = rule
  return Object.entries(settings).map(([setting, cited]) => {
    const { source, articles } = citationOf(charter, cited)
    return {
      setting,
      source,
      rule: cited.rule ?? null,
      articles: articles.map(({ key, number }) => ({ key, number })),
    }
  })
}

/** An organisation with a vote, before its vote is weighed. */
export interface Candidate {
  readonly organisation: OrganisationId
  readonly key: string
  readonly kind: string
  readonly unit: boolean
  readonly representative: Id<'person'> | null
}

/**
 * Who votes in the matter, out of the organisations with a vote in the partnership on the day: its partners (and their
 * units), where the charter has no narrower rule. Sorted by key, so that the same organisations are always the same list.
 *
 * @param apart who is party to the matter, or said that it has an interest of its own. A party votes where the charter
 *   lets it; who stands aside of itself does not
 */
export function freezeElectorate(
  charter: Charter,
  matter: Matter,
  candidates: readonly Candidate[],
  apart: readonly Recused[],
): Electorate {
  const { electorate, votes, veto, recusal } = decisionRule(charter, matter)
  const members = charter.bodies.find(({ key }) => key === electorate.body)?.members
  const entitled = candidates
    .filter(({ unit }) => !unit || electorate.units === true)
    .filter(({ kind }) => electorate.kinds?.includes(kind) ?? true)
    .filter(({ key }) => electorate.are === 'partners' || (members?.includes(key) ?? false))
    .toSorted((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
  const recused = apart
    .filter(({ reason }) => reason !== 'party' || recusal.parties === 'excluded')
    .filter(({ organisation }) => entitled.some((one) => one.organisation === organisation))
  const out = new Set(recused.map(({ organisation }) => organisation))
  return {
    electors: entitled
      .filter(({ organisation }) => !out.has(organisation))
      .map(({ organisation, key, kind, representative }) => ({
        organisation,
        key,
        kind,
        representative,
        weight: weightOf(votes, { key, kind }),
        veto: veto.by.includes(key),
      })),
    recused,
  }
}

/** Which of the charter's lengths of time a round has. */
export type WindowOf = Method | 'second-round'

/** How long a round of the matter is, and how its days are counted. */
export function windowOf(charter: Charter, matter: Matter, round: WindowOf) {
  const { window, ballotWindow, quorum } = decisionRule(charter, matter)
  const ofBallot = ballotWindow ?? window
  const ofSecond = quorum.is === 'none' ? undefined : quorum.secondRound
  const written = { silent: window, ballot: ofBallot, 'second-round': ofSecond ?? ofBallot }[round]
  return countingOf(charter, written)
}

/** When a round that opens at the instant closes: the end of its last day, in the zone of its window. */
export function closingAfter(
  opensAt: Temporal.Instant,
  charter: Charter,
  matter: Matter,
  round: WindowOf,
): Deadline {
  const { span, rules } = windowOf(charter, matter, round)
  return deadlineAfter(opensAt, span, rules)
}
