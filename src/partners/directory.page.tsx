import type { VNode } from 'preact'
import { type PageContext, page } from '../acts/index.ts'
import {
  ButtonLink,
  Empty,
  Intro,
  ItemList,
  Said,
  SearchForm,
  Section,
  SelectField,
  Tag,
  Wrap,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { organisationList, type ShortOrganisation } from './organisation.views.ts'

interface Listed {
  readonly items: readonly ShortOrganisation[]
  readonly kinds: readonly { readonly key: string; readonly title: Readonly<Record<string, string>> }[]
  readonly q?: string | undefined
  readonly kind?: string | undefined
}

const standings = ['secretariat', 'partner', 'named', 'mentioned', 'external'] as const

export const directoryPage = page({
  view: organisationList,
  at: patternOf('partners'),
  render: (data: Listed, context) => {
    const t = words(context.language)
    return context.frame({
      title: t.partners,
      description: t.about,
      unlisted: data.q !== undefined || data.kind !== undefined,
      data: apiAddress(data),
      body: <Directory {...data} context={context} />,
    })
  },
})

function Directory({ items, kinds, q, kind, context }: Listed & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const here = pathTo(language, 'partners')
  const choices = kinds.map(({ key, title }) => ({ value: key, label: say(title, language).text }))
  return (
    <>
      <Intro
        title={t.partners}
        lead={t.about}
        actions={
          <ButtonLink kind="plain" href={pathTo(language, 'becomePartner')}>
            {t.join}
          </ButtonLink>
        }
      >
        <SearchForm language={language} action={here} label={t.search} value={q}>
          <SelectField
            name="kind"
            label={t.kindFilter}
            value={kind}
            optional
            options={[{ value: '', label: t.allKinds }, ...choices]}
          />
        </SearchForm>
      </Intro>
      {items.length === 0 && (
        <Wrap>
          <Empty title={t.noneFound}>
            <p>
              <a href={here}>{t.showAll}</a>
            </p>
          </Empty>
        </Wrap>
      )}
      {standings.map((standing) => (
        <Standing
          key={standing}
          standing={standing}
          items={items.filter((item) => item.standing === standing)}
          context={context}
        />
      ))}
    </>
  )
}

function apiAddress({ q, kind }: Listed): string {
  const asked = new URLSearchParams({ ...(q ? { q } : {}), ...(kind ? { kind } : {}) })
  return asked.size ? `${organisationList.api}?${asked}` : organisationList.api
}

interface StandingProps {
  readonly standing: ShortOrganisation['standing']
  readonly items: readonly ShortOrganisation[]
  readonly context: PageContext
}

/** Those who stand alike to the partnership; nothing where there are none. */
function Standing({ standing, items, context }: StandingProps): VNode | null {
  const t = words(context.language)
  const heads = {
    secretariat: t.headSecretariat,
    partner: t.headPartner,
    named: t.headNamed,
    mentioned: t.headMentioned,
    external: t.headExternal,
  }
  if (items.length === 0) return null
  return (
    <Section id={standing} title={heads[standing]}>
      <ItemList level={3} items={items.map((item) => asItem(item, context))} />
    </Section>
  )
}

function asItem(item: ShortOrganisation, { language }: PageContext) {
  const t = words(language)
  const name = say(item.name, language)
  return {
    title: name.text,
    lang: name.language === language ? undefined : name.language,
    href: pathTo(language, 'partners', { slug: item.slug }),
    note: (
      <>
        <Said text={item.kind} language={language} />
        {item.unitOf && (
          <>
            {' · '}
            {t.unitOf} <Said text={item.unitOf.name} language={language} />
          </>
        )}
        {item.note && (
          <>
            {' · '}
            <Said text={item.note} language={language} />
          </>
        )}
      </>
    ),
    status: item.invented ? <Tag>{t.invented}</Tag> : undefined,
  }
}
