import type { Times } from '../platform/clock/index.ts'
import type { Transaction } from '../platform/db/index.ts'
import type { Delivery } from '../platform/incoming/index.ts'
import { noteFailure, noteReturned, type SentMail } from '../platform/mail/index.ts'

/**
 * Notes what a report says about the one address to which this mail went. Given up is lost for this mail; only a fault
 * of the address itself counts towards stopping it.
 */
export async function noteDeliveries(
  tx: Transaction,
  mail: SentMail,
  deliveries: readonly Delivery[],
  { now, realNow }: Times,
): Promise<void> {
  const email = mail.recipient
  const own = deliveries.find(({ address, action }) => address === email && action === 'failed')
  if (!own) return
  const because = [own.status, own.reason].filter(Boolean).join(' ')
  const first = await noteReturned(tx, mail.id, because, now)
  if (first && own.permanent) await noteFailure(tx, { email, because, returned: true }, realNow)
}
