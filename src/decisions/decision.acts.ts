import { z } from 'zod'
import { isSecretariat } from '../access/index.ts'
import { type ActContext, act, done, refuse, type SubjectKind } from '../acts/index.ts'
import { type Charter, decisionRule, keptCharter, type Matter, matters } from '../charter/index.ts'
import { partnersAt } from '../partners/index.ts'
import { asId, type Id, json, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { type Decision, findDecision, standingOf } from './decision.access.ts'
import { addParty, changeDecision, insertDecision, lockDecision, removeParties } from './decision.store.ts'
import { decisionRefusals } from './refusals.ts'
import { subjectOf } from './round.acts.ts'

export const language = z.enum(['da', 'en'])
export const line = z.string().trim().min(1).max(300)
export const prose = z.string().trim().max(20_000)
export const result = z.object({ id: z.string() })

const written = {
  language,
  matter: z.enum(matters).default('other'),
  title: line,
  question: prose.min(1),
  background: prose.default(''),
  parties: z.array(z.string().max(100)).max(200).default([]).meta({
    description: 'Organisations that the matter is about, and that the rule may leave out of the electorate.',
  }),
  confidential: z.boolean().default(false),
}

export const decisionSubject: SubjectKind<Decision> = {
  type: 'decision',
  load: findDecision,
  standing: standingOf,
  version: ({ version }) => version,
}

/** Held for update, so that what ends a round is done once. */
export const heldDecision: SubjectKind<Decision> = {
  ...decisionSubject,
  async load(tx, id, viewer) {
    const found = await findDecision(tx, id, viewer)
    return found && lockDecision(tx, found.id, 'update')
  },
}

/** The words of one language put into a text; without any, that language goes out of it. */
function put(text: Text, spoken: string, words: string): Text {
  const { [spoken]: _before, ...others } = text
  return words === '' ? others : { ...others, [spoken]: words }
}

/** Whether the charter lets a partner, or without one the secretariat, propose a decision on the matter. */
export const mayPropose = (charter: Charter, matter: Matter, organisation: string | undefined): boolean =>
  decisionRule(charter, matter).proposers.are.includes(organisation ? 'partner' : 'secretariat')

/** Notes who is party to the matter. @returns the first that is no organisation of the partnership's. */
async function noteParties(
  tx: Transaction,
  decision: Id<'decision'>,
  parties: readonly string[],
  now: ActContext<unknown, unknown>['now'],
): Promise<string | undefined> {
  const partners = new Set((await partnersAt(tx, now)).map(({ id }) => id as string))
  for (const party of parties) {
    const id = asId<'organisation'>(party)
    if (!id || !partners.has(id)) return party
    await addParty(tx, decision, id, 'party')
  }
  return undefined
}

export const draftDecision = act({
  name: 'decision.draft',
  summary: { da: 'Laver et udkast til en beslutning', en: 'Drafts a decision' },
  input: z.strictObject(written),
  result,
  who: ['any-representative', 'secretariat'],
  onBehalf: 'optional',
  refusals: decisionRefusals('may-not-propose', 'no-such-party'),
  api: { method: 'POST', path: '/decisions' },
  example: { language: 'en', title: 'A common stand at the fair', question: 'Shall we share a stand?' },
  async effect({ tx, input, viewer, organisation, now, newId }) {
    const { content } = await keptCharter(tx, now)
    if (!organisation && !isSecretariat(viewer)) return refuse('may-not-propose')
    if (!mayPropose(content, input.matter, organisation)) return refuse('may-not-propose')
    const id = newId<'decision'>()
    const said = (text: string): Text => put({}, input.language, text)
    await insertDecision(
      tx,
      {
        id,
        matter: input.matter,
        title: said(input.title),
        question: said(input.question),
        background: said(input.background),
        proposer: viewer.person?.id,
        organisation,
        confidential: input.confidential,
      },
      now,
    )
    if (await noteParties(tx, id, input.parties, now)) return refuse('no-such-party')
    const happening = {
      name: 'decision.drafted',
      subject: { type: 'decision', id: id as string },
      audience: 'secretariat' as const,
      payload: { matter: input.matter },
    }
    return done({ id: id as string }, happening)
  },
})

export const editDecision = act({
  name: 'decision.edit',
  summary: { da: 'Retter et udkast til en beslutning', en: 'Edits a draft of a decision' },
  input: z.strictObject({ ...written, matter: written.matter.unwrap().optional() }),
  result,
  who: ['its-representative', 'secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals('opened-already', 'may-not-propose', 'matter-stands', 'no-such-party'),
  api: { method: 'PUT', path: '/decisions/{id}' },
  example: { language: 'en', title: 'A common stand at the fair', question: 'Shall we share a stand?' },
  async effect({ tx, input, subject, now }) {
    if (subject.round > 0 || subject.settledAt) return refuse('opened-already')
    const { matter = subject.matter } = input
    if (matter !== subject.matter) {
      // What another room lets the partners decide stays what it is about.
      if (subject.subject) return refuse('matter-stands')
      const { content } = await keptCharter(tx, now)
      if (!mayPropose(content, matter, subject.organisation)) return refuse('may-not-propose')
    }
    await changeDecision(tx, subject.id, {
      ...changedText(subject, input),
      matter,
      confidential: input.confidential,
      edited_at: now,
    })
    await removeParties(tx, subject.id)
    if (await noteParties(tx, subject.id, input.parties, now)) return refuse('no-such-party')
    return done(
      { id: subject.id as string },
      {
        name: 'decision.edited',
        subject: subjectOf(subject),
        audience: 'secretariat',
        payload: { matter },
      },
    )
  },
})

interface Written {
  readonly language: 'da' | 'en'
  readonly title: string
  readonly question: string
  readonly background: string
}

const changed = (before: Decision, { language: spoken, title, question, background }: Written) => ({
  title: put(before.title, spoken, title),
  question: put(before.question, spoken, question),
  background: put(before.background, spoken, background),
})

/** In the one language that it was written in: a translation of what was asked before must not stand beside it. */
export const asWritten = ({ language: spoken, title, question, background }: Written) => ({
  title: put({}, spoken, title),
  question: put({}, spoken, question),
  background: put({}, spoken, background),
})

function changedText(before: Decision, input: Written) {
  const { title, question, background } = changed(before, input)
  return { title: json(title), question: json(question), background: json(background) }
}

export const discardDraft = act({
  name: 'decision.discard',
  summary: { da: 'Kasserer et udkast til en beslutning', en: 'Discards a draft of a decision' },
  input: z.strictObject({}),
  result,
  who: ['its-representative', 'secretariat'],
  subject: heldDecision,
  refusals: decisionRefusals('opened-already'),
  api: { method: 'DELETE', path: '/decisions/{id}' },
  example: {},
  async effect({ tx, subject, now }) {
    if (subject.round > 0 || subject.settledAt) return refuse('opened-already')
    await changeDecision(tx, subject.id, { settled_at: now, outcome: 'discarded' })
    return done(
      { id: subject.id as string },
      {
        name: 'decision.discarded',
        subject: subjectOf(subject),
        audience: 'secretariat',
        payload: { matter: subject.matter },
      },
    )
  },
})
