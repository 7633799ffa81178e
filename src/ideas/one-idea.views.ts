import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { permits, personNames, type Viewer } from '../access/index.ts'
import { type Connections, view } from '../acts/index.ts'
import { charterOf } from '../charter/index.ts'
import {
  type Named,
  organisationNames,
  organisationsByKey,
  partnersAt,
  representedOrganisations,
} from '../partners/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { answersTo } from './answer.store.ts'
import { askSupport } from './asking-support.acts.ts'
import { commentsOn, mentionsOn, supportersOf } from './discussion.store.ts'
import { closeIdea, parkIdea, takeUpIdea } from './disposition.acts.ts'
import { findIdea, participantsOf, standingOf } from './idea.access.ts'
import { editIdea } from './idea.acts.ts'
import { type Idea, ideasById, newestIdeas } from './idea.store.ts'
import { asShort, shortIdea, text } from './idea.views.ts'
import { isUndecided, ripenessNow, supportingOrganisations } from './ripening.acts.ts'

const linked = z.object({ slug: z.string(), title: text })

const comment = z.object({
  id: z.string(),
  /** Only to those who are signed in: a person's data is not the public's. */
  person: z.string().optional(),
  organisation: text.optional(),
  body: z.string(),
  language: z.string(),
  at: z.string(),
  /** Who was called in, by name. */
  mentions: z.array(z.string()),
  /** The idea that it was said on, where that was merged with this one. */
  saidOn: linked.optional(),
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
  shelfReason: text.optional(),
  mergedInto: linked.optional(),
  /** What was answered, the oldest first. */
  answers: z.array(z.object({ disposition: z.string(), words: text.optional(), at: z.string() })),
  /** The answer that is owed; none where it was given, or nobody owes one. */
  owed: z.object({ at: z.string(), by: z.enum(['secretariat', 'chair']), overdue: z.boolean() }).optional(),
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
  mayTakeUp: z.boolean(),
  mayClose: z.boolean(),
  /** For the secretariat: the reasons for the shelf, and the ideas that this one can be merged with. */
  manage: z
    .object({ reasons: z.array(z.object({ key: z.string(), text })), others: z.array(linked) })
    .optional(),
  /** Who takes part in the thread, oneself left out. Only to those who are signed in. */
  participants: z.array(z.object({ id: z.string(), name: z.string() })),
  /** The partners that one may ask for support. */
  askable: z.array(z.object({ key: z.string(), name: text })),
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
        askable: permits(askSupport.who, viewer, standingOf(idea)) ? await askableFor(tx, idea, now) : [],
        ...(await answered(tx, idea, viewer, now)),
        mayEdit,
        mayTakeUp: idea.state === 'parked' && permits(takeUpIdea.who, viewer, standingOf(idea)),
        mayClose: isAnswerable(idea) && permits(closeIdea.who, viewer, standingOf(idea)),
      }
      const due = idea.answerDueAt
      const ahead = due && Temporal.Instant.compare(due, now) > 0 ? { validUntil: due } : {}
      return { data, standing: standingOf(idea), version: idea.version, ...ahead }
    },
  })

const isAnswerable = ({ state }: Idea) => state === 'open' || state === 'parked'

const linkTo = async (tx: ReadTransaction, id: Id<'idea'>) => {
  const found = await findIdea(tx, id)
  return found && { slug: found.slug, title: found.title }
}

type Answered = Pick<WholeIdea, 'shelfReason' | 'mergedInto' | 'answers' | 'owed' | 'manage'>

/** What was answered to the idea, what is owed, and what the secretariat needs to answer it. */
async function answered(
  tx: ReadTransaction,
  idea: Idea,
  viewer: Viewer,
  now: Temporal.Instant,
): Promise<Answered> {
  const { answer, shelfReasons } = (await charterOf(tx, now)).ideaBank
  const due = idea.answeredAt || !isAnswerable(idea) ? undefined : idea.answerDueAt
  const manages = isAnswerable(idea) && permits(parkIdea.who, viewer)
  const others = manages ? await newestIdeas(tx, undefined, mostOffered) : []
  return {
    ...optional('shelfReason', shelfReasons.find(({ key }) => key === idea.shelfReason)?.text),
    ...optional('mergedInto', idea.mergedInto && (await linkTo(tx, idea.mergedInto))),
    answers: (await answersTo(tx, idea.id)).map(({ disposition, words, given_at }) => ({
      disposition,
      ...optional('words', words ?? undefined),
      at: given_at.toString(),
    })),
    ...optional(
      'owed',
      due && {
        at: due.toString(),
        by: answer?.by ?? ('secretariat' as const),
        overdue: Temporal.Instant.compare(due, now) <= 0,
      },
    ),
    ...optional(
      'manage',
      manages
        ? {
            reasons: [...shelfReasons].map(({ key, text }) => ({ key, text })),
            others: others
              .filter((other) => other.id !== idea.id && isAnswerable(other))
              .map(({ slug, title }) => ({ slug, title })),
          }
        : undefined,
    ),
  }
}

