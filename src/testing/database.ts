import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connectionIn, type DatabaseAddress, openPool } from '../platform/db/index.ts'
import { template } from './database.setup.ts'

export interface TestDatabase {
  readonly address: DatabaseAddress
  /** As the application is, under row-level security. */
  readonly pool: pg.Pool
  /** As the owner is, past row-level security: for looking, and for doing harm on purpose. */
  readonly owner: pg.Pool
}

/** A database of the test file's own, cloned from the migrated one and dropped after it. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client(connectionIn('admin', { ...server, database: 'postgres' }))
  await admin.connect()
  await admin.query(`create database ${name} template ${template}`)
  const address = { ...server, database: name }
  const pool = openPool('app', address, 8)
  const owner = openPool('owner', address, 2)
  afterAll(async () => {
    await Promise.all([pool.end(), owner.end()])
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  return { address, pool, owner }
}
