import type { Connections } from '../acts/index.ts'
import { endOneAffiliation, giveAffiliation, leaverBelongsNoMore } from './affiliation.acts.ts'
import { type PersonAsked, personOne } from './one-person.views.ts'
import { exportOfOneself, type OwnData, profileOfOneself } from './own.views.ts'
import { peopleListPage } from './people-list.page.tsx'
import { addPerson, editPerson, endOneGrant, giveGrant } from './person.acts.ts'
import { personPage } from './person.page.tsx'
import { peopleList } from './person.views.ts'
import { editProfile } from './profile.acts.ts'
import { profilePage } from './profile.page.tsx'

export { shownContacts } from './contact.access.ts'
export { peopleSentences } from './entry-sentences.ts'
export { words as peopleWords } from './messages.ts'
export type { PersonAsked } from './one-person.views.ts'
export type { OwnData } from './own.views.ts'
export type { ListedPerson } from './person.views.ts'
export { addPerson, endOneGrant, giveGrant, peopleList }

export const peopleActs = [
  addPerson,
  editPerson,
  giveGrant,
  endOneGrant,
  giveAffiliation,
  endOneAffiliation,
  editProfile,
]
export const peopleReactors = [leaverBelongsNoMore]

/**
 * @param connections what the rooms above know of a person: seats in groups.
 * @param sources what each room keeps of a person, for their own export.
 */
export const peopleViews = (connections: Connections<PersonAsked>, sources: readonly OwnData[]) => [
  peopleList,
  personOne(connections),
  profileOfOneself(connections),
  exportOfOneself(connections, sources),
]

/** @param connections as for the views. */
export const peoplePages = (connections: Connections<PersonAsked>) => [
  peopleListPage,
  personPage(connections),
  profilePage(connections),
]
