import { peopleById } from '../access/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { newId, type Transaction } from '../platform/db/index.ts'
import type { IncomingMessage } from '../platform/incoming/index.ts'
import { queueMail } from '../platform/mail/index.ts'
import type { AnswerBecause } from './answer.mail.ts'
import type { Reply } from './reply.store.ts'

/** What came of a contribution. */
export type Outcome =
  | 'none'
  | 'taken'
  | 'empty'
  | 'from-elsewhere'
  | 'too-many'
  /** Why, in the person's language. */
  | { readonly refused: string }

interface Answerable {
  readonly reply: Reply
  readonly message: IncomingMessage
  readonly outcome: Outcome
}

/** Why a reply is answered, and what for it is answered once. */
function becauseOf({ reply, message, outcome }: Answerable): [AnswerBecause, once: string] | undefined {
  const { type, id, person } = reply
  if (reply.purpose === 'decision') return [{ because: 'vote', ask: id }, `${id}:${person}`]
  if (typeof outcome === 'object')
    return [{ because: 'refused', type, id, text: outcome.refused }, message.fingerprint]
  if (outcome === 'from-elsewhere') return [{ because: 'from-elsewhere', type, id }, `${id}:${person}`]
  const files = message.attachments.some(({ inline }) => !inline)
  if (outcome === 'taken' && files) return [{ because: 'files', type, id }, message.fingerprint]
  return outcome === 'empty' ? [{ because: 'empty', type, id }, `${id}:${person}`] : undefined
}

/**
 * Answers a reply where it needs one, to the person whose reply address it is and not to whoever it says it comes from: so
 * a stranger who got hold of it learns nothing. What counts for nothing is answered once for each thing and person.
 */
export async function answerReply(tx: Transaction, answerable: Answerable, times: Times): Promise<void> {
  const answer = becauseOf(answerable)
  if (answer) await queueAnswer(tx, answerable.reply, ...answer, times)
}

/** Answers what could not be read. */
export const answerUnread = (tx: Transaction, reply: Reply, times: Times): Promise<void> =>
  queueAnswer(tx, reply, { because: 'unread', type: reply.type, id: reply.id }, reply.mail, times)

async function queueAnswer(
  tx: Transaction,
  reply: Reply,
  because: AnswerBecause,
  once: string,
  { now, realNow }: Times,
): Promise<void> {
  const [person] = await peopleById(tx, [reply.person])
  if (!person) return
  await queueMail(
    tx,
    [
      {
        id: newId<'mail_message'>(realNow),
        claim: `inbox:${because.because}:${once}`,
        kind: 'inbox-answer',
        stream: 'account',
        person: person.id,
        to: person.email,
        language: person.language === 'da' ? 'da' : 'en',
        parameters: { ...because },
        at: now,
      },
    ],
    realNow,
  )
}
