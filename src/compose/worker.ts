import type pg from 'pg'
import type { Logger } from 'pino'
import { followOnce } from '../journal/index.ts'
import { walkMoments } from '../moments/index.ts'
import type { Clock, Times } from '../platform/clock/index.ts'
import { isOutage, type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { type FileStore, sweepFiles } from '../platform/files/index.ts'
import { originOf } from '../platform/http/index.ts'
import { type Place, type Relay, sendWaiting } from '../platform/mail/index.ts'
import type { Text } from '../platform/words/index.ts'
import { answerSignInRequests } from '../sign-in/index.ts'
import { doDaily } from './daily.ts'
import { followers, mints, momentKinds, reactors, writers } from './rooms.ts'

/** How long a change of another process may wait for us; our own wakes us at once. */
const restMs = 500

export interface Work {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly publicUrl: string
  readonly relay: Relay | undefined
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

/** What falls due comes first, since the rest follows from it. */
async function serve(work: Work, partnership: Partnership): Promise<boolean> {
  const { pool, relay, clock } = work
  const { partnership_id: id, demonstration } = partnership
  const times = clock.read(partnership.clock_shift_ms)
  const fallen = await walkMoments({ pool, reactors, kinds: momentKinds }, id, times.now, times.realNow)
  let more = fallen > 0
  for (const follower of followers) more = (await followOnce(pool, id, follower, times.realNow)) || more
  const answered = await answerSignInRequests(pool, id, times)
  // The mail of a demonstration stays in its outbox.
  const sent =
    relay && !demonstration
      ? await sendWaiting({ pool, relay, writers, mints }, id, placeOf(partnership, work.publicUrl), () =>
          clock.read(partnership.clock_shift_ms),
        )
      : 0
  await daily(work, id, times)
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
