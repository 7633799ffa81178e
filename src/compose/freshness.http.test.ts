import { beforeAll, describe, expect, it } from 'vitest'
import type { Ask } from '../testing/ask.ts'
import type { PeopledPartnership } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let other: Ask
let here: PeopledPartnership

beforeAll(async () => {
  site = await testSite()
  other = await site.another()
  here = await site.partnership()
})

const submit = (title: string, ask = site.ask) => {
  // Ideas of one millisecond have no order among themselves.
  site.clock.forward({ milliseconds: 1 })
  return ask({
    host: here.host,
    token: here.people.person.token,
    method: 'POST',
    path: '/api/v1/ideas',
    json: { language: 'da', title, aim: 'Lad eleverne køre' },
  })
}
const look = (path: string, ask = site.ask, headers: Record<string, string> = {}, token?: string) =>
  ask({ host: here.host, path, headers, token })

describe('what the public sees', () => {
  it('is new in the very next response after a change', async () => {
    for (const path of ['/da', '/da/ideer', '/api/v1/ideas']) {
      for (let n = 1; n <= 5; n++) {
        const title = `Nyt på ${path} ${n}`
        await look(path)
        await submit(title)
        expect((await look(path)).text, title).toContain(title)
      }
    }
  })

  it('is new in the very next response of another process', async () => {
    for (let n = 1; n <= 10; n++) {
      const title = `Fra den anden ${n}`
      await Promise.all([look('/da/ideer'), look('/da/ideer', other)])
      await submit(title, n % 2 ? other : site.ask)
      expect((await look('/da/ideer', n % 2 ? site.ask : other)).text).toContain(title)
    }
  })

  it('is new to everybody who asks at once, while others write', async () => {
    for (let n = 1; n <= 5; n++) {
      const title = `Samtidig ${n}`
      await submit(title)
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, k) => look('/da/ideer', k % 2 ? other : site.ask)),
      )
      for (const { text } of answers) expect(text).toContain(title)
    }
  })

  it.each(['/da/ideer', '/en', '/api/v1/ideas'])(
    'is not sent again while it is the same: %s',
    async (path) => {
      const first = await look(path)
      const tag = first.headers.etag!
      const again = await look(path, site.ask, { 'if-none-match': `"other", W/${tag}` })
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', tag])
      expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
      expect((await look(path, other, { 'if-none-match': tag })).status).toBe(304)
      await submit('Noget andet')
      const changed = await look(path, site.ask, { 'if-none-match': tag })
      expect(changed.status).toBe(200)
      expect(changed.headers.etag).not.toBe(tag)
    },
  )

  it('is not taken for another address, language or partnership', async () => {
    const elsewhere = await site.partnership()
    const tags = await Promise.all(
      [
        { host: here.host, path: '/da/ideer' },
        { host: here.host, path: '/en/ideas' },
        { host: here.host, path: '/da/ideer?q=rover' },
        { host: elsewhere.host, path: '/da/ideer' },
        { host: here.host, path: '/api/v1/ideas', headers: { 'accept-language': 'da' } },
        { host: here.host, path: '/api/v1/ideas', headers: { 'accept-language': 'en' } },
      ].map(async (question) => (await site.ask(question)).headers.etag),
    )
    expect(new Set(tags).size).toBe(tags.length)
  })

  it('is made anew each hour, for what it says of time', async () => {
    const before = await look('/da/ideer')
    site.clock.forward({ minutes: 61 })
    const after = await look('/da/ideer', site.ask, { 'if-none-match': before.headers.etag! })
    expect(after.status).toBe(200)
  })
})

describe('what somebody signed in sees', () => {
  it('may be kept by their browser alone, and told to nobody else', async () => {
    const { person, representative } = here.people
    const [mine, theirs, public_] = await Promise.all([
      look('/da/ideer', site.ask, {}, person.token),
      look('/da/ideer', site.ask, {}, representative.token),
      look('/da/ideer'),
    ])
    expect(mine.headers['cache-control']).toBe('private, no-cache')
    expect(public_.headers['cache-control']).toBe('public, no-cache')
    expect(new Set([mine.headers.etag, theirs.headers.etag, public_.headers.etag]).size).toBe(3)
    const crossed = await look(
      '/da/ideer',
      site.ask,
      { 'if-none-match': mine.headers.etag! },
      representative.token,
    )
    expect(crossed.status).toBe(200)
    expect(
      (await look('/da/ideer', site.ask, { 'if-none-match': mine.headers.etag! }, person.token)).status,
    ).toBe(304)
  })

  it('changes with what they may do, though nobody wrote in the journal', async () => {
    const { id } = (await submit('Hvem må rette?')).json<{ id: string }>()
    const { token } = here.people.secretariat
    for (const path of [`/api/v1/ideas/${id}`, '/da/ideer/hvem-maa-rette']) {
      const before = await look(path, site.ask, {}, token)
      expect(before.status).toBe(200)
      const ends = site.clock.realNow().add({ seconds: 30 })
      await site.db.owner.query(
        `update access_grant set valid_to = $2 where partnership_id = $1 and role = 'secretariat'`,
        [here.id, `${ends}`],
      )
      site.clock.forward({ seconds: 31 })
      const after = await look(path, site.ask, { 'if-none-match': before.headers.etag! }, token)
      expect(after.status, path).toBe(200)
      expect(after.text).not.toBe(before.text)
      await site.db.owner.query(
        `update access_grant set valid_to = null where partnership_id = $1 and role = 'secretariat'`,
        [here.id],
      )
    }
  })

  it('is never kept where it is about the person themselves', async () => {
    for (const path of ['/da/min-side', '/api/v1/me', '/da/ny-ide']) {
      const { headers } = await look(path, site.ask, {}, here.people.person.token)
      expect([headers['cache-control'], headers.etag], path).toEqual(['no-store', undefined])
    }
  })
})
