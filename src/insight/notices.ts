import { peopleById } from '../access/index.ts'
import type { Finder, Found } from '../acts/index.ts'
import { type LedgerLine, noticesSent } from '../asks/index.ts'
import {
  type Notice,
  noticeOf,
  noticeProofs,
  noticeSentence,
  type OrganisationId,
  type Proof,
} from '../decisions/index.ts'
import type { Subject } from '../journal/index.ts'
import { organisationNames } from '../partners/index.ts'
import type { Times } from '../platform/clock/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { type Language, say } from '../platform/words/index.ts'

/** Whether each line's organisation or person has had notice, in the lines' order. */
export async function noticesOn(
  tx: ReadTransaction,
  lines: readonly LedgerLine[],
  { now }: Pick<Times, 'now'>,
): Promise<Notice[]> {
  const proofs = await proofsBySubject(tx, lines)
  return lines.map((line) => {
    const whose = whoIn(line) as OrganisationId
    const sendings = noticesSent(line).map((sent) => ({ organisation: whose, ...sent }))
    const its = proofs.get(`${line.subject.id} ${line.reference}`) ?? []
    return noticeOf(whose, { sendings, proofs: its }, line.answeredAt, closingOf(line, now))
  })
}

/** Notice of a decision counts until it closes; of all else, until now. */
const closingOf = ({ kind, dueAt, endedAt }: LedgerLine, now: Times['now']) =>
  (kind === 'decision.position' ? dueAt : endedAt) ?? now.add({ milliseconds: 1 })

/** The organisation or the person that is asked. */
export const whoIn = ({ organisation, person }: Pick<LedgerLine, 'organisation' | 'person'>): string =>
  organisation ?? person ?? ''

/** Only notice of a decision can be proven in another way. */
async function proofsBySubject(tx: ReadTransaction, lines: readonly LedgerLine[]) {
  const decisions = new Set(
    lines.filter(({ subject }) => subject.type === 'decision').map(({ subject }) => subject.id),
  )
  const proofs: (readonly [string, Proof])[] = []
  for (const id of decisions)
    for (const proof of await noticeProofs(tx, id as Id<'decision'>))
      proofs.push([`${id} ${proof.round}`, proof])
  return new Map(
    [...Map.groupBy(proofs, ([round]) => round)].map(([round, its]) => [
      round,
      its.map(([, proof]) => proof),
    ]),
  )
}

/** The names of all that are asked or written to, by id, in a language. */
export async function namesOf(
  tx: ReadTransaction,
  lines: readonly LedgerLine[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const organisations = lines.flatMap(({ organisation }) => organisation ?? [])
  const people = lines.flatMap(({ person, mails }) => [person, ...mails.map((mail) => mail.person)])
  const [named, known] = await Promise.all([
    organisationNames(tx, [...new Set(organisations)]),
    peopleById(
      tx,
      people.flatMap((person) => person ?? []),
    ),
  ])
  return new Map<string, string>([
    ...[...named].map(([id, name]) => [id as string, say(name, language).text] as const),
    ...known.map(({ id, name }) => [id as string, name] as const),
  ])
}

/** What is asked about, as far as a room shows it. */
export async function foundAbout(
  tx: ReadTransaction,
  subjects: readonly Subject[],
  finders: readonly Finder[],
): Promise<ReadonlyMap<string, Found>> {
  const found = await Promise.all(
    finders.map((finder) => {
      const ids = subjects.filter(({ type }) => type === finder.type).map(({ id }) => id)
      return ids.length ? finder.find(tx, [...new Set(ids)]) : new Map<string, Found>()
    }),
  )
  return new Map(found.flatMap((things) => [...things]))
}

/** Why notice stands or does not, without who: “Beskeden kunne ikke leveres.” @param open whether it can still be sent */
export const noticeInWords = (notice: Notice, who: string, language: Language, open: boolean): string =>
  noticeSentence(notice, { language, nameOf: () => who }, open)
