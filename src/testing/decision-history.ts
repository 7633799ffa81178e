import fc from 'fast-check'
import type { Answer, FrozenCondition, FrozenRule, Vote } from '../decisions/index.ts'

/**
 * What happens to one round of a decision, as plain data: the same history is counted by the rules, by a plain reference,
 * and played against a database. Time is in ticks since opening, as long as whoever replays it likes. Organisations are
 * numbers: members of the electorate first, in the order of `members`, then outsiders.
 */
export interface History {
  readonly rule: FrozenRule
  readonly members: readonly Member[]
  /** Organisations without a vote in the matter that try to answer all the same. */
  readonly outsiders: number
  /** The closing instant as set at opening, in ticks. */
  readonly closes: number
  /** In no order: each has its tick and an id of its own, which settles the order within a tick. */
  readonly events: readonly HistoryEvent[]
}

export interface Member {
  readonly weight: number
  readonly veto: boolean
  readonly recused: boolean
}

export type HistoryEvent = {
  /** Unique in the history; 1 comes before 2 in the same tick. */
  readonly id: number
  /** Ticks since opening; negative before it. */
  readonly at: number
} & Happening

export type Happening =
  | {
      readonly does: 'answer'
      readonly organisation: number
      readonly says: Vote | Answer
      readonly via: 'mandate' | 'paper'
      readonly round: number
    }
  /** Notice is queued; the ticks say when the relay accepts it and when it fails for good, if ever. */
  | {
      readonly does: 'send'
      readonly organisation: number
      readonly accepted: number | null
      readonly failed: number | null
    }
  /** The secretariat writes down that the organisation had notice in that tick. */
  | { readonly does: 'prove'; readonly organisation: number; readonly had: number }
  | { readonly does: 'leave'; readonly organisation: number }
  | { readonly does: 'extend'; readonly to: number }
  | { readonly does: 'withdraw' }
  | { readonly does: 'casting-vote'; readonly says: 'for' | 'against' }
  /** Somebody looks, or a job wakes up: nothing may change by it. */
  | { readonly does: 'look' }

/** The order in which things happened. */
export const inOrder = (events: readonly HistoryEvent[]): HistoryEvent[] =>
  events.toSorted((a, b) => a.at - b.at || a.id - b.id)

const shares = [
  { n: 1, m: 2 },
  { n: 1, m: 3 },
  { n: 2, m: 3 },
  { n: 3, m: 4 },
  { n: 55, m: 100 },
  { n: 65, m: 100 },
  { n: 1, m: 1 },
] as const

const unit = fc.constantFrom('organisations' as const, 'weight' as const)
const share = fc.constantFrom(...shares)

const condition: fc.Arbitrary<FrozenCondition> = fc
  .record({
    than: fc.constantFrom('more' as const, 'at-least' as const),
    share,
    of: fc.constantFrom('votes-cast' as const, 'present' as const, 'all-members' as const),
    abstentions: fc.constantFrom('counted' as const, 'left-out' as const),
    by: unit,
  })
  .map((one) => (one.of === 'votes-cast' ? one : { ...one, abstentions: 'counted' }))

/** More for than against: what most are decided by, so that ties and narrow results come up. */
const simple: FrozenCondition = {
  than: 'more',
  share: { n: 1, m: 2 },
  of: 'votes-cast',
  abstentions: 'left-out',
  by: 'organisations',
}

const quorum: fc.Arbitrary<FrozenRule['quorum']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ is: 'none' } as const) },
  fc.record({ is: fc.constant('share' as const), share, by: unit }),
  fc.record({ is: fc.constant('count' as const), count: fc.integer({ min: 1, max: 6 }) }),
)

const tie: fc.Arbitrary<FrozenRule['tie']> = fc.oneof(
  fc.constant({ is: 'falls' } as const),
  fc.record({
    is: fc.constant('casting-vote' as const),
    by: fc.constantFrom('chair' as const, 'secretariat' as const, 'host' as const),
  }),
)

const rules = (method: FrozenRule['method']): fc.Arbitrary<FrozenRule> =>
  fc.record({
    matter: fc.constant('other' as const),
    charterVersion: fc.constant(1),
    round: fc.constant(1),
    method: fc.constant(method),
    objection: fc.constantFrom('stops' as const, 'ballot' as const),
    conditions: fc.oneof(
      { weight: 2, arbitrary: fc.constant([simple]) },
      { weight: 1, arbitrary: fc.array(condition, { minLength: 1, maxLength: 3 }) },
    ),
    minimumYes: fc.constantFrom(0, 0, 0, 1, 3),
    quorum,
    secondRound: fc.boolean(),
    tie,
    recusal: fc.constant('excluded' as const),
    secret: method === 'ballot' ? fc.constantFrom(false, false, true) : fc.constant(false),
    sources: fc.constant([]),
  })

const member: fc.Arbitrary<Member> = fc.record({
  weight: fc.integer({ min: 1, max: 5 }),
  veto: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  recused: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
})

/** Ticks where mistakes hide: around opening and closing; and any other. */
const tick = (closes: number) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: closes - 1 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0, closes - 1, closes, closes + 1) },
    { weight: 1, arbitrary: fc.integer({ min: -2, max: closes * 2 }) },
  )

