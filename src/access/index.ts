export { authenticate, viewerAt, viewerOfPerson } from './authenticate.ts'
export {
  endGrant,
  type FoundGrant,
  findGrant,
  grantsOf,
  type HeldGrant,
  lockSecretariat,
} from './grant.store.ts'
export { endLinksTo, insertLink, type Linked, linkAt, useLink } from './link.store.ts'
export { countPeople, grantHistory, peopleById, peopleMatching, updatePerson } from './people.store.ts'
export {
  endGrants,
  grant,
  insertPerson,
  leadersOf,
  lockPerson,
  type NewGrant,
  peopleAfter,
  peopleWithRoles,
  personAt,
  personEmail,
  personNames,
  representativesOf,
} from './person.store.ts'
export { type Allowance, isSecretariat, permits, type Standing } from './policy.rules.ts'
export { endSession, findOpenSession, insertSession, openSessions, touchSession } from './session.store.ts'
export { claimRequests, insertRequest, markHandled, requestsSince } from './sign-in.store.ts'
export { sweepAccess } from './sweep.store.ts'
export { newToken, tokenHash } from './tokens.ts'
export { type Grant, type Role, representedBy, type SignedIn, type Viewer, visitor } from './viewer.rules.ts'
