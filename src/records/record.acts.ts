import { z } from 'zod'
import { act, commonRefusals, done, refuse, type SubjectKind } from '../acts/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { RecordDeclaration } from './declaration.ts'
import { addRecord, findRecord, isReferredTo, problemsOf } from './record.access.ts'
import { lockRecord, nextPosition, removeRecord, type StoredRecord, updateRecord } from './record.store.ts'

const refusals = {
  invalid: commonRefusals.invalid,
  'key-taken': {
    status: 409,
    words: { da: 'Der er allerede en post med den nøgle.', en: 'There is a record with that key already.' },
  },
} as const

const removal = {
  'referred-to': {
    status: 409,
    words: {
      da: 'Andre poster henviser til den. Ret dem først.',
      en: 'Other records refer to it. Change those first.',
    },
  },
} as const

const result = z.object({ id: z.string(), key: z.string() })

const subjectOf = <Content extends object>(type: string): SubjectKind<StoredRecord<Content>> => ({
  type,
  async load(tx, id) {
    const one = (from: ReadTransaction, which: string) => findRecord<Content>(from, type, which)
    const found = await one(tx, id)
    if (found) await lockRecord(tx, found.id)
    return found && one(tx, found.id)
  },
  standing: () => ({}),
  version: (record) => record.version,
})

const happened = (type: string, what: string, id: string, key: string, title: Text) => ({
  name: `${type}.${what}`,
  subject: { type, id },
  audience: 'public' as const,
  payload: { key, title },
})

const sentence = (name: { readonly da: string; readonly en: string }, da: string, en: string) => ({
  da: `${da}: ${name.da.toLowerCase()}`,
  en: `${en}: ${name.en.toLowerCase()}`,
})

export const addAct = <Content extends object>(declared: RecordDeclaration<Content>) =>
  act({
    name: `${declared.type}.add`,
    summary: sentence(declared.name, 'Tilføjer', 'Adds'),
    input: declared.content,
    result,
    who: declared.who ?? ['secretariat'],
    refusals,
    api: { method: 'POST', path: `/${declared.path}` },
    example: declared.example as Record<string, unknown>,
    async effect({ tx, site, input, now, newId }) {
      const { type } = declared
      const problems = await problemsOf(tx, site, declared.content, input)
      if (problems.length) return refuse('invalid', problems)
      const id = newId<'record'>()
      const position = await nextPosition(tx, type)
      const key = await addRecord(declared, tx, { id, position, content: input, at: now })
      if (key === undefined) return refuse('key-taken')
      return done({ id, key }, happened(type, 'added', id, key, declared.titleOf(input)))
    },
  })

export const editAct = <Content extends object>(declared: RecordDeclaration<Content>) =>
  act({
    name: `${declared.type}.edit`,
    summary: sentence(declared.name, 'Retter', 'Edits'),
    input: declared.content,
    result,
    who: declared.who ?? ['secretariat'],
    subject: subjectOf<Content>(declared.type),
    refusals: { invalid: refusals.invalid },
    api: { method: 'PUT', path: `/${declared.path}/{id}` },
    example: declared.example as Record<string, unknown>,
    async effect({ tx, site, input, subject: { id, key }, now }) {
      const problems = await problemsOf(tx, site, declared.content, input)
      if (problems.length) return refuse('invalid', problems)
      // The key is what other records point at: it stays, whatever was sent.
      const kept = 'key' in input ? { ...input, key } : input
      await updateRecord(tx, id, kept, now)
      return done(
        { id: id as string, key },
        happened(declared.type, 'edited', id, key, declared.titleOf(kept)),
      )
    },
  })

export const removeAct = <Content extends object>(declared: RecordDeclaration<Content>) =>
  act({
    name: `${declared.type}.remove`,
    summary: sentence(declared.name, 'Fjerner', 'Removes'),
    input: z.strictObject({}),
    result,
    who: declared.who ?? ['secretariat'],
    subject: subjectOf<Content>(declared.type),
    refusals: removal,
    api: { method: 'DELETE', path: `/${declared.path}/{id}` },
    example: {},
    async effect({ tx, subject: { id, key, content }, now }) {
      if (await isReferredTo(tx, declared, key)) return refuse('referred-to')
      await removeRecord(tx, id, now)
      const title = declared.titleOf(content)
      return done({ id: id as string, key }, happened(declared.type, 'removed', id, key, title))
    },
  })
