import { join } from 'node:path'
import { verifyJournal } from '../src/journal/index.ts'
import { openPool, type PartnershipId } from '../src/platform/db/index.ts'
import { findPostgres } from '../src/platform/postgres/index.ts'
import { CannotMeasure } from './ground.ts'

/** Walks the journal that the run left, beside the server that serves it. Rate in entries per second. */
export async function verifyRate(folder: string) {
  const running = await findPostgres(join(folder, 'data', 'postgres'))
  if (!running) throw new CannotMeasure('The database of the run is gone.')
  const pool = openPool('app', { ...running, database: 'tovholder' }, 2)
  try {
    const version = await pool.query<{ server_version: string }>('show server_version')
    const { rows } = await pool.query<{ partnership_id: PartnershipId }>(
      'select partnership_id from all_partnerships() limit 1',
    )
    const begun = performance.now()
    const { entries, faults } = await verifyJournal(pool, rows[0]!.partnership_id)
    const seconds = (performance.now() - begun) / 1000
    if (faults.length > 0) throw new CannotMeasure(`The journal has ${faults.length} faults after the run.`)
    return { entries, rate: entries / seconds, postgres: version.rows[0]!.server_version }
  } finally {
    await pool.end()
  }
}
