import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { makeSite } from '../compose/server.ts'
import { catchUp } from '../compose/worker.ts'
import { type Clock, fixedClock } from '../platform/clock/index.ts'
import { fileStore } from '../platform/files/index.ts'
import { type Ask, askAt } from './ask.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { makePeopledPartnership, type PeopledPartnership } from './people.ts'

/** A clock that stands still until a test moves it. */
export interface MovableClock extends Clock {
  realNow(): Temporal.Instant
  /** Moves the machine's time, and so the partnership's. */
  forward(by: Temporal.DurationLike): void
}

export function movableClock(at: string): MovableClock {
  let moment = Temporal.Instant.from(at)
  return {
    read: (shift) => fixedClock(moment).read(shift),
    realNow: () => moment,
    forward: (by) => {
      moment = moment.add(by)
    },
  }
}

export interface TestSite {
  readonly db: TestDatabase
  readonly clock: MovableClock
  readonly ask: Ask
  /** What went to the log, line by line. */
  readonly log: readonly string[]
  /** Another process, as it were, on the same database. */
  another(): Promise<Ask>
  /** A partnership with somebody in every role. Two of them know nothing of each other. */
  partnership(agreement?: string): Promise<PeopledPartnership>
}

/** The whole site on a database of the test file's own, listening, with the clock in the tests' hand. */
export async function testSite(): Promise<TestSite> {
  const db = await testDatabase()
  const clock = movableClock('2027-02-02T08:00:00Z')
  const folder = await mkdtemp(join(tmpdir(), 'tovholder-assets-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const log: string[] = []
  const start = async () => {
    const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) })
    const publicUrl = 'http://proeve.localhost'
    const work = { pool: db.pool, clock, publicUrl, relay: undefined, files: fileStore(folder), logger }
    const server = await makeSite({
      pool: db.pool,
      clock,
      catchUp: (partnership) => catchUp(work, partnership),
      built: { folder, build: 'test', assets: { css: '/assets/site.css', fonts: [] } },
      publicUrl,
      files: work.files,
      logger,
    })
    await server.listen({ port: 0, host: '127.0.0.1' })
    const { ask, close } = askAt((server.server.address() as AddressInfo).port)
    afterAll(async () => {
      close()
      await server.close()
    })
    return ask
  }
  return {
    db,
    clock,
    log,
    ask: await start(),
    another: start,
    partnership: (agreement) => makePeopledPartnership(db.pool, clock.realNow(), agreement),
  }
}
