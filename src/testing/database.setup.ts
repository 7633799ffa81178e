import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, migrate } from '../platform/db/index.ts'
import { startPostgres } from '../platform/postgres/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: { readonly socketFolder: string; readonly port: number }
  }
}

/** The database that each test file's own is cloned from. */
export const template = 'template_migrated'

/** One real PostgreSQL for the run, without fsync, with a migrated database to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tovholder-test-'))
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), fsync: false })
  const address = { socketFolder: postgres.socketFolder, port: postgres.port, database: template }
  await ensureDatabase(address)
  await migrate(address, resolve('migrations'))
  project.provide('postgres', { socketFolder: postgres.socketFolder, port: postgres.port })
  return async () => {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
