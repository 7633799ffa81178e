import { createHash } from 'node:crypto'
import { canonicalBytes } from '../journal/index.ts'
import type { ProtocolEntry, ProtocolRecord, ProtocolRound } from './protocol.types.ts'
import { sha256Of } from './protocol-record.ts'

/** Where two records part: the place (`rounds.0.answers.2.says`), and what each has there, as JSON. */
export interface Difference {
  readonly at: string
  readonly paper: string | undefined
  readonly kept: string | undefined
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** All places in which a paper's record says other than what is kept, in the order of the paper. */
export function differencesBetween(paper: unknown, kept: unknown, at = ''): Difference[] {
  if (isNode(paper) && isNode(kept) && Array.isArray(paper) === Array.isArray(kept)) {
    const keys = [...new Set([...Object.keys(paper), ...Object.keys(kept)])]
    return keys.flatMap((key) => differencesBetween(paper[key], kept[key], at === '' ? key : `${at}.${key}`))
  }
  const [one, other] = [printed(paper), printed(kept)]
  return one === other ? [] : [{ at, paper: one, kept: other }]
}

const printed = (value: unknown): string | undefined =>
  value === undefined ? undefined : Buffer.from(canonicalBytes(value)).toString('utf8')

/** Something in what is kept of a decision that its entries in the journal do not bear out. */
export interface Unborne {
  readonly what: string
  readonly round?: number
  readonly seq?: number
}

const reasonHash = (reason: string) => createHash('sha256').update(reason).digest('hex')

/** Holds what is kept of a decision against its entries: every text, answer and outcome has one that says the same. */
export function unborneBy(record: ProtocolRecord, entries: readonly ProtocolEntry[]): Unborne[] {
  const settled = entries.findLast(({ name }) => name === 'decision.settled')
  return [
    ...record.rounds.flatMap((round) => {
      const own = entries.filter(({ payload }) => payload['round'] === round.round)
      return [
        ...openingOf(round, own),
        ...(record.audience === 'public' ? [] : answersIn(round, own)),
        ...endOf(round, own),
      ]
    }),
    ...(settled?.payload['outcome'] === record.decision.outcome ? [] : [{ what: 'outcome' }]),
  ]
}

function openingOf(
  { round, sha256, text, rule, ...frozen }: ProtocolRound,
  own: readonly ProtocolEntry[],
): Unborne[] {
  const opened = own.find(({ name }) => name === 'decision.opened')
  if (!opened) return [{ what: 'opening', round }]
  const { payload, seq } = opened
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ['text', payload['text'], sha256Of(text)],
    ['text', payload['text'], sha256.text],
    ['rule', payload['rule'], sha256Of(rule)],
    ['electorate', payload['electorate'], sha256.electorate],
    ['method', payload['method'], frozen.method],
    ['closing', payload['closesAt'], frozen.closesAt],
    ['electorate', payload['electors'], frozen.electors.length],
  ]
  const wrong = said.filter(([, entry, kept]) => entry !== kept).map(([what]) => what)
  const extended = own
    .filter(({ name }) => name === 'decision.extended')
    .map((one) => one.payload['closesAt'])
  const same = printed(extended) === printed(frozen.extensions.map(({ closesAt }) => closesAt))
  return [
    ...[...new Set(wrong)].map((what) => ({ what, round, seq })),
    ...(same ? [] : [{ what: 'extension', round }]),
  ]
}

function answersIn(
  { round, answers, voters, proofs }: ProtocolRound,
  own: readonly ProtocolEntry[],
): Unborne[] {
  const entries = own.filter(({ name }) => name === 'decision.answered')
  const byId = new Map(entries.map((entry) => [entry.payload['position'], entry]))
  const wrong = answers.flatMap((one): Unborne[] => {
    const entry = byId.get(one.id)
    if (!entry) return [{ what: 'answer', round }]
    const { organisation, says, via, reason = null } = entry.payload
    const told = [organisation, says, via, reason]
    const kept = [one.organisation, one.says, one.via, one.reason === null ? null : reasonHash(one.reason)]
    return printed(told) === printed(kept) ? [] : [{ what: 'answer', round, seq: entry.seq }]
  })
  const missing = entries.length > answers.length ? [{ what: 'answer', round }] : []
  const organisationsOf = (name: string) =>
    own.filter((entry) => entry.name === name).map(({ payload }) => payload['organisation'])
  const alike = (told: readonly unknown[], kept: readonly string[]) =>
    printed(told.toSorted()) === printed(kept.toSorted())
  return [
    ...wrong,
    ...missing,
    ...(alike(organisationsOf('decision.voted'), voters) ? [] : [{ what: 'voters', round }]),
    ...(alike(
      organisationsOf('decision.notice-proven'),
      proofs.map(({ organisation }) => organisation),
    )
      ? []
      : [{ what: 'proof', round }]),
  ]
}

function endOf({ round, outcome, amendedAt }: ProtocolRound, own: readonly ProtocolEntry[]): Unborne[] {
  if (amendedAt !== null) return []
  const ended = own.findLast(({ name }) => name === `decision.${outcome.is}`)
  if (!ended || ended.payload['at'] !== outcome.at) return [{ what: 'outcome', round }]
  const { sum } = outcome as { sum?: { tally: Record<string, { organisations: number }> } }
  const votes = ['for', 'against', 'abstain', 'entitled'] as const
  const same = !sum || votes.every((vote) => ended.payload[vote] === sum.tally[vote]?.organisations)
  return same ? [] : [{ what: 'sum', round, seq: ended.seq }]
}
