import { z } from 'zod'
import { act, done, refuse } from '../acts/index.ts'
import { language, subjectOf } from './group.acts.ts'
import { ledGroup, whoSpeaks } from './led-group.access.ts'
import { noteStatus } from './status-asking.acts.ts'
import { insertUpdate } from './update.store.ts'

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
  who: whoSpeaks,
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
