export { insertPartnership, type NewPartnership } from './partnership.store.ts'
