import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import type { DB } from './schema.generated.ts'

/**
 * Builds queries and runs none: what is built here is given to a {@link ReadTransaction} or {@link Transaction},
 * the only things that can run it.
 */
export const query = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A value for a `jsonb` column. Given as it is, an array would be taken for an array of PostgreSQL's. */
export const json = <T>(value: T) => sql<T>`${JSON.stringify(value)}::jsonb`
