import { organisationsByKey } from '../partners/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { findIdea } from './idea.access.ts'
import { isUndecided, supportingOrganisations } from './ripening.acts.ts'

/** What is compared of a thing to find others on the same matter. */
export interface Compared {
  /** Its texts: 3 for the heading, 2 for what it is for, 1 for the rest. */
  readonly said: readonly { readonly text: Text; readonly weight: number }[]
  readonly organisations: readonly string[]
  readonly codes: readonly string[]
}

/** What is compared of an idea; nothing where it is decided what became of it. */
export async function ideaCompared(tx: ReadTransaction, id: string): Promise<Compared | undefined> {
  const idea = await findIdea(tx, id)
  if (!idea || !isUndecided(idea)) return undefined
  const known = await organisationsByKey(tx)
  const possible = (idea.details.possiblePartners ?? []).flatMap((key) => known.get(key)?.id ?? [])
  return {
    said: [
      { text: idea.title, weight: 3 },
      { text: idea.aim, weight: 2 },
      { text: idea.why, weight: 1 },
    ],
    organisations: [...new Set([...(await supportingOrganisations(tx, idea)), ...possible])],
    codes: idea.details.codes ?? [],
  }
}
