import type { Temporal } from 'temporal-polyfill'
import { type Id, query, type ReadTransaction, type Transaction } from '../platform/db/index.ts'

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

/** An organisation that leaves is bound no longer by what it signed. */
export const endSignatures = (tx: Transaction, organisation: Id<'organisation'>, at: Temporal.Instant) =>
  tx.run(
    query
      .updateTable('signature')
      .set({ ended_at: at })
      .where('partnership_id', '=', tx.partnership)
      .where('organisation_id', '=', organisation)
      .where('ended_at', 'is', null),
  )

/** The signatures under a version that bind still, the earliest first. */
export async function signaturesUnder(tx: ReadTransaction, version: number) {
  const rows = await tx.all(
    query
      .selectFrom('signature')
      .select(['organisation_id', 'signed_at', 'how', 'signer_name', 'signer_title', 'on_behalf_of'])
      .where('partnership_id', '=', tx.partnership)
      .where('charter_version', '=', version)
      .where('ended_at', 'is', null)
      .orderBy('signed_at')
      .orderBy('id'),
  )
  return rows.map((row) => ({
    organisation: row.organisation_id,
    signedAt: row.signed_at as Temporal.Instant,
    how: row.how as Signature['how'],
    signer: row.signer_name,
    title: row.signer_title,
    onBehalfOf: row.on_behalf_of ?? undefined,
  }))
}
