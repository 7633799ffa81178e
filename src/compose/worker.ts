import type pg from 'pg'
import type { Logger } from 'pino'
import type { Temporal } from 'temporal-polyfill'
import { followAll } from '../journal/index.ts'
import { walkMoments } from '../moments/index.ts'
import type { Clock, Times } from '../platform/clock/index.ts'
import { isOutage, type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { type FileStore, sweepFiles } from '../platform/files/index.ts'
import { originOf } from '../platform/http/index.ts'
import type { ReplyPlace } from '../platform/incoming/index.ts'
import { outbox, type Place, type Relay, sendWaiting } from '../platform/mail/index.ts'
import type { Text } from '../platform/words/index.ts'
import { answerSignInRequests } from '../sign-in/index.ts'
import { doDaily } from './daily.ts'
import { followers, mints, momentKinds, reactors, writers } from './following.ts'

/** How long a change of another process may wait for us; our own wakes us at once. */
const restMs = 500

export interface Work {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly publicUrl: string
  readonly relay: Relay | undefined
  /** Where replies are taken; nothing where nobody reads them. */
  readonly replies?: ReplyPlace | undefined
  readonly files: FileStore
  readonly logger: Logger
}

export interface Worker {
  /** There may be something to do. */
  wake(): void
  /** Ends after the round under way. */
  stop(): Promise<void>
}

interface Partnership {
  readonly partnership_id: PartnershipId
  readonly name: Text
  readonly zone: string
  readonly clock_shift_ms: number
  readonly demonstration: boolean
  readonly hosts: readonly string[]
}

/** Does, round after round, what follows from what happened. Several processes may do so; each thing is done once. */
export function startWorker(work: Work): Worker {
  let stopped = false
  let woken = false
  let wake = () => {}
  const rest = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, restMs)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const report = reporter(work.logger)
  const loop = async () => {
    while (!stopped) {
      // What comes in while a round is under way may have come too late for it.
      woken = false
      const more = await round(work, report)
      if (!more && !woken && !stopped) await rest()
    }
  }
  const running = loop()
  return {
    wake: () => {
      woken = true
      wake()
    },
    stop: async () => {
      stopped = true
      wake()
      await running
    },
  }
}

type Report = (error?: unknown) => void

/** Says once that the database is away, and once that it is back: a round comes twice a second. */
function reporter(logger: Logger): Report {
  let away = false
  return (error) => {
    const outage = isOutage(error)
    if (error !== undefined && !outage) logger.error({ err: error }, 'a round of the worker failed')
    if (outage && !away) logger.warn({ err: error }, 'the worker waits for the database')
    if (away && error === undefined) logger.info('the worker has the database again')
    away = outage
  }
}

/** One round over all partnerships; what fails in one does not keep the others. @returns whether there may be more. */
async function round(work: Work, report: Report): Promise<boolean> {
  let more = false
  try {
    const { rows } = await work.pool.query<Partnership>('select * from all_partnerships()')
    report()
    for (const partnership of rows)
      more =
        (await serve(work, partnership).catch((error: unknown) => {
          report(error)
          return false
        })) || more
  } catch (error) {
    report(error)
  }
  return more
}

/**
 * What falls due comes first, since the rest follows from it. In a demonstration the clock may have leapt a year: there,
 * what follows from a moment happens at its time, before the next one, as it would have day by day.
 */
async function serve(work: Work, partnership: Partnership): Promise<boolean> {
  const { pool, clock } = work
  const { partnership_id: id, demonstration } = partnership
  const readTimes = () => clock.read(partnership.clock_shift_ms)
  const { now, realNow } = readTimes()
  const followAt = async (at: Temporal.Instant) => {
    while (await follow(work, partnership, () => ({ now: at, realNow }))) continue
  }
  const walk = { pool, reactors, kinds: momentKinds }
  const fallen = await walkMoments(walk, id, now, realNow, demonstration ? followAt : undefined)
  const more = await follow(work, partnership, readTimes)
  await daily(work, id, readTimes())
  return more || fallen > 0
}

/** Does everything for one partnership that there is to do by now: for a demonstration whose clock was moved. */
export async function catchUp(work: Work, partnership: PartnershipId): Promise<void> {
  const { rows } = await work.pool.query<Partnership>('select * from all_partnerships()')
  const wanted = rows.find((row) => row.partnership_id === partnership)
  while (wanted && (await serve(work, wanted))) continue
}

/** @returns whether there may be more. */
async function follow(work: Work, partnership: Partnership, readTimes: () => Times): Promise<boolean> {
  const { pool, publicUrl, relay } = work
  const { partnership_id: id, demonstration } = partnership
  const more = await followAll(pool, id, followers, readTimes().realNow)
  const answered = await answerSignInRequests(pool, id, readTimes())
  // The people of a demonstration do not exist, and neither do their mailboxes.
  const used = demonstration ? outbox : relay
  const post = used && { pool, relay: used, writers, mints }
  const replies = demonstration ? undefined : work.replies
  const place = { ...placeOf(partnership, publicUrl), replies }
  const sent = post ? await sendWaiting(post, id, place, readTimes) : 0
  return more || answered > 0 || sent > 0
}

const placeOf = ({ name, zone, hosts }: Partnership, publicUrl: string): Place => ({
  name,
  zone,
  origin: originFor(hosts, publicUrl),
})

/** Links in mail lead to the address that people use, where that is the partnership's; else to a host of its own. */
export function originFor(hosts: readonly string[], publicUrl: string): string {
  const [own] = hosts
  const known = new URL(publicUrl).hostname
  return own === undefined || hosts.includes(known) ? publicUrl : originOf(own, publicUrl)
}

const done = new WeakMap<Work, Map<PartnershipId, string>>()

/** Once a day and process; what must not be done twice by two processes is claimed by what it writes. */
async function daily(work: Work, partnership: PartnershipId, times: Times): Promise<void> {
  const days = done.get(work) ?? new Map<PartnershipId, string>()
  done.set(work, days)
  const today = times.realNow.toString().slice(0, 10)
  if (days.get(partnership) === today) return
  await withPartnership(work.pool, partnership, (tx) => doDaily(tx, times))
  await sweepFiles(work.pool, partnership, work.files, times.realNow)
  days.set(partnership, today)
}
