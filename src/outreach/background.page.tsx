import type { VNode } from 'preact'
import { z } from 'zod'
import { type PageContext, page, view } from '../acts/index.ts'
import type { Chapter } from '../charter/index.ts'
import { type Named, organisationsByKey } from '../partners/index.ts'
import { Empty, Intro, Reading, Said, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { AddLink, EditLink, NameList, RecordDone, type StoredRecord, When } from '../records/index.ts'
import { chapters } from './kinds.ts'
import { words } from './messages.ts'
import { aroundOutreach, ReadOn } from './read-on.tsx'

interface Background {
  readonly chapters: readonly StoredRecord<Chapter>[]
  readonly organisations: ReadonlyMap<string, Named>
}

const background = view({
  name: 'background-chapter.overview',
  summary: { da: 'Baggrunden, som siden viser den', en: 'The background as the page shows it' },
  parameters: z.object({}),
  data: z.custom<Background>(),
  who: ['anyone'],
  freshness: 'journal',
  api: '/background/overview',
  example: {},
  load: async ({ tx }) => ({
    data: { chapters: await chapters.all(tx), organisations: await organisationsByKey(tx) },
  }),
})

const passageId = (chapter: string, section: string) => `${chapter}-${section}`

export const backgroundPage = page({
  view: background,
  at: patternOf('background'),
  render: (data: Background, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.background,
      description: t.backgroundLead,
      breadcrumb: aroundOutreach(language),
      jsonLd: [articleOf(data, context)],
      body: (
        <>
          <Intro
            title={t.background}
            lead={t.backgroundLead}
            actions={<AddLink type={chapters} at="background" context={context} />}
          >
            <RecordDone context={context} />
          </Intro>
          {data.chapters.length === 0 ? (
            <Wrap>
              <Empty title={t.backgroundNone} />
            </Wrap>
          ) : (
            <Reading contents={t.contents} chapters={contentsOf(data, context)}>
              {data.chapters.map((chapter) => (
                <ChapterText chapter={chapter} data={data} context={context} key={chapter.key} />
              ))}
            </Reading>
          )}
          <ReadOn except="background" language={language} />
        </>
      ),
    })
  },
})

/** Sections that have no title of their own are read in their chapter. */
const contentsOf = (data: Background, { language }: PageContext) =>
  data.chapters.map(({ key, content }) => ({
    label: <Said text={content.title} language={language} />,
    href: `#${key}`,
    parts: content.sections.flatMap(({ key: section, title }) =>
      title
        ? [{ label: <Said text={title} language={language} />, href: `#${passageId(key, section)}` }]
        : [],
    ),
  }))

interface ChapterProps {
  readonly chapter: StoredRecord<Chapter>
  readonly data: Background
  readonly context: PageContext
}

function ChapterText({ chapter: { key, content }, data, context }: ChapterProps): VNode {
  const { language } = context
  return (
    <section class="chapter" id={key} aria-labelledby={`${key}-title`}>
      <h2 id={`${key}-title`}>
        <Said text={content.title} language={language} />
      </h2>
      <div class="chapter-about">
        {content.when !== undefined && <When date={content.when} reader={context} />}
        <EditLink type={chapters} at="background" slug={key} title={content.title} context={context} />
      </div>
      {content.sections.map((section) => (
        <Passage section={section} chapter={key} data={data} context={context} key={section.key} />
      ))}
    </section>
  )
}

interface PassageProps {
  readonly section: Chapter['sections'][number]
  readonly chapter: string
  readonly data: Background
  readonly context: PageContext
}

function Passage({ section, chapter, data, context }: PassageProps): VNode {
  const { language } = context
  const { key, title, text, points = [], organisations = [] } = section
  return (
    <div class="passage" id={passageId(chapter, key)}>
      {title && (
        <h3>
          <Said text={title} language={language} />
        </h3>
      )}
      {text && (
        <p class="passage-text">
          <Said text={text} language={language} />
        </p>
      )}
      {points.length > 0 && (
        <ul>
          {points.map((point, index) => (
            <li key={`${index}`}>
              <Said text={point} language={language} />
            </li>
          ))}
        </ul>
      )}
      {organisations.length > 0 && (
        <p class="passage-about">
          {words(language).named}{' '}
          <NameList names={linksTo(data, organisations, context)} language={language} />
        </p>
      )}
    </div>
  )
}

const linksTo = ({ organisations }: Background, keys: readonly string[], { language }: PageContext) =>
  keys.map((key) => {
    const found = organisations.get(key)
    return found
      ? { name: found.name, href: pathTo(language, 'partners', { slug: found.slug }) }
      : { name: { [language]: key } }
  })

const articleOf = (data: Background, { language, site }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  headline: words(language).background,
  inLanguage: language,
  author: { '@type': 'Organization', name: say(site.name, language).text },
  articleSection: data.chapters.map(({ content }) => say(content.title, language).text),
})
