import type { VNode } from 'preact'
import { type Connections, type PageContext, page } from '../acts/index.ts'
import { articlePath, charterWords } from '../charter/index.ts'
import { ButtonLink, Document, Empty, Goals, Intro, ItemList, Said, Section } from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { type Goal, type GoalData, type GoalListData, goalList, oneGoal } from './goal.views.ts'
import { words } from './messages.ts'

const goalPath = (language: Language, { key }: { readonly key: string }) =>
  pathTo(language, 'goals', { slug: key })

const rowsOf = (goals: readonly Goal[], language: Language, noteOf?: (goal: Goal) => string) =>
  goals.map((goal) => ({
    number: goal.n,
    title: <Said text={goal.text} language={language} />,
    href: goalPath(language, goal),
    ...(noteOf ? { note: noteOf(goal) } : {}),
  }))

/** @param contributions what the rooms know that contributes to a goal, by its number. */
export const goalListPage = (contributions: Connections<number>) =>
  page({
    view: goalList(contributions),
    at: patternOf('goals'),
    render: (data: GoalListData, context) => {
      const { language } = context
      const t = words(language)
      const lead = t.lead({ n: data.items.length, name: say(data.name, language).text })
      const counts = new Map(data.items.map(({ key, contributions }) => [key, contributions]))
      const count = ({ key }: Goal) => t.contributions({ n: counts.get(key) ?? 0 })
      return context.frame({
        title: t.goals,
        description: lead,
        body: (
          <>
            <Intro title={t.goals} lead={lead} />
            <div class="wrap">
              <Goals goals={rowsOf(data.items, language, count)} />
            </div>
            <Section id="aims" title={t.visionAndMission}>
              <div class="part-items is-columns">
                <div>
                  <h3>{t.vision}</h3>
                  <Document text={data.vision} language={language} />
                </div>
                <div>
                  <h3>{t.mission}</h3>
                  <Document text={data.mission} language={language} />
                </div>
              </div>
            </Section>
            {data.methods.length > 0 && (
              <Section
                id="methods"
                title={t.how}
                more={<a href={pathTo(language, 'charter')}>{charterWords(language).charter}</a>}
              >
                <Methods methods={data.methods} language={language} />
              </Section>
            )}
          </>
        ),
      })
    },
  })

const Methods = ({
  methods,
  language,
}: {
  readonly methods: GoalListData['methods']
  readonly language: Language
}): VNode => (
  <ul class="part-items is-columns">
    {methods.map(({ key, title, work }) => (
      <li key={key}>
        <h3>
          <Said text={title} language={language} />
        </h3>
        <ul>
          {work.map((line, i) => (
            <li key={`${i}`}>
              <Said text={line} language={language} />
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
)

/** @param contributions as for the list. */
export const goalPage = (contributions: Connections<number>) =>
  page({
    view: oneGoal(contributions),
    at: patternOf('goals', { slug: ':key' }),
    path: (data: GoalData, language) => goalPath(language, data),
    render: (data: GoalData, context) => {
      const { language } = context
      const t = words(language)
      const title = t.goal({ n: data.n })
      return context.frame({
        title: `${title}: ${say(data.text, language).text}`,
        description: say(data.text, language).text,
        breadcrumb: [{ label: t.goals, href: pathTo(language, 'goals') }],
        body: (
          <>
            <Intro
              title={say(data.text, language).text}
              lang={langOf(data, language)}
              kicker={<Kicker goal={data} language={language} />}
            />
            <Section id="contributes" title={t.contributes}>
              <Contributions data={data} context={context} />
            </Section>
            <Section id="others" title={t.others}>
              <Goals goals={rowsOf(data.others, language)} />
            </Section>
          </>
        ),
      })
    },
  })

function langOf({ text }: Goal, language: Language): string | undefined {
  const spoken = say(text, language).language
  return spoken === language ? undefined : spoken
}

function Kicker({ goal, language }: { readonly goal: Goal; readonly language: Language }): VNode {
  const t = words(language)
  return (
    <>
      <span>{t.goal({ n: goal.n })}</span>
      {goal.article && (
        <a href={articlePath(language, goal.article.key)}>
          {t.inCharter}: {t.article({ number: goal.article.number })}
        </a>
      )}
    </>
  )
}

/** What contributes, by what it is. */
function Contributions({ data, context }: { readonly data: GoalData; readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  if (!data.contributions.length) {
    return (
      <Empty title={t.nothingYet}>
        <p>
          <ButtonLink kind="plain" href={pathTo(language, 'newIdea')}>
            {t.propose}
          </ButtonLink>
        </p>
      </Empty>
    )
  }
  const headings = [...new Set(data.contributions.map(({ heading }) => heading[language]))]
  return (
    <>
      {headings.map((heading) => (
        <div class="charter-piece" key={heading}>
          <h3>{heading}</h3>
          <ItemList
            level={4}
            items={data.contributions
              .filter((one) => one.heading[language] === heading)
              .map(({ title, path, note }) => ({
                title: <Said text={title} language={language} />,
                href: path[language],
                note: note && <Said text={note} language={language} />,
              }))}
          />
        </div>
      ))}
    </>
  )
}
