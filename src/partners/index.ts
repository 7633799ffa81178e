import type { Connections } from '../acts/index.ts'
import { addOrganisation } from './add.acts.ts'
import { directoryPage } from './directory.page.tsx'
import { editOrganisationPage } from './edit.page.tsx'
import { handOverMandates } from './hand-over.acts.ts'
import { logoHolder, removeLogo, setLogo } from './logo.acts.ts'
import { endMandate, giveMandate } from './mandate.acts.ts'
import { mandatesOfOne, type ShownContacts } from './mandate.views.ts'
import { mandatesPage } from './mandates.page.tsx'
import type { Organisation } from './organisation.access.ts'
import { editOrganisation } from './organisation.acts.ts'
import { oneOrganisation, organisationList } from './organisation.views.ts'
import { profilePage } from './profile.page.tsx'
import { registerPage } from './register.page.tsx'
import { organisationRegister } from './register.views.ts'

export { partnersCounted, unrepresented } from './attention.views.ts'
export { partnerSentences } from './entry-sentences.ts'
export { organisationKinds } from './kinds.ts'
export { allMandates, type Mandate, mandatesOfPerson } from './mandate.access.ts'
export { importMandate } from './mandate.import.ts'
export { mandateState } from './mandate.rules.ts'
export type { ShownContact, ShownContacts } from './mandate.views.ts'
export { contactsChanged } from './mandate-changes.acts.ts'
export { mandateWords } from './mandate-messages.ts'
export { allMembershipFacts, type MembershipFact, membershipFactsOf } from './membership.access.ts'
export { listNewcomer, nameRepresentative, noteMembership } from './membership.acts.ts'
export {
  type DatedFact,
  type Membership,
  type MembershipFactName,
  type MembershipState,
  membershipAt,
  partnerPeriods,
} from './membership.rules.ts'
export { words as partnerWords } from './messages.ts'
export {
  allOrganisations,
  findOrganisation,
  type Named,
  type Organisation,
  organisationNames,
  organisationsByKey,
  type Represented,
  representedOrganisations,
} from './organisation.access.ts'
export { organisationFinder } from './organisation.finder.ts'
export { organisationsInSearch } from './organisation.followers.ts'
export { exportOrganisations, importOrganisations, type OrganisationIds } from './organisation.import.ts'
export { type Partner, partnersAt } from './partner.access.ts'
export { endMandate, giveMandate }

export const partnerActs = [
  addOrganisation,
  editOrganisation,
  setLogo,
  removeLogo,
  giveMandate,
  endMandate,
  handOverMandates,
]

export const partnerFileHolders = [logoHolder]

/**
 * @param connections what the rooms above know of an organisation.
 * @param contacts who of its people agreed to be shown to anybody.
 */
export const partnerPages = (connections: Connections<Organisation>, contacts: ShownContacts) => [
  directoryPage,
  profilePage(connections, contacts),
  editOrganisationPage,
  mandatesPage,
  registerPage,
]

/** With the same as the pages. */
export const partnerViews = (connections: Connections<Organisation>, contacts: ShownContacts) => [
  organisationList,
  oneOrganisation(connections, contacts),
  mandatesOfOne,
  organisationRegister,
]
