import { z } from 'zod'
import { view } from '../acts/index.ts'
import { endOfToday, type RecordType, type StoredRecord } from '../records/index.ts'
import { readWorld, type World } from './world.access.ts'

/** A list's page: everything, and how it is asked to be ordered. */
export interface Overview {
  readonly world: World
  readonly by?: 'period' | undefined
}

interface Naming {
  readonly name: string
  readonly summary: { readonly da: string; readonly en: string }
  readonly api: string
}

/** What a list's page shows. The plain lists are in the API. */
export const overviewView = (naming: Naming) =>
  view({
    ...naming,
    parameters: z.object({ by: z.literal('period').optional().catch(undefined) }),
    data: z.custom<Overview>(),
    who: ['anyone'],
    freshness: 'journal',
    example: {},
    load: async ({ tx, site, now, parameters }) => ({
      data: { world: await readWorld(tx), by: parameters.by },
      validUntil: endOfToday({ site, now }),
    }),
  })

/** A record's page: the record and all it may be connected with. */
export interface InWorld<Content> {
  readonly record: StoredRecord<Content>
  readonly world: World
}

export const pageView = <Content extends object>(type: RecordType<Content>) =>
  view({
    name: `${type.type}.page`,
    summary: {
      da: `${type.name.da} med alt, den hører sammen med`,
      en: `${type.name.en} with all it is connected with`,
    },
    parameters: z.object({ id: z.string().max(100) }),
    data: z.custom<InWorld<Content>>(),
    who: ['anyone'],
    freshness: 'journal',
    api: `/${type.path}/{id}/page`,
    example: { id: 'none' },
    async load({ tx, site, now, parameters }) {
      const record = await type.one(tx, parameters.id)
      return (
        record && {
          data: { record, world: await readWorld(tx) },
          version: record.version,
          validUntil: endOfToday({ site, now }),
        }
      )
    },
  })
