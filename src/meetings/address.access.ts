export { addressOf as addressMadeAt } from './address.store.ts'
