import { beforeAll, expect, it } from 'vitest'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership

beforeAll(async () => {
  site = await testSite()
  here = await site.partnership()
})

const ask = (path: string, more: object = {}) =>
  site.ask({ host: here.host, path, token: here.people.secretariat.token, ...more })

const add = (json: object) =>
  ask('/api/v1/organisations', {
    method: 'POST',
    json: { nameDa: 'Ny Raket', nameEn: 'New Rocket', kind: 'company', standing: 'partner', ...json },
  })

interface Row {
  id: string
  slug: string
  represented: string
  representative?: string
  until?: string
  deputies: number
}
const row = async (id: string) =>
  (await ask('/api/v1/register')).json<{ items: Row[] }>().items.find((one) => one.id === id)

it('lists a new organisation at once, with a key and an address of its own also where the name is taken', async () => {
  const [first, second] = [(await add({})).json(), (await add({})).json()]
  expect([first['slug'], second['slug']]).toEqual(['ny-raket', 'ny-raket-2'])
  expect((await ask('/da/partnere/ny-raket')).text).toContain('Ny Raket')
  const { status } = await add({ kind: 'no-such' })
  expect(status).toBe(422)
})

it('says who acts for each partner and what is missing, and asks nothing of a unit', async () => {
  const { id } = (await add({ nameDa: 'Komet' })).json<{ id: string }>()
  expect((await row(id))?.represented).toBe('none')
  const give = (json: object) => ask(`/api/v1/organisations/${id}/mandates`, { method: 'POST', json })
  await give({ email: 'ida@partner.example', name: 'Ida Lund', role: 'representative', to: '2027-02-10' })
  await give({ email: 'bo@partner.example', name: 'Bo Krag', role: 'deputy' })
  expect(await row(id)).toMatchObject({
    representative: 'Ida Lund',
    represented: 'ending',
    until: '2027-02-10',
    deputies: 1,
  })
  const unit = (await add({ nameDa: 'Halen', unitOf: id })).json<{ id: string }>()
  expect((await row(unit.id))?.represented).toBe('not-owed')
  expect((await ask('/en/secretariat/organisations')).text).toMatch(/Ida Lund[\s\S]*until 10 February 2027/)
})
