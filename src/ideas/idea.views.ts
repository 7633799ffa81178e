import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { view } from '../acts/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { searchSubjects } from '../platform/search/index.ts'
import { type Idea, type IdeaCursor, ideaStates, ideasById, newestIdeas } from './idea.store.ts'

/** Rows on a page of a list: fewer than a screen can bear, more than one wants to read. */
const rows = 50

export const text = z.record(z.string(), z.string())
const state = z.enum(ideaStates)

export const shortIdea = z.object({
  id: z.string(),
  slug: z.string(),
  title: text,
  aim: text,
  state,
  submittedAt: z.string(),
  supporters: z.int(),
  comments: z.int(),
})
export type ShortIdea = z.infer<typeof shortIdea>

export const asShort = (idea: Idea): ShortIdea => ({
  id: idea.id,
  slug: idea.slug,
  title: idea.title,
  aim: idea.aim,
  state: idea.state,
  submittedAt: idea.submittedAt.toString(),
  supporters: idea.supports,
  comments: idea.comments,
})

const printCursor = (idea: Idea) => `${idea.submittedAt.epochMilliseconds}.${idea.id}`

function parseCursor(text: string): IdeaCursor | undefined {
  const [, at, name] = /^([0-9]{1,15})\.(.+)$/.exec(text) ?? []
  const id = name === undefined ? undefined : asId<'idea'>(name)
  return id && { at: Temporal.Instant.fromEpochMilliseconds(Number(at)), id }
}

const cursor = z.string().refine((text) => parseCursor(text) !== undefined)

export const ideaList = view({
  name: 'idea.list',
  summary: {
    da: 'Ideerne, de nyeste først, eller dem, der svarer til en søgning',
    en: 'The ideas, newest first, or those that answer a search',
  },
  parameters: z.object({ q: z.string().trim().max(500).optional(), after: cursor.optional() }),
  data: z.object({
    items: z.array(shortIdea),
    q: z.string().optional(),
    next: z.string().optional(),
  }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/ideas',
  example: {},
  async load({ tx, parameters: { q, after } }) {
    if (q) return { data: { items: (await found(tx, q)).map(asShort), q } }
    const page = await newestIdeas(tx, after === undefined ? undefined : parseCursor(after), rows + 1)
    const items = page.slice(0, rows)
    const last = page.length > rows ? items.at(-1) : undefined
    const next = last && printCursor(last)
    return { data: { items: items.map(asShort), ...(next ? { next } : {}) } }
  },
})

async function found(tx: ReadTransaction, text: string): Promise<Idea[]> {
  const subjects = await searchSubjects(tx, { types: ['idea'], audiences: ['public'], text, limit: rows })
  return ideasById(
    tx,
    subjects.map((subject) => subject.id as Id<'idea'>),
  )
}
