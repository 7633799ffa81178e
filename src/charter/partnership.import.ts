export { dropDemo, insertPartnership, moveClock, type NewPartnership } from './partnership.store.ts'