interface Setting {
  readonly rule: FrozenRule
  readonly organisations: number
  readonly closes: number
}

function happening({ rule, organisations, closes }: Setting): fc.Arbitrary<Happening> {
  const organisation = fc.integer({ min: 0, max: organisations - 1 })
  const when = tick(closes)
  const perhaps = fc.option(when, { freq: 3 })
  const votes = fc.constantFrom<Vote | Answer>('for', 'for', 'against', 'against', 'abstain')
  const answers = fc.constantFrom<Vote | Answer>(
    'agree',
    'agree',
    'agree',
    'agree',
    'agree',
    'comment',
    'comment',
    'object',
  )
  const answer = fc.record({
    does: fc.constant('answer' as const),
    organisation,
    says: rule.method === 'ballot' ? votes : answers,
    via: fc.constantFrom('mandate' as const, 'mandate' as const, 'paper' as const),
    round: fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 2),
  })
  const send = fc.record({
    does: fc.constant('send' as const),
    organisation,
    accepted: perhaps,
    failed: fc.option(when, { freq: 1 }),
  })
  return fc.oneof(
    { weight: 12, arbitrary: answer },
    { weight: rule.method === 'silent' ? 10 : 1, arbitrary: send },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('prove' as const), organisation, had: when }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('leave' as const), organisation }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('extend' as const), to: when }) },
    { weight: 1, arbitrary: fc.constant({ does: 'look' as const }) },
  )
}

/** Nothing is accepted or fails before it is sent, and nothing is written down before it is so. */
function sane(what: Happening, at: number): Happening {
  const notBefore = (tick: number | null) => (tick === null ? null : Math.max(at, tick))
  if (what.does === 'send') {
    return { ...what, accepted: notBefore(what.accepted), failed: notBefore(what.failed) }
  }
  return what.does === 'prove' ? { ...what, had: Math.min(at, what.had) } : what
}

/** Notice to all of the electorate, mostly accepted at once: without it hardly any silence would adopt. */
const noticeToAll = (members: number, closes: number): fc.Arbitrary<Happening[]> => {
  const came = fc.constant({ accepted: 0, failed: null })
  const late = fc.record({ accepted: tick(closes), failed: fc.constant(null) })
  const failed = fc.record({ accepted: fc.constant(0), failed: tick(closes) })
  const never = fc.constant({ accepted: null, failed: null })
  return fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: came },
        { weight: 1, arbitrary: late },
        { weight: 2, arbitrary: failed },
        { weight: 1, arbitrary: never },
      ),
      { minLength: members, maxLength: members },
    )
    .map((sent) => sent.map((one, organisation) => sane({ does: 'send', organisation, ...one }, 0)))
}

/** In one of twelve, so that the others come to an end of their own. */
const withdrawal = (closes: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), tick(closes))
    .map(([n, at]) => (n === 12 ? [{ at, does: 'withdraw' as const }] : []))

/** Mostly after closing, where it can decide; sometimes too early. */
const castingVote = (closes: number) =>
  fc.record({
    at: fc.integer({ min: closes - 3, max: closes * 2 }),
    does: fc.constant('casting-vote' as const),
    says: fc.constantFrom('for' as const, 'against' as const),
  })

/**
 * Histories of one round, silent procedures and ballots alike: opening, answers and changes, paper, objections, notice and
 * its failures, proof, partners that leave, extensions, withdrawal, looks in between – much of it too early, too late,
 * from nobody entitled or in the same tick.
 */
export const histories = (method?: FrozenRule['method'], closes: number = 20): fc.Arbitrary<History> =>
  fc
    .record({
      rule: method
        ? rules(method)
        : fc.constantFrom('silent' as const, 'ballot' as const).chain((one) => rules(one)),
      members: fc.array(member, { minLength: 1, maxLength: 7 }),
      outsiders: fc.integer({ min: 0, max: 2 }),
    })
    .chain(({ rule, members, outsiders }) => {
      const setting = { rule, organisations: members.length + outsiders, closes }
      const happens = fc
        .tuple(tick(closes), happening(setting))
        .map(([at, what]) => ({ ...sane(what, at), at }))
      return fc
        .record({
          noticed: fc.constantFrom(true, true, false),
          notices: noticeToAll(members.length, closes),
          withdrawn: withdrawal(closes),
          casting: fc.array(castingVote(closes), { maxLength: rule.method === 'ballot' ? 2 : 0 }),
          happened: fc.array(happens, { maxLength: 24 }),
        })
        .map(({ noticed, notices, withdrawn, casting, happened }): History => {
          const sent = noticed ? notices.map((one) => ({ ...one, at: 0 })) : []
          // The list is random, so its order serves as an order within a tick that nothing else depends on.
          const events = [...sent, ...happened, ...withdrawn, ...casting].map((one, id) => ({ ...one, id }))
          return { rule, members: unvetoed(rule, members), outsiders, closes, events }
        })
    })

/** Reading a charter refuses a veto in secret: nobody could tell whose vote it was. */
const unvetoed = ({ secret }: FrozenRule, members: readonly Member[]): readonly Member[] =>
  secret ? members.map((one) => ({ ...one, veto: false })) : members
