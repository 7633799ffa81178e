import type pg from 'pg'
import { claimRequests, markHandled, personAt } from '../access/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { newId, type PartnershipId, type Transaction, withPartnership } from '../platform/db/index.ts'
import { queueMail } from '../platform/mail/index.ts'

const batch = 50

/**
 * Answers requests to sign in: a mail with a link to whoever is known, nothing to others.
 * @returns how many were answered.
 */
export function answerSignInRequests(
  pool: pg.Pool,
  partnership: PartnershipId,
  times: Times,
): Promise<number> {
  return withPartnership(pool, partnership, async (tx) => {
    const requests = await claimRequests(tx, batch)
    for (const request of requests) await answer(tx, request, times)
    const ids = requests.map((request) => request.id)
    if (ids.length) await markHandled(tx, ids, times.realNow)
    return requests.length
  })
}

type Request = Awaited<ReturnType<typeof claimRequests>>[number]

async function answer(tx: Transaction, request: Request, { now, realNow }: Times): Promise<void> {
  const person = await personAt(tx, request.email)
  if (!person) return
  const to = request.return_to
  const mail = {
    id: newId<'mail_message'>(realNow),
    claim: `sign-in:${request.id}`,
    kind: 'sign-in',
    stream: 'account',
    person: person.id,
    to: person.email,
    language: request.language === 'en' ? 'en' : 'da',
    parameters: to === null ? {} : { to },
    at: now,
  } as const
  await queueMail(tx, [mail], realNow)
}
