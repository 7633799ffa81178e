import type { SubjectKind } from '../acts/index.ts'
import type { Id } from '../platform/db/index.ts'
import { leadsIn } from './answering.access.ts'
import { ledStanding } from './group.access.ts'
import { groupSubject } from './group.acts.ts'
import type { Group } from './group.store.ts'

export interface LedGroup {
  readonly group: Group
  readonly leads: readonly Id<'organisation'>[]
}

/** A group with the organisations that lead it, whose representatives may speak for it where nobody fills their seat. */
export const ledGroup: SubjectKind<LedGroup> = {
  type: 'group',
  load: async (tx, id, viewer) => {
    const group = await groupSubject.load(tx, id, viewer)
    return group && { group, leads: (await leadsIn(tx, [group.id])).get(group.id) ?? [] }
  },
  standing: ({ group, leads }) => ledStanding(group.id, leads),
  version: ({ group }) => group.version,
}

/** Who speaks for a group: those who lead it, in person or as an organisation, and the secretariat. */
export const whoSpeaks = ['its-lead', 'its-representative', 'secretariat'] as const
