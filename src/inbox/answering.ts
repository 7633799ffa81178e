import { viewerOfPerson } from '../access/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { newId, type Transaction } from '../platform/db/index.ts'
import type { IncomingMessage } from '../platform/incoming/index.ts'
import { queueMail, sentMailById } from '../platform/mail/index.ts'
import type { AnswerBecause } from './answer.mail.ts'
import type { Reply } from './reply.store.ts'

interface Answerable {
  readonly reply: Reply
  readonly message: IncomingMessage
  /** Why the contribution was not taken, in words. */
  readonly refused: string | undefined
}

const becauseOf = ({ reply, message, refused }: Answerable): AnswerBecause | undefined => {
  if (reply.purpose === 'decision') return { because: 'vote', ask: reply.id }
  if (refused !== undefined) return { because: 'refused', text: refused }
  return message.attachments.some(({ inline }) => !inline) ? { because: 'files' } : undefined
}

/**
 * Answers a reply where it needs one, to the address that our mail went to and not to the one it says it comes from: so a
 * stranger who got hold of it learns nothing. What counts for nothing is answered once for each ask and person.
 */
export async function answerReply(
  tx: Transaction,
  answerable: Answerable,
  { now, realNow }: Times,
): Promise<void> {
  const because = becauseOf(answerable)
  const { reply, message } = answerable
  const mail = await sentMailById(tx, reply.mail)
  const { person } = await viewerOfPerson(tx, reply.person, { now, realNow })
  if (!because || !mail || !person) return
  const once = because.because === 'vote' ? `${reply.id}:${reply.person}` : message.fingerprint
  await queueMail(
    tx,
    [
      {
        id: newId<'mail_message'>(realNow),
        claim: `inbox:${because.because}:${once}`,
        kind: 'inbox-answer',
        stream: 'account',
        person: reply.person,
        to: mail.recipient,
        language: person.language === 'da' ? 'da' : 'en',
        parameters: { ...because },
        at: now,
      },
    ],
    realNow,
  )
}
