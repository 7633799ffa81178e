import { addPerson, endOneGrant, giveGrant } from './person.acts.ts'
import { peopleList } from './person.views.ts'

export type { ListedPerson } from './person.views.ts'
export { addPerson, endOneGrant, giveGrant, peopleList }

export const peopleActs = [addPerson, giveGrant, endOneGrant]
export const peopleViews = [peopleList]
