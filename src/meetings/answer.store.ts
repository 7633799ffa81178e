import { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { ScopedAnswer } from './answers.rules.ts'

export type Coming = 'accepted' | 'declined' | 'tentative'

/** What somebody answered, as it is kept. */
export interface KeptAnswer extends ScopedAnswer<Coming> {
  readonly person: Id<'person'>
  readonly note: string | undefined
  readonly via: 'here' | 'calendar'
  readonly sequence: number
  /** By the clock of the calendar that it came from. */
  readonly stamp: Temporal.Instant | undefined
}

/** All answers to these meetings, by meeting, the oldest first. */
export async function answersTo(
  tx: ReadTransaction,
  meetings: readonly Id<'meeting'>[],
  person?: Id<'person'>,
): Promise<ReadonlyMap<Id<'meeting'>, KeptAnswer[]>> {
  if (meetings.length === 0) return new Map()
  let found = query
    .selectFrom('meeting_answer')
    .select(['id', 'meeting_id', 'person_id', 'scope', 'named', 'answer', 'note', 'via', 'sequence'])
    .select(['stamp', 'given_at'])
    .where('partnership_id', '=', tx.partnership)
    .where('meeting_id', 'in', [...new Set(meetings)])
    .orderBy('given_at')
    .orderBy('id')
  if (person) found = found.where('person_id', '=', person)
  const rows = await tx.all(found)
  const byMeeting = Map.groupBy(rows, ({ meeting_id }) => meeting_id)
  return new Map(
    [...byMeeting].map(([meeting, answers]) => [
      meeting,
      answers.map((row) => ({
        id: row.id as string,
        person: row.person_id,
        scope: row.scope as KeptAnswer['scope'],
        ...(row.named === null ? {} : { of: Temporal.PlainDateTime.from(row.named) }),
        given: row.given_at,
        answer: row.answer as Coming,
        note: row.note ?? undefined,
        via: row.via as KeptAnswer['via'],
        sequence: row.sequence,
        stamp: row.stamp ?? undefined,
      })),
    ]),
  )
}

export type NewAnswer = Omit<KeptAnswer, 'id'> & { readonly id: Id<'meeting_answer'> }

export const insertAnswers = (tx: Transaction, meeting: Id<'meeting'>, made: readonly NewAnswer[]) =>
  made.length === 0
    ? Promise.resolve(0)
    : tx.run(
        query.insertInto('meeting_answer').values(
          made.map((one) => ({
            partnership_id: tx.partnership,
            id: one.id,
            meeting_id: meeting,
            person_id: one.person,
            scope: one.scope,
            named: one.of ? namedAt(one.of) : null,
            answer: one.answer,
            note: one.note ?? null,
            via: one.via,
            sequence: one.sequence,
            stamp: one.stamp ?? null,
            given_at: one.given,
          })),
        ),
      )

/** A time as it is named in the tables: to the second, always. */
export const namedAt = (local: Temporal.PlainDateTime): string => local.toString({ smallestUnit: 'second' })
