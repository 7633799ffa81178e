import type { Temporal } from 'temporal-polyfill'
import { type Id, newId, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

export interface Received {
  /** In hex. */
  readonly fingerprint: string
  readonly kind: string
  readonly mail: Id<'mail_message'> | undefined
  readonly person: Id<'person'> | undefined
  /** The text of a calendar's reply that nobody took. */
  readonly calendar: string | undefined
}

const longestCalendar = 65_536

/** Notes that a mail came. @returns whether it came for the first time. */
export const insertReceived = async (
  tx: Transaction,
  { fingerprint, kind, mail, person, calendar }: Received,
  realNow: Temporal.Instant,
): Promise<boolean> =>
  (await tx.run(
    query
      .insertInto('received_mail')
      .values({
        partnership_id: tx.partnership,
        id: newId<'received_mail'>(realNow),
        fingerprint: Buffer.from(fingerprint, 'hex'),
        kind,
        mail_id: mail ?? null,
        person_id: person ?? null,
        calendar: calendar?.slice(0, longestCalendar).toWellFormed() ?? null,
        received_at: realNow,
      })
      .onConflict((conflict) => conflict.columns(['partnership_id', 'fingerprint']).doNothing()),
  )) > 0

const received = (tx: ReadTransaction) =>
  query.selectFrom('received_mail').where('partnership_id', '=', tx.partnership)

export const wasReceived = async (tx: ReadTransaction, fingerprint: string): Promise<boolean> =>
  (await tx.first(received(tx).select('id').where('fingerprint', '=', Buffer.from(fingerprint, 'hex')))) !==
  undefined

/** How many replies of a person came as contributions since. */
export async function contributionsSince(
  tx: ReadTransaction,
  person: Id<'person'>,
  since: Temporal.Instant,
): Promise<number> {
  const row = await tx.first(
    received(tx)
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('person_id', '=', person)
      .where('kind', '=', 'discussion-reply')
      .where('received_at', '>', since),
  )
  return Number(row?.n ?? 0)
}

export const deleteReceived = (tx: Transaction, before: Temporal.Instant) =>
  tx.run(
    query
      .deleteFrom('received_mail')
      .where('partnership_id', '=', tx.partnership)
      .where('received_at', '<=', before),
  )
