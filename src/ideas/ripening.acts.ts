import type { Happening, Reactor } from '../acts/index.ts'
import { answerAsks, endAsks } from '../asks/index.ts'
import { charterOf } from '../charter/index.ts'
import { draftOn, openOn } from '../decisions/index.ts'
import type { JsonObject } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { asId, type Id, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { deleteSupport, supportersOf, supportsOf } from './discussion.store.ts'
import type { Idea } from './idea.access.ts'
import { ideaById, lockIdea, setState } from './idea.store.ts'
import { words } from './messages.ts'
import { type Ripeness, ripenessOf } from './ripe.rules.ts'

/** What organisations are asked about an idea. */
export const supportQuestion = 'idea.support'

export const subjectOf = (id: Id<'idea'>) => ({ type: 'idea', id })

/** How far an idea is from becoming a group, by the agreement in force. */
export async function ripenessNow(
  tx: ReadTransaction,
  idea: Idea,
  { now }: Pick<Times, 'now'>,
): Promise<Ripeness & { readonly leadsTo: 'starts' | 'decision' }> {
  const { groupStart } = await charterOf(tx, now)
  const supports = (await supportersOf(tx, idea.id)).map((row) => ({
    person: row.person_id,
    organisation: row.organisation_id,
  }))
  const proposer = { person: idea.author, organisation: idea.organisation }
  return { ...ripenessOf(groupStart, proposer, supports), leadsTo: groupStart.leadsTo.is }
}

/**
 * Lets an idea ripen where it stands at the door and has enough supporters: the rooms above make it a group in the same
 * transaction, or the partners are asked to decide. To be called with the idea locked for update, so that of two
 * supports at one instant the second sees the first.
 */
export async function ripen(tx: Transaction, idea: Idea, times: Times): Promise<Happening[]> {
  if (idea.state !== 'open') return []
  const { counted, needed, ripe, leadsTo } = await ripenessNow(tx, idea, times)
  if (!ripe) return []
  await setState(tx, idea.id, 'ripe')
  await endAsks(tx, { subject: subjectOf(idea.id), kind: supportQuestion }, 'settled', times.now)
  const ripened: Happening = {
    name: 'idea.ripened',
    subject: subjectOf(idea.id),
    audience: 'public',
    payload: { leadsTo, needed, supporters: [...counted] },
  }
  return leadsTo === 'decision' ? [ripened, ...(await askPartners(tx, idea, times))] : [ripened]
}

/** Lets the partners decide on the group. Where nobody has a vote it stays a draft, for the secretariat to open. */
async function askPartners(tx: Transaction, idea: Idea, times: Times): Promise<Happening[]> {
  const { title, aim, why } = idea
  const asked = (language: 'da' | 'en') =>
    words(language).startQuestion({ title: title[language] ?? Object.values(title)[0] ?? '' })
  const id = await draftOn(
    tx,
    {
      matter: 'start-group',
      title,
      question: { da: asked('da'), en: asked('en') },
      background: Object.fromEntries(
        Object.entries(aim).map(([language, text]) => [
          language,
          [text, why[language]].filter(Boolean).join('\n\n'),
        ]),
      ),
      subject: subjectOf(idea.id),
      proposer: idea.author,
      organisation: idea.organisation,
    },
    times,
  )
  const opened = await openOn(tx, id, 'silent', times)
  return opened ? [opened] : []
}

/** Notes that an organisation supports the idea, by whichever way it came to: then it has answered. */
export const noteSupport = (
  tx: Transaction,
  idea: Id<'idea'>,
  organisation: Id<'organisation'>,
  by: Id<'person'>,
  { now }: Pick<Times, 'now'>,
) =>
  answerAsks(
    tx,
    { subject: subjectOf(idea), kind: supportQuestion, organisation },
    { answer: 'support', by },
    now,
  )

/** The organisations that stand behind an idea: the one that it was proposed for, and those that support it. */
export async function supportingOrganisations(
  tx: ReadTransaction,
  idea: Idea,
): Promise<Id<'organisation'>[]> {
  const supports = (await supportersOf(tx, idea.id)).map((row) => row.organisation_id)
  return [...new Set([...(idea.organisation ? [idea.organisation] : []), ...supports])]
}

/** The idea lives on as a group. Called by the room that makes the group, in the transaction in which it does. */
export const becomeGroup = (tx: Transaction, id: Id<'idea'>) => setState(tx, id, 'group')

/** What the partners decided: a refused idea is closed; one that came to no decision stands at the door again. */
const decided: Reactor = {
  on: 'decision.settled',
  async react(tx, { payload }) {
    const id = ideaDecidedOn(payload)
    if (id === undefined || payload['outcome'] === 'adopted') return []
    await lockIdea(tx, id)
    const idea = await ideaById(tx, id)
    if (idea?.state !== 'ripe') return []
    const refused = payload['outcome'] === 'rejected' || payload['outcome'] === 'vetoed'
    await setState(tx, id, refused ? 'closed' : 'open')
    const name = refused ? 'idea.closed' : 'idea.reopened'
    return [{ name, subject: subjectOf(id), audience: 'public', payload: { because: 'decision' } }]
  },
}

/** The idea whose group was decided on; nothing where the decision was on something else. */
export function ideaDecidedOn({ matter, of }: JsonObject): Id<'idea'> | undefined {
  const { type, id } = (of ?? {}) as { readonly type?: string; readonly id?: string }
  return matter === 'start-group' && type === 'idea' && id !== undefined ? asId<'idea'>(id) : undefined
}

/**
 * A partner that leaves supports nothing any more. Groups that came of its support stay, and so do decisions that are
 * under way: the partners have been asked.
 */
const supporterLeft: Reactor = {
  on: 'partner.withdrawn',
  async react(tx, { subject }) {
    const organisation = asId<'organisation'>(subject.id)
    const supported = organisation ? await supportsOf(tx, organisation) : []
    const ended: Happening[] = []
    for (const id of supported) {
      await lockIdea(tx, id)
      const idea = await ideaById(tx, id)
      if (!organisation || !idea || !isUndecided(idea)) continue
      await deleteSupport(tx, id, organisation)
      ended.push({
        name: 'idea.support-ended',
        subject: subjectOf(id),
        audience: 'public',
        payload: { organisation },
      })
    }
    return ended
  },
}

/** Whether supports still say something about what becomes of it. */
export const isUndecided = ({ state }: Pick<Idea, 'state'>): boolean =>
  state === 'open' || state === 'ripe' || state === 'parked'

export const ideaReactors: readonly Reactor[] = [decided, supporterLeft]
