import type { Temporal } from 'temporal-polyfill'
import { query, type Transaction } from '../platform/db/index.ts'

/** Old sessions are of use for nothing but telling where somebody was signed in: a month after they ended they go. */
const sessionsAfter = { hours: 24 * 30 }
const linksAfter = { hours: 24 * 7 }
const requestsAfter = { hours: 24 }

/** Removes what access keeps no longer than it is needed: ended sessions, old links, answered requests. */
export async function sweepAccess(tx: Transaction, realNow: Temporal.Instant): Promise<void> {
  await tx.run(
    query
      .deleteFrom('session')
      .where('partnership_id', '=', tx.partnership)
      .where((is) =>
        is.or([
          is('expires_at', '<', realNow.subtract(sessionsAfter)),
          is('ended_at', '<', realNow.subtract(sessionsAfter)),
        ]),
      ),
  )
  await tx.run(
    query
      .deleteFrom('signed_link')
      .where('partnership_id', '=', tx.partnership)
      .where('expires_at', '<', realNow.subtract(linksAfter)),
  )
  await tx.run(
    query
      .deleteFrom('sign_in_request')
      .where('partnership_id', '=', tx.partnership)
      .where('asked_at', '<', realNow.subtract(requestsAfter)),
  )
}
