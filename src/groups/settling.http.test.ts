import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeGroup } from '../testing/groups.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let group: string

beforeAll(async () => {
  site = await testSite()
})

const both = { da: 'De to datoer passer ikke sammen.' }
const decision = { n: 5, text: { da: 'Beslutning' }, due: '2027-08', asWritten: 'august' }
const mid2027 = { due: '2027-06/2027-07', asWritten: 'medio 2027' }

beforeEach(async () => {
  here = await site.partnership('space-exploration-danmark')
  group = await makeGroup(site, here, {
    kind: 'project',
    leads: ['aurora'],
    milestones: [{ ...decision, conflict: { with: 'success-1', text: both } }],
    success: [
      {
        n: 1,
        text: { da: 'Det er besluttet' },
        ...mid2027,
        conflict: { with: 'milestone-5', text: both },
      },
    ],
  })
})

interface Dated {
  readonly id: string
  readonly due: string
  readonly state: string
  readonly agreed: { due: string }
  readonly moves: { why: { da: string } }[]
  readonly report?: { evidence?: string }
  readonly conflict: { settled?: { holds: boolean; was: { due: string }; why: { da: string } } }
}
const shown = async () =>
  (await site.ask({ host: here.host, path: `/api/v1/groups/${group}` })).json<{
    slug: string
    milestones: Dated[]
    success: Dated[]
  }>()
const post = (what: string, fields: Record<string, string>, who: TestPerson) =>
  site.ask({
    host: here.host,
    token: who.token,
    method: 'POST',
    path: `/da/arbejdsgrupper/proevegruppen/${what}`,
    fields: { subject: group, language: 'da', ...fields },
  })
const pageOf = async (who?: TestPerson) =>
  (await site.ask({ host: here.host, token: who?.token, path: '/da/arbejdsgrupper/proevegruppen' })).text

describe('two dates for one thing', () => {
  it('are shown both, and offered to who speaks for the group to settle', async () => {
    expect(await pageOf()).toContain('Aftalen siger to ting.')
    expect(await pageOf()).not.toContain('Hvilken dato gælder?')
    expect(await pageOf(here.people.representative)).toContain('Hvilken dato gælder?')
  })

  it('are settled for the milestone: the criterion gets its date, and what it said stays visible', async () => {
    const fields = { holds: 'milestone-5', why: 'Fondene svarer i august.', key: 'k' }
    expect((await post('afklar', fields, here.people.representative)).status).toBe(303)
    const { success, milestones } = await shown()
    expect(success[0]).toMatchObject({
      due: '2027-08',
      conflict: { settled: { holds: false, was: mid2027, why: { da: 'Fondene svarer i august.' } } },
    })
    expect(milestones[0]).toMatchObject({ due: '2027-08', moves: [], conflict: { settled: { holds: true } } })
    expect(await pageOf()).toContain('Den anden sagde medio 2027.')
    expect(await pageOf(here.people.representative)).not.toContain('Hvilken dato gælder?')
    const again = await post('afklar', { ...fields, key: 'l' }, here.people.representative)
    expect(again.status).toBe(409)
  })

  it('are settled for the criterion: the milestone moves as any other, and its agreed date stays', async () => {
    const fields = { holds: 'success-1', why: 'Vi er klar før ferien.', key: 'k' }
    await post('afklar', fields, here.people.representative)
    expect((await shown()).milestones[0]).toMatchObject({
      due: '2027-06/2027-07',
      agreed: { due: '2027-08' },
      state: 'moved',
      moves: [{ why: { da: 'Vi er klar før ferien.' } }],
    })
  })

  it('are nobody else’s to settle', async () => {
    const fields = { holds: 'success-1', why: 'Fordi.', key: 'k' }
    expect((await post('afklar', fields, here.people.other)).status).toBe(403)
    expect(
      (await post('afklar', { ...fields, holds: 'milestone-9' }, here.people.representative)).status,
    ).toBe(422)
  })
})

describe('a milestone that is done', () => {
  it('says where one can see it', async () => {
    const { id } = (await shown()).milestones[0]!
    const report = (evidence: string) =>
      site.ask({
        host: here.host,
        token: here.people.representative.token,
        method: 'POST',
        path: `/api/v1/milestones/${id}/reports`,
        json: { language: 'da', status: 'done', evidence },
      })
    expect((await report('se selv')).status).toBe(422)
    expect((await report('https://example.org/referat')).status).toBe(201)
    expect((await shown()).milestones[0]!.report).toMatchObject({ evidence: 'https://example.org/referat' })
    expect(await pageOf()).toContain('href="https://example.org/referat"')
  })
})
