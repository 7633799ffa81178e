export { allMembershipFacts, type MembershipFact, membershipFactsOf } from './membership.store.ts'
