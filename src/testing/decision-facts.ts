import { Temporal } from 'temporal-polyfill'
import {
  type Elector,
  type Facts,
  mayExtend,
  type OrganisationId,
  outcomeOf,
  type Position,
  type Recused,
  type Vote,
} from '../decisions/index.ts'
import { idOfName } from '../platform/db/index.ts'
import { type History, type HistoryEvent, inOrder } from './decision-history.ts'

export const opening = Temporal.Instant.from('2023-04-04T10:00:00Z')

export const organisationOf = (n: number): OrganisationId => idOfName<'organisation'>(`organisation ${n}`)

/** A tick of a history as an hour of the real world. */
export const instantOf = (tick: number): Temporal.Instant => opening.add({ hours: tick })

const idOf = (n: number) => `01870000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

type Kept = { -readonly [Part in keyof Facts]: Facts[Part] }

/** What the rules are asked about: the history up to the tick, with what the acts would have let through. */
export function factsOf(history: History, upTo: number): Facts {
  const facts = opened(history)
  for (const event of inOrder(history.events)) if (event.at <= upTo) add(facts, event)
  return facts
}

function opened({ rule, members, closes }: History): Kept {
  const all = members.map(({ weight, veto, recused }, n): { recused: boolean; elector: Elector } => ({
    recused,
    elector: {
      organisation: organisationOf(n),
      key: `organisation-${n}`,
      kind: 'company',
      weight,
      veto,
      representative: null,
    },
  }))
  return {
    rule,
    electorate: {
      electors: all.flatMap(({ recused, elector }) => (recused ? [] : [elector])),
      recused: all.flatMap(({ recused, elector: { organisation } }): Recused[] =>
        recused ? [{ organisation, reason: 'party' }] : [],
      ),
    },
    round: { opensAt: opening, closesAt: instantOf(closes), extensions: [], withdrawnAt: null },
    positions: [],
    leavings: [],
    notices: { sendings: [], proofs: [] },
    ...(rule.secret && { secret: { ballots: [], voters: [] } }),
  }
}

function add(facts: Kept, event: HistoryEvent) {
  const at = instantOf(event.at)
  const id = idOf(event.id)
  const outcome = outcomeOf(facts, at)
  switch (event.does) {
    case 'answer': {
      const organisation = organisationOf(event.organisation)
      const { says, via, round } = event
      const position: Position = { id, organisation, says, via, round, at }
      if (facts.rule.secret) castInSecret(facts, position, outcome.is === 'open')
      // The rest goes in as it comes, too late or without a vote: the rules have to tell.
      else facts.positions = [...facts.positions, position]
      break
    }
    case 'send': {
      const { accepted, failed } = event
      const sending = {
        organisation: organisationOf(event.organisation),
        queuedAt: at,
        acceptedAt: accepted === null ? null : instantOf(accepted),
        failedAt: failed === null ? null : instantOf(failed),
      }
      facts.notices = { ...facts.notices, sendings: [...facts.notices.sendings, sending] }
      break
    }
    case 'prove': {
      if (!mayExtend(outcome)) break
      const proof = {
        organisation: organisationOf(event.organisation),
        hadAt: instantOf(event.had),
        enteredAt: at,
      }
      facts.notices = { ...facts.notices, proofs: [...facts.notices.proofs, proof] }
      break
    }
    case 'leave':
      facts.leavings = [...facts.leavings, { id, organisation: organisationOf(event.organisation), at }]
      break
    case 'extend': {
      const closesAt = instantOf(event.to)
      const later = Temporal.Instant.compare(closesAt, at) > 0
      if (!mayExtend(outcome) || !later) break
      facts.round = { ...facts.round, extensions: [...facts.round.extensions, { id, at, closesAt }] }
      break
    }
    case 'withdraw':
      if (mayExtend(outcome)) facts.round = { ...facts.round, withdrawnAt: at }
      break
    case 'casting-vote':
      if (outcome.is === 'tied') facts.castingVote = { says: event.says, at }
      break
    case 'look':
  }
}

/** As the act does: once, in time, by the organisation itself, and then nobody knows any more what it was. */
function castInSecret(facts: Kept, { organisation, says, via, round, at }: Position, open: boolean) {
  const { secret, leavings, electorate } = facts
  const elector = electorate.electors.find((one) => one.organisation === organisation)
  const left = leavings.some((one) => one.organisation === organisation)
  if (!secret || !elector || left || !open || via === 'paper' || round !== facts.rule.round) return
  if (Temporal.Instant.compare(at, facts.round.opensAt) < 0 || secret.voters.includes(organisation)) return
  const { weight } = elector
  facts.secret = {
    ballots: [{ says: says as Vote, weight }, ...secret.ballots],
    voters: [...secret.voters, organisation],
  }
}
