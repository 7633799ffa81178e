import { describe, it } from 'vitest'
import { testDatabase } from '../../testing/database.ts'
import { expectNothingLostNorToldTwice } from '../../testing/senders.expected.ts'
import { batter } from '../../testing/senders.ts'

const db = await testDatabase()

describe('two processes that send, of which one is killed', () => {
  it('lose no duty and tell no news twice', { timeout: 60_000 }, async () => {
    expectNothingLostNorToldTwice(await batter(db, { mails: 120, kills: 2 }), 120)
  })
})
