import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { grant, type Viewer, viewerAt, visitor } from '../access/index.ts'
import { type Act, type Outcome, runAct, runView } from '../acts/index.ts'
import { SiteReader, verifyJournal } from '../journal/index.ts'
import { newId, withPartnership } from '../platform/db/index.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { makePartnership, type TestPartnership } from '../testing/partnership.ts'
import { addPerson, endOneGrant, giveGrant, peopleList } from './index.ts'

const at = Temporal.Instant.from('2026-11-23T08:00:00Z')
const times = { now: at, realNow: at }
const operator: Viewer = { grants: [{ role: 'secretariat', scope: undefined }] }

let db: TestDatabase
let partnership: TestPartnership

const asking = async (viewer: Viewer) => {
  const site = await new SiteReader(db.pool).read(partnership.host)
  return { site: site!, times, language: 'en' as const, viewer: async () => viewer }
}

async function doAct<Input, Result, Loaded, Name extends string>(
  act: Act<Input, Result, Loaded, Name>,
  input: unknown,
  subjectId?: string,
  viewer = operator,
): Promise<Outcome<Result>> {
  return runAct(db.pool, [], act, {
    ...(await asking(viewer)),
    via: 'cli',
    readTimes: () => times,
    input,
    subjectId,
  })
}

async function idOf(outcome: Promise<Outcome<{ id: string }>>): Promise<string> {
  const settled = await outcome
  if (!settled.ok) throw new Error(settled.refusal)
  return settled.result.id
}

let counter = 0
const someone = () => ({ name: 'Ida Lund', email: `Ida.Lund.${counter++}@partner.example`, language: 'da' })
const added = () => idOf(doAct(addPerson, someone()))

beforeAll(async () => {
  db = await testDatabase()
  partnership = await makePartnership(db.pool)
})

describe('the people', () => {
  it('are added by the secretariat, each under an address of their own', async () => {
    const ida = someone()
    await idOf(doAct(addPerson, ida))
    const again = { ...ida, email: ida.email.toUpperCase() }
    expect(await doAct(addPerson, again)).toMatchObject({ refusal: 'known-already' })
  })

  it('are nobody’s business but the secretariat’s', async () => {
    const id = await added()
    expect(await doAct(addPerson, someone(), undefined, visitor)).toMatchObject({ refusal: 'sign-in-needed' })
    expect(await doAct(giveGrant, { role: 'secretariat' }, id, visitor)).toMatchObject({ refusal: 'absent' })
    const seen = await runView(db.pool, peopleList, { ...(await asking(visitor)), parameters: {} })
    expect(seen).toMatchObject({ refusal: 'sign-in-needed' })
  })

  it('stand in the journal by their id, with name and address beside the chain', async () => {
    await idOf(doAct(addPerson, { ...someone(), name: 'Blåbær Rådmand' }))
    const { rows } = await db.owner.query(
      'select convert_from(payload, $1) as text, via from journal_entry',
      ['utf8'],
    )
    expect(rows.every(({ text, via }) => !text.includes('Blåbær') && via === 'cli')).toBe(true)
    expect((await verifyJournal(db.pool, partnership.id)).faults).toEqual([])
  })

  it('are listed page by page, each once', async () => {
    for (let n = 0; n < 105; n++) await added()
    const ids = new Set<string>()
    let after: string | undefined
    do {
      const parameters = after ? { after } : {}
      const sight = await runView(db.pool, peopleList, { ...(await asking(operator)), parameters })
      if (!sight.ok) throw new Error(sight.refusal)
      for (const { id } of sight.seen.data.items) {
        expect(ids.has(id)).toBe(false)
        ids.add(id)
      }
      after = sight.seen.data.next
    } while (after)
    const { rowCount } = await db.owner.query('select from person where partnership_id = $1', [
      partnership.id,
    ])
    expect(ids.size).toBe(rowCount)
  })
})

describe('a role', () => {
  it('is given once and can be ended once', async () => {
    const [first, second] = [await added(), await added()]
    await idOf(doAct(giveGrant, { role: 'secretariat' }, first))
    const given = await idOf(doAct(giveGrant, { role: 'secretariat' }, second))
    expect(await doAct(giveGrant, { role: 'secretariat' }, second)).toMatchObject({
      refusal: 'has-it-already',
    })
    await idOf(doAct(endOneGrant, {}, given))
    expect(await doAct(endOneGrant, {}, given)).toMatchObject({ refusal: 'ended-already' })
  })

  it('for an organisation is not given by hand: it comes with a mandate', async () => {
    const organisation = newId(at)
    const asked = doAct(giveGrant, { role: 'representative', organisation }, await added())
    expect(await asked).toMatchObject({ refusal: 'invalid', issues: [{ field: 'role' }, { field: '' }] })
  })

  it('of the secretariat is never the last one to end, also where two end each other’s at once', async () => {
    partnership = await makePartnership(db.pool)
    const grants: string[] = []
    for (let n = 0; n < 6; n++)
      grants.push(await idOf(doAct(giveGrant, { role: 'secretariat' }, await added())))
    const outcomes = await Promise.all(grants.map((id) => doAct(endOneGrant, {}, id)))
    const refused = outcomes.filter((outcome) => !outcome.ok)
    expect(refused).toMatchObject([{ refusal: 'last-secretariat' }])
  })

  it('that comes with a mandate ends with the mandate', async () => {
    const person = someone()
    await idOf(doAct(addPerson, person))
    const id = newId<'access_grant'>(at)
    await withPartnership(db.pool, partnership.id, async (tx) => {
      const known = await viewerAt(tx, person.email.toLowerCase(), times)
      const source = `mandate:${newId(at)}`
      await grant(tx, { id, person: known!.person!.id, role: 'deputy', scope: newId(at), from: at, source })
    })
    expect(await doAct(endOneGrant, {}, id)).toMatchObject({ refusal: 'follows-from-another' })
  })
})
