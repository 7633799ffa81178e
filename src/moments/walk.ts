import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type Happening, type Reactor, takeEffect } from '../acts/index.ts'
import type { Via } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type PartnershipId, type Transaction, withPartnership } from '../platform/db/index.ts'
import { holdWalk, type Moment, markDone, nextDue, park } from './moment.store.ts'

/** What a room does when a moment of one of its kinds falls due. Does no I/O but the transaction's. */
export interface MomentKind {
  readonly kind: string
  /** How the journal says that it came; `rule` unless said. */
  readonly via?: Via
  /** @param times `now` is the moment itself, however late it is walked. */
  fallDue(tx: Transaction, moment: Moment, times: Times): Promise<readonly Happening[]>
}

export interface Walk {
  readonly pool: pg.Pool
  readonly reactors: readonly Reactor[]
  readonly kinds: readonly MomentKind[]
}

/** How long a failed moment rests before the next try: 1, 2, 4 … minutes, at most a day. */
const restMinutes = (attempts: number) => Math.min(2 ** (attempts - 1), 24 * 60)

/** A thousand moments are a year of a busy partnership; the caller comes again for more. */
const mostInOneGo = 1_000

/**
 * Lets fall due what is due at `until`, in the order of time, each in a transaction of its own.
 * @param until the partnership's time.
 * @param after what is done after each, at its time: in a demonstration mail leaves before the clock goes on.
 * @returns how many were done; there may be more if it is not less than `mostInOneGo`.
 */
export async function walkMoments(
  walk: Walk,
  partnership: PartnershipId,
  until: Temporal.Instant,
  realNow: Temporal.Instant,
  after?: (at: Temporal.Instant) => Promise<void>,
): Promise<number> {
  for (let walked = 0; walked < mostInOneGo; walked++) {
    const at = await step(walk, partnership, until, realNow)
    if (!at) return walked
    await after?.(at)
  }
  return mostInOneGo
}

class Failed extends Error {
  readonly moment: Moment
  constructor(moment: Moment, cause: unknown) {
    super('a moment failed', { cause })
    this.moment = moment
  }
}

/** @returns the time of the one that was there. */
async function step(
  { pool, reactors, kinds }: Walk,
  partnership: PartnershipId,
  until: Temporal.Instant,
  realNow: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  try {
    return await withPartnership(pool, partnership, async (tx) => {
      if (!(await holdWalk(tx))) return undefined
      const moment = await nextDue(tx, until, realNow)
      if (!moment) return undefined
      await fall(tx, moment, kinds, reactors, { now: moment.at, realNow }).catch((error: unknown) => {
        throw new Failed(moment, error)
      })
      return moment.at
    })
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    await parkMoment(pool, partnership, error, realNow)
    return error.moment.at
  }
}

async function fall(
  tx: Transaction,
  moment: Moment,
  kinds: readonly MomentKind[],
  reactors: readonly Reactor[],
  times: Times,
): Promise<void> {
  const kind = kinds.find((one) => one.kind === moment.kind)
  if (!kind) throw new Error(`no room knows moments of the kind ${moment.kind}`)
  // Done first: what it leads to may call off all that is due for its subject, and this is no more due.
  await markDone(tx, moment, times.now)
  const happenings = await kind.fallDue(tx, moment, times)
  await takeEffect(tx, reactors, happenings, times, kind.via)
}

const parkMoment = (
  pool: pg.Pool,
  partnership: PartnershipId,
  { moment, cause }: Failed,
  realNow: Temporal.Instant,
) =>
  withPartnership(pool, partnership, (tx) => {
    const attempts = moment.attempts + 1
    const error = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause)
    return park(tx, moment, { attempts, error, next_try_at: realNow.add({ minutes: restMinutes(attempts) }) })
  })
