import { describe, expect, it } from 'vitest'
import type { PeopledPartnership } from '../testing/people.ts'
import { headerOf, type SentRaw } from '../testing/post.ts'
import { bounce, threadPost } from '../testing/thread-post.ts'

const at = threadPost()

type Known = keyof PeopledPartnership['people']
const ask = (path: string, who: Known = 'secretariat', more: object = {}) =>
  at.site.ask({ host: at.here.host, path, token: at.here.people[who].token, ...more })

interface Duty {
  id: string
  title: { da: string }
  asked: number
  noticed: number
  failed: number
  answered: number
}
interface Line {
  who: string
  stands: boolean
  because: string
  people: { email: string; mails: { state: string; because?: string }[]; fetchedAt?: string }[]
}
const duty = async () => (await ask('/api/v1/notices')).json<{ items: Duty[] }>().items[0]!
const ledger = async () => (await ask(`/api/v1/notices/${(await duty()).id}`)).json<{ items: Line[] }>().items
const attention = async () =>
  (await ask('/api/v1/attention'))
    .json<{ items: { text: { da: string }; path: { da: string } }[] }>()
    .items.map(({ text }) => text.da)
    .filter((text) => text.startsWith(`${at.title}:`) || text.includes('@'))
const fail = (mail: SentRaw) => at.post.deliver(bounce(mail, '5.1.1'), { from: '', to: mail.from })
const representatives = () => [at.here.people.deputy.email, at.here.people.representative.email]

/** Support is asked for, and both who stand for the organisation get a mail. */
async function asked(): Promise<SentRaw[]> {
  const { site, here, idea } = at
  const { token } = here.people.person
  const path = `/api/v1/ideas/${idea}/support/asks`
  await site.ask({ host: here.host, token, method: 'POST', path, json: { organisations: ['aurora'] } })
  return (await at.post.send(here)).filter(({ to }) => representatives().includes(to))
}

describe('the notice ledger', () => {
  it('tells per person what became of the mail, and per organisation whether notice stands and why', async () => {
    at.post.refused.set(at.here.people.deputy.email, 'No such mailbox')
    const mails = await asked()
    at.post.refused.clear()
    expect(mails.map(({ to }) => to)).toEqual([at.here.people.representative.email])
    expect(await duty()).toMatchObject({ asked: 1, noticed: 1, failed: 0, answered: 0 })
    expect(await ledger()).toMatchObject([
      {
        who: 'Aurora Instrumenter',
        stands: true,
        because: 'accepted',
        people: [
          { email: representatives()[0], mails: [{ state: 'failed' }] },
          { email: representatives()[1], mails: [{ state: 'accepted' }] },
        ],
      },
    ])
    expect((await ledger())[0]!.people[0]!.mails[0]!.because).toContain('No such mailbox')
    expect(await attention()).toEqual([])
  })

  it('says that a link was fetched, perhaps by a scanner, and that this proves nothing', async () => {
    const [, mail] = await asked()
    const [, link = ''] = /http:\/\/[^/\s]+(\/da\/svar\/[\w-]+)/.exec(mail!.raw.replaceAll('=\r\n', ''))!
    await at.site.ask({ host: at.here.host, path: link })
    await fail(mail!)
    const [line] = await ledger()
    expect(line!.people[1]).toMatchObject({ fetchedAt: expect.any(String), mails: [{ state: 'failed' }] })
    expect(line!.people[0]!.fetchedAt).toBeUndefined()
    const page = await ask(`/da/sekretariat/besked/${(await duty()).id}`)
    expect(page.text).toContain('måske af en scanner')
    expect(page.text).toContain('Modtaget til levering')
  })

  it('shows the secretariat whom no notice reached, until they answer all the same', async () => {
    for (const mail of await asked()) await fail(mail)
    expect(await ledger()).toMatchObject([{ stands: false, because: 'failed' }])
    expect(await attention()).toEqual([`${at.title}: Aurora Instrumenter`])
    const needs = await ask('/da/sekretariat')
    expect(needs.text).toContain('Besked, der ikke er nået frem')
    expect(needs.text).toContain(`/da/sekretariat/besked/${(await duty()).id}`)
    await ask(`/api/v1/ideas/${at.idea}/support`, 'representative', { method: 'PUT', json: {} })
    expect(await ledger()).toMatchObject([{ stands: true, because: 'answered' }])
    expect(await attention()).toEqual([])
  })

  it('is for nobody but the secretariat', async () => {
    await asked()
    const { id } = await duty()
    for (const path of ['/api/v1/notices', `/api/v1/notices/${id}`, '/api/v1/mail/stops'])
      expect((await ask(path, 'representative')).status).toBe(403)
  })

  it('lists what was asked as a file too', async () => {
    await asked()
    const file = await ask('/api/v1/notices?format=csv')
    expect(file.status).toBe(200)
    expect(file.text).toContain('En bøje')
  })
})

describe('an address that is stopped', () => {
  const email = () => at.here.people.representative.email
  const stop = () =>
    at.site.db.owner.query(
      `insert into mail_address (partnership_id, email, failures, last_failed_at, stopped_at, because, returned)
       values ($1, $2, 3, $3, $3, '5.1.1 Not here', true)`,
      [at.here.id, email(), `${at.site.clock.realNow()}`],
    )

  it('stands on the secretariat’s page with what the mail server said, and in the ledger', async () => {
    await stop()
    expect((await asked()).map(({ to }) => to)).toEqual([at.here.people.deputy.email])
    expect(await attention()).toEqual([`${email()}: 5.1.1 Not here`])
    const [line] = await ledger()
    expect(line!.people[1]!.mails).toMatchObject([{ state: 'dropped', because: 'address-stopped' }])
    const page = await ask('/da/sekretariat/stoppede-adresser')
    expect(page.text).toContain('5.1.1 Not here')
    expect(page.text).toContain('Prøveperson representative')
  })

  it('gets what it was owed when the secretariat lifts the stop, in one click', async () => {
    await stop()
    await asked()
    const lifted = await ask('/da/sekretariat/stoppede-adresser', 'secretariat', {
      method: 'POST',
      fields: { email: email() },
    })
    expect(lifted.status).toBe(303)
    const mails = await at.post.send(at.here)
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set([email()]))
    expect(headerOf(mails[0]!, 'Reply-To')).toMatch(/^post\+/)
    expect(await attention()).toEqual([])
    const again = { method: 'POST', json: { email: email() } }
    expect((await ask('/api/v1/mail/stops/liftings', 'secretariat', again)).status).toBe(409)
    const journal = await ask('/da/sekretariat/journal')
    expect(journal.text).toContain('Der skrives igen til en mailadresse, der var stoppet')
  })
})
