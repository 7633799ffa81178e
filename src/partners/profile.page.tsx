import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { Connections, PageContext } from '../acts/index.ts'
import { page } from '../acts/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import {
  ButtonLink,
  Columns,
  Facts,
  Intro,
  ItemList,
  Notice,
  SafeLink,
  Said,
  Section,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import type { ShownContacts } from './mandate.views.ts'
import { ProfileMandates } from './mandates.tsx'
import { words } from './messages.ts'
import type { Organisation } from './organisation.store.ts'
import { oneOrganisation, type WholeOrganisation } from './organisation.views.ts'

const id = { slug: ':id' }

export const profilePage = (connections: Connections<Organisation>, contacts: ShownContacts) =>
  page({
    view: oneOrganisation(connections, contacts),
    at: patternOf('partners', id),
    path: (organisation: WholeOrganisation, language) =>
      pathTo(language, 'partners', { slug: organisation.slug }),
    render: (organisation: WholeOrganisation, context) => {
      const { language } = context
      const name = say(organisation.name, language).text
      const kind = say(organisation.kind, language).text
      return context.frame({
        title: name,
        description: organisation.note
          ? say(organisation.note, language).text
          : `${name}. ${kind}. ${standingIn(organisation, language)}.`,
        breadcrumb: [{ label: words(language).partners, href: pathTo(language, 'partners') }],
        // What does not exist is not told to machines as if it did.
        ...(organisation.invented ? { unlisted: true } : { jsonLd: [linkedData(organisation, name)] }),
        body: <Profile organisation={organisation} context={context} />,
      })
    },
  })

const linkedData = (organisation: WholeOrganisation, name: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name,
  ...(organisation.web ? { url: organisation.web } : {}),
  ...(organisation.ror ? { identifier: `https://ror.org/${organisation.ror}` } : {}),
})

interface Props {
  readonly organisation: WholeOrganisation
  readonly context: PageContext
}

function Profile({ organisation, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const name = say(organisation.name, language)
  const here = pathTo(language, 'partners', { slug: organisation.slug }, 'edit')
  return (
    <>
      <Intro
        title={name.text}
        lang={name.language === language ? undefined : name.language}
        kicker={<Said text={organisation.kind} language={language} />}
        lead={organisation.note && <Said text={organisation.note} language={language} />}
        actions={
          organisation.mayEdit ? (
            <ButtonLink kind="plain" href={here}>
              {t.edit}
            </ButtonLink>
          ) : undefined
        }
      >
        {context.justDone === 'saved' && <Notice kind="ok" title={t.saved} />}
        {organisation.invented && <Notice kind="note" title={t.inventedNote} />}
      </Intro>
      <Columns side={<Side organisation={organisation} language={language} />}>
        <h2 class="unseen">{t.whatItIsIn}</h2>
        <WhatItIsIn organisation={organisation} context={context} />
        <History organisation={organisation} context={context} />
        <ProfileMandates
          mandates={organisation.mandates}
          slug={organisation.slug}
          mayManage={organisation.mayEdit}
          context={context}
        />
        {organisation.mayEdit && organisation.standing === 'partner' && (
          <p>
            <a href={pathTo(language, 'partners', { slug: organisation.slug }, 'leaving')}>{t.leave}</a>
          </p>
        )}
      </Columns>
    </>
  )
}

function Side({ organisation, language }: { organisation: WholeOrganisation; language: Language }): VNode {
  const { logo, name } = organisation
  const alt = words(language).logoOf({ name: say(name, language).text })
  return (
    <>
      {logo && <img class="logo" src={logo} alt={alt} />}
      <Facts side facts={factsOf(organisation, language)} />
    </>
  )
}

/** When it became a partner, and what came of it. */
function History({ organisation, context: { language } }: Props): VNode | null {
  const t = words(language)
  if (organisation.membership.length === 0) return null
  return (
    <Section id="membership" title={t.membership} level={3}>
      <ItemList
        items={organisation.membership.map(({ fact, on }) => ({
          title: t[`fact ${fact}`],
          when: formatDate(Temporal.PlainDate.from(on), language),
          datetime: on,
        }))}
      />
    </Section>
  )
}

function standingIn({ standing }: WholeOrganisation, language: Language): string {
  const t = words(language)
  return {
    secretariat: t.standingSecretariat,
    partner: t.standingPartner,
    named: t.standingNamed,
    mentioned: t.standingMentioned,
    external: t.standingExternal,
  }[standing]
}

function factsOf(organisation: WholeOrganisation, language: Language) {
  const t = words(language)
  const standing = standingIn(organisation, language)
  const { ownName, asWritten, unitOf, units, web, cvr, ror, sisterPartnership } = organisation
  const link = (other: { slug: string; name: Readonly<Record<string, string>> }) => (
    <a href={pathTo(language, 'partners', { slug: other.slug })} key={other.slug}>
      <Said text={other.name} language={language} />
    </a>
  )
  const isNamed = organisation.standing === 'named'
  return [
    { term: t.standing, content: isNamed ? `${standing}. ${t.namedNote}` : standing },
    ...(sisterPartnership ? [{ term: t.kind, content: t.sister }] : []),
    ...(unitOf ? [{ term: t.unitOf, content: link(unitOf) }] : []),
    ...(units.length
      ? [{ term: t.units, content: units.map((unit) => <div key={unit.slug}>{link(unit)}</div>) }]
      : []),
    ...(ownName && ownName !== say(organisation.name, language).text
      ? [{ term: t.ownName, content: ownName }]
      : []),
    ...(asWritten ? [{ term: t.asWritten, content: asWritten }] : []),
    ...(web ? [{ term: t.web, content: <SafeLink href={web}>{web}</SafeLink> }] : []),
    ...(cvr ? [{ term: 'CVR', content: cvr }] : []),
    ...(ror ? [{ term: 'ROR', content: <SafeLink href={`https://ror.org/${ror}`}>{ror}</SafeLink> }] : []),
  ]
}

function WhatItIsIn({ organisation, context }: Props): VNode {
  const { language } = context
  const headings = [...new Set(organisation.connections.map((connection) => connection.heading[language]))]
  if (headings.length === 0) return <p class="quiet">{words(language).nothingMore}</p>
  return (
    <>
      {headings.map((heading, index) => (
        <Section id={`connections-${index + 1}`} title={heading} level="small" key={heading}>
          <ItemList
            items={organisation.connections
              .filter((connection) => connection.heading[language] === heading)
              .map(({ title, path, note }) => ({
                title: <Said text={title} language={language} />,
                href: path[language],
                note: note && <Said text={note} language={language} />,
              }))}
          />
        </Section>
      ))}
    </>
  )
}
