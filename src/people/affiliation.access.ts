export { affiliationsOf } from './affiliation.store.ts'
