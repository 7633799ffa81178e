import { randomUUID } from 'node:crypto'
import type { PeopledPartnership, RoleName } from './people.ts'
import type { TestSite } from './site.ts'

/**
 * Whose a thing is, seen from who asks: one's own; that of the organisation and group that the house's own people
 * stand for, but of another person; or that of the other organisation.
 */
export const belongings = ['mine', 'ours', 'others'] as const
export type Belonging = (typeof belongings)[number]

export interface Owners {
  readonly person: string | undefined
  readonly organisation: string | undefined
  readonly group: string | undefined
}

/** The owners of a thing that belongs so, for a role in a partnership. */
export function ownersOf(place: PeopledPartnership, role: RoleName, belonging: Belonging): Owners {
  const none = { person: undefined, organisation: undefined, group: undefined }
  const self = role === 'visitor' ? undefined : place.people[role].id
  if (belonging === 'mine') return { ...none, person: self }
  // Somebody else, whoever asks.
  const person = role === 'lead' ? place.people.participant.id : place.people.lead.id
  if (belonging === 'ours') return { person, organisation: place.organisation, group: place.group }
  return { person, organisation: place.otherOrganisation, group: randomUUID() }
}

/** Makes a thing with these owners. @returns its id, or undefined where such a thing cannot belong so. */
export type Maker = (
  site: TestSite,
  place: PeopledPartnership,
  role: RoleName,
  belonging: Belonging,
) => Promise<string | undefined>

/** What trial things are called. */
export const trial = JSON.stringify({ da: 'En prøve', en: 'A trial' })
