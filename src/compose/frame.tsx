import type { VNode } from 'preact'
import { isSecretariat } from '../access/index.ts'
import type { PageContent, PageContext, Refusal } from '../acts/index.ts'
import { charterWords, signUpWords } from '../charter/index.ts'
import { competenceWords } from '../competences/index.ts'
import { decisionWords } from '../decisions/index.ts'
import { DemoStrip } from '../demo/index.ts'
import { aboutTexts, frontWords } from '../front/index.ts'
import { goalWords } from '../goals/index.ts'
import { groupWords } from '../groups/index.ts'
import { ideaWords } from '../ideas/index.ts'
import { insightWords } from '../insight/index.ts'
import { meetingWords } from '../meetings/index.ts'
import { opportunityWords } from '../opportunities/index.ts'
import { outreachWords } from '../outreach/index.ts'
import { partnerWords } from '../partners/index.ts'
import { type Assets, ErrorBody, type ErrorKind, errorTitle, Page } from '../platform/html/index.ts'
import { type Language, languages, pathTo, say } from '../platform/words/index.ts'
import { signInWords } from '../sign-in/index.ts'
import { DataLine } from './data-line.tsx'
import { cardOf, picturePath } from './pictures.ts'

type Around = Omit<PageContext, 'frame'>

const ownNames: Record<Language, string> = { da: 'Dansk', en: 'English' }

/** The partnership's page around what a room shows: names, menus, the way to the other language. */
export const frame =
  (assets: Assets, originOf: (host: string) => string, pictures: boolean) =>
  (content: PageContent, context: Around): VNode => {
    const { language, site, host, alternates, viewer } = context
    const origin = originOf(host)
    const name = say(site.name, language).text
    const card = cardOf(content, site, language)
    return (
      <Page
        language={language}
        siteName={name}
        title={content.title}
        description={content.description}
        assets={assets}
        canonical={origin + alternates[language]}
        alternates={languages.map((other) => ({ language: other, href: origin + alternates[other] }))}
        jsonLd={[...(content.jsonLd ?? []), ...wayHere(content, origin)]}
        picture={
          content.unlisted || !pictures
            ? undefined
            : { href: origin + picturePath(alternates[language], card), alt: card.title }
        }
        unlisted={content.unlisted}
        failed={context.form !== undefined}
        note={!site.demonstration ? undefined : <DemoStrip context={context} />}
        home={pathTo(language)}
        nav={navigation(context)}
        otherLanguages={languages
          .filter((other) => other !== language)
          .map((other) => ({ language: other, label: ownNames[other], href: alternates[other] }))}
        account={
          viewer.person
            ? { label: signInWords(language).myPage, href: pathTo(language, 'me') }
            : { label: signInWords(language).signIn, href: pathTo(language, 'signIn') }
        }
        breadcrumb={content.breadcrumb}
        search={pathTo(language, 'search')}
        footMore={more(language)}
        footLinks={[
          { label: aboutTexts(language).accessibilityTitle, href: pathTo(language, 'accessibility') },
          { label: aboutTexts(language).privacyTitle, href: pathTo(language, 'privacy') },
          { label: insightWords(language).happenings, href: pathTo(language, 'journal') },
          { label: frontWords(language).whoMay, href: pathTo(language, 'whoMay') },
          { label: frontWords(language).api, href: '/api/v1/openapi.json' },
          { label: aboutTexts(language).aboutTitle, href: pathTo(language, 'about') },
        ]}
      >
        {content.body}
        {content.data !== undefined && <DataLine path={content.data} language={language} />}
      </Page>
    )
  }

/** The breadcrumb for machines: https://schema.org/BreadcrumbList */
const wayHere = ({ breadcrumb = [] }: PageContent, origin: string): object[] =>
  breadcrumb.length === 0
    ? []
    : [
        {
          '@context': 'https://schema.org',
          '@type': 'BreadcrumbList',
          itemListElement: breadcrumb.map(({ label, href }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: label,
            item: origin + href,
          })),
        },
      ]

function navigation({ language, url, viewer }: Around) {
  const here = url.replace(/\?.*$/, '')
  const items = [
    { label: goalWords(language).goals, href: pathTo(language, 'goals') },
    { label: groupWords(language).groups, href: pathTo(language, 'groups') },
    { label: groupWords(language).timeline, href: pathTo(language, 'timeline') },
    { label: meetingWords(language).meetings, href: pathTo(language, 'meetings') },
    { label: decisionWords(language).decisions, href: pathTo(language, 'decisions') },
    { label: ideaWords(language).ideas, href: pathTo(language, 'ideas') },
    { label: partnerWords(language).partners, href: pathTo(language, 'partners') },
    { label: competenceWords(language).competences, href: pathTo(language, 'competences') },
    { label: competenceWords(language).activities, href: pathTo(language, 'activities') },
    { label: charterWords(language).charter, href: pathTo(language, 'charter') },
    ...(isSecretariat(viewer)
      ? [{ label: insightWords(language).secretariat, href: pathTo(language, 'secretariat') }]
      : []),
  ]
  return items.map((item) => {
    const current =
      here === item.href
        ? ('page' as const)
        : here.startsWith(`${item.href}/`)
          ? ('section' as const)
          : undefined
    return { ...item, current }
  })
}

/** Pages that the main menu has no room for. */
const more = (language: Language) => [
  { label: signUpWords(language).title, href: pathTo(language, 'signUp') },
  { label: opportunityWords(language).funding, href: pathTo(language, 'funding') },
  { label: competenceWords(language).facilities, href: pathTo(language, 'facilities') },
  { label: competenceWords(language).missions, href: pathTo(language, 'missions') },
  { label: outreachWords(language).outreach, href: pathTo(language, 'outreach') },
  { label: outreachWords(language).history, href: pathTo(language, 'history') },
  { label: outreachWords(language).background, href: pathTo(language, 'background') },
  { label: outreachWords(language).evaluation, href: pathTo(language, 'evaluation') },
]

const kinds: Readonly<Record<number, ErrorKind>> = {
  404: 'not-found',
  410: 'not-found',
  429: 'too-many',
  503: 'too-many',
  500: 'fault',
}

/** A page that says no, in the partnership's own frame. */
export function refusedContent(
  refusal: Pick<Refusal, 'refusal' | 'declaration'>,
  { language }: Around,
): PageContent {
  const kind = kinds[refusal.declaration.status] ?? 'refused'
  const usual = kind !== 'refused' && refusal.refusal !== 'away'
  const reason = usual ? undefined : refusal.declaration.words[language]
  return {
    title: errorTitle(language, kind),
    unlisted: true,
    body: <ErrorBody language={language} kind={kind} reason={reason} />,
  }
}
