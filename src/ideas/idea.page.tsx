import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type Connections, form, type PageContext, page } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { ButtonLink, Columns, Document, Facts, Intro, Notice, Said, Section } from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { askSupport } from './asking-support.acts.ts'
import { commentOnIdea } from './comment.acts.ts'
import { answerIdea, closeIdea, mergeIdea, parkIdea, takeUpIdea } from './disposition.acts.ts'
import type { Idea } from './idea.access.ts'
import { endSupport, supportIdea } from './idea.acts.ts'
import { Answers, IdeaLink, Manage } from './idea-answers.tsx'
import { Discussion } from './idea-discussion.tsx'
import { IdeaState } from './idea-list.page.tsx'
import { words } from './messages.ts'
import { oneIdea, type WholeIdea } from './one-idea.views.ts'
import { SupportBox } from './support-box.tsx'

const id = { slug: ':id' }
const back =
  (done: string) =>
  (result: { idea: string }, { language }: { language: 'da' | 'en' }) =>
    `${pathTo(language, 'ideas', { slug: result.idea })}?done=${done}`

/** @param connections as for the view. */
export const ideaPage = (connections: Connections<Idea>) =>
  page({
    view: oneIdea(connections),
    at: patternOf('ideas', id),
    path: (idea: WholeIdea, language) => pathTo(language, 'ideas', { slug: idea.slug }),
    forms: [
      form({
        act: commentOnIdea,
        at: patternOf('ideas', id, 'comments'),
        lists: ['mentions'],
        leadsTo: back('commented'),
      }),
      form({
        act: askSupport,
        at: patternOf('ideas', id, 'supportAsk'),
        read: ({ whom, ...others }) =>
          typeof whom !== 'string' || whom === 'all' ? others : { ...others, organisations: [whom] },
        leadsTo: back('support-asked'),
      }),
      form({ act: answerIdea, at: patternOf('ideas', id, 'answer'), leadsTo: back('answered') }),
      form({ act: parkIdea, at: patternOf('ideas', id, 'shelf'), leadsTo: back('parked') }),
      form({ act: takeUpIdea, at: patternOf('ideas', id, 'takeUp'), leadsTo: back('taken-up') }),
      form({ act: closeIdea, at: patternOf('ideas', id, 'close'), leadsTo: back('closed') }),
      form({ act: mergeIdea, at: patternOf('ideas', id, 'merge'), leadsTo: back('merged') }),
      form({ act: supportIdea, at: patternOf('ideas', id, 'support'), leadsTo: back('supported') }),
      form({ act: endSupport, at: patternOf('ideas', id, 'supportEnd'), leadsTo: back('support-ended') }),
    ],
    render: (idea: WholeIdea, context) => {
      const { language } = context
      const t = words(language)
      return context.frame({
        title: say(idea.title, language).text,
        description: say(idea.aim, language).text.slice(0, 300),
        breadcrumb: [{ label: t.ideas, href: pathTo(language, 'ideas') }],
        body: <IdeaBody idea={idea} context={context} />,
      })
    },
  })

interface Props {
  readonly idea: WholeIdea
  readonly context: PageContext
}

