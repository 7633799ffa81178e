import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { personAt } from '../access/index.ts'
import { type View, type ViewContext, view } from '../acts/index.ts'
import { type EntryFilter, headOf, isSound, newestEntries, printAnchor } from '../journal/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { endOfDay, startOfDay } from '../platform/calendar/index.ts'
import { asId, type ReadTransaction } from '../platform/db/index.ts'
import { type Telling, tellEntries } from './telling.ts'

const rows = 50
const text = z.record(z.string(), z.string())

const place = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)

const publicEntry = z.object({
  seq: z.int(),
  id: z.string(),
  at: z.string(),
  name: z.string(),
  /** What happened, in the language that was asked for. */
  sentence: z.string(),
  path: z.string().optional(),
})
export type PublicEntry = z.infer<typeof publicEntry>

const journalEntry = publicEntry.extend({
  subject: z.object({ type: z.string(), id: z.string() }),
  actor: z.string().optional(),
  organisation: text.optional(),
  via: z.string(),
  audience: z.string(),
  article: z.string().optional(),
  hash: z.string(),
  /** Whether the entry is what its hash says and follows the one before it. */
  sound: z.boolean(),
})
export type ToldJournalEntry = z.infer<typeof journalEntry>

/** A form sends a field that was left empty as an empty text. */
const orEmpty = <Of extends z.ZodType>(schema: Of) =>
  z.preprocess((sent) => (sent === '' ? undefined : sent), schema.optional())

const filters = {
  name: orEmpty(z.string().max(100)),
  subject: orEmpty(z.string().max(100)),
  person: orEmpty(z.string().trim().toLowerCase().max(254)),
  organisation: orEmpty(z.string().max(100)),
  from: orEmpty(z.iso.date()),
  to: orEmpty(z.iso.date()),
}

const parameters = z.object({ ...filters, after: place.optional() })

const wholeJournal = z.object({
  items: z.array(journalEntry),
  next: z.string().optional(),
  /** The head of the chain, `SEQ:HASH`. */
  head: z.string(),
  names: z.array(z.string()),
  organisations: z.array(z.object({ id: z.string(), name: text })),
  asked: z.object(filters),
})
export type WholeJournal = z.infer<typeof wholeJournal>
type Asked = z.infer<typeof parameters>

/** Nobody and nothing has this id: what is asked for and not known has no entries. */
const none = '00000000-0000-0000-0000-000000000000'

async function filterOf(tx: ReadTransaction, asked: Asked, zone: string): Promise<EntryFilter> {
  const { name, subject, person, organisation, from, to } = asked
  const actor = person === undefined ? undefined : (asId(person) ?? (await personAt(tx, person))?.id ?? none)
  return {
    name,
    subject: subject === undefined ? undefined : (asId(subject) ?? none),
    actor,
    organisation: organisation === undefined ? undefined : (asId(organisation) ?? none),
    from: from === undefined ? undefined : startOfDay(Temporal.PlainDate.from(from), zone),
    until: to === undefined ? undefined : endOfDay(Temporal.PlainDate.from(to), zone),
  }
}

async function readPage(context: ViewContext<Asked>, telling: Telling) {
  const { tx, site, language, parameters } = context
  const filter = await filterOf(tx, parameters, site.zone)
  const found = await newestEntries(tx, filter, parameters.after, rows + 1)
  const told = await tellEntries(tx, found.slice(0, rows), telling, language, true)
  const items = told.map(({ entry, sentence, path, actor, organisation }, index) => ({
    seq: entry.seq,
    id: entry.id as string,
    at: entry.at.toString(),
    name: entry.name,
    sentence,
    ...(path ? { path } : {}),
    subject: { ...entry.subject },
    ...(actor ? { actor } : {}),
    ...(organisation ? { organisation } : {}),
    via: entry.via,
    audience: entry.audience,
    ...(entry.article ? { article: entry.article } : {}),
    hash: Buffer.from(entry.hash).toString('hex'),
    sound: isSound(entry, found[index + 1]),
  }))
  const last = found.length > rows ? items.at(-1)?.seq : undefined
  return { items, ...(last === undefined ? {} : { next: String(last) }) }
}

/** @param telling what the rooms give in so that entries can be told. */
export const journalEntries = (telling: Telling): View<Asked, WholeJournal> =>
  view({
    name: 'journal.entries',
    summary: { da: 'Journalen, det nyeste først', en: 'The journal, newest first' },
    parameters,
    data: wholeJournal,
    who: ['secretariat'],
    freshness: 'journal',
    api: '/journal',
    example: {},
    async load(context) {
      const { after: _after, ...asked } = context.parameters
      const [page, head, known] = await Promise.all([
        readPage(context, telling),
        headOf(context.tx),
        organisationsByKey(context.tx),
      ])
      const data = {
        ...page,
        head: printAnchor(head.seq, head.hash),
        names: Object.keys(telling.sentences),
        organisations: [...known.values()].map(({ id, name }) => ({ id: id as string, name })),
        asked,
      }
      return { data }
    },
  })

const publicJournal = z.object({ items: z.array(publicEntry), next: z.string().optional() })
export type PublicJournal = z.infer<typeof publicJournal>

/** @param telling as for the journal; people are not told. */
export const publicHappenings = (telling: Telling): View<{ after?: number | undefined }, PublicJournal> =>
  view({
    name: 'journal.public',
    summary: { da: 'Hvad der er sket i partnerskabet', en: 'What happened in the partnership' },
    parameters: z.object({ after: place.optional() }),
    data: publicJournal,
    who: ['anyone'],
    freshness: 'journal',
    api: '/happenings',
    example: {},
    async load({ tx, language, parameters: { after } }) {
      const found = await newestEntries(tx, { audience: 'public' }, after, rows + 1)
      const told = await tellEntries(tx, found.slice(0, rows), telling, language, false)
      const items = told.map(({ entry, sentence, path }) => ({
        seq: entry.seq,
        id: entry.id as string,
        at: entry.at.toString(),
        name: entry.name,
        sentence,
        ...(path ? { path } : {}),
      }))
      const last = found.length > rows ? items.at(-1)?.seq : undefined
      return { data: { items, ...(last === undefined ? {} : { next: String(last) }) } }
    },
  })
