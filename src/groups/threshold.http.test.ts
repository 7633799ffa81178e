import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ask } from '../testing/ask.ts'
import { choicesIn, daysOf } from '../testing/days.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import {
  anotherSupporter,
  groupsFrom,
  proposeIdea,
  raceToThreshold,
  supportBy,
} from '../testing/threshold.ts'

let site: TestSite
let other: Ask

beforeAll(async () => {
  site = await testSite()
  other = await site.another()
})

const look = async <T>({ host }: PeopledPartnership, path: string) =>
  (await site.ask({ host, path: `/api/v1${path}` })).json<T>()
const stateOf = async (place: PeopledPartnership, idea: string) =>
  (await look<{ state: string }>(place, `/ideas/${idea}`)).state

describe('where two supporters start a group', () => {
  let here: PeopledPartnership
  beforeEach(async () => {
    here = await site.partnership('space-exploration-danmark')
  })

  it('the second one’s support makes the draft of it, with both in it, and both can be led to from the other', async () => {
    const idea = await proposeIdea(site, here, 'En rover til hver skole')
    expect(await supportBy(site.ask, here, idea, here.people.representative)).toBe(200)
    expect(await groupsFrom(site, here, idea)).toEqual([])
    expect(await supportBy(site.ask, here, idea, here.people.other)).toBe(200)
    const [group] = await groupsFrom(site, here, idea)
    expect(group).toMatchObject({ slug: 'en-rover-til-hver-skole', state: 'proposed', seats: 2 })
    expect(await stateOf(here, idea)).toBe('group')
    const shown = await look<{ idea: { slug: string } }>(here, `/groups/${group!.id}`)
    expect(shown.idea.slug).toBe('en-rover-til-hver-skole')
    const page = await site.ask({ host: here.host, path: '/da/ideer/en-rover-til-hver-skole' })
    expect(page.text).toContain('/da/arbejdsgrupper/en-rover-til-hver-skole')
  })

  it('an organisation that proposes an idea is one of them', async () => {
    const json = { language: 'da', title: 'Fra os', aim: 'Prøv det' }
    const { token } = here.people.representative
    const made = await site.ask({ host: here.host, token, method: 'POST', path: '/api/v1/ideas', json })
    const { id } = made.json<{ id: string }>()
    await supportBy(site.ask, here, id, here.people.deputy)
    expect(await stateOf(here, id)).toBe('open')
    await supportBy(site.ask, here, id, here.people.other)
    expect(await stateOf(here, id)).toBe('group')
  })

  it('a support that was taken back does not count, and after the group is there nothing can be taken back', async () => {
    const idea = await proposeIdea(site, here, 'Frem og tilbage')
    await supportBy(site.ask, here, idea, here.people.representative)
    await supportBy(site.ask, here, idea, here.people.deputy, 'DELETE')
    await supportBy(site.ask, here, idea, here.people.other)
    expect(await stateOf(here, idea)).toBe('open')
    await supportBy(site.ask, here, idea, here.people.representative)
    expect(await stateOf(here, idea)).toBe('group')
    expect(await supportBy(site.ask, here, idea, here.people.other, 'DELETE')).toBe(409)
  })

  it('a partner that leaves supports nothing any more', async () => {
    const idea = await proposeIdea(site, here, 'Uden dem')
    await supportBy(site.ask, here, idea, here.people.representative)
    const subject = { type: 'organisation', id: here.organisation }
    const days = daysOf(site, here)
    await days.happen({ name: 'partner.withdrawn', subject, audience: 'public', payload: {} })
    await supportBy(site.ask, here, idea, here.people.other)
    expect(await stateOf(here, idea)).toBe('open')
  })

  it('its supporters are asked to lead it, and the first who says yes does, and it begins', async () => {
    const idea = await proposeIdea(site, here, 'Hvem leder')
    await supportBy(site.ask, here, idea, here.people.representative)
    await supportBy(site.ask, here, idea, here.people.other)
    const mails = await daysOf(site, here).pass({ minutes: 1 })
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'deputy@partner.example',
      'other@partner.example',
      'representative@partner.example',
    ])
    const mail = mails.find(({ to }) => to.startsWith('deputy'))!
    expect(mail.subject).toBe('Vil I være tovholder for »Hvem leder«?')
    const { lead } = choicesIn(mail)
    const page = await site.ask({ host: here.host, path: `${lead}?choice=lead` })
    const subject = /name="subject" value="([^"]+)"/.exec(page.text)![1]!
    const fields = { subject, option: 'lead', language: 'da' }
    expect((await site.ask({ host: here.host, method: 'POST', path: lead!, fields })).status).toBe(303)
    const [group] = await groupsFrom(site, here, idea)
    expect(group!.state).toBe('active')
    const tell = await site.ask({
      host: here.host,
      token: here.people.deputy.token,
      method: 'POST',
      path: `/api/v1/groups/${group!.id}/milestones`,
      json: { language: 'da', text: 'Vi mødes', due: '2027-06' },
    })
    expect(tell.status, 'who leads can edit').toBe(201)
    const late = choicesIn(mails.find(({ to }) => to.startsWith('other'))!)['lead']
    expect((await site.ask({ host: here.host, path: late! })).text).toContain('Her er ikke mere at svare på')
  })

  it('one group comes of it, however many supports and second thoughts come at once from two processes', async () => {
    for (let n = 0; n < 15; n++)
      expect(await raceToThreshold(site, other, here, `Kapløb ${n}`), `run ${n}`).toEqual({
        groups: 1,
        events: 1,
        state: 'group',
      })
  })
})

describe('where three supporters besides the proposer lead to a decision', () => {
  it('the third opens it, a refusal closes the idea, and adoption makes the group', async () => {
    const here = await site.partnership()
    const third = await anotherSupporter(site, here, 'cirrus')
    const idea = await proposeIdea(site, here, 'Bøjer i Øresund')
    for (const who of [here.people.representative, here.people.other])
      await supportBy(site.ask, here, idea, who)
    expect(await stateOf(here, idea)).toBe('open')
    await supportBy(site.ask, here, idea, third)
    expect(await stateOf(here, idea)).toBe('ripe')
    expect(await groupsFrom(site, here, idea)).toEqual([])
    const { rows } = await site.db.owner.query(
      `select matter, title, round from decision where partnership_id = $1 and subject_id = $2`,
      [here.id, idea],
    )
    expect(rows).toEqual([
      { matter: 'start-group', title: { da: 'Bøjer i Øresund' }, round: expect.any(Number) },
    ])
    const settle = (outcome: string) => {
      const payload = { matter: 'start-group', of: { type: 'idea', id: idea }, outcome }
      const subject = { type: 'decision', id: idea }
      return daysOf(site, here).happen({ name: 'decision.settled', subject, audience: 'public', payload })
    }
    await settle('stopped')
    expect(await stateOf(here, idea)).toBe('open')
    await site.db.owner.query(`update idea set state = 'ripe' where id = $1`, [idea])
    await settle('adopted')
    expect(await stateOf(here, idea)).toBe('group')
    expect(await groupsFrom(site, here, idea)).toMatchObject([{ state: 'proposed', seats: 3 }])
  })
})
