import { peopleById } from '../access/index.ts'
import type { Follower } from '../journal/index.ts'
import { organisationNames } from '../partners/index.ts'
import { asId, type Id, newId, type ReadTransaction } from '../platform/db/index.ts'
import { type MailWriter, queueMail, whoLeft } from '../platform/mail/index.ts'
import { isLanguage, type Language, pathTo, say } from '../platform/words/index.ts'
import { answeringFor } from './answering.access.ts'
import { askWords } from './ask-words.ts'
import { findGroup } from './group.access.ts'

/** Tells those who lead a group that somebody has come or gone, except whoever did it and who wants no such mail. */
export const membershipMails: Follower = {
  name: 'mail.group-members',
  wants: (name) => name === 'group.joined' || name === 'group.left',
  async follow(tx, entry, realNow) {
    const group = await findGroup(tx, entry.subject.id)
    if (!group) return
    const [answering = []] = await answeringFor(tx, [{ group: group.id }], entry.at)
    const told = new Set(answering.flatMap(({ recipients }) => recipients))
    if (entry.actor) told.delete(entry.actor as Id<'person'>)
    const left = await whoLeft(tx, [...told], 'talk', group.id)
    const people = await peopleById(
      tx,
      [...told].filter((person) => !left.has(person)),
    )
    const mails = people.map((person) => ({
      id: newId<'mail_message'>(realNow),
      claim: `group-member:${entry.id}:${person.id}`,
      kind: 'group.member',
      stream: 'talk' as const,
      person: person.id,
      to: person.email,
      language: isLanguage(person.language) ? person.language : ('en' as const),
      subject: { type: 'group', id: group.id },
      parameters: {
        what: entry.name === 'group.joined' ? 'joined' : 'left',
        ...(entry.payload['organisation'] ? { organisation: `${entry.payload['organisation']}` } : {}),
        ...(entry.actor ? { by: entry.actor } : {}),
      },
      at: entry.at,
    }))
    await queueMail(tx, mails, realNow)
  },
}

interface Said {
  readonly what: 'joined' | 'left'
  readonly organisation?: string
  readonly by?: string
}

async function nameOf(tx: ReadTransaction, { organisation, by }: Said, language: Language): Promise<string> {
  const person = by === undefined ? undefined : asId<'person'>(by)
  const [known] = person ? await peopleById(tx, [person]) : []
  const id = organisation === undefined ? undefined : asId<'organisation'>(organisation)
  const names = id ? await organisationNames(tx, [id]) : new Map<string, never>()
  const of = id ? say(names.get(id) ?? {}, language).text : ''
  return [known?.name ?? '', of].filter(Boolean).join(', ')
}

/** Writes that mail. Not needed where its reader wants none meanwhile. */
export const membershipMail: MailWriter = {
  kind: 'group.member',
  async write(tx, mail, { language, origin }) {
    const person = mail.person_id as Id<'person'> | null
    const group = mail.subject_id === null ? undefined : await findGroup(tx, mail.subject_id)
    if (!person || !group) return undefined
    if ((await whoLeft(tx, [person], 'talk', group.id)).has(person)) return undefined
    const said = mail.parameters as unknown as Said
    const t = askWords(language)
    const title = say(group.title, language).text
    const named = { name: await nameOf(tx, said, language), group: title }
    const sentence = said.what === 'joined' ? t.memberJoined(named) : t.memberLeft(named)
    return {
      language,
      subject: sentence,
      preheader: sentence,
      title,
      parts: [{ is: 'text', text: sentence }],
      actions: [
        {
          label: t.seeGroup,
          kind: 'first',
          to: `${origin}${pathTo(language, 'groups', { slug: group.slug })}`,
        },
      ],
      why: t.whyLeader,
      thread: group.id,
      list: 'groups',
      leave: {
        secret: { is: 'leave', of: { person, stream: 'talk', subject: group.id } },
        at: `${origin}${pathTo(language, 'leave', { slug: '{secret}' })}`,
      },
    }
  },
}
