import { z } from 'zod'
import { view } from '../acts/index.ts'
import type { RecordDeclaration } from './declaration.ts'
import { findRecord } from './record.access.ts'
import { recordsOf, type StoredRecord } from './record.store.ts'

const show = <Content>({ id, key, version, content }: StoredRecord<Content>) => ({
  id: id as string,
  key,
  version,
  content,
})

const shown = <Content extends object>({ content }: RecordDeclaration<Content>) =>
  z.object({ id: z.string(), key: z.string(), version: z.int(), content })

export const listView = <Content extends object>(declared: RecordDeclaration<Content>) =>
  view({
    name: `${declared.type}.list`,
    summary: declared.plural,
    parameters: z.object({}),
    data: z.object({ items: z.array(shown(declared)) }),
    who: ['anyone'],
    freshness: 'journal',
    api: `/${declared.path}`,
    example: {},
    load: async ({ tx }) => ({ data: { items: (await recordsOf<Content>(tx, declared.type)).map(show) } }),
  })

export const oneView = <Content extends object>(declared: RecordDeclaration<Content>) =>
  view({
    name: `${declared.type}.one`,
    summary: declared.name,
    parameters: z.object({ id: z.string().max(100) }),
    data: shown(declared),
    who: ['anyone'],
    freshness: 'journal',
    api: `/${declared.path}/{id}`,
    example: { id: 'none' },
    async load({ tx, parameters }) {
      const record = await findRecord<Content>(tx, declared.type, parameters.id)
      return record && { data: show(record), version: record.version }
    },
  })
