import { describe, expect, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { expectNothingLostNorToldTwice } from '../../testing/senders.expected.ts'
import { batter } from '../../testing/senders.ts'

const db = await testDatabase()

describe('two processes that send, with kill -9 five times over 2,000 mails', () => {
  it('lose no duty and tell no news twice', async () => {
    const battered = await batter(db, { mails: 2_000, kills: 5 })
    expectNothingLostNorToldTwice(battered, 2_000)
    expect(battered.unknown).toBeGreaterThanOrEqual(5)
  })
})
