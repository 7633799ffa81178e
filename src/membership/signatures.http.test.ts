import { beforeAll, describe, expect, it } from 'vitest'
import { applyFrom, pathIn } from '../testing/applying.ts'
import { daysOf } from '../testing/days.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership

beforeAll(async () => {
  site = await testSite()
  here = await site.partnership('space-exploration-danmark')
})

const get = (path: string, token?: string) => site.ask({ host: here.host, path, token })

describe('the signatures under the agreement', () => {
  it('are shown in totals to everybody, and by name to the secretariat and to oneself', async () => {
    const days = daysOf(site, here)
    const applied = await applyFrom(site, here, days)
    await site.ask({
      host: here.host,
      token: here.people.secretariat.token,
      method: 'POST',
      path: `/api/v1/applications/${applied.id}/decision`,
      json: { method: 'silent' },
    })
    await days.pass({ minutes: 1 })
    const mails = await days.pass({ hours: 24 * 21 })
    const path = pathIn(mails.find(({ subject }) => subject.includes('skriv under'))!, 'ansoegning')
    const fields = { charterVersion: '1', signer: 'Per Holm', title: 'Direktør', authority: 'yes' }
    await site.ask({ host: here.host, method: 'POST', path: `${path}/underskriv`, fields })
    const everybody = await get('/da/aftalen/underskrifter')
    expect(everybody.text).toContain('1 af 3 partnere har skrevet under')
    expect(everybody.text).not.toContain('Per Holm')
    const secretariat = await get('/da/aftalen/underskrifter', here.people.secretariat.token)
    expect(secretariat.text).toContain('Per Holm, Direktør')
    const own = await get('/api/v1/charter/signatures', here.people.representative.token)
    expect(own.json<{ items: object[] }>().items).toMatchObject([{ id: here.organisation }])
  })

  it('come with a warning when the agreement has run out, which says what that means', async () => {
    const { text } = await get('/da/sekretariat', here.people.secretariat.token)
    expect(text).toContain('Aftalen gjaldt til og med 31. december 2025, og der er ingen ny')
  })
})
