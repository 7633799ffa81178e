import type pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { append, parseAnchor, verifyJournal } from '../journal/index.ts'
import { newId, type PartnershipId, withPartnership } from '../platform/db/index.ts'

const at = Temporal.Instant.from('2023-04-04T08:00:00Z')

/** Appends one entry with a personal value, in a transaction of its own. */
export const appendEntry = (pool: pg.Pool, partnership: PartnershipId, title = 'Blåbær på Mars') =>
  withPartnership(pool, partnership, (tx) =>
    append(tx, [
      {
        id: newId(at),
        name: 'idea.submitted',
        version: 1,
        at,
        recordedAt: at,
        via: 'page',
        subject: { type: 'idea', id: newId(at) },
        audience: 'public',
        payload: { title: { da: title } },
        private: { email: 'bo@partner.example' },
      },
    ]),
  )

/** Whether a partnership's journal holds, also against a head from outside. */
export async function journalHolds(
  pool: pg.Pool,
  partnership: PartnershipId,
  head: { readonly seq: number; readonly hash: string },
): Promise<boolean> {
  const anchors = head.seq > 0 ? [parseAnchor(`${head.seq}:${head.hash}`)!] : []
  const { faults, privateFaults } = await verifyJournal(pool, partnership, anchors)
  return faults.length === 0 && privateFaults.length === 0
}
