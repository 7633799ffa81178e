import { peopleById } from '../access/index.ts'
import { organisationNames } from '../partners/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { type MailWriter, whoLeft } from '../platform/mail/index.ts'
import { pathTo, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'
import { findComment, findIdea } from './idea.access.ts'

/** Writes the mail that tells of a comment. Not needed where its reader has left the thread meanwhile. */
export const threadMail: MailWriter = {
  kind: 'idea.comment',
  async write(tx, mail, { language, origin, replies }) {
    const person = mail.person_id as Id<'person'> | null
    const idea = mail.subject_id === null ? undefined : await findIdea(tx, mail.subject_id)
    const { comment: id } = mail.parameters as { comment: string }
    const comment = idea && (await findComment(tx, idea, id))
    if (!person || !idea || !comment) return undefined
    if ((await whoLeft(tx, [person], 'talk', idea.id)).has(person)) return undefined
    const t = askWords(language)
    const name = await nameOf(tx, comment.person_id, comment.organisation_id, language)
    const calledIn = comment.mentioned.includes(person)
    const lead = calledIn ? t.calledIn({ name }) : t.commented({ name })
    return {
      language,
      subject: t.commentSubject({ title: say(idea.title, language).text }),
      preheader: lead,
      title: say(idea.title, language).text,
      parts: [
        { is: 'text', text: lead },
        { is: 'quote', text: comment.body, by: name, language: comment.language },
      ],
      actions: [
        {
          label: t.answerThere,
          kind: 'first',
          to: `${origin}${pathTo(language, 'ideas', { slug: idea.slug })}#c-${comment.id}`,
        },
      ],
      after: replies ? t.commentAfterReply : t.commentAfter,
      why: calledIn ? t.whyCalledIn : idea.author === person ? t.whyAuthor : t.whyTookPart,
      thread: idea.id,
      list: 'ideas',
      replies: { purpose: 'discussion', type: 'idea', id: idea.id },
      leave: {
        secret: { is: 'leave', of: { person, stream: 'talk', subject: idea.id } },
        at: `${origin}${pathTo(language, 'leave', { slug: '{secret}' })}`,
      },
    }
  },
}

async function nameOf(
  tx: Transaction,
  person: Id<'person'>,
  organisation: Id<'organisation'> | null,
  language: 'da' | 'en',
): Promise<string> {
  const [known] = await peopleById(tx, [person])
  const names = organisation ? await organisationNames(tx, [organisation]) : new Map()
  const of = organisation ? say(names.get(organisation) ?? {}, language).text : ''
  return [known?.name ?? '', of].filter(Boolean).join(', ')
}
