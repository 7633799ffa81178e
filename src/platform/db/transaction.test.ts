import { beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { makePartnership } from '../../testing/partnership.ts'
import { type PartnershipId, query, readPartnership, withPartnership } from './index.ts'

let db: TestDatabase
let partnership: PartnershipId

beforeAll(async () => {
  db = await testDatabase()
  partnership = (await makePartnership(db.pool)).id
})

const followers = query.selectFrom('journal_follower').select(['follower', 'seq'])
const begun = (follower: string) =>
  query.insertInto('journal_follower').values({ partnership_id: partnership, follower })

describe('a look at one moment', () => {
  it('gives everybody who asks the same the same rows, which nobody can change', async () => {
    await withPartnership(db.pool, partnership, (tx) => tx.run(begun('one')))
    await readPartnership(db.pool, partnership, async (tx) => {
      const [first, second] = await Promise.all([tx.all(followers), tx.all(followers)])
      expect(first).toBe(second)
      expect(() => first.push(first[0]!)).toThrow(TypeError)
      expect(() => Object.assign(first[0]!, { seq: 9 })).toThrow(TypeError)
    })
  })

  it('tells questions with other values apart', async () => {
    await withPartnership(db.pool, partnership, (tx) => tx.run(begun('two')))
    await readPartnership(db.pool, partnership, async (tx) => {
      const named = (name: string) => tx.first(followers.where('follower', '=', name))
      expect([(await named('one'))?.follower, (await named('two'))?.follower]).toEqual(['one', 'two'])
    })
  })

  it('is not kept beyond its moment, and a change sees what it did itself', async () => {
    const seen = await withPartnership(db.pool, partnership, async (tx) => {
      const before = await tx.all(followers)
      await tx.run(begun('three'))
      return [before.length, (await tx.all(followers)).length]
    })
    expect(seen).toEqual([2, 3])
    expect(await readPartnership(db.pool, partnership, (tx) => tx.all(followers))).toHaveLength(3)
  })
})
