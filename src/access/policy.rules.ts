import { representedBy, type Viewer } from './viewer.rules.ts'

/**
 * One sentence of the policy. What is not allowed by any of an act's sentences is not allowed.
 *
 * - `anyone`: the public
 * - `signed-in`: any person known to the partnership
 * - `self`: the person whose thing it is
 * - `secretariat`
 * - `any-representative`: who can act for some organisation
 * - `its-representative`: who can act for the organisation that the thing belongs to
 * - `its-lead`: who leads the group that the thing belongs to
 */
export type Allowance =
  | 'anyone'
  | 'signed-in'
  | 'self'
  | 'secretariat'
  | 'any-representative'
  | 'its-representative'
  | 'its-lead'

/** Whose a thing is. What is left out belongs to nobody. */
export interface Standing {
  readonly person?: string | undefined
  /** Several, where each of them answers for it. */
  readonly organisation?: string | readonly string[] | undefined
  readonly group?: string | undefined
}

type Test = (viewer: Viewer, standing: Standing) => boolean

const tests: Record<Allowance, Test> = {
  anyone: () => true,
  'signed-in': (viewer) => viewer.person !== undefined,
  self: (viewer, { person }) => person !== undefined && viewer.person?.id === person,
  secretariat: (viewer) => viewer.grants.some((grant) => grant.role === 'secretariat'),
  'any-representative': (viewer) => representedBy(viewer).length > 0,
  'its-representative': (viewer, { organisation }) =>
    organisation !== undefined &&
    representedBy(viewer).some((represented) => [organisation].flat().includes(represented)),
  'its-lead': (viewer, { group }) =>
    group !== undefined && viewer.grants.some((grant) => grant.role === 'lead' && grant.scope === group),
}

/** Whether the policy lets this viewer do this with a thing of that standing. An empty policy lets nobody. */
export const permits = (who: readonly Allowance[], viewer: Viewer, standing: Standing = {}): boolean =>
  who.some((allowance) => tests[allowance](viewer, standing))

export const isSecretariat = (viewer: Viewer): boolean => permits(['secretariat'], viewer)
