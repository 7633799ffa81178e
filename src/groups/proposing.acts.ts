import { representativesOf } from '../access/index.ts'
import { given, type Happening, type Reactor } from '../acts/index.ts'
import { ask } from '../asks/index.ts'
import { type Charter, charterOf } from '../charter/index.ts'
import { draftOn, openOn } from '../decisions/index.ts'
import { becomeGroup, findIdea, type Idea, ideaDecidedOn, supportingOrganisations } from '../ideas/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { asId, type Id, newId, type Transaction } from '../platform/db/index.ts'
import { say, type Text } from '../platform/words/index.ts'
import { subjectOf } from './group.acts.ts'
import { type GroupDetails, groupById, insertGroup, lastPosition, setGroupState } from './group.store.ts'
import { words } from './messages.ts'
import { insertSeat, seatsOf } from './seat.store.ts'

/** What is asked of the supporters of a group that has come into being: who leads it. */
export const leadQuestion = 'group.name-lead'

/** An idea that has its supporters becomes a group, in the transaction of the support that was missing. */
const ripened: Reactor = {
  on: 'idea.ripened',
  async react(tx, { subject, payload }, times) {
    if (payload['leadsTo'] !== 'starts') return []
    const idea = await findIdea(tx, subject.id)
    return idea?.state === 'ripe' ? propose(tx, idea, times) : []
  },
}

/** An idea that the partners decided for becomes a group with those who support it now. */
const decidedFor: Reactor = {
  on: 'decision.settled',
  async react(tx, { payload }, times) {
    const id = ideaDecidedOn(payload)
    const idea = id && payload['outcome'] === 'adopted' ? await findIdea(tx, id) : undefined
    return idea?.state === 'ripe' ? propose(tx, idea, times) : []
  },
}

/** Makes the draft of a group of an idea: its supporters take part, and are asked who leads. */
async function propose(tx: Transaction, idea: Idea, times: Times): Promise<Happening[]> {
  const organisations = await supportingOrganisations(tx, idea)
  const charter = await charterOf(tx, times.now)
  const id = newId<'work_group'>(times.realNow)
  const { title } = idea
  await insertGroup(tx, {
    id,
    // Keys are for files; nobody types this one.
    key: `idea-${idea.id}`,
    title,
    purpose: idea.aim,
    ...draftOf(idea, charter),
    position: (await lastPosition(tx)) + 1,
    at: times.now,
    state: 'proposed',
    idea: idea.id,
  })
  for (const [n, organisation] of organisations.entries())
    await insertSeat(tx, {
      id: newId(times.realNow),
      group: id,
      role: 'partner',
      organisation,
      position: n + 1,
      at: times.now,
    })
  await becomeGroup(tx, idea.id)
  await askWhoLeads(tx, id, organisations, times)
  const payload = { idea: idea.id, title, supporters: [...organisations] }
  return [{ name: 'group.proposed', subject: subjectOf(id), audience: 'public', payload }]
}

/** The kind is the first of the charter's that does not bring others together, until somebody says otherwise. */
function draftOf(idea: Idea, { groupKinds }: Charter): { kind: string; details: GroupDetails } {
  const kind = groupKinds.find(({ coordinates }) => !coordinates) ?? groupKinds[0]
  const open = given(kind).openToAll
  const why = Object.keys(idea.why).length ? { background: [idea.why] } : {}
  return {
    kind: given(kind).key,
    details: { ...why, open, goals: [...(idea.details.goals ?? [])] } as GroupDetails,
  }
}

/**
 * Lets a group that no idea led to begin as the charter wants it: those who take part are asked who leads, or the partners
 * are asked whether it begins. Where nobody has a vote the decision stays a draft, for the secretariat to open.
 */
export async function beginProposed(
  tx: Transaction,
  { id, title }: { readonly id: Id<'work_group'>; readonly title: Text },
  organisations: readonly Id<'organisation'>[],
  times: Times,
): Promise<Happening[]> {
  const { groupStart } = await charterOf(tx, times.now)
  if (groupStart.leadsTo.is !== 'decision') {
    await askWhoLeads(tx, id, organisations, times)
    return []
  }
  const question = {
    da: words('da').startQuestion({ title: say(title, 'da').text }),
    en: words('en').startQuestion({ title: say(title, 'en').text }),
  }
  const draft = { matter: 'start-group' as const, title, question, background: {}, subject: subjectOf(id) }
  const opened = await openOn(tx, await draftOn(tx, draft, times), 'silent', times)
  return opened ? [opened] : []
}

/** What the partners decided about a group that no idea led to: those in it are asked who leads, or it is closed. */
const groupDecided: Reactor = {
  on: 'decision.settled',
  async react(tx, { payload }, times) {
    const { type, id } = (payload['of'] ?? {}) as { readonly type?: string; readonly id?: string }
    if (payload['matter'] !== 'start-group' || type !== 'group' || id === undefined) return []
    const known = asId<'work_group'>(id)
    const group = known && (await groupById(tx, known))
    if (group?.state !== 'proposed') return []
    if (payload['outcome'] === 'adopted') {
      const seats = await seatsOf(tx, [group.id])
      const organisations = [...new Set(seats.flatMap(({ organisation }) => organisation ?? []))]
      await askWhoLeads(tx, group.id, organisations, times)
      return []
    }
    await setGroupState(tx, group.id, 'closed', times.now)
    return [
      {
        name: 'group.closed',
        subject: subjectOf(group.id),
        audience: 'public',
        payload: { because: 'decision' },
      },
    ]
  },
}

async function askWhoLeads(
  tx: Transaction,
  group: Id<'work_group'>,
  organisations: readonly Id<'organisation'>[],
  times: Times,
): Promise<void> {
  const standing = await representativesOf(tx, organisations, times.now)
  const asking = organisations.map((organisation) => ({
    id: newId<'ask'>(times.realNow),
    kind: leadQuestion,
    subject: subjectOf(group),
    organisation,
    recipients: standing.filter((one) => one.organisation === organisation).map(({ person }) => person),
  }))
  await ask(tx, asking, times)
}

export const proposingReactors: readonly Reactor[] = [ripened, decidedFor, groupDecided]
