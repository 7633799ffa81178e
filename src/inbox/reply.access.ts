import type { Temporal } from 'temporal-polyfill'
import { tokenHash } from '../access/index.ts'
import type { ReadTransaction, Transaction } from '../platform/db/index.ts'
import { newReplyToken } from '../platform/incoming/index.ts'
import type { Mint } from '../platform/mail/index.ts'
import { deleteReceived } from './received.store.ts'
import { deleteReplyAddresses, insertReplyAddress, type Reply, replyAt } from './reply.store.ts'

/** A year: people answer old mail. */
const goodFor = { hours: 24 * 365 }

/** Makes the token of an address that takes a person's replies. */
export const mintReply: Mint = async (tx, { mail, person, purpose, type, id }, realNow) => {
  const token = newReplyToken()
  await insertReplyAddress(tx, tokenHash(token), { mail, person, purpose, type, id } as Reply, realNow)
  return token
}

/** What a token in an address stands for in this partnership. */
export const findReply = (
  tx: ReadTransaction,
  token: string,
  realNow: Temporal.Instant,
): Promise<Reply | undefined> => replyAt(tx, tokenHash(token), realNow.subtract(goodFor))

/** Removes reply addresses that are good no more, and the notes of what came that long ago. */
export async function sweepInbox(tx: Transaction, realNow: Temporal.Instant): Promise<void> {
  await deleteReplyAddresses(tx, realNow.subtract(goodFor))
  await deleteReceived(tx, realNow.subtract(goodFor))
}
