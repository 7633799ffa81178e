import { Temporal } from 'temporal-polyfill'
import type { Times } from '../platform/clock/index.ts'
import type { Transaction } from '../platform/db/index.ts'
import { invitedTo } from './invited.store.ts'
import { askToCome, endAsking, tellInvited } from './inviting.acts.ts'
import type { Meeting } from './meeting.store.ts'
import { timesOf } from './time.store.ts'

/** Tells those invited: asked anew where it is at another time, and told where it is not. Of what is over nobody hears. */
export async function announce(
  { tx, now, realNow }: Times & { readonly tx: Transaction },
  meeting: Pick<Meeting, 'id' | 'sequence'>,
  asksAnew: boolean,
): Promise<void> {
  const coming = (await timesOf(tx, [meeting.id])).filter(
    ({ startsAt, state }) => state !== 'cancelled' && Temporal.Instant.compare(startsAt, now) > 0,
  )
  const last = coming.at(-1)
  if (!last) return
  const people = (await invitedTo(tx, meeting.id)).map(({ person }) => person)
  if (!asksAnew) return tellInvited(tx, meeting, people, { what: 'changed' }, { now, realNow })
  await endAsking(tx, meeting.id, { now, realNow })
  await askToCome(tx, meeting, people, last.startsAt, { now, realNow })
}
