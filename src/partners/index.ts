import type { Connections } from '../acts/index.ts'
import { directoryPage } from './directory.page.tsx'
import { editOrganisationPage } from './edit.page.tsx'
import type { Organisation } from './organisation.access.ts'
import { editOrganisation } from './organisation.acts.ts'
import { oneOrganisation, organisationList } from './organisation.views.ts'
import { profilePage } from './profile.page.tsx'

export { words as partnerWords } from './messages.ts'
export {
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

export const partnerActs = [editOrganisation]

/** @param connections what the rooms above know of an organisation. */
export const partnerPages = (connections: Connections<Organisation>) => [
  directoryPage,
  profilePage(connections),
  editOrganisationPage,
]

/** @param connections as for the pages. */
export const partnerViews = (connections: Connections<Organisation>) => [
  organisationList,
  oneOrganisation(connections),
]
