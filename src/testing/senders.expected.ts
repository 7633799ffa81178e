import { expect } from 'vitest'
import type { Battered } from './senders.ts'

/** What must hold however often the processes were killed. */
export function expectNothingLostNorToldTwice({ arrivals, mails, unknown }: Battered, n: number): void {
  expect(mails).toHaveLength(n)
  const of = (owed: boolean) =>
    mails
      .filter(({ stream }) => (stream === 'duty') === owed)
      .map((mail) => ({ ...mail, times: arrivals.get(mail.message_id) ?? 0 }))
  expect(unknown, 'each kill hid an outcome').toBeGreaterThan(0)
  // Owed: all of it arrived, and what arrived twice has one Message-ID, by which a mailbox shows it once.
  expect(of(true).filter(({ sent, times }) => !sent || times === 0)).toEqual([])
  // Told: nothing arrived twice, and what was not sent again is marked as such.
  expect(of(false).filter(({ times }) => times > 1)).toEqual([])
  const unsent = of(false).filter(({ sent }) => !sent)
  expect(unsent.filter(({ dropped_because: because }) => because !== 'outcome-unknown')).toEqual([])
  expect(unsent.length).toBeLessThanOrEqual(unknown)
}
