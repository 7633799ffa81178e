import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer, Question } from '../testing/ask.ts'
import type { PeopledPartnership, TestPerson } from '../testing/people.ts'
import { type TestSite, testSite } from '../testing/site.ts'

let site: TestSite
let here: PeopledPartnership
let person: TestPerson
let others: TestPerson

beforeAll(async () => {
  site = await testSite()
})

beforeEach(async () => {
  here = await site.partnership()
  person = here.people.person
  others = here.people.secretariat
})

const idea = { language: 'da', title: 'En rover til hver skole', aim: 'Lad eleverne køre' }

const ask = (question: Omit<Question, 'host'>) =>
  site.ask({ host: here.host, token: person.token, ...question })
const submit = (key: string | undefined, json: unknown = idea, more: Partial<Question> = {}) =>
  ask({
    method: 'POST',
    path: '/api/v1/ideas',
    json,
    headers: key === undefined ? {} : { 'idempotency-key': key },
    ...more,
  })

/** Everything that an act may leave behind. */
async function kept() {
  const tables = [
    'idea',
    'idea_comment',
    'idea_support',
    'slug',
    'journal_entry',
    'journal_private',
    'idempotency_key',
  ]
  const counts = await Promise.all(
    tables.map(async (table) => {
      const { rows } = await site.db.owner.query<{ n: number }>(
        `select count(*) as n from ${table} where partnership_id = $1`,
        [here.id],
      )
      return [table, rows[0]!.n] as const
    }),
  )
  return Object.fromEntries(counts)
}

const refusalOf = (answer: Answer) => answer.json<{ type: string }>().type.split(':').at(-1)

describe('an act that is sent again', () => {
  it('is done once and answered alike, under the same key', async () => {
    const first = await submit('double-click')
    const after = await kept()
    const second = await submit('double-click')
    expect([second.status, second.text]).toEqual([first.status, first.text])
    expect(first.status).toBe(201)
    expect(await kept()).toEqual(after)
  })

  it('is done once where ten come at the same time', async () => {
    const before = await kept()
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit('ten at once')))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]!.status).toBe(201)
    const after = await kept()
    expect([after.idea! - before.idea!, after.journal_entry! - before.journal_entry!]).toEqual([1, 1])
  })

  it('is refused where the key was used for something else', async () => {
    await submit('key')
    const after = await kept()
    const otherwise = await submit('key', { ...idea, title: 'En anden rover' })
    expect([otherwise.status, refusalOf(otherwise)]).toEqual([422, 'key-used-otherwise'])
    const { id } = (await submit('another key')).json<{ id: string }>()
    const otherAct = await ask({
      method: 'POST',
      path: `/api/v1/ideas/${id}/comments`,
      json: { language: 'da', body: 'Ja tak' },
      headers: { 'idempotency-key': 'key' },
    })
    expect(refusalOf(otherAct)).toBe('key-used-otherwise')
    expect((await kept()).idea_comment).toBe(after.idea_comment)
  })

  it('is done for each of two people who chose the same key', async () => {
    const [mine, theirs] = await Promise.all([submit('1'), submit('1', idea, { token: others.token })])
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect(mine.text).not.toBe(theirs.text)
  })

  it('is refused with a sentence where the key cannot be kept', async () => {
    for (const key of ['x'.repeat(201), 'x'.repeat(4_000)]) {
      const answer = await submit(key)
      expect([answer.status, refusalOf(answer)]).toEqual([422, 'invalid'])
    }
  })

  it('is done twice without a key: two ideas may have the same words', async () => {
    const before = await kept()
    await submit(undefined)
    await submit(undefined)
    expect((await kept()).idea! - before.idea!).toBe(2)
  })
})

