import type { VNode } from 'preact'
import { type AttentionSource, type CountSource, type PageContext, page } from '../acts/index.ts'
import { stopWords } from '../inbox/index.ts'
import { Empty, Figures, Intro, ItemList, Section, Status, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { type Attention, whatNeedsAttention } from './attention.views.ts'
import { words } from './messages.ts'
import { noticeWords } from './notice-words.ts'

/** With the same as the view. */
export const attentionPage = (sources: readonly AttentionSource[], counts: readonly CountSource[]) =>
  page({
    view: whatNeedsAttention(sources, counts),
    at: patternOf('secretariat'),
    render: (data: Attention, context) => {
      const t = words(context.language)
      return context.frame({
        title: t.secretariat,
        unlisted: true,
        data: '/attention',
        body: <Needs data={data} context={context} />,
      })
    },
  })

interface Props {
  readonly data: Attention
  readonly context: PageContext
}

const looks = { now: 'broken', soon: 'risk', note: 'planned' } as const

function Needs({ data, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const headings = [...new Set(data.items.map(({ heading }) => heading[language]))]
  return (
    <>
      <Intro title={t.attention} lead={t.attentionLead} />
      {headings.length === 0 && (
        <Wrap>
          <Empty title={t.nothing} />
        </Wrap>
      )}
      {headings.map((heading, n) => (
        <Section id={`needs-${n + 1}`} title={heading} key={heading}>
          <ItemList
            items={data.items
              .filter((item) => item.heading[language] === heading)
              .map(({ text, path, urgency }) => ({
                title: text[language],
                href: path[language],
                status: <Status kind={looks[urgency]}>{t[urgency]}</Status>,
              }))}
          />
        </Section>
      ))}
      <Section id="overview" title={t.overview}>
        <Figures
          figures={data.counts.map(({ label, value, path }) => ({
            label: label[language],
            value: `${value}`,
            href: path[language],
          }))}
        />
      </Section>
      <Section id="lists" title={t.work}>
        <ItemList
          items={[
            { title: t.register, href: pathTo(language, 'secretariat', 'register'), note: t.registerNote },
            { title: t.people, href: pathTo(language, 'people'), note: t.peopleNote },
            {
              title: noticeWords(language).notices,
              href: pathTo(language, 'secretariat', 'notices'),
              note: noticeWords(language).noticesNote,
            },
            {
              title: stopWords(language).stops,
              href: pathTo(language, 'secretariat', 'stops'),
              note: stopWords(language).stopsNote,
            },
            { title: t.overlaps, href: pathTo(language, 'secretariat', 'overlaps'), note: t.overlapsNote },
            { title: t.journal, href: pathTo(language, 'secretariat', 'journal'), note: t.journalNote },
          ]}
        />
      </Section>
    </>
  )
}
