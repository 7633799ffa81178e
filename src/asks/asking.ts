import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { queueMail } from '../platform/mail/index.ts'
import { isLanguage } from '../platform/words/index.ts'
import { insertAsks, type NewAsk, openAsks, type Which } from './ask.store.ts'
import { insertRecipients, recipientsOf } from './recipient.store.ts'

/** An ask and those who can answer it. Without anybody it stands open, and can be seen as such. */
export interface Asking extends NewAsk {
  readonly recipients: readonly Id<'person'>[]
}

/**
 * Asks, and queues a mail to each who can answer, in the transaction of the act that asks. What is asked already is not
 * asked again. A thousand asks take some hundred milliseconds: mails are written when they leave.
 */
export async function ask(tx: Transaction, asking: readonly Asking[], times: Times): Promise<void> {
  const made = await insertAsks(tx, asking, times.now)
  const recipients = asking
    .filter(({ id }) => made.has(id))
    .flatMap(({ id, recipients }) => [...new Set(recipients)].map((person) => ({ ask: id, person })))
  await insertRecipients(tx, recipients, times.now)
  await mailAsks(tx, [...made], 'first', times)
}

/** Lets more people answer what is asked of an organisation, and tells them: somebody new came to stand for it. */
export async function askAlso(
  tx: Transaction,
  organisation: Id<'organisation'>,
  people: readonly Id<'person'>[],
  times: Times,
): Promise<void> {
  const open = await openAsks(tx, { organisation })
  const added = await insertRecipients(
    tx,
    open.flatMap(({ id }) => people.map((person) => ({ ask: id, person }))),
    times.now,
  )
  const wanted = new Set(added.map(({ ask, person }) => `${ask} ${person}`))
  const ids = [...new Set(added.map(({ ask }) => ask))]
  await mailAsks(tx, ids, `joined:${times.now.epochMilliseconds}`, times, (ask, person) =>
    wanted.has(`${ask} ${person}`),
  )
}

/**
 * Reminds those who have not answered.
 * @param reminder names this reminder, so that it goes out once: `3-days`.
 */
export async function remind(tx: Transaction, which: Which, reminder: string, times: Times): Promise<number> {
  const open = await openAsks(tx, which)
  const silent = open.filter(({ answeredAt }) => answeredAt === undefined).map(({ id }) => id)
  return mailAsks(tx, silent, `reminder:${reminder}`, times)
}

async function mailAsks(
  tx: Transaction,
  ids: readonly Id<'ask'>[],
  occasion: string,
  { now, realNow }: Times,
  wanted: (ask: Id<'ask'>, person: Id<'person'>) => boolean = () => true,
): Promise<number> {
  const recipients = await recipientsOf(tx, ids)
  const mails = recipients
    .filter((row) => wanted(row.ask_id, row.id))
    .map((row) => ({
      id: newId<'mail_message'>(realNow),
      claim: `ask:${row.ask_id}:${row.id}:${occasion}`,
      kind: 'ask',
      stream: 'duty' as const,
      person: row.id,
      to: row.email,
      language: isLanguage(row.language) ? row.language : ('en' as const),
      ask: row.ask_id,
      parameters: occasion.startsWith('reminder') ? { reminder: true } : {},
      at: now,
    }))
  return queueMail(tx, mails, realNow)
}
