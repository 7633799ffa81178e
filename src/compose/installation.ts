import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import {
  type DatabaseAddress,
  DatabaseRefusal,
  ensureDatabase,
  lookAtMigrations,
  migrate,
  openPool,
} from '../platform/db/index.ts'
import {
  findPostgres,
  keepPostgres,
  StartRefusal,
  startRefusalSentence,
  takeDataFolder,
} from '../platform/postgres/index.ts'
import type { Settings } from '../platform/settings/index.ts'

/** Requests wait here for a connection; more connections than a small server has cores only wait elsewhere. */
const connections = 10

export interface Installation {
  readonly settings: Settings
  readonly address: DatabaseAddress
  readonly pool: pg.Pool
  readonly filesFolder: string
  close(): Promise<void>
}

export type Progress = (line: string) => void

const databaseName = 'tovholder'

/** Where things stand that come with the program: `migrations/`, `partnerships/`, `build/`. */
export interface Program {
  readonly root: string
}

/**
 * Opens the installation as the one process that serves it: its data folder, its PostgreSQL, migrated. Where that
 * PostgreSQL is gone later, it is started again.
 * @throws StartRefusal, DatabaseRefusal
 */
export async function openInstallation(
  settings: Settings,
  program: Program,
  progress: Progress,
): Promise<Installation> {
  const ground = await enterGround(settings, progress)
  try {
    await migrate(ground.address, join(program.root, 'migrations'))
  } catch (error) {
    await ground.leave()
    throw error
  }
  return installed(settings, ground.address, ground.leave)
}

/** Opens it beside the process that serves it, or, where none does, as {@link openInstallation}. */
export async function joinInstallation(
  settings: Settings,
  program: Program,
  progress: Progress,
): Promise<Installation> {
  if (settings.databaseUrl) return openInstallation(settings, program, progress)
  const running = await runningGround(settings)
  if (!running) return openInstallation(settings, program, progress)
  await untilMigrated(running.address, program)
  return installed(settings, running.address, running.leave)
}

/** How long a server that has just been started may take to bring its database up to its version. */
const migratingMs = 3_000

/** The server that runs may have started a moment ago, or be of another version. @throws DatabaseRefusal */
async function untilMigrated(address: DatabaseAddress, { root }: Program): Promise<void> {
  const deadline = performance.now() + migratingMs
  for (;;) {
    const waiting = await lookAtMigrations(address, join(root, 'migrations')).then(
      (state) => state.waiting[0],
      (error: unknown) => {
        const notMade = error instanceof DatabaseRefusal && error.kind === 'unreachable'
        if (!notMade || performance.now() > deadline) throw error
        return databaseName
      },
    )
    if (waiting === undefined) return
    if (performance.now() > deadline) throw new DatabaseRefusal('behind', waiting)
    await sleep(50)
  }
}

/** Where the database is, as it is found: perhaps empty, perhaps of another version. */
export interface Ground {
  readonly address: DatabaseAddress
  leave(): Promise<void>
}

/**
 * Goes to the database as the one process that uses it.
 * @throws StartRefusal
 */
export const enterGround = async (settings: Settings, progress: Progress): Promise<Ground> =>
  settings.databaseUrl
    ? { address: { url: settings.databaseUrl }, leave: async () => undefined }
    : ownPostgres(settings, progress)

/** The database of the process that serves this data folder, if one does. */
export async function runningGround(settings: Settings): Promise<Ground | undefined> {
  const running = await findPostgres(postgresIn(settings))
  return running && { address: { ...running, database: databaseName }, leave: async () => undefined }
}

/** Whether something is kept here already. A database of one's own is asked only when it is opened. */
export const isBegun = (settings: Settings): boolean =>
  settings.databaseUrl !== undefined || existsSync(postgresIn(settings))

/** Where the files of all partnerships are kept. */
export const filesIn = (settings: Settings): string => join(settings.dataFolder, 'files')

const postgresIn = (settings: Settings): string => join(settings.dataFolder, 'postgres')

function installed(settings: Settings, address: DatabaseAddress, leave: () => Promise<void>): Installation {
  const pool = openPool('app', address, connections)
  return {
    settings,
    address,
    pool,
    filesFolder: filesIn(settings),
    close: () => pool.end().finally(leave),
  }
}

async function ownPostgres(settings: Settings, progress: Progress): Promise<Ground> {
  const lease = await takeDataFolder(settings.dataFolder)
  let leave = () => lease.release()
  try {
    const postgres = await keepPostgres({
      folder: postgresIn(settings),
      onProgress: (step) => step === 'preparing' && progress('Preparing the database in the data folder.'),
      onDown: () => progress('PostgreSQL ended by itself. Starting it again.'),
      onBack: () => progress('PostgreSQL runs again.'),
      onFailure: (error) =>
        progress(`PostgreSQL could not be started again, and is tried on: ${gist(error)}`),
    })
    leave = () => postgres.stop().finally(() => lease.release())
    const address = { socketFolder: postgres.socketFolder, port: postgres.port, database: databaseName }
    await ensureDatabase(address)
    return { address, leave }
  } catch (error) {
    await leave()
    throw error
  }
}

const gist = (error: unknown) => (error instanceof StartRefusal ? startRefusalSentence(error) : String(error))
