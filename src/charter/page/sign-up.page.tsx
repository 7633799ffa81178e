import type { VNode } from 'preact'
import { page } from '../../acts/index.ts'
import { ButtonLink, Intro, Said, Section } from '../../platform/html/index.ts'
import { pathTo, patternOf, say } from '../../platform/words/index.ts'
import { type CharterData, type CharterNeighbours, signUp } from '../charter.views.ts'
import { type SignUpAnswer, signUpAnswers } from '../sign-up.ts'
import { words } from '../sign-up-words.ts'
import { ArticlePart } from './article-part.tsx'
import { SaidRows } from './said-rows.tsx'
import { type Shown, shownOn } from './shown.ts'
import { SourceMark } from './source.tsx'

/** What an organisation binds itself to, asked as a newcomer asks and answered by the charter. */
export const signUpPage = (neighbours: CharterNeighbours) =>
  page({
    view: signUp(neighbours),
    at: patternOf('signUp'),
    render: (data: CharterData, context) => {
      const shown = shownOn(data, context)
      const { language } = context
      const { charter } = shown
      const t = words(language)
      const lead = t.lead({ name: say(charter.name, language).text })
      return context.frame({
        title: t.title,
        description: lead,
        body: (
          <>
            <Intro
              title={t.title}
              lead={lead}
              actions={
                <>
                  <ButtonLink href={pathTo(language, 'becomePartner')}>{t.joinUs}</ButtonLink>
                  <ButtonLink kind="plain" href={pathTo(language, 'charter')}>
                    {t.wholeCharter}
                  </ButtonLink>
                  <ButtonLink kind="plain" href={pathTo(language, 'groups')}>
                    {t.seeGroups}
                  </ButtonLink>
                </>
              }
            />
            <div class="wrap answers">
              {signUpAnswers(shown).map((answer) => (
                <Answer answer={answer} shown={shown} key={answer.key} />
              ))}
            </div>
            <Section id="obligations" title={t.obligations} more={t.obligationsNote}>
              <Obligations shown={shown} />
            </Section>
            <Section id="who" title={t.who}>
              <ArticlePart shown={shown} pointer="membership/openTo" content={charter.membership.openTo} />
            </Section>
            <Section id="ask" title={t.ask}>
              <ArticlePart shown={shown} pointer="secretariat" content={charter.secretariat} />
            </Section>
          </>
        ),
      })
    },
  })

function Answer({ answer, shown }: { readonly answer: SignUpAnswer; readonly shown: Shown }): VNode {
  const { charter, language } = shown
  const { key, question, answer: short, cited, texts, more } = answer
  return (
    <section class="answer" id={key} aria-labelledby={`${key}-title`}>
      <h2 id={`${key}-title`}>{question}</h2>
      <div>
        <p class="answer-short">{short}</p>
        {texts.map((text, i) => (
          <p key={`${i}`}>
            <Said text={text} language={language} />
          </p>
        ))}
        {cited && <SourceMark cited={cited} charter={charter} language={language} />}
        {more.length > 0 && (
          <SaidRows shown={shown} rows={more.map((setting) => ({ ...setting, key: setting.pointer }))} />
        )}
      </div>
    </section>
  )
}

/** The agreement's obligations with the articles that they stand in. */
function Obligations({ shown }: { readonly shown: Shown }): VNode {
  const { charter, language } = shown
  return (
    <ol class="part-items is-numbered">
      {charter.obligations.map((obligation) => {
        const pointer = `obligations/${obligation.key}`
        const article = charter.articles.find(({ renders }) => renders?.includes(pointer))
        const within = article ?? charter.articles.find(({ renders }) => renders?.includes('obligations'))
        return (
          <li key={obligation.key}>
            <span class="part-number" aria-hidden="true">
              {obligation.n}
            </span>
            <div class="article-body">
              <ArticlePart shown={shown} pointer={pointer} content={obligation} />
              {within && (
                <SourceMark
                  cited={{ source: 'agreement', basis: [within.key] }}
                  charter={charter}
                  language={language}
                />
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
