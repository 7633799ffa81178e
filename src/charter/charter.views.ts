import { z } from 'zod'
import { type Connection, type Connections, view } from '../acts/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { type Language, pathTo, type Text } from '../platform/words/index.ts'
import { besidesArticles, charterPart, partsShown, rulesBeside } from './articles.ts'
import { charterNumbered, charterVersions, type KeptCharter, keptCharter } from './charter.access.ts'
import { citationOf } from './citation.ts'
import { type Charter, charterSchema } from './format/index.ts'
import { nameIn } from './names.ts'
import { signUpAnswers } from './sign-up.ts'
import { textSchema } from './texts.ts'
import { nextMidnight } from './zone.rules.ts'

/** What the charter's pages need of the rooms above, given in when the house is composed. */
export interface CharterNeighbours {
  /** Every organisation by its key. */
  readonly organisations: (
    tx: ReadTransaction,
  ) => Promise<ReadonlyMap<string, { readonly name: Text; readonly slug: string }>>
  /** The groups, and the ideas, that the agreement began with. */
  readonly groups: Connections<Charter>
  readonly ideas: Connections<Charter>
}

const path = z.object({ da: z.string(), en: z.string() })

const keptSchema = {
  version: z.int(),
  sha256: z.string().meta({ description: 'Of the canonical bytes of the content (RFC 8785), in hex.' }),
  inForceFrom: z.string(),
  madeAt: z.string(),
}

const kept = ({ version, sha256, inForceFrom, madeAt }: Omit<KeptCharter, 'content'>) => ({
  version,
  sha256: Buffer.from(sha256).toString('hex'),
  inForceFrom: inForceFrom.toString(),
  madeAt: madeAt.toString(),
})

const led = z.object({ title: textSchema, path, note: textSchema.optional() })
const organisation = z.object({ name: textSchema, path })

export const charterData = z.object({
  ...keptSchema,
  content: charterSchema,
  organisations: z.record(z.string(), organisation),
  began: z.object({ groups: z.array(led), ideas: z.array(led) }),
})
export type CharterData = z.infer<typeof charterData>

/** The keys of organisations that the agreement names. */
function namedIn({ secretariat, bodies, offices = [], decisions, agreements }: Charter): Set<string> {
  const rules = Object.values(decisions)
  return new Set(
    [
      secretariat.organisation,
      ...bodies.flatMap(({ members = [] }) => members),
      ...offices.map(({ holder }) => holder),
      ...agreements.map(({ publisher }) => publisher),
      ...rules.flatMap((rule) => rule?.veto?.by ?? []),
      ...rules.flatMap((rule) => Object.keys(rule?.votes?.byOrganisation ?? {})),
    ].filter((key) => key !== undefined),
  )
}

const asLed = ({ title, path, note }: Connection) => ({ title, path, ...(note ? { note } : {}) })

async function around(tx: ReadTransaction, content: Charter, neighbours: CharterNeighbours) {
  const [all, groups, ideas] = await Promise.all([
    neighbours.organisations(tx),
    neighbours.groups(tx, content),
    neighbours.ideas(tx, content),
  ])
  const organisations: CharterData['organisations'] = {}
  for (const key of namedIn(content)) {
    const found = all.get(key)
    if (!found) continue
    const at = (language: Language) => pathTo(language, 'partners', { slug: found.slug })
    organisations[key] = { name: found.name, path: { da: at('da'), en: at('en') } }
  }
  return { organisations, began: { groups: groups.map(asLed), ideas: ideas.map(asLed) } }
}

const version = z.coerce.number().int().min(1).max(1_000_000).optional()

/** The whole agreement, as it is in force or as it was in an earlier version. */
export const oneCharter = (neighbours: CharterNeighbours) =>
  view({
    name: 'charter.one',
    summary: {
      da: 'Aftalen, som den gælder, eller i en anden udgave',
      en: 'The charter in force, or another version',
    },
    parameters: z.object({ version }),
    data: charterData,
    who: ['anyone'],
    freshness: 'journal',
    api: '/charter',
    example: {},
    async load({ tx, now, site, parameters }) {
      const found =
        parameters.version === undefined
          ? await keptCharter(tx, now)
          : await charterNumbered(tx, parameters.version)
      if (!found) return undefined
      const { content } = found
      return {
        data: { ...kept(found), content, ...(await around(tx, content, neighbours)) },
        validUntil: nextMidnight(now, site.zone),
      }
    },
  })

const rule = charterSchema.shape.rules.element

