import type { Temporal } from 'temporal-polyfill'
import type { IdeaRecord } from '../charter/index.ts'
import { imported, type JournalDraft } from '../journal/index.ts'
import { newId, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { takeSlug } from '../platform/slugs/index.ts'
import { say } from '../platform/words/index.ts'
import { ideasOfFile, insertIdea } from './idea.store.ts'
import { isUndecided } from './ripening.acts.ts'

/** Puts the ideas that a partnership starts with into its idea bank. @returns what happened, for the journal. */
export async function importIdeas(
  tx: Transaction,
  records: readonly IdeaRecord[],
  at: Temporal.Instant,
): Promise<JournalDraft[]> {
  const happened: JournalDraft[] = []
  for (const { title, state, aim, why, shelfReason, ...details } of records) {
    const id = newId<'idea'>(at)
    await insertIdea(tx, {
      id,
      title,
      aim,
      why: why ?? {},
      details,
      state,
      shelfReason: state === 'parked' ? shelfReason : undefined,
      at,
    })
    await takeSlug(tx, 'idea', say(title, 'da').text, id)
    happened.push(imported('idea.submitted', { type: 'idea', id }, { title }, at))
  }
  return happened
}

/** The ideas of the partnership's file as they are now, in its shape and order. */
export async function exportIdeas(tx: ReadTransaction): Promise<IdeaRecord[]> {
  const undecided = (await ideasOfFile(tx)).filter(isUndecided)
  return undecided.map(({ title, aim, why, state: now, shelfReason, details }) => {
    // What became a group is told there; the file knows the shelf and the door.
    const state = now === 'parked' ? now : 'open'
    const { key = '', goals = [], ...rest } = details
    const shelf = shelfReason === undefined ? {} : { shelfReason }
    return {
      key,
      title,
      state,
      ...shelf,
      aim,
      ...(Object.keys(why).length ? { why } : {}),
      ...rest,
      goals: [...goals],
    }
  })
}
