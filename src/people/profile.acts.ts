import { z } from 'zod'
import { updatePerson } from '../access/index.ts'
import { act, done, given } from '../acts/index.ts'
import { consentFields, writeConsents, writeTelephone } from './contact.store.ts'
import { profilesChangedBy } from './profiles-changed.ts'

const telephone = z
  .string()
  .trim()
  .regex(/^[+0-9][0-9 ()-]{3,30}$/)

export const editProfile = act({
  name: 'profile.edit',
  summary: {
    da: 'Retter ens egne oplysninger og siger, hvad der må vises',
    en: 'Edits what is kept of oneself, and says what may be shown',
  },
  input: z.strictObject({
    name: z.string().trim().min(1).max(200),
    language: z.enum(['da', 'en']),
    telephone: telephone.optional(),
    shown: z
      .array(z.enum(consentFields))
      .default([])
      .meta({ description: 'What anybody may see on the profile of an organisation that one acts for.' }),
  }),
  result: z.object({ id: z.string() }),
  who: ['signed-in'],
  refusals: {},
  api: { method: 'PUT', path: '/me/profile' },
  example: { name: 'Ida Lund', language: 'da' },
  async effect({ tx, viewer, input, now }) {
    const { id } = given(viewer.person)
    const { name, language } = input
    const shown = [...new Set(input.shown)]
    await updatePerson(tx, id, { name, language })
    await writeTelephone(tx, id, input.telephone)
    await writeConsents(tx, id, shown, now)
    return done(
      { id: id as string },
      {
        name: 'profile.edited',
        subject: { type: 'person', id },
        audience: 'person',
        payload: { language, shown },
        private: { name },
      },
      ...(await profilesChangedBy(tx, id, now)),
    )
  },
})
