import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { partsShown } from '../src/charter/articles.ts'
import { type DecisionSentence, decisionSentences } from '../src/charter/decision-sentences.ts'
import { type Charter, matters } from '../src/charter/format/index.ts'
import { words } from '../src/charter/messages.ts'
import { allSettings } from '../src/charter/setting-sentences.ts'
import { textsIn } from '../src/charter/texts.ts'
import { createPartnership } from '../src/compose/create.ts'
import { followers } from '../src/compose/following.ts'
import { followAll } from '../src/journal/index.ts'
import { type Language, languages, pathTo } from '../src/platform/words/index.ts'
import type { Ask } from '../src/testing/ask.ts'
import { testSite } from '../src/testing/site.ts'

const keys = readdirSync(import.meta.dirname, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const realNow = Temporal.Instant.from('2027-02-02T08:00:00Z')

interface Shown {
  readonly ask: (path: string) => ReturnType<Ask>
  readonly charter: Charter
  readonly nameOf: (language: Language) => (key: string) => string
  readonly pages: Record<Language, string>
}

const shown = new Map<string, Shown>()

beforeAll(async () => {
  const site = await testSite()
  for (const key of keys) {
    const folder = join(import.meta.dirname, key)
    const { partnership } = await createPartnership(site.db.pool, folder, [], realNow)
    while (await followAll(site.db.pool, partnership, followers, realNow)) continue
    const ask = (path: string) => site.ask({ host: `${key}.localhost`, path })
    const one = (await ask('/api/v1/charter')).json<{
      content: Charter
      organisations: Record<string, { name: Record<string, string> }>
    }>()
    const nameOf = (language: Language) => (name: string) => one.organisations[name]?.name[language] ?? name
    const pages = {
      da: (await ask(pathTo('da', 'charter'))).text,
      en: (await ask(pathTo('en', 'charter'))).text,
    }
    shown.set(key, { ask, charter: one.content, nameOf, pages })
  }
}, 60_000)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (html: string) =>
  html.replace(/<[^>]+>/g, '').replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** From an element with the id to the next element with an id of the same kind, or the end. */
function from(html: string, id: string, next: RegExp): string {
  const start = html.indexOf(`id="${id}"`)
  if (start < 0) throw new Error(`nothing has the id ${id}`)
  const rest = html.slice(start)
  const end = rest.slice(1).search(next)
  return end < 0 ? rest : rest.slice(0, end + 1)
}

const article = (html: string, key: string) => from(html, key, /<div class="article(?: is-top)?" id=|<section class="charter-part/)

const cases = keys.flatMap((key) => languages.map((language) => [key, language] as const))

describe.each(cases)('the charter page of %s (%s)', (key, language) => {
  const here = () => {
    const { charter, pages, nameOf } = shown.get(key)!
    return { charter, html: pages[language], spoken: { charter, language, nameOf: nameOf(language) } }
  }

  it('has every article under its anchor, with its number, title and words', () => {
    const { charter, html } = here()
    for (const one of charter.articles) {
      const block = article(html, one.key)
      expect(block).toContain(`>${one.number}</a>`)
      const words = [
        ...textsIn(one.title ?? {}, charter.languages),
        ...partsShown(charter, one).flatMap((part) =>
          'content' in part ? textsIn(part.content, charter.languages) : [],
        ),
      ]
      for (const text of words) expect(plain(block)).toContain(text[language])
    }
  })

  it('has no anchor twice', () => {
    const ids = [...here().html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1])
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('leads to nothing within itself that is not there', () => {
    const { html } = here()
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]))
    const path = pathTo(language, 'charter')
    const ways = [...html.matchAll(/href="([^"#]*)#([^"]+)"/g)].filter(([, to]) => to === '' || to === path)
    expect(ways.length).toBeGreaterThan(charterWays)
    expect(ways.map(([, , id]) => id).filter((id) => !ids.has(id))).toEqual([])
  })

  it('has every rule with its words and its source', () => {
    const { charter, html } = here()
    const t = words(language)
    for (const rule of charter.rules) {
      const block = from(html, `rule_${rule.key}`, /<li|<\/ul>|<div class="article/)
      expect(plain(block)).toContain(rule.text[language])
      if (rule.source === 'agreement') expect(plain(block)).toContain(t['source agreement'])
      if (rule.source === 'practice') expect(plain(block)).toContain(`${t['source practice']}: ${rule.since}`)
      if (rule.source === 'default') {
        const gap = charter.gaps.find(({ key }) => key === rule.fills)
        expect(plain(block)).toContain(`${t.fills}: ${gap?.text[language]}`)
        expect(plain(block)).not.toContain(t['source agreement'])
      }
    }
  })

  it('calls no default and no practice the agreement’s word, wherever it stands', () => {
    const { charter, html, spoken } = here()
    const sourceOf = ({ rule, source }: DecisionSentence['cited']) =>
      source ?? charter.rules.find((one) => one.key === rule)?.source
    for (const matter of matters) {
      if (!charter.decisions[matter]) continue
      const block = from(html, `decision_${matter}`, /id="decision_|<section/)
      const rows = [...block.matchAll(/said-sentence">(.*?)<\/span><span class="source is-(\w+)"/g)]
      const expected = decisionSentences(spoken, matter)
      const inOrder = [...expected.filter(({ own }) => own), ...expected.filter(({ own }) => !own)]
      expect(rows.map(([, sentence, source]) => [plain(sentence ?? ''), source])).toEqual(
        inOrder.map(({ sentence, cited }) => [sentence, sourceOf(cited)]),
      )
    }
    const settings = allSettings(spoken)
    for (const { sentence } of settings) {
      const marks = [...html.matchAll(/said-sentence">(.*?)<\/span><span class="source is-(\w+)"/g)]
        .filter(([, said]) => plain(said ?? '') === sentence)
        .map(([, , source]) => source)
      const once = (sources: unknown[]) => [...new Set(sources)].sort()
      const alike = settings.filter((one) => one.sentence === sentence)
      expect([sentence, once(marks)]).toEqual([
        sentence,
        marks.length ? once(alike.flatMap(({ cited }) => (cited ? [sourceOf(cited)] : []))) : [],
      ])
    }
    const choices = from(html, 'part_choices', /<section/)
    expect(choices).not.toContain('is-agreement')
  })

  it('has every default of the charter in a section of its own', () => {
    const { charter, html, spoken } = here()
    const choices = plain(from(html, 'part_choices', /<section/))
    const ours = [
      ...charter.rules.filter(({ source }) => source === 'default').map(({ text }) => text[language] ?? ''),
      ...allSettings(spoken)
        .filter(({ cited }) => cited?.source === 'default')
        .map(({ sentence }) => sentence),
    ]
    expect(ours.length).toBeGreaterThan(0)
    expect(ours.filter((said) => !choices.includes(said))).toEqual([])
  })

  it('says of every gap what fills it, or that nothing does', () => {
    const { charter, html } = here()
    const t = words(language)
    for (const gap of charter.gaps) {
      const block = plain(from(html, `gap_${gap.key}`, /<li|<\/ul>/))
      expect(block).toContain(gap.text[language])
      const rule = charter.rules.find(({ key }) => key === gap.default)
      const filled = rule ?? JSON.stringify({ ...charter, rules: [] }).includes(`"fills":"${gap.key}"`)
      if (rule) expect(block).toContain(rule.text[language])
      expect(block.includes(`${t.filledBy}: ${t.filledByNone}`)).toBe(!filled)
    }
  })

  it('speaks the other language nowhere but where it quotes', () => {
    const { charter, html } = here()
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    const quoted = charter.rules.map(({ since }) => since)
    const foreign = [...main.matchAll(/<[a-z]+ lang="[^"]+">(.*?)</g)].map(([, said]) => plain(said ?? ''))
    expect(foreign.filter((said) => !quoted.includes(said))).toEqual([])
  })

  it('says the rules of decision in sentences that have been read', async () => {
    const { charter, spoken } = here()
    const said = matters
      .filter((matter) => charter.decisions[matter])
      .map((matter) => {
        const lines = decisionSentences(spoken, matter).map(
          ({ own, label, sentence }) => `${own ? '*' : ' '} ${label}: ${sentence}`,
        )
        return `${matter}\n${lines.join('\n')}\n`
      })
    await expect(said.join('\n')).toMatchFileSnapshot(`${key}/rules-in-words.${language}.txt`)
  })
})

/** Fewer ways than this would mean that the test does not see them. */
const charterWays = 50

describe.each(cases)('around the charter of %s (%s)', (key, language) => {
  const here = () => shown.get(key)!

  it('answers what one signs up to, each answer with its source', async () => {
    const { ask, charter } = here()
    const html = (await ask(pathTo(language, 'signUp'))).text
    const answers = html.split('<section class="answer"').slice(1)
    expect(answers.length).toBeGreaterThanOrEqual(7)
    for (const answer of answers) expect(answer).toMatch(/class="source is-(agreement|practice|default)"/)
    for (const { text } of charter.obligations) expect(plain(html)).toContain(text[language])
    expect(plain(html)).toContain(charter.membership.leaving.text[language])
  })

  it('has a page for every goal, which the article of the goal leads to', async () => {
    const { ask, charter, pages } = here()
    const list = (await ask(pathTo(language, 'goals'))).text
    for (const goal of charter.goals) {
      const path = pathTo(language, 'goals', { slug: goal.key })
      expect(list).toContain(`href="${path}"`)
      expect(pages[language]).toContain(`href="${path}"`)
      const page = await ask(path)
      expect([page.status, plain(page.text).includes(goal.text[language] ?? '?')]).toEqual([200, true])
    }
    expect((await ask(pathTo(language, 'goals', { slug: 'no-such-goal' }))).status).toBe(404)
  })

  it('lists its versions with the hash of each', async () => {
    const { ask } = here()
    const html = (await ask(pathTo(language, 'charter', 'versions'))).text
    const { sha256 } = (await ask('/api/v1/charter?version=1')).json<{ sha256: string }>()
    expect(html).toContain(sha256)
    expect((await ask('/api/v1/charter?version=2')).status).toBe(404)
  })

  it('is found by its words', async () => {
    const { ask, charter } = here()
    const { items } = (
      await ask(`/api/v1/search?q=${encodeURIComponent(charter.goals[0]!.text[language] ?? '')}`)
    ).json<{ items: { path: Record<Language, string> }[] }>()
    expect(items.map(({ path }) => path[language])).toContain(
      pathTo(language, 'goals', { slug: charter.goals[0]!.key }),
    )
  })
})
