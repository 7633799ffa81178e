import type { Temporal } from 'temporal-polyfill'
import type { Times } from '../platform/clock/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { isLanguage } from '../platform/words/index.ts'
import { grantsOf } from './grant.store.ts'
import { personAt, personById } from './person.store.ts'
import { findSession } from './session.store.ts'
import { looksLikeToken, tokenHash } from './tokens.ts'
import { type Viewer, visitor } from './viewer.rules.ts'

/**
 * The viewer behind a session's token, read in the transaction that the viewer is about to look or act in: a mandate
 * that ended a moment ago has ended here too. Any token that is not good gives the public, never an error.
 */
export async function authenticate(
  tx: ReadTransaction,
  token: string | undefined,
  times: Times,
): Promise<Viewer> {
  if (token === undefined || !looksLikeToken(token)) return visitor
  return (await findSession(tx, tokenHash(token), times.now, times.realNow))?.viewer ?? visitor
}

/**
 * The viewer that a person is, with the grants valid at the moment, where something else than a session says who it is.
 * @param email in lower case.
 */
export async function viewerAt(
  tx: ReadTransaction,
  email: string,
  { now }: Times,
): Promise<Viewer | undefined> {
  const person = await personAt(tx, email)
  if (!person) return undefined
  return known(tx, person, now)
}

/** The viewer that a person is, with the grants valid at the moment; the public where there is no such person. */
export async function viewerOfPerson(tx: ReadTransaction, id: Id<'person'>, { now }: Times): Promise<Viewer> {
  const person = await personById(tx, id)
  return person ? known(tx, person, now) : visitor
}

type KnownPerson = NonNullable<Awaited<ReturnType<typeof personAt>>>

async function known(tx: ReadTransaction, person: KnownPerson, now: Temporal.Instant): Promise<Viewer> {
  const { language } = person
  const grants = await grantsOf(tx, [person.id], now)
  return { person: { ...person, language: isLanguage(language) ? language : 'en' }, grants }
}
