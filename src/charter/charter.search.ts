import type { Finder } from '../acts/index.ts'
import type { Follower } from '../journal/index.ts'
import { idOfName, type PartnershipId, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import { indexSubject } from '../platform/search/index.ts'
import { pathTo, type Text } from '../platform/words/index.ts'
import { partsShown, rulesBeside } from './articles.ts'
import { charterNumbered, charterOf, charterVersions } from './charter.access.ts'
import type { Article, Charter } from './format/index.ts'
import { words } from './messages.ts'
import { textsIn } from './texts.ts'

const idOfKey = (partnership: PartnershipId, type: string, key: string): string =>
  idOfName(`${partnership} ${type} ${key}`)

/** Something of the charter that is found by its words. */
export interface KeyedPart {
  readonly key: string
  readonly title: Text
  readonly texts: readonly Text[]
}

/** Keeps the search in step with what a version of the charter has, and takes out what earlier ones had. */
export function partsInSearch(type: string, partsOf: (charter: Charter) => readonly KeyedPart[]): Follower {
  return {
    name: `search.${type}`,
    wants: (name) => name === 'charter.adopted',
    async follow(tx) {
      const charter = await charterOf(tx)
      const parts = partsOf(charter)
      const gone = new Set(await keysEver(tx, partsOf))
      for (const { key, title, texts } of parts) {
        gone.delete(key)
        const documents = charter.languages.map((language) => ({
          language,
          audience: 'public' as const,
          title: title[language] ?? '',
          body: texts.map((text) => text[language] ?? '').join('\n'),
        }))
        await indexSubject(tx, { type, id: idOfKey(tx.partnership, type, key) }, documents)
      }
      for (const key of gone) await indexSubject(tx, { type, id: idOfKey(tx.partnership, type, key) }, [])
    },
  }
}

async function keysEver(tx: Transaction, partsOf: (charter: Charter) => readonly KeyedPart[]) {
  const versions = await charterVersions(tx)
  const kept = await Promise.all(versions.map(({ version }) => charterNumbered(tx, version)))
  return kept.flatMap((one) => (one ? partsOf(one.content).map(({ key }) => key) : []))
}

/** What the charter has under these identifiers. */
export async function partsById<Part extends { readonly key: string }>(
  tx: ReadTransaction,
  type: string,
  partsOf: (charter: Charter) => readonly Part[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Part>> {
  const parts = partsOf(await charterOf(tx))
  const wanted = new Set(ids)
  return new Map(
    parts
      .map((part) => [idOfKey(tx.partnership, type, part.key), part] as const)
      .filter(([id]) => wanted.has(id)),
  )
}

const type = 'article'

const sayings = (charter: Charter, article: Article): Text[] => [
  ...(article.text ? [article.text] : []),
  ...partsShown(charter, article).flatMap((part) =>
    'content' in part ? textsIn(part.content, charter.languages) : [],
  ),
  ...rulesBeside(charter, article).map(({ text }) => text),
]

/** An article has a title, or else is called by what it says first. */
function articleParts(charter: Charter): (KeyedPart & { readonly number: string })[] {
  return charter.articles.map((article) => {
    const texts = sayings(charter, article)
    return { key: article.key, number: article.number, title: article.title ?? texts[0] ?? {}, texts }
  })
}

export const articlesInSearch = partsInSearch(type, articleParts)

export const articleFinder: Finder = {
  type,
  async find(tx, ids) {
    const found = await partsById(tx, type, articleParts, ids)
    return new Map(
      [...found].map(([id, { key, number, title, texts }]) => [
        id,
        {
          kind: { da: words('da').article({ number }), en: words('en').article({ number }) },
          title,
          path: { da: `${pathTo('da', 'charter')}#${key}`, en: `${pathTo('en', 'charter')}#${key}` },
          ...(texts[0] && texts[0] !== title ? { note: texts[0] } : {}),
        },
      ]),
    )
  },
}
