export { authenticate, viewerAt } from './authenticate.ts'
export {
  endGrant,
  type FoundGrant,
  findGrant,
  grantsOf,
  type HeldGrant,
  lockSecretariat,
} from './grant.store.ts'
export {
  endGrants,
  grant,
  insertPerson,
  lockPerson,
  type NewGrant,
  peopleAfter,
  peopleWithRoles,
  personAt,
  personNames,
} from './person.store.ts'
export { type Allowance, isSecretariat, permits, type Standing } from './policy.rules.ts'
export { endSession, findOpenSession, insertSession, openSessions, touchSession } from './session.store.ts'
export {
  claimRequests,
  insertLink,
  insertRequest,
  linkIsGood,
  markHandled,
  requestsSince,
  useLink,
} from './sign-in.store.ts'
export { sweepAccess } from './sweep.store.ts'
export { newToken, tokenHash } from './tokens.ts'
export { type Grant, type Role, representedBy, type SignedIn, type Viewer, visitor } from './viewer.rules.ts'
