import type { FrozenCondition } from '../decisions/index.ts'
import { type History, type HistoryEvent, inOrder } from './decision-history.ts'

/*
 * A tally as one would do it by hand, from the first event to the last: to hold the rules against. It shares nothing with
 * them but the data, and is slow and plain on purpose.
 */

/** How it stands, in the words of the rules. */
export interface Reference {
  readonly is: string
  readonly because?: string
  /** Since which tick. */
  readonly at?: number
  readonly votes?: { readonly for: number; readonly against: number; readonly abstain: number }
  readonly entitled?: number
  /** Organisations that had no notice. */
  readonly missing?: readonly number[]
}

/** Exact fractions. A base of nothing has no fraction. */
const isAtLeast = (part: number, base: number, n: number, m: number) =>
  BigInt(part) * BigInt(m) >= BigInt(n) * BigInt(base)
const isExactly = (part: number, base: number, n: number, m: number) =>
  isAtLeast(part, base, n, m) && isAtLeast(base - part, base, m - n, m)

class Desk {
  closing: number
  end: Reference | undefined
  readonly history: History
  /** Per member: its own last vote, and the last on paper. */
  readonly own: (string | undefined)[]
  readonly paper: (string | undefined)[]
  readonly answered: (number | undefined)[]
  readonly left: (number | undefined)[]
  readonly done: HistoryEvent[] = []

  constructor(history: History) {
    this.history = history
    this.closing = history.closes
    const none = () => history.members.map(() => undefined)
    this.own = none()
    this.paper = none()
    this.answered = none()
    this.left = none()
  }

  /** Time passes until the tick: what was due before it happens. */
  passTo(tick: number) {
    if (this.end && this.end.is !== 'blocked' && this.end.is !== 'tied') return
    if (tick >= this.closing) this.end = this.close()
  }

  take(event: HistoryEvent) {
    this.passTo(event.at)
    this.done.push(event)
    if (event.does === 'answer') this.answer(event)
    if (event.does === 'leave' && event.organisation < this.left.length) {
      this.left[event.organisation] ??= event.at
    }
    if (event.does === 'withdraw' && (!this.end || this.end.is === 'blocked')) {
      this.end = { is: 'withdrawn', at: event.at }
    }
    if (event.does === 'extend' && event.to > this.closing && event.to > event.at) {
      if (!this.end || this.end.is === 'blocked') {
        this.closing = event.to
        this.end = undefined
      }
    }
    if (event.does === 'casting-vote' && this.end?.is === 'tied') {
      const is = event.says === 'for' ? 'adopted' : 'rejected'
      this.end = { ...this.end, is, because: 'casting-vote', at: event.at }
    }
    this.passTo(event.at)
  }

  answer(event: Extract<HistoryEvent, { does: 'answer' }>) {
    const { organisation, says, via, at, round } = event
    const { members, rule } = this.history
    const member = members[organisation]
    if (this.end || at < 0 || round !== rule.round || !member || member.recused) return
    if (this.left[organisation] !== undefined) return
    if (rule.secret) {
      if (via === 'mandate') this.own[organisation] ??= says
      return
    }
    this.answered[organisation] ??= at
    if (says === 'comment' || (via === 'paper' && this.own[organisation] !== undefined)) return
    if (via === 'paper') this.paper[organisation] = says
    else this.own[organisation] = says
    if (says === 'object') {
      this.end = member.veto ? { is: 'vetoed', at } : { is: 'objected', because: rule.objection, at }
    }
  }

  /** The members with a vote at the end. */
  entitled(): number[] {
    const found: number[] = []
    for (let n = 0; n < this.history.members.length; n++) {
      const left = this.left[n]
      const gone = left !== undefined && left < this.closing
      const keptInSecret = this.history.rule.secret && this.own[n] !== undefined
      if (!this.history.members[n]!.recused && (!gone || keptInSecret)) found.push(n)
    }
    return found
  }

  close(): Reference {
    const entitled = this.entitled()
    if (entitled.length === 0) return { is: 'rejected', because: 'nobody-entitled', at: this.closing }
    return this.history.rule.method === 'silent' ? this.closeSilence(entitled) : this.closeBallot(entitled)
  }

