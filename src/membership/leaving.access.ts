export { announcedLeaving, announcedLeavings, type Leaving } from './leaving.store.ts'
