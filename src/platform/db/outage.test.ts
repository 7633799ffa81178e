import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { connectionIn, isOutage } from './index.ts'

const { pool, address } = await testDatabase()

const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('it did not fail'),
    (error: unknown) => error,
  )

const connecting = async (more: pg.ClientConfig) => {
  const client = new pg.Client({ ...connectionIn('app', address), ...more })
  return failure(client.connect())
}

describe('an outage', () => {
  it('is a server that is not there, by socket and by port', async () => {
    expect(await connecting({ host: '/nowhere' })).toSatisfy(isOutage)
    expect(await connecting({ host: '127.0.0.1', port: 1 })).toSatisfy(isOutage)
  })

  it('is a connection that is cut while it is asked something, and the process outlives it', async () => {
    const client = await pool.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const asked = failure(client.query('select pg_sleep(30)'))
    const admin = new pg.Client(connectionIn('admin', address))
    await admin.connect()
    await admin.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    await admin.end()
    const first = await asked
    const next = await failure(client.query('select 1'))
    client.release(true)
    expect([first, next]).toSatisfy(([one, two]: unknown[]) => isOutage(one) && isOutage(two))
  })

  it('is not a fault of our own', async () => {
    expect(await failure(pool.query('select 1/0'))).not.toSatisfy(isOutage)
    expect(await failure(pool.query('select nothing'))).not.toSatisfy(isOutage)
    expect(await failure(readFile('/nowhere/at/all'))).not.toSatisfy(isOutage)
  })
})
