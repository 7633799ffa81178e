import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../../acts/index.ts'
import { dateIn, formatDate } from '../../platform/calendar/index.ts'
import { ButtonLink, Intro, SafeLink, Said, safeHref } from '../../platform/html/index.ts'
import { pathTo, patternOf, say } from '../../platform/words/index.ts'
import { type CharterData, type CharterNeighbours, oneCharter } from '../charter.views.ts'
import { words } from '../messages.ts'
import { words as signUpWords } from '../sign-up-words.ts'
import { lastAgreement } from '../term.rules.ts'
import { ArticlePart } from './article-part.tsx'
import { Articles, Besides } from './articles.tsx'
import { Choices, Gaps, Practices } from './choices.tsx'
import { Contents } from './contents.tsx'
import { DecisionRules } from './decisions.tsx'
import { Groups, IdeasAndNews, Meetings, ReportsAndReminders } from './settings.tsx'
import { type Shown, shownOn } from './shown.ts'
import { SourceShape } from './source.tsx'
import { TermRope } from './term.tsx'

/** The agreement: its articles, the rules that follow from them, and what it does not say. */
export const charterPage = (neighbours: CharterNeighbours) =>
  page({
    view: oneCharter(neighbours),
    at: patternOf('charter'),
    render: (data: CharterData, context) => {
      const shown = shownOn(data, context)
      const { language } = context
      const { charter } = shown
      const t = words(language)
      return context.frame({
        title: t.charter,
        description: say(charter.kind, language).text,
        jsonLd: [asDocument(shown, context)],
        body: (
          <>
            <Intro
              kicker={<Kicker shown={shown} />}
              title={say(charter.longName, language).text}
              lead={<Said text={charter.kind} language={language} />}
              actions={
                <ButtonLink kind="plain" href={pathTo(language, 'signUp')}>
                  {signUpWords(language).title}
                </ButtonLink>
              }
            >
              <TermRope shown={shown} />
            </Intro>
            <div class="wrap articled">
              <Contents shown={shown} />
              <div class="articled-main">
                <Governing shown={shown} />
                {charter.foreword && (
                  <ArticlePart shown={shown} pointer="foreword" content={charter.foreword} />
                )}
                <Articles shown={shown} />
                <Besides shown={shown} />
                <DecisionRules shown={shown} />
                <Groups shown={shown} />
                <Meetings shown={shown} />
                <IdeasAndNews shown={shown} />
                <ReportsAndReminders shown={shown} />
                <Practices shown={shown} />
                <Choices shown={shown} />
                <Gaps shown={shown} />
              </div>
            </div>
          </>
        ),
      })
    },
  })

function Kicker({ shown: { data, context, language } }: { readonly shown: Shown }): VNode {
  const t = words(language)
  const from = dateIn(Temporal.Instant.from(data.inForceFrom), context.site.zone)
  return (
    <>
      <span>
        {t.charter}. {t.version({ n: data.version })}, {t.inForceFrom({ day: formatDate(from, language) })}
      </span>
      <a href={pathTo(language, 'charter', 'versions')}>{t.allVersions}</a>
    </>
  )
}

/** Which text governs, whose the numbers are, and how to see where a rule comes from. */
function Governing({ shown }: { readonly shown: Shown }): VNode {
  const { charter, language } = shown
  const t = words(language)
  const { by, text } = charter.numbering
  return (
    <div class="governing">
      <div>
        <h2 class="governing-head">{t.governs}</h2>
        <Signed shown={shown} />
      </div>
      <div>
        <h2 class="governing-head">{by === 'agreement' ? t.numberingAgreement : t.numberingPlatform}</h2>
        <p>
          <Said text={text} language={language} />
        </p>
      </div>
      <div>
        <h2 class="governing-head">{t.legend}</h2>
        <dl class="legend">
          {(['agreement', 'practice', 'default'] as const).map((source) => (
            <div key={source}>
              <dt class={`source is-${source}`}>
                <SourceShape source={source} />
                {t[`source ${source}`]}
              </dt>
              <dd>{t[`legend ${source}`]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  )
}

/** The signed document, or that it is not here. */
function Signed({ shown: { charter, language } }: { readonly shown: Shown }): VNode {
  const t = words(language)
  const signed = lastAgreement(charter).signedText
  if (!signed) return <p>{t.governsAbsent}</p>
  return (
    <p>
      {t.governsHere}{' '}
      {safeHref(signed.file) ? <SafeLink href={signed.file} /> : <strong>{signed.file}</strong>}
      {signed.sha256 !== undefined && (
        <>
          {'. '}
          {t.hash}: <code class="hash">{signed.sha256}</code>
        </>
      )}
    </p>
  )
}

function asDocument({ charter, data, nameOf }: Shown, { language, site }: PageContext): object {
  const { publisher, isbn } = lastAgreement(charter)
  return {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: say(charter.longName, language).text,
    description: say(charter.kind, language).text,
    inLanguage: charter.languages,
    version: data.version,
    datePublished: dateIn(Temporal.Instant.from(data.inForceFrom), site.zone).toString(),
    about: charter.goals.map(({ text }) => say(text, language).text),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: nameOf(publisher) } }),
    ...(isbn === undefined ? {} : { identifier: `ISBN ${isbn}` }),
  }
}
