import { peopleById, representativesOf } from '../access/index.ts'
import type { Follower, JournalEntry } from '../journal/index.ts'
import { asId, type Id, newId, type Transaction } from '../platform/db/index.ts'
import { queueMail } from '../platform/mail/index.ts'
import { isLanguage } from '../platform/words/index.ts'
import { caseOf, type KeptRound, knownDecision } from './decision.access.ts'

/**
 * Tells all who had a vote what came of it: at once and in writing where an objection breaks the silence, and when the
 * decision is settled. Where an objection ends it, that is told once.
 */
export const resultMails: Follower = {
  name: 'mail.decisions',
  wants: (name) => name === 'decision.objected' || name === 'decision.settled',
  async follow(tx, entry, realNow) {
    const id = asId<'decision'>(entry.subject.id)
    const decision = id && (await knownDecision(tx, id))
    if (!decision) return
    const objected = entry.name === 'decision.objected'
    if (!objected && decision.outcome === 'stopped') return
    const { rounds } = await caseOf(tx, decision)
    const round = rounds.find((one) => one.round === entry.payload['round'])
    if (!round) return
    await queueTo(tx, decision.id, round, objected ? 'decision.objection' : 'decision.result', entry, realNow)
  },
}

async function queueTo(
  tx: Transaction,
  decision: Id<'decision'>,
  { round, electorate }: KeptRound,
  kind: string,
  { at }: JournalEntry,
  realNow: Parameters<Follower['follow']>[2],
): Promise<void> {
  const organisations = [...electorate.electors, ...electorate.recused].map(
    ({ organisation }) => organisation,
  )
  const standing = await representativesOf(tx, organisations, at)
  const organisationOf = new Map(
    standing.toReversed().map(({ person, organisation }) => [person, organisation]),
  )
  const people = await peopleById(tx, [...organisationOf.keys()])
  const mails = people.map((person) => ({
    id: newId<'mail_message'>(realNow),
    claim: `${kind}:${decision}:${round}:${person.id}`,
    kind,
    stream: 'duty' as const,
    person: person.id,
    to: person.email,
    language: isLanguage(person.language) ? person.language : ('en' as const),
    subject: { type: 'decision', id: decision as string },
    parameters: { round, organisation: organisationOf.get(person.id) as string },
    at,
  }))
  await queueMail(tx, mails, realNow)
}
