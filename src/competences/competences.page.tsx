import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import type { CompetenceArea } from '../charter/index.ts'
import { Empty, Intro, ItemList, Said, Section, Tag } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { AddLink, EditLink, NameList, RecordDone, type StoredRecord } from '../records/index.ts'
import { areas } from './kinds.ts'
import { words } from './messages.ts'
import { type Overview, overviewView } from './views.ts'
import { organisationLinks, type World } from './world.access.ts'

const competences = overviewView({
  name: 'competence-area.overview',
  summary: { da: 'Kompetencerne, som siden viser dem', en: 'The competences as the page shows them' },
  api: '/competence-areas/overview',
})

export const competencesPage = page({
  view: competences,
  at: patternOf('competences'),
  render: ({ world }: Overview, context) => {
    const t = words(context.language)
    return context.frame({
      title: t.competences,
      description: t.competencesLead,
      jsonLd: world.areas.map((area) => termSet(area, context)),
      body: <Competences world={world} context={context} />,
    })
  },
})

interface Props {
  readonly world: World
  readonly context: PageContext
}

function Competences({ world, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  return (
    <>
      <Intro
        title={t.competences}
        lead={t.competencesLead}
        actions={<AddLink type={areas} at="competences" context={context} />}
      >
        <RecordDone context={context} />
      </Intro>
      {world.areas.length === 0 && <Empty title={t.competencesNone} />}
      {world.areas.map((area) => (
        <Area area={area} world={world} context={context} key={area.key} />
      ))}
      <Section id="see-also" title={t.alsoSee} beside>
        <ItemList
          items={[
            { title: t.facilities, href: pathTo(language, 'facilities'), note: t.facilitiesLead },
            { title: t.activities, href: pathTo(language, 'activities'), note: t.activitiesLead },
          ]}
        />
      </Section>
    </>
  )
}

function Area({ area, world, context }: Props & { readonly area: StoredRecord<CompetenceArea> }): VNode {
  const { language } = context
  const { title, items } = area.content
  const t = words(language)
  return (
    <Section
      id={area.key}
      beside
      title={<Said text={title} language={language} />}
      more={
        <>
          {t.competenceCount({ n: items.length })}{' '}
          <EditLink type={areas} at="competences" slug={area.key} title={title} context={context} />
        </>
      }
    >
      <ul class="items competences">
        {items.map(({ text, organisations = [], codes = [] }, index) => (
          <li key={`${index}`}>
            <div class="item-body">
              <p class="competence">
                <Said text={text} language={language} />
              </p>
              {organisations.length > 0 && (
                <p class="item-note">
                  <NameList names={organisationLinks(world, organisations, language)} language={language} />
                </p>
              )}
            </div>
            {codes.length > 0 && (
              <span class="item-status">
                <span class="unseen">{t.codes}</span>
                {codes.map((code) => (
                  <Tag key={code}>{code}</Tag>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const termSet = ({ content }: StoredRecord<CompetenceArea>, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTermSet',
  name: say(content.title, language).text,
  inLanguage: language,
  hasDefinedTerm: content.items.map(({ text, codes }) => ({
    '@type': 'DefinedTerm',
    name: say(text, language).text,
    ...(codes ? { termCode: codes.join(', ') } : {}),
  })),
})