function IdeaBody({ idea, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const title = say(idea.title, language)
  const hasWhy = Object.keys(idea.why).length > 0
  return (
    <>
      <Intro
        title={title.text}
        lang={title.language === language ? undefined : title.language}
        kicker={<IdeaState state={idea.state} language={language} />}
        lead={<Said text={idea.aim} language={language} />}
        actions={
          idea.mayEdit ? (
            <ButtonLink kind="plain" href={pathTo(language, 'ideas', { slug: idea.slug }, 'edit')}>
              {t.edit}
            </ButtonLink>
          ) : undefined
        }
      >
        <JustDone context={context} />
      </Intro>
      <Columns side={<Side idea={idea} context={context} />}>
        {hasWhy && (
          <Section id="why" title={t.why} level="small">
            <Document text={idea.why} language={language} />
          </Section>
        )}
        <Answers idea={idea} context={context} />
        <Discussion idea={idea} context={context} />
        <Manage idea={idea} context={context} />
      </Columns>
    </>
  )
}

export function JustDone({ context }: { readonly context: PageContext }): VNode | null {
  const t = words(context.language)
  const said: Readonly<Record<string, string>> = {
    submitted: t.doneSubmitted,
    edited: t.doneEdited,
    commented: t.doneCommented,
    supported: t.doneSupported,
    'support-ended': t.doneSupportEnded,
    'support-asked': t.doneSupportAsked,
    answered: t.doneAnswered,
    parked: t.doneParked,
    'taken-up': t.doneTakenUp,
    closed: t.doneClosed,
    merged: t.doneMerged,
  }
  const { form: failed, language } = context
  if (failed) return <Notice kind="refused" title={failed.refusal.declaration.words[language]} />
  const done = context.justDone === undefined ? undefined : said[context.justDone]
  return done === undefined ? null : <Notice kind="ok" title={done} />
}

function Side({ idea, context }: Props): VNode {
  const { language, site } = context
  const t = words(language)
  const when = (at: string) => formatDateTime(Temporal.Instant.from(at), site.zone, language)
  const by = idea.organisation ? <Said text={idea.organisation} language={language} /> : idea.author
  return (
    <>
      <SupportBox idea={idea} context={context} />
      <Facts
        side
        facts={[
          ...connectedFacts(idea, language),
          ...becomeFacts(idea, language),
          ...(by ? [{ term: t.submittedBy, content: by }] : []),
          ...organisationFacts(t.possiblePartners, idea.possiblePartners, language),
          ...organisationFacts(t.possibleFunding, idea.possibleFunding, language),
          ...(idea.goals.length
            ? [{ term: t.goals, content: <GoalLinks goals={idea.goals} language={language} /> }]
            : []),
          { term: t.submitted, content: <time dateTime={idea.submittedAt}>{when(idea.submittedAt)}</time> },
          ...(idea.editedAt
            ? [{ term: t.edited, content: <time dateTime={idea.editedAt}>{when(idea.editedAt)}</time> }]
            : []),
        ]}
      />
    </>
  )
}

const organisationFacts = (term: string, organisations: WholeIdea['possiblePartners'], language: Language) =>
  organisations.length === 0
    ? []
    : [
        {
          term,
          content: organisations.map(({ slug, name }) => (
            <div key={slug}>
              <a href={pathTo(language, 'partners', { slug })}>
                <Said text={name} language={language} />
              </a>
            </div>
          )),
        },
      ]

const GoalLinks = ({
  goals,
  language,
}: {
  readonly goals: WholeIdea['goals']
  readonly language: Language
}): VNode => (
  <>
    <ul class="numbered-goals">
      {goals.map(({ n, key, text }) => (
        <li key={key}>
          <a href={pathTo(language, 'goals', { slug: key })}>
            {n}. <Said text={text} language={language} />
          </a>
        </li>
      ))}
    </ul>
    <p class="small quiet">{words(language).goalReading}</p>
  </>
)

/** Why it is on the shelf, or what it was merged with. */
const becomeFacts = ({ shelfReason, mergedInto }: WholeIdea, language: Language) => [
  ...(shelfReason
    ? [{ term: words(language).shelfReason, content: <Said text={shelfReason} language={language} /> }]
    : []),
  ...(mergedInto
    ? [{ term: words(language).mergedInto, content: <IdeaLink idea={mergedInto} language={language} /> }]
    : []),
]

/** What the rooms above know of the idea, under their headings. */
const connectedFacts = ({ connections }: WholeIdea, language: Language) =>
  connections.map(({ heading, title, path }) => ({
    term: heading[language],
    content: (
      <a href={path[language]}>
        <Said text={title} language={language} />
      </a>
    ),
  }))
