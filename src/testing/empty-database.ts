import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connectionIn, ensureDatabase, openPool } from '../platform/db/index.ts'
import type { TestDatabase } from './database.ts'

/** A database without tables, dropped after the test file. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const address = { ...inject('postgres'), database: `empty_${randomBytes(6).toString('hex')}` }
  await ensureDatabase(address)
  const pool = openPool('app', address, 4)
  const owner = openPool('owner', address, 2)
  afterAll(async () => {
    await Promise.all([pool.end(), owner.end()])
    const admin = new pg.Client(connectionIn('admin', { ...address, database: 'postgres' }))
    await admin.connect()
    await admin.query(`drop database ${address.database} with (force)`)
    await admin.end()
  })
  return { address, pool, owner }
}
