import { tokenHash } from '../access/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { newReplyToken } from '../platform/incoming/index.ts'
import type { Mint } from '../platform/mail/index.ts'
import { insertReplyAddress, type Reply, replyAt } from './reply.store.ts'

/** Makes the token of an address that takes a person's replies. */
export const mintReply: Mint = async (tx, { mail, person, purpose, type, id }, realNow) => {
  const token = newReplyToken()
  await insertReplyAddress(tx, tokenHash(token), { mail, person, purpose, type, id } as Reply, realNow)
  return token
}

/** What a token in an address stands for in this partnership. */
export const findReply = (tx: ReadTransaction, token: string): Promise<Reply | undefined> =>
  replyAt(tx, tokenHash(token))
