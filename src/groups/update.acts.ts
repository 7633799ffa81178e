import { z } from 'zod'
import { act, done, refuse, type SubjectKind } from '../acts/index.ts'
import type { Id } from '../platform/db/index.ts'
import { leadsIn } from './answering.access.ts'
import { ledStanding } from './group.access.ts'
import { groupSubject, language, subjectOf } from './group.acts.ts'
import type { Group } from './group.store.ts'
import { noteStatus } from './status-asking.acts.ts'
import { insertUpdate } from './update.store.ts'

interface LedGroup {
  readonly group: Group
  readonly leads: readonly Id<'organisation'>[]
}

/** A group with the organisations that lead it, whose representatives may speak for it where nobody fills their seat. */
const ledGroup: SubjectKind<LedGroup> = {
  type: 'group',
  load: async (tx, id, viewer) => {
    const group = await groupSubject.load(tx, id, viewer)
    return group && { group, leads: (await leadsIn(tx, [group.id])).get(group.id) ?? [] }
  },
  standing: ({ group, leads }) => ledStanding(group.id, leads),
}

const lights = ['kept', 'risk', 'broken'] as const

export const tellGroup = act({
  name: 'group.tell',
  summary: { da: 'Fortæller kort, hvordan det går i en gruppe', en: 'Tells in a line how a group is doing' },
  input: z.strictObject({
    language,
    line: z.string().trim().max(500).default(''),
    light: z
      .enum(['', ...lights])
      .default('')
      .meta({ description: 'How the plan is kept, as who leads sees it.' }),
  }),
  result: z.object({ id: z.string(), group: z.string() }),
  who: ['its-lead', 'its-representative', 'secretariat'],
  subject: ledGroup,
  refusals: {
    'nothing-said': {
      status: 422,
      words: {
        da: 'Skriv en linje, eller vælg, hvordan det går.',
        en: 'Write a line, or choose how it is going.',
      },
    },
  },
  api: { method: 'POST', path: '/groups/{id}/updates' },
  example: { language: 'en', line: 'The first prototype drives.', light: 'kept' },
  async effect({ tx, input, subject: { group }, viewer, now, realNow, newId }) {
    const light = input.light === '' ? undefined : input.light
    const line = input.line === '' ? undefined : { [input.language]: input.line }
    if (!light && !line) return refuse('nothing-said')
    const id = newId<'group_update'>()
    const person = viewer.person?.id
    await insertUpdate(tx, { id, group: group.id, line, light, person, at: now })
    await noteStatus(tx, group.id, { answer: light ?? 'line', by: person }, { now, realNow })
    return done(
      { id: id as string, group: group.slug },
      {
        name: 'group.told',
        subject: subjectOf(group.id),
        audience: 'public',
        payload: { update: id, ...(light ? { light } : {}) },
      },
    )
  },
})