const articleData = z.object({
  number: z.string(),
  key: z.string(),
  title: textSchema.optional(),
  text: textSchema.optional(),
  parts: z.array(
    z.object({ pointer: z.string(), content: z.unknown().optional(), shownIn: z.string().optional() }),
  ),
  rules: z.array(rule),
})

/** The articles with the parts of the charter that they show, and the rules that rest on them. */
export const articleList = view({
  name: 'charter.articles',
  summary: { da: 'Aftalens punkter', en: 'The articles of the charter' },
  parameters: z.object({}),
  data: z.object({ version: z.int(), items: z.array(articleData), besides: articleData.shape.parts }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/charter/articles',
  example: {},
  async load({ tx, now }) {
    const { version, content } = await keptCharter(tx, now)
    const items = content.articles.map((article) => {
      const { renders: _renders, ...rest } = article
      const parts = partsShown(content, article).map((part) =>
        'shownIn' in part ? { pointer: part.pointer, shownIn: part.shownIn.key } : part,
      )
      return { ...rest, parts, rules: rulesBeside(content, article) }
    })
    const besides = besidesArticles(content).map(({ pointer }) => ({
      pointer,
      content: charterPart(content, pointer),
    }))
    return { data: { version, items, besides } }
  },
})

/** The rules in words with their sources, and what the agreement is silent on. */
export const ruleList = view({
  name: 'charter.rules',
  summary: {
    da: 'Reglerne i ord med deres kilder, og det, aftalen ikke siger',
    en: 'The rules in words with their sources, and what the agreement does not say',
  },
  parameters: z.object({}),
  data: z.object({ version: z.int(), rules: z.array(rule), gaps: charterSchema.shape.gaps }),
  who: ['anyone'],
  freshness: 'journal',
  api: '/charter/rules',
  example: {},
  async load({ tx, now }) {
    const { version, content } = await keptCharter(tx, now)
    return { data: { version, rules: content.rules, gaps: content.gaps } }
  },
})

export const versionData = z.object({
  current: z.int(),
  items: z.array(z.object(keptSchema)),
  agreements: charterSchema.shape.agreements,
  organisations: z.record(z.string(), organisation),
})
export type VersionData = z.infer<typeof versionData>

/** The versions of the agreement, the newest first, and the periods that it has had. */
export const versionList = (neighbours: CharterNeighbours) =>
  view({
    name: 'charter.versions',
    summary: { da: 'Aftalens udgaver', en: 'The versions of the charter' },
    parameters: z.object({}),
    data: versionData,
    who: ['anyone'],
    freshness: 'journal',
    api: '/charter/versions',
    example: {},
    async load({ tx, now, site }) {
      const [inForce, all] = [await keptCharter(tx, now), await charterVersions(tx)]
      const { organisations } = await around(tx, inForce.content, neighbours)
      const items = all.map(kept)
      const { agreements } = inForce.content
      return {
        data: { current: inForce.version, items, agreements, organisations },
        validUntil: nextMidnight(now, site.zone),
      }
    },
  })

const answer = z.object({
  key: z.string(),
  question: z.string(),
  answer: z.string(),
  source: z.enum(['agreement', 'practice', 'default']).optional(),
  articles: z.array(z.string()),
  texts: z.array(textSchema),
  more: z.array(z.object({ pointer: z.string(), sentence: z.string() })),
})

const signUpData = charterData.extend({ answers: z.array(answer) })

/** What an organisation binds itself to, in the language that is asked for. */
export const signUp = (neighbours: CharterNeighbours) =>
  view({
    name: 'charter.sign-up',
    summary: { da: 'Det binder man sig til som partner', en: 'What one signs up to as a partner' },
    parameters: z.object({}),
    data: signUpData,
    who: ['anyone'],
    freshness: 'journal',
    api: '/charter/sign-up',
    example: {},
    async load({ tx, now, language }) {
      const found = await keptCharter(tx, now)
      const { content } = found
      const others = await around(tx, content, neighbours)
      const nameOf = nameIn(others.organisations, language)
      const answers = signUpAnswers({ charter: content, language, nameOf }).map(
        ({ cited, texts, more, ...said }) => {
          const citation = cited && citationOf(content, cited)
          return {
            ...said,
            ...(citation ? { source: citation.source } : {}),
            articles: citation?.articles.map(({ key }) => key) ?? [],
            texts: [...texts],
            more: more.map(({ pointer, sentence }) => ({ pointer, sentence })),
          }
        },
      )
      return { data: { ...kept(found), content, ...others, answers } }
    },
  })
