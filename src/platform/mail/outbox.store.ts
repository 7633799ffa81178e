import { type Id, query, type ReadTransaction } from '../db/index.ts'

/** A page of mails as they were written, the newest first. @param before the id of the last one of the page before. */
export const outboxPage = (tx: ReadTransaction, before: Id<'mail_message'> | undefined, limit: number) =>
  tx.all(
    query
      .selectFrom('mail_message')
      .select(['id', 'kind', 'stream', 'recipient', 'language', 'subject', 'at', 'accepted_at', 'ask_id'])
      .where('partnership_id', '=', tx.partnership)
      .where('written_at', 'is not', null)
      .$if(before !== undefined, (select) =>
        select.where((is) =>
          is(
            is.refTuple('at', 'id'),
            '<',
            is
              .selectFrom('mail_message as last')
              .select(['last.at', 'last.id'])
              .where('last.partnership_id', '=', tx.partnership)
              .where('last.id', '=', before as Id<'mail_message'>)
              .$asTuple('at', 'id'),
          ),
        ),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit),
  )

/** How many mails were written. */
export const countWritten = async (tx: ReadTransaction): Promise<number> =>
  (
    await tx.first(
      query
        .selectFrom('mail_message')
        .select((is) => is.fn.countAll<number>().as('n'))
        .where('partnership_id', '=', tx.partnership)
        .where('written_at', 'is not', null),
    )
  )?.n ?? 0
