import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type Transaction } from '../platform/db/index.ts'

export interface Signature {
  readonly id: Id<'signature'>
  readonly organisation: Id<'organisation'>
  readonly charterVersion: number
  readonly signedAt: Temporal.Instant
  readonly enteredAt: Temporal.Instant
  readonly how: 'link' | 'page' | 'paper'
  readonly signerName: string
  readonly signerTitle: string
  readonly onBehalfOf: string | undefined
  readonly person: Id<'person'> | undefined
}

/** @returns false where the organisation has signed that version. */
export async function insertSignature(tx: Transaction, made: Signature): Promise<boolean> {
  const inserted = await tx.run(
    query
      .insertInto('signature')
      .values({
        partnership_id: tx.partnership,
        id: made.id,
        organisation_id: made.organisation,
        charter_version: made.charterVersion,
        signed_at: made.signedAt,
        entered_at: made.enteredAt,
        how: made.how,
        signer_name: made.signerName,
        signer_title: made.signerTitle,
        on_behalf_of: made.onBehalfOf ?? null,
        person_id: made.person ?? null,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  return inserted > 0
}