  closeSilence(entitled: number[]): Reference {
    const missing: number[] = []
    let at = this.closing
    for (const n of entitled) {
      const known = this.noticeKnown(n)
      if (known === undefined) missing.push(n)
      else if (known > at) at = known
    }
    if (missing.length > 0) return { is: 'blocked', at: this.closing, missing }
    return { is: 'adopted', because: 'silence', at, entitled: entitled.length }
  }

  /** From which tick one knew that the member had notice before closing. */
  noticeKnown(n: number): number | undefined {
    const answered = this.answered[n]
    if (answered !== undefined) return answered
    let proven: number | undefined
    for (const event of this.done) {
      if (event.does === 'send' && event.organisation === n && event.at < this.closing) {
        const { accepted, failed } = event
        if (accepted !== null && accepted < this.closing && !(failed !== null && failed < this.closing)) {
          return accepted
        }
      }
      if (event.does === 'prove' && event.organisation === n && event.had < this.closing) proven ??= event.at
    }
    return proven
  }

  closeBallot(entitled: number[]): Reference {
    const { members, rule } = this.history
    const said = (n: number) => this.own[n] ?? this.paper[n]
    const count = (what: (n: number) => boolean, by: 'organisations' | 'weight') => {
      let sum = 0
      for (const n of entitled) if (what(n)) sum += by === 'weight' ? members[n]!.weight : 1
      return sum
    }
    const saying = (vote: string, by: 'organisations' | 'weight' = 'organisations') =>
      count((n) => said(n) === vote, by)
    const base = ({ of, by, abstentions }: FrozenCondition) => {
      if (of === 'all-members') return count(() => true, by)
      if (of === 'present') return count((n) => said(n) !== undefined, by)
      return count(
        (n) =>
          said(n) === 'for' || said(n) === 'against' || (said(n) === 'abstain' && abstentions === 'counted'),
        by,
      )
    }
    const votes = { for: saying('for'), against: saying('against'), abstain: saying('abstain') }
    const result = { votes, entitled: entitled.length, at: this.closing }
    for (const n of entitled) {
      if (members[n]!.veto && said(n) === 'against') return { is: 'vetoed', ...result }
    }
    const by = rule.quorum.is === 'share' ? rule.quorum.by : 'organisations'
    const voted = count((n) => said(n) !== undefined, by)
    const enough =
      rule.quorum.is === 'none' ||
      (rule.quorum.is === 'count'
        ? voted >= rule.quorum.count
        : isAtLeast(
            voted,
            count(() => true, by),
            rule.quorum.share.n,
            rule.quorum.share.m,
          ))
    if (!enough && rule.secondRound) return { is: 'no-quorum', ...result }
    if (!enough) return { is: 'rejected', because: 'quorum', ...result }

    let failed = 0
    let level = 0
    for (const one of rule.conditions) {
      const [part, whole] = [saying('for', one.by), base(one)]
      const { n, m } = one.share
      const exactly = isExactly(part, whole, n, m)
      const holds = whole > 0 && isAtLeast(part, whole, n, m) && (one.than === 'at-least' || !exactly)
      if (holds) continue
      failed++
      if (part > 0 && exactly && part === saying('against', one.by)) level++
    }
    const fewYes = votes.for < rule.minimumYes
    if (failed > 0 && failed === level && !fewYes) {
      return rule.tie.is === 'falls'
        ? { is: 'rejected', because: 'tie', ...result }
        : { is: 'tied', ...result }
    }
    if (failed > 0) return { is: 'rejected', because: 'majority', ...result }
    if (fewYes) return { is: 'rejected', because: 'minimum-yes', ...result }
    return { is: 'adopted', because: 'majority', ...result }
  }
}

/** How the round stands in a tick, after all that happened up to and in it. */
export function referenceAt(history: History, tick: number): Reference {
  const desk = new Desk(history)
  for (const event of inOrder(history.events)) if (event.at <= tick) desk.take(event)
  desk.passTo(tick)
  return desk.end ?? { is: 'open', at: desk.closing }
}
