import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId, type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { makePartnership } from '../testing/partnership.ts'
import { append, followAll, type JournalDraft, SiteReader, verifyJournal } from './index.ts'
import { parseAnchor } from './verify.rules.ts'

const at = Temporal.Instant.from('2023-04-04T08:00:00Z')
const draft = (over: Partial<JournalDraft> = {}): JournalDraft => ({
  id: newId(at),
  name: 'idea.submitted',
  version: 1,
  at,
  recordedAt: at,
  via: 'page',
  subject: { type: 'idea', id: newId(at) },
  audience: 'public',
  payload: { title: { da: 'Blåbær på Mars' } },
  ...over,
})

let db: TestDatabase
let partnership: PartnershipId
const appendAll = (...drafts: JournalDraft[]) =>
  withPartnership(db.pool, partnership, (tx) => append(tx, drafts))
const harm = (statement: string) => db.owner.query(statement.replaceAll('$P', `'${partnership}'`))

beforeAll(async () => {
  db = await testDatabase()
})

describe('the journal', () => {
  beforeAll(async () => {
    partnership = (await makePartnership(db.pool)).id
  })

  it('chains what is appended, also by many at once, without a gap', async () => {
    await Promise.all(
      Array.from({ length: 40 }, () => appendAll(draft(), draft({ audience: 'secretariat' }))),
    )
    const verification = await verifyJournal(db.pool, partnership)
    expect(verification).toMatchObject({ entries: 80, faults: [], privateFaults: [] })
  })

  it('cannot be changed, cut or written past its function by the application', async () => {
    const attempts = [
      "update journal_entry set name = 'x'",
      'delete from journal_entry',
      'update journal_head set seq = 1',
      'insert into journal_entry select * from journal_entry limit 1',
      'truncate journal_entry',
    ]
    for (const attempt of attempts) await expect(db.pool.query(attempt)).rejects.toThrow(/permission denied/)
  })

  it('refuses an entry for another partnership than the transaction is open for', async () => {
    const { id: other } = await makePartnership(db.pool)
    const foreign = withPartnership(db.pool, partnership, (tx) =>
      append({ ...tx, partnership: other }, [draft()]),
    )
    await expect(foreign).rejects.toThrow(/not the partnership/)
  })

  it('keeps nothing of a transaction that failed', async () => {
    const before = (await verifyJournal(db.pool, partnership)).entries
    const failing = withPartnership(db.pool, partnership, async (tx) => {
      await append(tx, [draft()])
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect((await verifyJournal(db.pool, partnership)).entries).toBe(before)
  })
})

describe('verification', () => {
  const faultsAfter = async (statement: string, anchor?: string) => {
    partnership = (await makePartnership(db.pool)).id
    for (let n = 0; n < 5; n++) await appendAll(draft({ private: { email: `n${n}@partner.example` } }))
    const anchors = anchor === 'kept' ? [parseAnchor((await verifyJournal(db.pool, partnership)).head)!] : []
    await harm(statement)
    return verifyJournal(db.pool, partnership, anchors)
  }

  it('finds a changed entry', async () => {
    const columns = [
      "name = 'x'",
      "at = at + interval '1 ms'",
      'actor = gen_random_uuid()',
      "payload = '{}'",
      "payload = 'no longer JSON'",
      "audience = 'public', via = 'cli'",
    ]
    for (const column of columns) {
      const { faults } = await faultsAfter(
        `update journal_entry set ${column} where partnership_id = $P and seq = 3`,
      )
      expect(faults, column).toContainEqual({ kind: 'changed', seq: 3 })
    }
  })

  it('finds a missing entry', async () => {
    const { faults } = await faultsAfter('delete from journal_entry where partnership_id = $P and seq = 3')
    expect(faults).toEqual([{ kind: 'missing', seq: 3 }])
  })

  it('finds entries that changed places', async () => {
    const { faults } = await faultsAfter(
      `update journal_entry set seq = -seq where partnership_id = $P`.replace(
        'seq = -seq',
        'seq = 100 + seq % 2',
      ) + ' and seq in (2, 3)',
    )
    expect(faults.length).toBeGreaterThan(0)
  })

  it('finds a cut-off tail by the head, and, where the head was cut too, by an anchor', async () => {
    const cut = 'delete from journal_entry where partnership_id = $P and seq > 3'
    expect((await faultsAfter(cut)).faults).toEqual([{ kind: 'cut-off', seq: 3, expected: 5 }])
    const both = `${cut}; update journal_head h set seq = 3, hash = e.hash from journal_entry e
      where h.partnership_id = $P and e.partnership_id = $P and e.seq = 3`
    expect((await faultsAfter(both)).faults).toEqual([])
    expect((await faultsAfter(both, 'kept')).faults).toEqual([{ kind: 'cut-off', seq: 3, expected: 5 }])
  })

  it('finds a personal value that is not the one that was kept', async () => {
    const { faults, privateFaults } = await faultsAfter(
      `update journal_private set value = '"other@partner.example"' where partnership_id = $P
       and entry_id = (select id from journal_entry where partnership_id = $P and seq = 2)`,
    )
    expect(faults).toEqual([])
    expect(privateFaults).toHaveLength(1)
  })

  it('stands when personal values are erased', async () => {
    const erased = await faultsAfter('delete from journal_private where partnership_id = $P')
    expect(erased).toMatchObject({ faults: [], privateFaults: [] })
  })
})

describe('followers', () => {
  const follower = (follow: (name: string) => void) => ({
    name: 'test',
    wants: (name: string) => name.startsWith('idea.'),
    follow: async (_tx: unknown, entry: { name: string }) => follow(entry.name),
  })

  it('take each entry that they want once, in order', async () => {
    partnership = (await makePartnership(db.pool)).id
    await appendAll(draft({ name: 'idea.a' }), draft({ name: 'person.b' }), draft({ name: 'idea.c' }))
    const seen: string[] = []
    const once = () => followAll(db.pool, partnership, [follower((name) => seen.push(name))], at)
    await Promise.all([once(), once(), once()])
    expect(seen).toEqual(['idea.a', 'idea.c'])
  })

  it('park what fails, go on with the rest, and try again later', async () => {
    partnership = (await makePartnership(db.pool)).id
    await appendAll(draft({ name: 'idea.bad' }), draft({ name: 'idea.good' }))
    const seen: string[] = []
    let broken = true
    const failing = follower((name) => {
      if (name === 'idea.bad' && broken) throw new Error('no such luck')
      seen.push(name)
    })
    await followAll(db.pool, partnership, [failing], at)
    expect(seen).toEqual(['idea.good'])
    const parked = await db.owner.query('select seq, error from journal_parked where partnership_id = $1', [
      partnership,
    ])
    expect(parked.rows).toEqual([{ seq: 1, error: 'Error: no such luck' }])
    broken = false
    await followAll(db.pool, partnership, [failing], at)
    expect(seen).toEqual(['idea.good'])
    await followAll(db.pool, partnership, [failing], at.add({ minutes: 1 }))
    expect(seen).toEqual(['idea.good', 'idea.bad'])
  })
})

describe('followers that want different things', () => {
  it('are each given what they want, however far behind they are, and moved past the rest', async () => {
    partnership = (await makePartnership(db.pool)).id
    const seen: string[] = []
    const wanting = (start: string) => ({
      name: start,
      wants: (name: string) => name.startsWith(start),
      follow: async (_tx: unknown, entry: { name: string }) => void seen.push(`${start} ${entry.name}`),
    })
    const [ideas, people, none] = [wanting('idea.'), wanting('person.'), wanting('group.')]
    await appendAll(draft({ name: 'idea.a' }), draft({ name: 'person.b' }))
    await followAll(db.pool, partnership, [ideas, none], at)
    await appendAll(draft({ name: 'idea.c' }))
    await Promise.all([1, 2, 3].map(() => followAll(db.pool, partnership, [ideas, people, none], at)))
    expect(seen.sort()).toEqual(['idea. idea.a', 'idea. idea.c', 'person. person.b'])
    const { rows } = await db.owner.query(
      'select follower, seq from journal_follower where partnership_id = $1 order by follower',
      [partnership],
    )
    expect(rows.find(({ follower }) => follower === 'group.')?.seq).toBe(3)
  })
})

describe('the heads', () => {
  it('are never older than the question', async () => {
    const made = await makePartnership(db.pool)
    partnership = made.id
    const reader = new SiteReader(db.pool)
    for (let n = 1; n <= 20; n++) {
      const early = reader.read(made.host)
      await appendAll(draft({ audience: n % 2 ? 'public' : 'partners' }))
      expect((await reader.read(made.host))?.heads.seq).toBe(n)
      await early
    }
  })

  it('move for the public only when the public can see something new', async () => {
    const made = await makePartnership(db.pool)
    partnership = made.id
    const heads = async () => (await new SiteReader(db.pool).read(made.host))!.heads
    const before = await heads()
    await appendAll(draft({ audience: 'partners' }))
    const between = await heads()
    expect(between.public).toBe(before.public)
    expect(between.all).not.toBe(before.all)
    await appendAll(draft())
    expect((await heads()).public).not.toBe(before.public)
  })

  it('are of no partnership where nobody lives at the host', async () => {
    expect(await new SiteReader(db.pool).read('nobody.localhost')).toBeUndefined()
  })
})
