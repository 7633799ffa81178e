import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'
import type { Role, Viewer } from './viewer.rules.ts'

interface SessionRow {
  session_id: Id<'session'>
  seen_at: Temporal.Instant
  person_id: Id<'person'>
  name: string
  email: string
  language: Language
  grants: { role: Role; scope: string | null; source: string }[] | null
}

export interface FoundSession {
  readonly viewer: Viewer
  readonly seenAt: Temporal.Instant
}

/**
 * The viewer whose session has this token, with the grants valid at `now`: one indexed read.
 * A session that ended or ran out at `realNow` is as good as none.
 */
export async function findSession(
  tx: ReadTransaction,
  hash: Uint8Array,
  now: Temporal.Instant,
  realNow: Temporal.Instant,
): Promise<FoundSession | undefined> {
  const row = await tx.first<SessionRow>({
    compile: () =>
      sql<SessionRow>`
        select s.id as session_id, s.seen_at, p.id as person_id, p.name, p.email, p.language,
          (select json_agg(json_build_object('role', g.role, 'scope', g.scope_id, 'source', g.source)) from access_grant g
           where g.partnership_id = s.partnership_id and g.person_id = s.person_id
             and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})) as grants
        from session s join person p on p.partnership_id = s.partnership_id and p.id = s.person_id
        where s.partnership_id = ${tx.partnership} and s.token_hash = ${Buffer.from(hash)}
          and s.ended_at is null and s.expires_at > ${realNow}`.compile(query),
  })
  if (!row) return undefined
  const { person_id: id, session_id: session, name, email, language } = row
  const grants = (row.grants ?? []).map(({ role, scope, source }) => ({
    role,
    scope: scope ?? undefined,
    source,
  }))
  return { viewer: { person: { id, name, email, language, session }, grants }, seenAt: row.seen_at }
}

export interface NewSession {
  readonly id: Id<'session'>
  readonly hash: Uint8Array
  readonly person: Id<'person'>
  readonly startedAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly device: string
}

export const insertSession = (tx: Transaction, made: NewSession) =>
  tx.run(
    query.insertInto('session').values({
      partnership_id: tx.partnership,
      id: made.id,
      token_hash: made.hash,
      person_id: made.person,
      started_at: made.startedAt,
      seen_at: made.startedAt,
      expires_at: made.expiresAt,
      device: made.device,
    }),
  )

/** A person's sessions that are still open, the one last seen first. */
export const openSessions = (tx: ReadTransaction, person: Id<'person'>, realNow: Temporal.Instant) =>
  tx.all(
    query
      .selectFrom('session')
      .select(['id', 'device', 'started_at', 'seen_at', 'expires_at'])
      .where('partnership_id', '=', tx.partnership)
      .where('person_id', '=', person)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', realNow)
      .orderBy('seen_at', 'desc'),
  )

export const findOpenSession = (tx: ReadTransaction, id: Id<'session'>) =>
  tx.first(
    query
      .selectFrom('session')
      .select(['id', 'person_id'])
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .where('ended_at', 'is', null),
  )

export const endSession = (tx: Transaction, id: Id<'session'>, realNow: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('session')
      .set({ ended_at: realNow })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id)
      .where('ended_at', 'is', null),
  )

/** Notes that a session is in use. Told at most once an hour, so that reading does not become writing. */
export const touchSession = (tx: Transaction, id: Id<'session'>, realNow: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('session')
      .set({ seen_at: realNow })
      .where('partnership_id', '=', tx.partnership)
      .where('id', '=', id),
  )
