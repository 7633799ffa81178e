import { insertPerson, peopleById, personAt } from '../access/index.ts'
import type { Happening } from '../acts/index.ts'
import { ask, endAsks } from '../asks/index.ts'
import { membersOf } from '../groups/index.ts'
import { partnersAt } from '../partners/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { queueMail } from '../platform/mail/index.ts'
import { isLanguage, type Language } from '../platform/words/index.ts'
import type { Invited } from './invited.store.ts'
import type { Meeting } from './meeting.store.ts'
import type { MeetingTime } from './time.store.ts'

/** What is asked of whoever is invited: whether they come. */
export const comingAsk = 'meeting.coming'

export const meetingSubject = (id: Id<'meeting'>) => ({ type: 'meeting', id })

/** A person by name and address; the name is needed where nobody here has that address. */
export interface NamedPerson {
  readonly email: string
  readonly name?: string | undefined
}

interface Inviting {
  readonly groups: readonly Id<'work_group'>[]
  /** Whoever stands for a partner. */
  readonly partners: boolean
  readonly people: readonly NamedPerson[]
  /** The language of those who are new here. */
  readonly language: Language
}

/**
 * Everybody who is to be invited, once. Whoever is new here is made known.
 * @returns an address that is nobody's, where no name was given with it.
 */
export async function inviteesOf(
  tx: Transaction,
  { groups, partners, people, language }: Inviting,
  { now, realNow }: Times,
): Promise<{ readonly people: Invited[]; readonly happenings: Happening[] } | { readonly unknown: string }> {
  const members = await membersOf(tx, groups, now)
  const standing = partners
    ? (await partnersAt(tx, now)).flatMap(({ id, people: all }) =>
        all.map((person) => ({ person, organisation: id })),
      )
    : []
  const named: Invited[] = []
  const happenings: Happening[] = []
  for (const { email, name } of people) {
    const known = await personAt(tx, email)
    if (!known && !name) return { unknown: email }
    const id = known?.id ?? newId<'person'>(realNow)
    if (!known && name) {
      await insertPerson(tx, { id, name, email, language, at: now })
      happenings.push(personAdded(id, { name, email }, language))
    }
    named.push({ person: id })
  }
  return { people: [...members, ...standing, ...named], happenings }
}

const personAdded = (
  id: Id<'person'>,
  known: { readonly name: string; readonly email: string },
  language: Language,
): Happening => ({
  name: 'person.added',
  subject: { type: 'person', id },
  audience: 'secretariat',
  payload: { language },
  private: known,
})

/** Asks these people whether they come; the mail carries the invitation for their calendars. */
export const askToCome = (
  tx: Transaction,
  { id, sequence }: Pick<Meeting, 'id' | 'sequence'>,
  people: readonly Id<'person'>[],
  until: MeetingTime['startsAt'],
  times: Times,
): Promise<void> =>
  ask(
    tx,
    people.map((person) => ({
      id: newId<'ask'>(times.realNow),
      kind: comingAsk,
      subject: meetingSubject(id),
      reference: `${sequence}`,
      person,
      dueAt: until,
      recipients: [person],
    })),
    times,
  )

/** Nobody is asked any more: it is called off, or asked anew. */
export const endAsking = (tx: Transaction, id: Id<'meeting'>, { now }: Times) =>
  endAsks(tx, { subject: meetingSubject(id), kind: comingAsk }, 'called-off', now)

export type Told =
  /** Another title, place or text. */
  | { readonly what: 'changed' }
  /** These times are called off; all of them, where none is named. */
  | { readonly what: 'cancelled'; readonly named?: readonly string[] }
  /** What was said can be read; whoever has an objection says so by the day (ISO 8601). */
  | { readonly what: 'minutes'; readonly time: string; readonly until: string }
  /** The person is not invited any more. */
  | { readonly what: 'uninvited' }

/** Tells these people of a change, with what their calendars need. */
export async function tellInvited(
  tx: Transaction,
  { id, sequence }: Pick<Meeting, 'id' | 'sequence'>,
  ids: readonly Id<'person'>[],
  told: Told,
  { now, realNow }: Times,
): Promise<void> {
  const people = await peopleById(tx, ids)
  await queueMail(
    tx,
    people.map((person) => ({
      id: newId<'mail_message'>(realNow),
      claim: `meeting:${id}:${sequence}:${told.what}:${told.what === 'minutes' ? `${told.time}:${told.until}:` : ''}${person.id}`,
      kind: 'meeting.told',
      stream: 'duty' as const,
      person: person.id,
      to: person.email,
      language: isLanguage(person.language) ? person.language : ('en' as const),
      subject: meetingSubject(id),
      parameters: { ...told },
      at: now,
    })),
    realNow,
  )
}
