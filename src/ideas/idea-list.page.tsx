import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../acts/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import {
  ButtonLink,
  Empty,
  Intro,
  ItemList,
  Pager,
  Said,
  SearchForm,
  Section,
  Status,
  type StatusKind,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { ideaList, type ShortIdea } from './idea.views.ts'
import { words } from './messages.ts'

interface Listed {
  readonly items: readonly ShortIdea[]
  readonly q?: string | undefined
  readonly next?: string | undefined
}

export const ideaListPage = page({
  view: ideaList,
  at: patternOf('ideas'),
  render: (data: Listed, context) =>
    context.frame({
      title: words(context.language).ideas,
      description: words(context.language).about,
      unlisted: data.q !== undefined,
      data: data.q === undefined ? ideaList.api : `${ideaList.api}?${new URLSearchParams({ q: data.q })}`,
      body: <IdeaList {...data} context={context} />,
    }),
})

const states: Readonly<Record<ShortIdea['state'], { readonly kind: StatusKind; readonly word: StateWord }>> =
  {
    open: { kind: 'kept', word: 'stateOpen' },
    ripe: { kind: 'planned', word: 'stateRipe' },
    parked: { kind: 'idle', word: 'stateParked' },
    group: { kind: 'kept', word: 'stateGroup' },
    merged: { kind: 'idle', word: 'stateMerged' },
    closed: { kind: 'idle', word: 'stateClosed' },
  }
type StateWord = 'stateOpen' | 'stateRipe' | 'stateParked' | 'stateGroup' | 'stateMerged' | 'stateClosed'

export const IdeaState = ({
  state,
  language,
}: {
  readonly state: ShortIdea['state']
  readonly language: Language
}) => <Status kind={states[state].kind}>{words(language)[states[state].word]}</Status>

function IdeaList({ items, q, next, context }: Listed & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const here = pathTo(language, 'ideas')
  const rows = items.map((idea) => asItem(idea, context))
  return (
    <>
      <Intro
        title={t.ideas}
        lead={t.about}
        actions={<ButtonLink href={pathTo(language, 'newIdea')}>{t.propose}</ButtonLink>}
      />
      <Section
        id="ideas"
        title={q === undefined ? t.newest : t.found({ q })}
        more={q === undefined ? undefined : <a href={here}>{t.showAll}</a>}
      >
        <SearchForm language={language} action={here} label={t.searchIdeas} value={q} />
        {rows.length ? (
          <ItemList items={rows} level={3} />
        ) : (
          <Empty title={q === undefined ? t.noneYet : t.noneFound}>
            <p>{t.tryOther}</p>
          </Empty>
        )}
        <Pager
          language={language}
          next={next === undefined ? undefined : `${here}?after=${encodeURIComponent(next)}`}
        />
      </Section>
    </>
  )
}

function asItem(idea: ShortIdea, { language, site }: PageContext) {
  const t = words(language)
  const title = say(idea.title, language)
  const submitted = Temporal.Instant.from(idea.submittedAt).toZonedDateTimeISO(site.zone).toPlainDate()
  const counted = [
    t.supporters({ n: idea.supporters }),
    ...(idea.comments ? [t.comments({ n: idea.comments })] : []),
  ]
  return {
    title: title.text,
    lang: title.language === language ? undefined : title.language,
    href: pathTo(language, 'ideas', { slug: idea.slug }),
    when: formatDate(submitted, language, 'medium'),
    datetime: submitted.toString(),
    note: (
      <>
        <Said text={idea.aim} language={language} /> <span class="quiet">{counted.join(' · ')}</span>
      </>
    ),
    status: <IdeaState state={idea.state} language={language} />,
  }
}
