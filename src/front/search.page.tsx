import { z } from 'zod'
import { type Finder, type Found, page, view } from '../acts/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { Empty, Intro, ItemList, Said, SearchForm, Section, Tag } from '../platform/html/index.ts'
import { searchSubjects } from '../platform/search/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { words } from './messages.ts'

/** Answers on one page: who has not found it among so many asks again with other words. */
const most = 50

const text = z.record(z.string(), z.string())
const found = z.object({
  kind: z.object({ da: z.string(), en: z.string() }),
  title: text,
  path: z.object({ da: z.string(), en: z.string() }),
  note: text.optional(),
})
const answers = z.object({ q: z.string(), items: z.array(found) })

async function answersTo(tx: ReadTransaction, finders: readonly Finder[], text: string): Promise<Found[]> {
  const types = finders.map((finder) => finder.type)
  const subjects = await searchSubjects(tx, { types, audiences: ['public'], text, limit: most })
  const shown = new Map<string, Found>()
  for (const finder of finders) {
    const ids = subjects.filter((subject) => subject.type === finder.type).map((subject) => subject.id)
    if (ids.length) for (const [id, one] of await finder.find(tx, ids)) shown.set(id, one)
  }
  return subjects.map((subject) => shown.get(subject.id)).filter((one) => one !== undefined)
}

/** The search over everything. @param finders one a room, each showing its own. */
export function searchOver(finders: readonly Finder[]) {
  return view({
    name: 'search.all',
    summary: { da: 'Søgning i alt', en: 'Search over everything' },
    parameters: z.object({ q: z.string().trim().max(500).default('') }),
    data: answers,
    who: ['anyone'],
    freshness: 'journal',
    api: '/search',
    example: { q: 'mars' },
    load: async ({ tx, parameters: { q } }) => ({ data: { q, items: await answersTo(tx, finders, q) } }),
  })
}

export const searchPage = (finders: readonly Finder[]) =>
  page({
    view: searchOver(finders),
    at: patternOf('search'),
    render: ({ q, items }: z.infer<typeof answers>, context) => {
      const { language } = context
      const t = words(language)
      const rows = items.map(({ kind, title, path, note }) => ({
        title: <Said text={title} language={language} />,
        href: path[language],
        note: note && <Said text={note} language={language} />,
        status: <Tag>{kind[language]}</Tag>,
      }))
      return context.frame({
        title: t.search,
        unlisted: true,
        body: (
          <>
            <Intro title={t.search}>
              <SearchForm
                language={language}
                action={pathTo(language, 'search')}
                label={t.searchLabel}
                value={q}
              />
            </Intro>
            {q !== '' && (
              <Section id="answers" title={t.answers({ n: items.length, q })}>
                {rows.length ? (
                  <ItemList items={rows} level={3} />
                ) : (
                  <Empty title={t.noAnswer}>
                    <p>{t.otherWords}</p>
                  </Empty>
                )}
              </Section>
            )}
          </>
        ),
      })
    },
  })