describe('an edit of what others changed meanwhile', () => {
  const edited = { ...idea, title: 'En rover til hver klasse' }
  const edit = (id: string, tag: string, json: unknown = edited, token = person.token) =>
    ask({ method: 'PUT', path: `/api/v1/ideas/${id}`, json, headers: { 'if-match': tag }, token })

  async function submitted() {
    const { id, slug } = (await submit(undefined)).json<{ id: string; slug: string }>()
    const seen = await ask({ path: `/api/v1/ideas/${id}` })
    return { id, slug, tag: seen.headers.etag! }
  }

  it('is refused and changes nothing', async () => {
    const { id, tag } = await submitted()
    expect((await edit(id, tag, { ...edited, title: 'Andres' }, others.token)).status).toBe(200)
    const after = await kept()
    const late = await edit(id, tag)
    expect([late.status, refusalOf(late)]).toEqual([412, 'changed-meanwhile'])
    expect(await kept()).toEqual(after)
    const { title } = (await ask({ path: `/api/v1/ideas/${id}` })).json<{ title: { da: string } }>()
    expect(title.da).toBe('Andres')
  })

  it('is done by one of two that come at once', async () => {
    const { id, tag } = await submitted()
    const answers = await Promise.all([edit(id, tag), edit(id, tag, { ...edited, title: 'Samtidig' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('is refused for a tag that is no version of the thing', async () => {
    const { id } = await submitted()
    for (const tag of ['"x"', '"1.x"', 'W/"1"', '']) expect((await edit(id, tag)).status, tag).toBe(412)
    expect((await edit(id, '*')).status).toBe(200)
  })

  it('shows the form again with what was typed, and what stands there now', async () => {
    const { id, slug, tag } = await submitted()
    await edit(id, tag, { ...edited, title: idea.title, aim: 'Det andre skrev' }, others.token)
    const fields = { ...edited, aim: 'Det jeg skrev', subject: id, version: '1' }
    const form = await ask({ method: 'POST', path: `/da/ideer/${slug}/ret`, fields })
    expect(form.status).toBe(412)
    expect(form.text).toContain('Det jeg skrev')
    expect(form.text).toContain('Det andre skrev')
    expect(form.text).toContain('name="version" value="2"')
    expect(form.headers['cache-control']).toBe('no-store')
  })
})

describe('an act that is refused', () => {
  it('leaves no row, no entry in the journal and no key', async () => {
    const { id } = (await submit(undefined)).json<{ id: string }>()
    const before = await kept()
    const refused = [
      { path: '/api/v1/ideas', json: { ...idea, title: '' } },
      { path: `/api/v1/ideas/${id}/support`, method: 'PUT', json: {} },
      { path: `/api/v1/ideas/${id}/support`, method: 'DELETE', json: {}, token: here.people.deputy.token },
      { path: `/api/v1/ideas/${here.organisation}/comments`, json: { language: 'da', body: 'x' } },
      { path: '/api/v1/ideas', json: idea, token: '' },
    ]
    for (const [n, question] of refused.entries()) {
      const answer = await ask({
        method: 'POST',
        headers: { 'idempotency-key': `refused-${n}` },
        ...question,
      })
      expect(answer.status, answer.text).toBeGreaterThanOrEqual(400)
    }
    expect(await kept()).toEqual(before)
  })

  it('can be sent again with the same key, when its reason is gone', async () => {
    const { id } = (await submit(undefined)).json<{ id: string }>()
    const support = (method: string, key: string) =>
      ask({
        method,
        path: `/api/v1/ideas/${id}/support`,
        json: {},
        token: here.people.representative.token,
        headers: { 'idempotency-key': key },
      })
    expect((await support('DELETE', 'take back')).status).toBe(409)
    expect((await support('PUT', 'give')).status).toBe(200)
    expect((await support('DELETE', 'take back')).status).toBe(200)
  })

  it('says of each field what is wrong, in the reader’s language', async () => {
    const json = { ...idea, title: ' ', aim: 'x'.repeat(100_000), more: 1 }
    const answer = await submit(undefined, json, { headers: { 'accept-language': 'en' } })
    expect(answer.status).toBe(422)
    expect(answer.json().issues).toEqual([
      { field: 'title', text: 'This is needed.' },
      { field: 'aim', text: 'At most 20000 characters.' },
      { field: '', text: 'There is no such field: more.' },
    ])
  })

  it('shows the form again with what was typed, and the reason by its field', async () => {
    const fields = { language: 'da', title: '', aim: 'Lad eleverne "køre" <selv>' }
    const form = await ask({ method: 'POST', path: '/da/ny-ide', fields })
    expect(form.status).toBe(422)
    expect(form.text).toContain('Lad eleverne &quot;køre&quot; &lt;selv')
    expect(form.text).toMatch(/aria-invalid="true"|data-invalid/)
    expect(form.text).toContain('Skal udfyldes.')
  })
})
