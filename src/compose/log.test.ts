import { describe, expect, it } from 'vitest'
import { testDatabase } from '../testing/database.ts'
import { errorWithoutWords } from './log.ts'

const { pool } = await testDatabase()

const failure = (sql: string) =>
  pool.query(sql).then(
    () => expect.fail('it did not fail'),
    (error: unknown) => errorWithoutWords(error),
  )

describe('what the log keeps of an error', () => {
  it('names the constraint that failed, and not what was written', async () => {
    const kept = await failure(
      `create temp table person_mail (mail text unique); insert into person_mail values ('anna@example'), ('anna@example')`,
    )
    expect(kept).toMatchObject({ code: '23505', constraint: 'person_mail_mail_key' })
    expect(JSON.stringify(kept)).not.toContain('anna')
  })

  it('does not repeat a value that could not be read', async () => {
    const kept = await failure(`select 'anna'::int`)
    expect(kept).toMatchObject({ code: '22P02' })
    expect(JSON.stringify(kept)).not.toContain('anna')
  })

  it('tells all of a fault of our own', () => {
    expect(errorWithoutWords(new TypeError('broken'))).toMatchObject({ type: 'TypeError', message: 'broken' })
  })
})
