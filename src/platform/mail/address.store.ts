import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { query, type ReadTransaction, type Transaction } from '../db/index.ts'

/** An address that has failed for good this often in a row gets no more mail. */
const failuresAtMost = 3

/** Notes that an address failed for good. @returns whether it is stopped now. */
export async function noteFailure(
  tx: Transaction,
  email: string,
  because: string,
  realNow: Temporal.Instant,
): Promise<boolean> {
  const reason = because.slice(0, 500)
  const row = await tx.first<{ failures: number; stopped: boolean }>({
    compile: () =>
      sql<{ failures: number; stopped: boolean }>`
        insert into mail_address (partnership_id, email, failures, last_failed_at, because)
        values (${tx.partnership}, ${email}, 1, ${realNow}, ${reason})
        on conflict (partnership_id, email) do update set
          failures = mail_address.failures + 1, last_failed_at = ${realNow}, because = ${reason},
          stopped_at = case when mail_address.failures + 1 >= ${failuresAtMost}::int
            then coalesce(mail_address.stopped_at, ${realNow}) end
        returning failures, stopped_at is not null as stopped`.compile(query),
  })
  return row?.stopped ?? false
}

/** A mail got through: what failed before counts no more. Takes a stop away as well. */
export const forgetFailures = (tx: Transaction, email: string) =>
  tx.run(
    query.deleteFrom('mail_address').where('partnership_id', '=', tx.partnership).where('email', '=', email),
  )

/** Which of these addresses are stopped. */
export async function stoppedAmong(tx: ReadTransaction, emails: readonly string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set()
  const rows = await tx.all(
    query
      .selectFrom('mail_address')
      .select('email')
      .where('partnership_id', '=', tx.partnership)
      .where('email', 'in', [...emails])
      .where('stopped_at', 'is not', null),
  )
  return new Set(rows.map(({ email }) => email))
}

/** The addresses that get no more mail, the newest first. */
export const stoppedAddresses = (tx: ReadTransaction) =>
  tx.all(
    query
      .selectFrom('mail_address')
      .select(['email', 'failures', 'stopped_at', 'because'])
      .where('partnership_id', '=', tx.partnership)
      .where('stopped_at', 'is not', null)
      .orderBy('stopped_at', 'desc')
      .limit(200),
  )
