import type { Compilable } from 'kysely'
import type pg from 'pg'
import type { Id } from './identifiers.ts'
import { asParameter, statementName } from './pool.ts'

export type PartnershipId = Id<'partnership'>

/** A look at one partnership's data at one moment. The database refuses to write in it. */
export interface ReadTransaction {
  readonly partnership: PartnershipId
  /** All rows of the query. */
  all<Row>(query: Compilable<Row>): Promise<Row[]>
  /** The first row of the query, if there is one. */
  first<Row>(query: Compilable<Row>): Promise<Row | undefined>
}

/** A change of one partnership's data: all of it is kept, or none. */
export interface Transaction extends ReadTransaction {
  /** Runs a statement and answers with the number of rows that it touched. */
  run(statement: Compilable<unknown>): Promise<number>
  readonly writable: true
}

/** Thrown where the database did not keep what it was given, though no statement failed. */
export class NotCommitted extends Error {
  override name = 'NotCommitted'
}

type Execute = (sql: string, parameters: readonly unknown[]) => Promise<pg.QueryResult>

const executeOn =
  (client: pg.PoolClient): Execute =>
  (sql, parameters) =>
    client.query({ name: statementName(sql), text: sql, values: parameters.map(asParameter) })

/**
 * In one snapshot the same question has the same answer: rooms ask for the agreement, or for a thing's supporters,
 * without knowing that another has asked already. The rows are shared, and frozen so that nobody changes another's.
 */
function remembering(execute: Execute): Execute {
  const answers = new Map<string, Promise<pg.QueryResult>>()
  return (sql, parameters) => {
    const question = JSON.stringify([sql, ...parameters])
    const known = answers.get(question)
    if (known) return known
    const answered = execute(sql, parameters).then((result) => {
      for (const row of Object.freeze(result.rows)) Object.freeze(row)
      return result
    })
    answers.set(question, answered)
    return answered
  }
}

function transactionOn(partnership: PartnershipId, execute: Execute): Transaction {
  const ask = (compilable: Compilable<unknown>) => {
    const { sql, parameters } = compilable.compile()
    return execute(sql, parameters)
  }
  return {
    partnership,
    writable: true,
    all: async <Row>(compilable: Compilable<Row>) => (await ask(compilable)).rows as Row[],
    first: async <Row>(compilable: Compilable<Row>) => (await ask(compilable)).rows[0] as Row | undefined,
    run: async (compilable) => (await ask(compilable)).rowCount ?? 0,
  }
}

const enter = { name: 'enter-partnership', text: "select set_config('tovholder.partnership', $1, true)" }

/**
 * Opens a transaction for one partnership, does the work and commits.
 *
 * The opening statements travel together with the first of the work. Where the work throws, all is rolled back and
 * the error thrown on.
 * @throws {NotCommitted} where a statement failed and the work went on as if it had not.
 */
export function withPartnership<T>(
  pool: pg.Pool,
  partnership: PartnershipId,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, partnership, 'begin', executeOn, work)
}

/** As {@link withPartnership}, but for reading, in one snapshot. */
export function readPartnership<T>(
  pool: pg.Pool,
  partnership: PartnershipId,
  work: (tx: ReadTransaction) => Promise<T>,
): Promise<T> {
  const snapshot = 'begin isolation level repeatable read read only'
  return inTransaction(pool, partnership, snapshot, (client) => remembering(executeOn(client)), work)
}

async function inTransaction<T>(
  pool: pg.Pool,
  partnership: PartnershipId,
  begin: string,
  executor: (client: pg.PoolClient) => Execute,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const opened = Promise.all([client.query(begin), client.query({ ...enter, values: [partnership] })])
    // Its failure is seen below; the work would fail first and leave this rejection without a listener.
    opened.catch(() => undefined)
    const result = await work(transactionOn(partnership, executor(client)))
    await opened
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new NotCommitted(`the database answered ${command} to commit`)
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}
