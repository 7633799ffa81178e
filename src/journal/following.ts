import { sql } from 'kysely'
import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { type PartnershipId, query, type Transaction, withPartnership } from '../platform/db/index.ts'
import { batch, type Follower, followOnce } from './followers.ts'

/** Where a follower stands in the journal. */
interface Standing {
  readonly follower: Follower
  readonly seq: number
  /** Whether an entry that it could not take is to be tried again. */
  readonly retries: boolean
}

/**
 * Lets each follower take what is new, at most a hundred entries. Most entries are wanted by few followers, and most
 * rounds find nothing new: so one look says who has something to do, and the others are moved on together.
 * @returns whether there may be more.
 */
export async function followAll(
  pool: pg.Pool,
  partnership: PartnershipId,
  followers: readonly Follower[],
  realNow: Temporal.Instant,
): Promise<boolean> {
  const { busy, full } = await withPartnership(pool, partnership, (tx) => lookAround(tx, followers, realNow))
  let more = full
  for (const follower of busy) more = (await followOnce(pool, partnership, follower, realNow)) || more
  return more
}

/** Finds the followers that want something of what is new, and moves the others on. */
async function lookAround(tx: Transaction, followers: readonly Follower[], realNow: Temporal.Instant) {
  const standings = await standingsOf(tx, followers, realNow)
  const behind = Math.min(...standings.map(({ seq }) => seq))
  const news = Number.isFinite(behind) ? await newsAfter(tx, behind) : []
  const wanted = ({ follower, seq }: Standing) =>
    news.some((entry) => entry.seq > seq && follower.wants(entry.name))
  const last = news.at(-1)?.seq
  const idle = standings.filter((one) => !one.retries && !wanted(one))
  if (last !== undefined) await moveOn(tx, idle, last)
  return {
    busy: standings.filter((one) => !idle.includes(one)).map(({ follower }) => follower),
    full: news.length === batch,
  }
}

async function standingsOf(
  tx: Transaction,
  followers: readonly Follower[],
  realNow: Temporal.Instant,
): Promise<Standing[]> {
  const rows = await tx.all(
    query
      .selectFrom('journal_follower as f')
      .select(['f.follower', 'f.seq'])
      .select((each) =>
        each
          .exists(
            each
              .selectFrom('journal_parked as p')
              .select('p.seq')
              .whereRef('p.partnership_id', '=', 'f.partnership_id')
              .whereRef('p.follower', '=', 'f.follower')
              .where('p.next_try_at', '<=', realNow),
          )
          .as('retries'),
      )
      .where('f.partnership_id', '=', tx.partnership),
  )
  const known = new Map(rows.map((row) => [row.follower, row]))
  await begin(
    tx,
    followers.map(({ name }) => name).filter((name) => !known.has(name)),
  )
  return followers.map((follower) => {
    const { seq = 0, retries = false } = known.get(follower.name) ?? {}
    return { follower, seq, retries: Boolean(retries) }
  })
}

async function begin(tx: Transaction, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const values = names.map((follower) => ({ partnership_id: tx.partnership, follower }))
  await tx.run(
    query
      .insertInto('journal_follower')
      .values(values)
      .onConflict((conflict) => conflict.doNothing()),
  )
}

const newsAfter = (tx: Transaction, seq: number) =>
  tx.all(
    query
      .selectFrom('journal_entry')
      .select(['seq', 'name'])
      .where('partnership_id', '=', tx.partnership)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(batch),
  )

/**
 * Moves cursors forward past entries that their followers do not want. One that another process holds is left alone: it
 * is at work there, and what it does not take we would skip.
 */
async function moveOn(tx: Transaction, idle: readonly Standing[], to: number): Promise<void> {
  const names = idle.filter(({ seq }) => seq < to).map(({ follower }) => follower.name)
  if (names.length === 0) return
  const moved = sql`
    with free as (
      select follower from journal_follower
      where partnership_id = ${tx.partnership} and follower = any(${names}::text[]) and seq < ${to}
      order by follower for update skip locked
    )
    update journal_follower f set seq = ${to} from free
    where f.partnership_id = ${tx.partnership} and f.follower = free.follower`
  await tx.run({ compile: () => moved.compile(query) })
}
