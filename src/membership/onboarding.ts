import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { representativesOf } from '../access/index.ts'
import { groupsOfOrganisation } from '../groups/index.ts'
import { ideasOfOrganisation } from '../ideas/index.ts'
import { findOrganisation } from '../partners/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'

/** What is good to do first, and whether it is done: read from what is there, so that nobody has to tick it off. */
export const onboarding = z.object({
  slug: z.string(),
  steps: z.array(
    z.object({ step: z.enum(['representative', 'profile', 'group', 'idea']), done: z.boolean() }),
  ),
})
export type Onboarding = z.infer<typeof onboarding>

export async function onboardingOf(
  tx: ReadTransaction,
  id: Id<'organisation'>,
  now: Temporal.Instant,
): Promise<Onboarding | undefined> {
  const organisation = await findOrganisation(tx, id)
  if (!organisation) return undefined
  const [people, groups, ideas] = await Promise.all([
    representativesOf(tx, [id], now),
    groupsOfOrganisation(tx, organisation),
    ideasOfOrganisation(tx, organisation),
  ])
  return {
    slug: organisation.slug,
    steps: [
      { step: 'representative', done: people.some(({ role }) => role === 'representative') },
      { step: 'profile', done: organisation.details.note !== undefined },
      { step: 'group', done: groups.length > 0 },
      { step: 'idea', done: ideas.length > 0 },
    ],
  }
}
