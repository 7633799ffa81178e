import { z } from 'zod'
import { act, done, type SubjectKind } from '../acts/index.ts'
import { isCvr, isRor } from '../charter/index.ts'
import { findOrganisation, standingOf } from './organisation.access.ts'
import { lockOrganisation, type Organisation, updateOrganisation } from './organisation.store.ts'

export const line = z.string().trim().max(200)
const prose = z.string().trim().max(5_000)

/** A web address that can be shown as a link: https, as every public body's is today. */
export const web = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500)

export const organisationSubject: SubjectKind<Organisation> = {
  type: 'organisation',
  async load(tx, id) {
    const found = await findOrganisation(tx, id)
    if (found) await lockOrganisation(tx, found.id)
    return found && findOrganisation(tx, found.id)
  },
  standing: standingOf,
  version: (organisation) => organisation.version,
}

export const editOrganisation = act({
  name: 'organisation.edit',
  summary: { da: 'Retter en organisations oplysninger', en: 'Edits what is said of an organisation' },
  input: z.strictObject({
    nameDa: line.min(1),
    nameEn: line.min(1),
    noteDa: prose.default(''),
    noteEn: prose.default(''),
    web: web.optional(),
    cvr: z.string().trim().refine(isCvr).optional(),
    ror: z.string().trim().refine(isRor).optional(),
  }),
  result: z.object({ id: z.string(), slug: z.string() }),
  who: ['its-representative', 'secretariat'],
  subject: organisationSubject,
  refusals: {},
  api: { method: 'PUT', path: '/organisations/{id}' },
  example: { nameDa: 'Prøve', nameEn: 'Trial' },
  async effect({ tx, input, subject, now }) {
    const { nameDa, nameEn, noteDa, noteEn, web: address, cvr, ror } = input
    const { note: _note, web: _web, cvr: _cvr, ror: _ror, ...kept } = subject.details
    const note = { ...subject.details.note, da: noteDa, en: noteEn }
    const details = {
      ...kept,
      ...(noteDa || noteEn ? { note } : {}),
      ...(address ? { web: address } : {}),
      ...(cvr ? { cvr } : {}),
      ...(ror ? { ror } : {}),
      called: { ...subject.details.called, da: nameDa, en: nameEn },
    }
    const name = { ...subject.name, da: nameDa, en: nameEn }
    await updateOrganisation(tx, subject.id, { name, kind: subject.kind, details }, now)
    return done(
      { id: subject.id as string, slug: subject.slug },
      {
        name: 'organisation.edited',
        subject: { type: 'organisation', id: subject.id },
        audience: 'public',
        payload: { key: subject.key, name },
      },
    )
  },
})
