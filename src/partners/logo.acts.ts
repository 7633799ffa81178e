import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { act, done, given, refuse } from '../acts/index.ts'
import { asId, type Id, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import {
  dropFiles,
  type FileStore,
  filesOf,
  findFile,
  holdFiles,
  insertSent,
  whereaboutsOf,
} from '../platform/files/index.ts'
import { scaledPicture } from '../platform/pictures/index.ts'
import { organisationSubject } from './organisation.acts.ts'
import type { Organisation } from './organisation.store.ts'

/** Twice the size that it is shown in, for fine screens. */
const most = { width: 480, height: 240 }

const holderOf = (organisation: Id<'organisation'>) => ({ type: 'organisation.logo', id: organisation })

/** The address of an organisation's logo; none where it has none. */
export async function logoOf(
  tx: ReadTransaction,
  organisation: Id<'organisation'>,
): Promise<string | undefined> {
  const logo = (await filesOf(tx, holderOf(organisation))).at(-1)
  return logo && `/files/${logo.id}/${encodeURIComponent(logo.name)}`
}

/** The picture that was sent, small; undefined where it is not theirs to use, or no picture. */
async function picture(tx: Transaction, store: FileStore, sent: string, person: Id<'person'>) {
  const id = asId<'file'>(sent)
  const file = id && (await findFile(tx, id))
  if (!file) return undefined
  const { sender, holder } = await whereaboutsOf(tx, file.id)
  if (sender !== person || holder) return undefined
  return scaledPicture(await buffer(await store.open(tx.partnership, file.sha256)), most)
}

const happened = ({ id, key }: Organisation) => ({
  name: 'organisation.logo-changed',
  subject: { type: 'organisation', id },
  audience: 'public' as const,
  payload: { key },
})

const result = z.object({ id: z.string(), slug: z.string() })

const noPicture = {
  da: 'Filen er ikke et billede, vi kan læse. Brug PNG, JPEG eller WebP.',
  en: 'The file is not a picture that we can read. Use PNG, JPEG or WebP.',
}

export const setLogo = act({
  name: 'organisation.set-logo',
  summary: { da: 'Giver en organisation et logo', en: 'Gives an organisation a logo' },
  input: z.strictObject({
    logo: z.array(z.string()).length(1).meta({ description: 'The id of a picture that was sent before.' }),
  }),
  result,
  who: ['its-representative', 'secretariat'],
  subject: organisationSubject,
  refusals: {
    'no-picture': { status: 422, words: noPicture },
  },
  api: { method: 'PUT', path: '/organisations/{id}/logo' },
  example: { logo: ['01900000-0000-7000-8000-000000000000'] },
  async effect({ tx, input, subject, viewer, now, realNow, newId, files }) {
    const person = given(viewer.person).id
    const store = given(files)
    const small = await picture(tx, store, input.logo[0] ?? '', person)
    if (!small) return refuse('no-picture', [{ field: 'logo', words: noPicture }])
    const content = await store.put(tx.partnership, small, { bytes: small.length })
    const id = newId<'file'>()
    const name = `${subject.key}.webp`
    await insertSent(tx, { ...content, id, name, mediaType: 'image/webp', storedAt: realNow }, person)
    await dropFiles(tx, holderOf(subject.id))
    await holdFiles(tx, [id], person, holderOf(subject.id), now)
    return done({ id: subject.id as string, slug: subject.slug }, happened(subject))
  },
})

export const removeLogo = act({
  name: 'organisation.remove-logo',
  summary: { da: 'Fjerner en organisations logo', en: 'Removes the logo of an organisation' },
  input: z.strictObject({}),
  result,
  who: ['its-representative', 'secretariat'],
  subject: organisationSubject,
  refusals: {},
  api: { method: 'DELETE', path: '/organisations/{id}/logo' },
  example: {},
  async effect({ tx, subject }) {
    const dropped = await dropFiles(tx, holderOf(subject.id))
    return done({ id: subject.id as string, slug: subject.slug }, ...(dropped ? [happened(subject)] : []))
  },
})

/** Logos are public, as the pages are that show them. */
export const logoHolder = { type: 'organisation.logo', mayRead: async () => true }
