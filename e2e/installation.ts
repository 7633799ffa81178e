import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import type { Temporal } from 'temporal-polyfill'
import { afterAll } from 'vitest'
import { readBuilt } from '../src/compose/assets.ts'
import { createPartnership } from '../src/compose/create.ts'
import { followers } from '../src/compose/following.ts'
import { makeSite } from '../src/compose/server.ts'
import { catchUp } from '../src/compose/worker.ts'
import { followAll } from '../src/journal/index.ts'
import { type Id, type PartnershipId, withPartnership } from '../src/platform/db/index.ts'
import { fileStore } from '../src/platform/files/index.ts'
import { type TestDatabase, testDatabase } from '../src/testing/database.ts'
import { signIn } from '../src/testing/people.ts'
import { movableClock } from '../src/testing/site.ts'

const root = path.resolve(import.meta.dirname, '..')

export interface Place {
  readonly key: string
  readonly host: string
  /** With scheme and port. */
  readonly origin: string
  /** The session of somebody of the partnership's own people. */
  readonly tokenOf: (email: string) => Promise<string>
  /** The session of the first who has the secretariat's role. */
  readonly secretariat: () => Promise<string>
}

export interface Installation {
  readonly db: TestDatabase
  readonly port: number
  /** Every partnership that ships, by key. */
  readonly places: readonly Place[]
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen({ port: 0, host: '127.0.0.1' })
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}

function placeOf(
  db: TestDatabase,
  port: number,
  key: string,
  id: PartnershipId,
  at: Temporal.Instant,
): Place {
  const session = async (person: string | undefined) => {
    if (person === undefined) throw new Error(`${key} has no such person`)
    return withPartnership(db.pool, id, (tx) => signIn(tx, person as Id<'person'>, at))
  }
  const found = async (sql: string, value: string) =>
    (await db.owner.query<{ id: string }>(sql, [id, value])).rows[0]?.id
  return {
    key,
    host: `${key}.localhost`,
    origin: `http://${key}.localhost:${port}`,
    tokenOf: async (email) =>
      session(await found('select id from person where partnership_id = $1 and email = $2', email)),
    secretariat: async () =>
      session(
        await found(
          'select person_id as id from access_grant where partnership_id = $1 and role = $2 order by id limit 1',
          'secretariat',
        ),
      ),
  }
}

/** The built site with every partnership that ships in one installation, listening at `KEY.localhost`. */
export async function installation(): Promise<Installation> {
  const db = await testDatabase()
  const clock = movableClock('2027-02-02T08:00:00Z')
  const port = await freePort()
  const files = await mkdtemp(path.join(tmpdir(), 'tovholder-files-'))
  afterAll(() => rm(files, { recursive: true, force: true }))
  const work = {
    pool: db.pool,
    clock,
    publicUrl: `http://localhost:${port}`,
    relay: undefined,
    replies: undefined,
    files: fileStore(files),
    logger: pino({ level: 'silent' }),
  }
  const server = await makeSite({
    built: await readBuilt(root),
    ...work,
    catchUp: (partnership) => catchUp(work, partnership),
  })
  await server.listen({ port, host: '127.0.0.1' })
  afterAll(async () => {
    server.server.closeAllConnections()
    await server.close()
  })
  const folders = await readdir(path.join(root, 'partnerships'), { withFileTypes: true })
  const places: Place[] = []
  for (const { name } of folders.filter((entry) => entry.isDirectory())) {
    const now = clock.realNow()
    const { partnership, key } = await createPartnership(
      db.pool,
      path.join(root, 'partnerships', name),
      [],
      now,
    )
    while (await followAll(db.pool, partnership, followers, now)) continue
    places.push(placeOf(db, port, key, partnership, now))
  }
  return { db, port, places }
}
