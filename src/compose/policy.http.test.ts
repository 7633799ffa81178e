import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { newToken } from '../access/index.ts'
import type { Act, View } from '../acts/index.ts'
import type { Answer, Question } from '../testing/ask.ts'
import { type PeopledPartnership, type RoleName, roles } from '../testing/people.ts'
import { expectedActs, expectedAnswer, expectedViews } from '../testing/policy.expected.ts'
import { type TestSite, testSite } from '../testing/site.ts'
import { type Belonging, belongings, makers } from '../testing/subjects.ts'
import { acts, allViews, apiViews, pages } from './rooms.ts'

type AnyAct = Act<never, never, never, string>

let site: TestSite
let here: PeopledPartnership
let elsewhere: PeopledPartnership

beforeAll(async () => {
  site = await testSite()
  here = await site.partnership()
  elsewhere = await site.partnership()
  // What only a demonstration has is asked for too.
  await site.db.owner.query('update partnership set demonstration = true')
})

const tokenOf = (place: PeopledPartnership, role: RoleName) =>
  role === 'visitor' ? undefined : place.people[role].token

const callOf = (act: AnyAct, id: string): Omit<Question, 'host'> => ({
  method: act.api.method,
  path: `/api/v1${act.api.path.replace('{id}', id)}`,
  json: act.example,
})

/** A view by the API where that serves it, and else by its page. */
function lookOf({ name, api, example }: View, id: string): Omit<Question, 'host'> {
  const shown = pages(false).find(({ view }) => view.name === name)
  const served = apiViews.some((one) => one.name === name)
  const path = served ? `/api/v1${api}` : (shown?.at.en ?? '')
  const given = Object.entries({ ...example, ...(needsId({ api }) ? { id } : {}) }).map(
    ([key, value]) => [key, String(value)] as const,
  )
  const placed = given.reduce(
    (so, [key, value]) => so.replace(new RegExp(`\\{${key}\\}|:${key}\\b`), value),
    path,
  )
  const query = given.filter(([key]) => !new RegExp(`\\{${key}\\}`).test(api))
  return { path: placed + (query.length ? `?${new URLSearchParams(query.map(([...pair]) => pair))}` : '') }
}

const needsId = ({ api }: Pick<AnyAct, 'api'> | Pick<View, 'api'>) =>
  /\{id\}/.test(typeof api === 'string' ? api : api.path)
const typeOf = (one: AnyAct | View) =>
  ('subject' in one ? one.subject?.type : undefined) ?? (one.name.split('.')[0] as string)

async function makeThing(
  one: AnyAct | View,
  place: PeopledPartnership,
  role: RoleName,
  belonging: Belonging,
) {
  if (!needsId(one)) return randomUUID()
  const make = makers[one.name] ?? makers[typeOf(one)]
  if (make) return make(site, place, role, belonging)
  throw new Error(
    `Nobody has said how to make a thing of the type ${typeOf(one)}, which ${one.name} is about. Add it to makers in src/testing/subjects.ts.`,
  )
}

/** `done` also where the act itself had a reason to refuse: then it was let through. */
function outcomeOf(answer: Answer, own: readonly string[] = []): string {
  const isProblem = /problem\+json/.test(answer.headers['content-type'] ?? '')
  const refusal = isProblem ? answer.json<{ type: string }>().type.split(':').at(-1)! : ''
  if (answer.status < 300 || own.includes(refusal)) return 'done'
  return answer.status === 303 ? '401 sign-in-needed' : `${answer.status} ${refusal}`.trim()
}

const refusedAs = (role: RoleName, hidden: boolean | undefined, asPage: boolean) => {
  if (hidden) return asPage ? '404' : '404 absent'
  if (role === 'visitor') return '401 sign-in-needed'
  return asPage ? '403' : '403 not-permitted'
}

const kinds = (one: AnyAct | View) => (needsId(one) ? belongings : (['others'] as const))
const combinations = (one: AnyAct | View) =>
  roles.flatMap((role) => kinds(one).map((belonging) => ({ role, belonging })))

