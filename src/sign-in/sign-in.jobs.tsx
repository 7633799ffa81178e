import type pg from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { claimRequests, insertLink, markHandled, newToken, personAt, tokenHash } from '../access/index.ts'
import { newId, type PartnershipId, type Transaction, withPartnership } from '../platform/db/index.ts'
import { queueMail } from '../platform/mail/index.ts'
import type { Text } from '../platform/words/index.ts'
import { signInMail } from './sign-in.mail.tsx'

/** How long a link can wait in an inbox. */
const linkLife = { minutes: 30 }

export interface Place {
  /** Origin of the site, without a slash at the end. */
  readonly origin: string
  readonly name: Text
}

const batch = 50

/**
 * Answers requests to sign in: a mail with a link to whoever is known, nothing to others.
 * @returns how many were answered.
 */
export function answerSignInRequests(
  pool: pg.Pool,
  partnership: PartnershipId,
  place: Place,
  realNow: Temporal.Instant,
): Promise<number> {
  return withPartnership(pool, partnership, async (tx) => {
    const requests = await claimRequests(tx, batch)
    for (const request of requests) await answer(tx, request, place, realNow)
    if (requests.length) {
      await markHandled(
        tx,
        requests.map((request) => request.id),
        realNow,
      )
    }
    return requests.length
  })
}

type Request = Awaited<ReturnType<typeof claimRequests>>[number]

async function answer(
  tx: Transaction,
  request: Request,
  place: Place,
  realNow: Temporal.Instant,
): Promise<void> {
  const person = await personAt(tx, request.email)
  if (!person) return
  const token = await makeSignInLink(tx, person.id, realNow, linkLife)
  const language = request.language === 'en' ? 'en' : 'da'
  const mail = signInMail({ language, place, token, returnTo: request.return_to ?? undefined })
  await queueMail(
    tx,
    {
      id: newId(realNow),
      claim: `sign-in:${request.id}`,
      kind: 'sign-in',
      person: person.id,
      to: person.email,
      language,
      ...mail,
    },
    realNow,
  )
}

/** A link that signs a person in, once, before `life` has passed. @returns its token, which is kept nowhere. */
export async function makeSignInLink(
  tx: Transaction,
  person: Parameters<typeof insertLink>[1]['person'],
  realNow: Temporal.Instant,
  life: { readonly minutes: number },
): Promise<string> {
  const token = newToken()
  const expiresAt = realNow.add(life)
  await insertLink(tx, { hash: tokenHash(token), purpose: 'sign-in', person, madeAt: realNow, expiresAt })
  return token
}
