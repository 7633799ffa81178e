import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { insertPartnership } from '../charter/index.ts'
import { openJournal } from '../journal/index.ts'
import { newId, type PartnershipId, withPartnership } from '../platform/db/index.ts'

export interface TestPartnership {
  readonly id: PartnershipId
  readonly host: string
}

/** An empty partnership with an opened journal, at a host of its own. */
export async function makePartnership(pool: pg.Pool): Promise<TestPartnership> {
  const made = Temporal.Instant.from('2023-01-02T08:00:00Z')
  const id = newId<'partnership'>(made)
  const key = `test-${randomBytes(5).toString('hex')}`
  const host = `${key}.localhost`
  await withPartnership(pool, id, async (tx) => {
    const name = { da: 'Prøvepartnerskabet', en: 'The trial partnership' }
    await insertPartnership(
      tx,
      { key, name, languages: ['da', 'en'], zone: 'Europe/Copenhagen', hosts: [host] },
      made,
    )
    await openJournal(tx)
  })
  return { id, host }
}