describe('every act by the API', () => {
  it.each(acts)('$name is done by whom it should be, and by nobody else', async (act) => {
    const own = Object.keys(act.refusals)
    for (const { role, belonging } of combinations(act)) {
      const id = await makeThing(act, here, role, belonging)
      if (id === undefined) continue
      const answer = await site.ask({ host: here.host, token: tokenOf(here, role), ...callOf(act, id) })
      const may = expectedAnswer('act', act.name, belonging).includes(role)
      const expected = may ? 'done' : refusedAs(role, expectedActs[act.name]?.hidden, false)
      expect(outcomeOf(answer, own), `${role}, ${belonging}: ${answer.text}`).toBe(expected)
    }
  })

  it.each(acts)('$name takes a thing of another partnership for one that is not there', async (act) => {
    if (!needsId(act)) return
    for (const role of roles) {
      const foreign = await makeThing(act, elsewhere, role, role === 'visitor' ? 'ours' : 'mine')
      const candidates = [foreign, await makeThing(act, elsewhere, role, 'ours')]
      for (const id of candidates.filter((one) => one !== undefined)) {
        const ask = (one: string) =>
          site.ask({ host: here.host, token: tokenOf(here, role), ...callOf(act, one) })
        const [theirs, absent] = [await ask(id), await ask(randomUUID())]
        expect([theirs.status, theirs.text], role).toEqual([absent.status, absent.text])
        expect(outcomeOf(theirs), role).toBe('404 absent')
      }
    }
  })

  it.each(acts.filter((act) => act.onBehalf))(
    '$name is not done for an organisation that is another’s, of another partnership, or not there',
    async (act) => {
      const id = (await makeThing(act, here, 'representative', 'ours')) ?? ''
      const { token } = here.people.representative
      const strange = [here.otherOrganisation, elsewhere.organisation, randomUUID(), 'no such thing']
      const answers = await Promise.all(
        strange.map((organisation) =>
          site.ask({ host: here.host, token, ...callOf(act, id), headers: { 'acting-for': organisation } }),
        ),
      )
      for (const answer of answers) expect(outcomeOf(answer)).toBe('403 not-permitted')
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    },
  )
})

async function isShown(view: View, id: string, role: RoleName, belonging: Belonging) {
  const look = lookOf(view, id)
  const answer = await follow({ host: here.host, token: tokenOf(here, role), ...look })
  const may = expectedAnswer('view', view.name, belonging).includes(role)
  const asPage = !look.path.startsWith('/api/')
  const expected = may ? 'done' : refusedAs(role, expectedViews[view.name]?.hidden, asPage)
  expect(outcomeOf(answer), `${role}, ${belonging}: ${answer.text.slice(0, 300)}`).toBe(expected)
}

describe('every view', () => {
  it.each(allViews)('$name is shown to whom it should be, and to nobody else', async (view) => {
    const looks: Promise<void>[] = []
    for (const { role, belonging } of combinations(view)) {
      const id = await makeThing(view, here, role, belonging)
      if (id !== undefined) looks.push(isShown(view, id, role, belonging))
    }
    expect(looks.length).toBeGreaterThan(0)
    await Promise.all(looks)
  })

  it.each(allViews)('$name takes a thing of another partnership for one that is not there', async (view) => {
    if (!needsId(view)) return
    const { token } = here.people.secretariat
    const foreign = (await makeThing(view, elsewhere, 'representative', 'ours'))!
    const ask = async (id: string) => {
      const { status, text } = await site.ask({ host: here.host, token, ...lookOf(view, id) })
      return [status, text.replaceAll(id, 'ID').replace(/name="key" value="[^"]*"/g, '')]
    }
    expect(await ask(foreign)).toEqual(await ask(randomUUID().padEnd(foreign.length, '0')))
  })

  it.each(allViews)('$name knows nobody by a session of another partnership', async (view) => {
    const id = (await makeThing(view, here, 'representative', 'ours'))!
    const ask = async (token: string | undefined) => {
      const { status, text } = await site.ask({ host: here.host, token, ...lookOf(view, id) })
      return [status, text]
    }
    expect(await ask(elsewhere.people.secretariat.token)).toEqual(await ask(newToken()))
  })
})

describe('a session of another partnership', () => {
  it.each(acts)('is none for $name', async (act) => {
    const id = (await makeThing(act, here, 'representative', 'ours')) ?? ''
    const ask = (token: string | undefined) => site.ask({ host: here.host, token, ...callOf(act, id) })
    const [foreign, none] = [await ask(elsewhere.people.secretariat.token), await ask(undefined)]
    expect(outcomeOf(foreign)).toBe(outcomeOf(none))
  })
})

/** An old or other address leads on to the present one. */
async function follow(question: Question): Promise<Answer> {
  const answer = await site.ask(question)
  return answer.status === 301 ? site.ask({ ...question, path: answer.headers.location! }) : answer
}
