export { asId, type Id, idOfName, newId } from './identifiers.ts'
export { DatabaseRefusal, ensureDatabase, lookAtMigrations, migrate, readMigrations } from './migrate.ts'
export { isOutage } from './outage.ts'
export { connectionIn, type DatabaseAddress, openPool } from './pool.ts'
export { json, query } from './query.ts'
export type { DB } from './schema.generated.ts'
export {
  NotCommitted,
  type PartnershipId,
  type ReadTransaction,
  readPartnership,
  type Transaction,
  withPartnership,
} from './transaction.ts'
