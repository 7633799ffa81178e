import type { Id } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'

/** What a person can be in a partnership. `secretariat` holds for all of it, the others for their scope. */
export type Role = 'secretariat' | 'representative' | 'deputy' | 'lead' | 'participant'

export interface Grant {
  readonly role: Role
  /** The organisation represented, or the group led or taken part in; none for the secretariat. */
  readonly scope: string | undefined
  /** What gave it: `mandate:<id>`, `seat:<id>`, `import`. */
  readonly source?: string
}

export interface SignedIn {
  readonly id: Id<'person'>
  readonly name: string
  readonly email: string
  readonly language: Language
  /** None where the terminal vouches for the person. */
  readonly session?: Id<'session'> | undefined
}

/** Who looks or acts, with the grants that are valid at the moment. Without `person`, the public. */
export interface Viewer {
  readonly person?: SignedIn
  readonly grants: readonly Grant[]
}

export const visitor: Viewer = { grants: [] }

/** The organisations that the viewer can act for, as representative or deputy. */
export const representedBy = (viewer: Viewer): readonly Id<'organisation'>[] =>
  viewer.grants
    .filter((grant) => grant.role === 'representative' || grant.role === 'deputy')
    .map((grant) => grant.scope as Id<'organisation'>)
