import { newToken, tokenHash, type Viewer, viewerOfPerson } from '../access/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { asId, type Id, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Mint } from '../platform/mail/index.ts'
import { askById, asksOf } from './ask.store.ts'
import type { Asked, AskKind, AskReader, ShownAsk } from './ask.types.ts'
import { type AskLink, askLink, insertAskLink, noteFetch } from './link.store.ts'
import { isRecipient } from './recipient.store.ts'

/** An ask with the person who can answer it. */
export interface AskToAnswer {
  readonly asked: Asked
  readonly recipient: Id<'person'>
}

/** The ask, if this viewer can answer it. To everybody else it is not there. */
export async function findAsk(
  tx: ReadTransaction,
  id: string,
  viewer: Viewer,
): Promise<AskToAnswer | undefined> {
  const known = asId<'ask'>(id)
  const recipient = viewer.person?.id
  if (known === undefined || recipient === undefined) return undefined
  if (!(await isRecipient(tx, known, recipient))) return undefined
  const asked = await askById(tx, known)
  return asked && asked.endedAt === undefined ? { asked, recipient } : undefined
}

/** What a link leads to: its ask and its person. Also where it is good no more; nothing where there never was one. */
export interface Followed extends AskLink {
  readonly asked: Asked
}

export async function followLink(tx: ReadTransaction, token: string): Promise<Followed | undefined> {
  const link = await askLink(tx, tokenHash(token))
  const asked = link && (await askById(tx, link.ask))
  return link && asked && { ...link, asked }
}

/** The person of a link as who acts: with what they may do at this moment, so that a mandate that ended has ended here. */
export async function viewerByLink(tx: ReadTransaction, token: string, times: Times): Promise<Viewer> {
  const link = await askLink(tx, tokenHash(token))
  return link ? viewerOfPerson(tx, link.person, times) : { grants: [] }
}

/** An ask as a reader sees it; nothing where no room shows it any more. */
export const showAsk = async (
  tx: ReadTransaction,
  kinds: readonly AskKind[],
  asked: Asked,
  reader: AskReader,
): Promise<ShownAsk | undefined> => kinds.find(({ kind }) => kind === asked.kind)?.show(tx, asked, reader)

/** Somebody or something fetched the page behind a link. */
export const noteFetched = (tx: Transaction, token: string, { realNow }: Times) =>
  noteFetch(tx, tokenHash(token), realNow)

/** Makes the token of a link by which a recipient answers. */
export const mintAskLink: Mint = async (tx, { ask, person }, realNow) => {
  const token = newToken()
  await insertAskLink(
    tx,
    { hash: tokenHash(token), ask: ask as Id<'ask'>, person: person as Id<'person'> },
    realNow,
  )
  return token
}

export { asksOf }

/** A person as who acts or is written to. */
export const viewerOf = viewerOfPerson
