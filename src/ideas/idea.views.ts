import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { permits, personNames, type Viewer } from '../access/index.ts'
import { type Connections, view } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import {
  type Named,
  organisationNames,
  organisationsByKey,
  representedOrganisations,
} from '../partners/index.ts'
import { asId, type Id, type ReadTransaction } from '../platform/db/index.ts'
import { searchSubjects } from '../platform/search/index.ts'
import type { Text } from '../platform/words/index.ts'
import { commentsOn, supportersOf } from './discussion.store.ts'
import { findIdea, standingOf } from './idea.access.ts'
import { editIdea } from './idea.acts.ts'
import { type Idea, type IdeaCursor, ideaStates, ideasById, newestIdeas } from './idea.store.ts'
import { ripenessNow } from './ripening.acts.ts'

/** Rows on a page of a list: fewer than a screen can bear, more than one wants to read. */
const rows = 50

const text = z.record(z.string(), z.string())
const state = z.enum(ideaStates)

const shortIdea = z.object({
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

const asShort = (idea: Idea): ShortIdea => ({
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

const comment = z.object({
  id: z.string(),
  /** Only to those who are signed in: a person's data is not the public's. */
  person: z.string().optional(),
  organisation: text.optional(),
  body: z.string(),
  language: z.string(),
  at: z.string(),
})
export type ShownComment = z.infer<typeof comment>

const organisationLink = z.object({ slug: z.string(), name: text })

const connection = z.object({
  heading: z.object({ da: z.string(), en: z.string() }),
  title: text,
  path: z.object({ da: z.string(), en: z.string() }),
  note: text.optional(),
})

const wholeIdea = shortIdea.extend({
  why: text,
  goals: z.array(z.object({ n: z.int(), key: z.string(), text })),
  possiblePartners: z.array(organisationLink),
  possibleFunding: z.array(organisationLink),
  /** Why it stands on the shelf, where that is known. */
  shelfReason: z.string().optional(),
  version: z.int(),
  editedAt: z.string().optional(),
  organisation: text.optional(),
  author: z.string().optional(),
  /** How many supporters count by the agreement, how many it takes, and what they lead to. */
  ripeness: z.object({ counted: z.int(), needed: z.int(), leadsTo: z.enum(['starts', 'decision']) }),
  /** What came of it, and what it came from. */
  connections: z.array(connection),
  supportedBy: z.array(z.object({ id: z.string(), name: text })),
  thread: z.array(comment),
  mayEdit: z.boolean(),
  /** The organisations that the viewer can act for. */
  actFor: z.array(z.object({ id: z.string(), name: text })),
})
export type WholeIdea = z.infer<typeof wholeIdea>

/** @param connections what the rooms above know of an idea: the group that came of it. */
export const oneIdea = (connections: Connections<Idea>) =>
  view({
    name: 'idea.one',
    summary: { da: 'En idé med støtte og kommentarer', en: 'An idea with its supporters and comments' },
    parameters: z.object({ id: z.string().max(100) }),
    data: wholeIdea,
    who: ['anyone'],
    freshness: 'journal',
    api: '/ideas/{id}',
    example: { id: 'none' },
    async load({ tx, viewer, now, parameters }) {
      const idea = await findIdea(tx, parameters.id)
      if (!idea) return undefined
      const mayEdit = permits(editIdea.who, viewer, standingOf(idea))
      const { counted, needed, leadsTo } = await ripenessNow(tx, idea, { now })
      const data = {
        ...(await told(tx, idea, viewer)),
        goals: await goalsOf(tx, idea, now),
        ripeness: { counted: counted.length, needed, leadsTo },
        connections: [...(await connections(tx, idea))],
        mayEdit,
      }
      return { data, standing: standingOf(idea), version: idea.version }
    },
  })

type Told = Omit<WholeIdea, 'mayEdit' | 'goals' | 'ripeness' | 'connections'>

/** The goals that the idea contributes to, in the charter's words. */
async function goalsOf(tx: ReadTransaction, { details }: Idea, now: Temporal.Instant) {
  if (!details.goals?.length) return []
  const { goals } = await charterOf(tx, now)
  return goals.filter(({ n }) => details.goals?.includes(n)).map(({ n, key, text }) => ({ n, key, text }))
}

/** The idea with its supporters and comments, and with the names of whoever is behind them. */
async function told(tx: ReadTransaction, idea: Idea, viewer: Viewer): Promise<Told> {
  const [comments, supporters] = await Promise.all([commentsOn(tx, idea.id), supportersOf(tx, idea.id)])
  const rows = [...comments, ...supporters]
  const present = <Value>(value: Value | null | undefined): value is Value =>
    value !== null && value !== undefined
  const people = [idea.author, ...comments.map((row) => row.person_id)].filter(present)
  const organisations = [idea.organisation, ...rows.map((row) => row.organisation_id)].filter(present)
  const [persons, names, actFor, byKey] = await Promise.all([
    viewer.person ? personNames(tx, people) : new Map<string, string>(),
    organisationNames(tx, organisations),
    representedOrganisations(tx, viewer),
    organisationsByKey(tx),
  ])
  const nameOf = (id: string | null | undefined): Text | undefined => (id ? names.get(id) : undefined)
  return {
    ...asShort(idea),
    why: idea.why,
    possiblePartners: linksTo(idea.details.possiblePartners, byKey),
    possibleFunding: linksTo(idea.details.possibleFunding, byKey),
    ...optional('shelfReason', idea.details.shelfReason),
    version: idea.version,
    ...optional('editedAt', idea.editedAt?.toString()),
    ...optional('organisation', nameOf(idea.organisation)),
    ...optional('author', idea.author && persons.get(idea.author)),
    supportedBy: supporters.map(({ organisation_id: id }) => ({ id, name: nameOf(id) ?? {} })),
    thread: comments.map((row) => ({
      id: row.id,
      ...optional('person', persons.get(row.person_id)),
      ...optional('organisation', nameOf(row.organisation_id)),
      body: row.body,
      language: row.language,
      at: row.commented_at.toString(),
    })),
    actFor,
  }
}

const linksTo = (keys: readonly string[] | undefined, byKey: ReadonlyMap<string, Named>) =>
  (keys ?? [])
    .map((key) => byKey.get(key))
    .filter((organisation) => organisation !== undefined)
    .map(({ slug, name }) => ({ slug, name }))

/** A field that is there only where it has a value: JSON has no `undefined`. */
const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value }
