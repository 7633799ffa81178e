import type { Temporal } from 'temporal-polyfill'
import { insertLink, newToken, tokenHash } from '../access/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'

/** How long a link can wait in an inbox. */
export const linkLife = { minutes: 30 }

/** A link that signs a person in, once, before `life` has passed. @returns its token, which is kept nowhere. */
export async function makeSignInLink(
  tx: Transaction,
  person: Id<'person'>,
  realNow: Temporal.Instant,
  life: { readonly minutes: number },
): Promise<string> {
  const token = newToken()
  const expiresAt = realNow.add(life)
  await insertLink(tx, { hash: tokenHash(token), purpose: 'sign-in', person, madeAt: realNow, expiresAt })
  return token
}
