import { peopleById } from '../access/index.ts'
import type { Follower } from '../journal/index.ts'
import { newId } from '../platform/db/index.ts'
import { queueMail, whoLeft } from '../platform/mail/index.ts'
import { isLanguage } from '../platform/words/index.ts'
import { findComment, findIdea } from './idea.access.ts'

/**
 * Invites to the thread of an idea: whoever had the idea, those who wrote in it before and those who are called in get a
 * mail of each comment, except who wrote it and who has left the thread.
 */
export const threadMails: Follower = {
  name: 'mail.idea-threads',
  wants: (name) => name === 'idea.commented',
  async follow(tx, entry, realNow) {
    const idea = await findIdea(tx, entry.subject.id)
    const comment = idea && (await findComment(tx, idea, String(entry.payload['comment'])))
    if (!idea || !comment) return
    const invited = new Set([...(idea.author ? [idea.author] : []), ...comment.earlier, ...comment.mentioned])
    invited.delete(comment.person_id)
    const left = await whoLeft(tx, [...invited], 'talk', idea.id)
    const people = await peopleById(
      tx,
      [...invited].filter((person) => !left.has(person)),
    )
    const mails = people.map((person) => ({
      id: newId<'mail_message'>(realNow),
      claim: `idea-comment:${comment.id}:${person.id}`,
      kind: 'idea.comment',
      stream: 'talk' as const,
      person: person.id,
      to: person.email,
      language: isLanguage(person.language) ? person.language : ('en' as const),
      subject: { type: 'idea', id: idea.id },
      parameters: { comment: comment.id },
      at: entry.at,
    }))
    await queueMail(tx, mails, realNow)
  },
}
