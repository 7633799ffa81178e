import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { json, query, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

export interface NewPartnership {
  readonly key: string
  readonly name: Text
  /** BCP 47 tags, in the partnership's order. */
  readonly languages: readonly string[]
  /** IANA name. */
  readonly zone: string
  /** In lower case, without port. */
  readonly hosts: readonly string[]
  /** How far its clock is moved from real time, in milliseconds: 0 outside a demonstration. */
  readonly clockShiftMs?: number
  readonly demonstration?: boolean
}

/** Writes the partnership that the transaction is open for, with its hosts. */
export async function insertPartnership(
  tx: Transaction,
  made: NewPartnership,
  at: Temporal.Instant,
): Promise<void> {
  const { key, name, languages, zone, hosts, clockShiftMs = 0, demonstration = false } = made
  const partnership_id = tx.partnership
  await tx.run(
    query.insertInto('partnership').values({
      partnership_id,
      key,
      name: json(name),
      languages: [...languages],
      zone,
      clock_shift_ms: clockShiftMs,
      demonstration,
      created_at: at,
    }),
  )
  if (hosts.length) {
    await tx.run(query.insertInto('partnership_host').values(hosts.map((host) => ({ host, partnership_id }))))
  }
}

/** Moves the clock of a demonstration. @param shiftMs how far its time lies from the machine's, in milliseconds. */
export const moveClock = (tx: Transaction, shiftMs: number) =>
  tx.run(
    query
      .updateTable('partnership')
      .set({ clock_shift_ms: shiftMs })
      .where('partnership_id', '=', tx.partnership)
      .where('demonstration', '=', true),
  )

/** Drops a demonstration with all that belongs to it. @returns its hosts; nothing where it is none, and then it stays. */
export async function dropDemo(tx: Transaction): Promise<{ readonly hosts: readonly string[] } | undefined> {
  const hosts = await tx.all(
    query.selectFrom('partnership_host').select('host').where('partnership_id', '=', tx.partnership),
  )
  const dropped = await tx.first<{ dropped: boolean }>({
    compile: () =>
      sql<{ dropped: boolean }>`select drop_demonstration(${tx.partnership}) as dropped`.compile(query),
  })
  return dropped?.dropped ? { hosts: hosts.map(({ host }) => host) } : undefined
}
