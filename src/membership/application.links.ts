import type { Temporal } from 'temporal-polyfill'
import { insertLink, newToken, tokenHash } from '../access/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import type { Mint } from '../platform/mail/index.ts'

/** Purposes of the links that an applicant has: to the form, and to the application that came of it. */
export const applying = 'apply'
export const following = 'follow-application'

/** How long a link to the form can wait in an inbox; then the address goes. */
export const applyFor = { hours: 24 * 7 }

/** How long an application can be followed by its link. */
const followFor = { hours: 24 * 730 }

async function linkTo(
  tx: Transaction,
  purpose: string,
  subject: string,
  realNow: Temporal.Instant,
  life: { readonly hours: number },
): Promise<string> {
  const token = newToken()
  await insertLink(tx, {
    hash: tokenHash(token),
    purpose,
    subject,
    madeAt: realNow,
    expiresAt: realNow.add(life),
  })
  return token
}

/** A new link by which an application is followed. @returns its token, kept nowhere but hashed. */
export const followLink = (
  tx: Transaction,
  application: Id<'membership_application'>,
  realNow: Temporal.Instant,
): Promise<string> => linkTo(tx, following, application, realNow, followFor)

/** Makes the token of the link that confirms an address. */
export const mintApplying: Mint = (tx, { applicant }, realNow) =>
  linkTo(tx, applying, String(applicant), realNow, applyFor)

/** Makes the token of a link that follows an application. */
export const mintFollowing: Mint = (tx, { application }, realNow) =>
  followLink(tx, application as Id<'membership_application'>, realNow)