/** Ideas to choose from for a merge: the newest. Others are named by their address, through the API. */
const mostOffered = 200

/** The goals that the idea contributes to, in the charter's words. */
async function goalsOf(tx: ReadTransaction, { details }: Idea, now: Temporal.Instant) {
  if (!details.goals?.length) return []
  const { goals } = await charterOf(tx, now)
  return goals.filter(({ n }) => details.goals?.includes(n)).map(({ n, key, text }) => ({ n, key, text }))
}

/** The partners that do not support it yet. */
async function askableFor(tx: ReadTransaction, idea: Idea, now: Temporal.Instant) {
  if (!isUndecided(idea)) return []
  const behind = new Set(await supportingOrganisations(tx, idea))
  return (await partnersAt(tx, now))
    .filter(({ id }) => !behind.has(id))
    .map(({ key, name }) => ({ key, name }))
}

type Told = Omit<
  WholeIdea,
  'goals' | 'ripeness' | 'connections' | 'askable' | keyof Answered | `may${string}`
>

/** Who is behind an idea and what they said, with their names as this viewer may see them. */
async function behind(tx: ReadTransaction, idea: Idea, viewer: Viewer) {
  const [comments, supporters, mentions, participants] = await Promise.all([
    commentsOn(tx, idea.id),
    supportersOf(tx, idea.id),
    mentionsOn(tx, idea.id),
    participantsOf(tx, idea),
  ])
  const organisations = [idea.organisation, ...[...comments, ...supporters].map((row) => row.organisation_id)]
  const [persons, names] = await Promise.all([
    viewer.person ? personNames(tx, participants) : new Map<string, string>(),
    organisationNames(
      tx,
      organisations.filter((one) => one !== null && one !== undefined),
    ),
  ])
  const nameOf = (id: string | null | undefined): Text | undefined => (id ? names.get(id) : undefined)
  const from = [...new Set(comments.flatMap(({ said_on }) => said_on ?? []))]
  const merged = new Map((await ideasById(tx, from)).map(({ id, slug, title }) => [id, { slug, title }]))
  return { comments, supporters, mentions, participants, persons, nameOf, merged }
}
type Behind = Awaited<ReturnType<typeof behind>>

const threadOf = ({ comments, mentions, persons, nameOf, merged }: Behind): ShownComment[] =>
  comments.map((row) => ({
    id: row.id,
    ...optional('person', persons.get(row.person_id)),
    ...optional('organisation', nameOf(row.organisation_id)),
    body: row.body,
    language: row.language,
    at: row.commented_at.toString(),
    mentions: mentions
      .filter(({ comment_id }) => comment_id === row.id)
      .flatMap(({ person_id }) => persons.get(person_id) ?? []),
    ...optional('saidOn', row.said_on === null ? undefined : merged.get(row.said_on)),
  }))

/** The idea with its supporters and comments, and with the names of whoever is behind them. */
async function told(tx: ReadTransaction, idea: Idea, viewer: Viewer): Promise<Told> {
  const known = await behind(tx, idea, viewer)
  const { supporters, participants, persons, nameOf } = known
  const [actFor, byKey] = await Promise.all([representedOrganisations(tx, viewer), organisationsByKey(tx)])
  return {
    ...asShort(idea),
    why: idea.why,
    possiblePartners: linksTo(idea.details.possiblePartners, byKey),
    possibleFunding: linksTo(idea.details.possibleFunding, byKey),
    version: idea.version,
    ...optional('editedAt', idea.editedAt?.toString()),
    ...optional('organisation', nameOf(idea.organisation)),
    ...optional('author', idea.author && persons.get(idea.author)),
    supportedBy: supporters.map(({ organisation_id: id }) => ({ id, name: nameOf(id) ?? {} })),
    thread: threadOf(known),
    participants: participants
      .filter((id) => id !== viewer.person?.id && persons.has(id))
      .map((id) => ({ id, name: persons.get(id) ?? '' })),
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
