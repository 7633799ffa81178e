import { createHash } from 'node:crypto'
import { canonicalBytes } from '../journal/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { Case, KeptRound } from './decision.access.ts'
import type { Sending } from './notice.rules.ts'
import { type Facts, noticesOf, outcomeOf } from './outcome.rules.ts'
import { sift } from './position.rules.ts'

import type {
  ProtocolAnswer,
  ProtocolAudience,
  ProtocolEntry,
  ProtocolRecord,
  ProtocolRound,
} from './protocol.types.ts'
import { isBefore } from './round.rules.ts'

export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonicalBytes(value)).digest('hex')

/** What a record is made of. */
export interface ProtocolSource {
  readonly known: Case
  readonly partnership: ProtocolRecord['partnership']
  readonly language: ProtocolRecord['language']
  readonly names: ReadonlyMap<string, Text>
  /** All entries of the decision, in their order. */
  readonly entries: readonly ProtocolEntry[]
}

const audiences: Readonly<Record<ProtocolAudience, readonly string[]>> = {
  public: ['public'],
  partners: ['public', 'partners'],
  secretariat: ['public', 'partners', 'secretariat'],
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The record of a decision that is settled, for an audience. @throws where it is not settled */
export function protocolRecord(source: ProtocolSource, audience: ProtocolAudience): ProtocolRecord {
  const { known, partnership, language, names, entries } = source
  const { decision } = known
  const last = entries.at(-1)
  const { settledAt } = decision
  if (!decision.openedAt || !settledAt || !last) throw new Error('a protocol of what is not settled')
  const rounds = known.rounds.map((round) => recordOf(known, round, audience, settledAt))
  const mentioned = new Set<string>([
    ...(decision.organisation ? [decision.organisation] : []),
    ...rounds.flatMap(({ electors, recused }) => [...electors, ...recused].map((one) => one.organisation)),
  ])
  return {
    format: 'tovholder-protocol/1',
    audience,
    language,
    partnership,
    decision: {
      id: decision.id,
      matter: decision.matter,
      proposer: decision.organisation ?? null,
      confidential: decision.confidential,
      openedAt: decision.openedAt.toString(),
      settledAt: settledAt.toString(),
      outcome: decision.outcome ?? 'stopped',
      withdrawnBecause: decision.withdrawnBecause ?? null,
    },
    organisations: Object.fromEntries([...mentioned].map((id) => [id, names.get(id) ?? {}])),
    rounds,
    entries: entries
      .filter((entry) => audiences[audience].includes(entry.audience))
      .map(({ seq, name, at, hash }) => ({ seq, name, at: at.toString(), hash: hex(hash) })),
    anchor: `${last.seq}:${hex(last.hash)}`,
  }
}

function recordOf(
  known: Case,
  round: KeptRound,
  audience: ProtocolAudience,
  settledAt: NonNullable<Case['decision']['settledAt']>,
): ProtocolRound {
  const facts = known.facts.get(round.round)
  if (!facts) throw new Error('a round without facts')
  const inside = audience !== 'public'
  return {
    ...frozenPart(known, round),
    ...noticePart(asItStoodAt(round.endedAt ?? settledAt, facts), audience),
    ...answersOf(known, round, facts, inside),
    outcome: outcomeRecord(facts, settledAt, inside),
  }
}

function frozenPart(known: Case, round: KeptRound) {
  const { title, question, background, electorate } = round
  return {
    round: round.round,
    method: round.method,
    text: { title, question, background },
    rule: round.rule,
    electors: electorate.electors.map(({ organisation, weight, veto }) => ({ organisation, weight, veto })),
    recused: electorate.recused,
    sha256: { text: hex(round.textSha256), rule: sha256Of(round.rule), electorate: sha256Of(electorate) },
    opensAt: round.opensAt.toString(),
    closesAt: round.closesAt.toString(),
    closingAt: round.closingAt.toString(),
    zone: round.zone,
    counted: round.counted,
    extensions: known.extensions
      .filter((one) => one.round === round.round)
      .map(({ at, closesAt, why }) => ({ at: at.toString(), closesAt: closesAt.toString(), why })),
    amendedAt: round.amendedAt?.toString() ?? null,
  }
}

// Who has not had notice is for the secretariat to know, and who has for the partners.
function noticePart(facts: Facts, audience: ProtocolAudience): Pick<ProtocolRound, 'noticed' | 'notices'> {
  const notices = noticesOf(facts)
  return {
    noticed: { stand: notices.filter(({ stands }) => stands).length, of: notices.length },
    notices: notices
      .filter(({ stands }) => audience === 'secretariat' || (audience === 'partners' && stands))
      .map(({ organisation, stands, because, at }) => ({
        organisation,
        stands,
        because,
        at: at?.toString() ?? null,
      })),
  }
}

/** Mail that the relay took, or that came back, after the round had ended is no part of its protocol. */
function asItStoodAt(end: NonNullable<KeptRound['endedAt']>, facts: Facts): Facts {
  const known = (at: Sending['acceptedAt']) => (at && !isBefore(end, at) ? at : null)
  const { sendings, proofs } = facts.notices
  return {
    ...facts,
    notices: {
      proofs,
      sendings: sendings
        .filter(({ queuedAt }) => !isBefore(end, queuedAt))
        .map((one) => ({ ...one, acceptedAt: known(one.acceptedAt), failedAt: known(one.failedAt) })),
    },
  }
}

function answersOf(
  known: Case,
  { round }: KeptRound,
  facts: Facts,
  inside: boolean,
): Pick<ProtocolRound, 'answered' | 'answers' | 'voters' | 'castingVote' | 'proofs'> {
  const sifted = sift(facts)
  const leftOut = new Map(sifted.leftOut.map(({ position, why }) => [position.id, why]))
  const own = known.positions.filter((one) => one.round === round)
  const answers = own.map(
    (one): ProtocolAnswer => ({
      id: one.id,
      organisation: one.organisation,
      says: one.says,
      reason: one.reason ?? null,
      language: one.language,
      via: one.via,
      at: one.at.toString(),
      leftOut: leftOut.get(one.id) ?? null,
    }),
  )
  const { secret, castingVote } = facts
  const proofs = known.proofs.filter((one) => one.round === round)
  return {
    answered: secret?.voters.length ?? sifted.answered.size,
    answers: inside && !secret ? answers : [],
    voters: inside ? [...(secret?.voters ?? [])] : [],
    castingVote: castingVote
      ? { says: castingVote.says, at: castingVote.at.toString(), note: inside ? noteOf(known, round) : null }
      : null,
    proofs: inside
      ? proofs.map(({ organisation, hadAt, enteredAt, how }) => ({
          organisation,
          hadAt: hadAt.toString(),
          enteredAt: enteredAt.toString(),
          how,
        }))
      : [],
  }
}

const noteOf = ({ castingNotes }: Case, round: number): string | null => castingNotes.get(round) ?? null

/** As `outcomeOf` has it; to the public without who it was that objected, had a veto or had no notice. */
function outcomeRecord(
  facts: Facts,
  settledAt: NonNullable<Case['decision']['settledAt']>,
  inside: boolean,
): ProtocolRound['outcome'] {
  const plain = JSON.parse(JSON.stringify(outcomeOf(facts, settledAt))) as ProtocolRound['outcome']
  const { silence, missing: _missing, by, position, ...rest } = plain
  const { notices: _notices, ...counted } = (silence ?? {}) as Record<string, unknown>
  return {
    ...rest,
    ...(silence === undefined ? {} : { silence: counted }),
    ...(inside && by !== undefined ? { by } : {}),
    ...(inside && position !== undefined ? { position } : {}),
  }
}
