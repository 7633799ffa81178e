import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { query, type ReadTransaction, type Transaction } from '../db/index.ts'

/** An address that has failed for good this often in a row gets no more mail. */
const failuresAtMost = 3

/** What failed longer ago than this is not in a row with what fails now. */
const forgottenAfter = { hours: 24 * 60 }

export interface AddressFailure {
  /** In lower case. */
  readonly email: string
  readonly because: string
  /** It came back after the relay had taken it. */
  readonly returned: boolean
}

/** Notes that an address failed for good. @returns whether it is stopped now. */
export async function noteFailure(
  tx: Transaction,
  { email, because, returned }: AddressFailure,
  realNow: Temporal.Instant,
): Promise<boolean> {
  const reason = because.slice(0, 500)
  const long = realNow.subtract(forgottenAfter)
  const failures = sql<number>`case when mail_address.last_failed_at < ${long} then 1 else mail_address.failures + 1 end`
  const row = await tx.first<{ failures: number; stopped: boolean }>({
    compile: () =>
      sql<{ failures: number; stopped: boolean }>`
        insert into mail_address (partnership_id, email, failures, last_failed_at, because, returned)
        values (${tx.partnership}, ${email}, 1, ${realNow}, ${reason}, ${returned})
        on conflict (partnership_id, email) do update set
          failures = ${failures}, last_failed_at = ${realNow}, because = ${reason},
          returned = mail_address.returned or ${returned},
          stopped_at = case when mail_address.stopped_at is not null or ${failures} >= ${failuresAtMost}::int
            then coalesce(mail_address.stopped_at, ${realNow}) end
        returning failures, stopped_at is not null as stopped`.compile(query),
  })
  return row?.stopped ?? false
}

const failuresOf = (tx: Transaction, email: string) =>
  query.deleteFrom('mail_address').where('partnership_id', '=', tx.partnership).where('email', '=', email)

/** The relay took mail for the address: what it refused before counts no more, but what came back does. */
export const forgetRefusals = (tx: Transaction, email: string) =>
  tx.run(failuresOf(tx, email).where('returned', '=', false))

/** The address works: its owner wrote, or somebody says so. Takes a stop away as well. @returns how many there were. */
export const forgetFailures = (tx: Transaction, email: string) => tx.run(failuresOf(tx, email))

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

/** The addresses that get no more mail, the newest first. @param after the last one of the page before. */
export const stoppedAddresses = (tx: ReadTransaction, after: string | undefined, limit: number) =>
  tx.all(
    query
      .selectFrom('mail_address')
      .select(['email', 'failures', 'stopped_at', 'because'])
      .where('partnership_id', '=', tx.partnership)
      .where('stopped_at', 'is not', null)
      .$if(after !== undefined, (select) =>
        select.where((is) =>
          is(
            is.refTuple('stopped_at', 'email'),
            '<',
            is
              .selectFrom('mail_address as last')
              .select(['last.stopped_at', 'last.email'])
              .where('last.partnership_id', '=', tx.partnership)
              .where('last.email', '=', after ?? '')
              .$asTuple('stopped_at', 'email'),
          ),
        ),
      )
      .orderBy('stopped_at', 'desc')
      .orderBy('email', 'desc')
      .limit(limit),
  )
