import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { Button, DataTable, Form, ItemList, Said } from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { words } from './messages.ts'
import type { OnePerson } from './one-person.views.ts'
import { daysIn } from './parts.tsx'

interface Props {
  readonly person: OnePerson
  readonly context: PageContext
}

const Nothing = ({ language }: { readonly language: Language }): VNode => (
  <p class="quiet">{words(language).nothing}</p>
)

interface EndProps {
  readonly subject: string
  readonly action: string
  readonly context: PageContext
}

/** One button that ends one thing. */
const End = ({ subject, action, context: { language, formKey } }: EndProps): VNode => (
  <Form
    language={language}
    id={`end-${subject}`}
    action={action}
    hidden={{ subject, key: `${formKey}-${subject}` }}
  >
    <Button kind="grave">{words(language).end}</Button>
  </Form>
)

/** Where the person belongs and belonged; what holds can be ended. */
export function Ties({ person, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  if (person.affiliations.length === 0) return <Nothing language={language} />
  const action = pathTo(language, 'people', { slug: person.id }, 'affiliationEnd')
  return (
    <DataTable
      caption={t.affiliations}
      quietCaption
      columns={[{ label: t.organisation }, { label: t.title }, { label: t.period }, { label: t.end }]}
      rows={person.affiliations.map((one) => [
        <Said key="o" text={one.organisation.name} language={language} />,
        one.title ?? '–',
        daysIn(one, language),
        one.to === undefined ? <End key="e" subject={one.id} action={action} context={context} /> : '–',
      ])}
    />
  )
}

/** Whom the person acts and acted for, each leading to where that is changed. */
export function PersonMandates({ person, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const held = person.mandates.filter(({ state }) => state !== 'never')
  if (held.length === 0) return <Nothing language={language} />
  return (
    <DataTable
      caption={t.mandates}
      quietCaption
      columns={[{ label: t.organisation }, { label: t.role }, { label: t.period }]}
      rows={held.map((one) => [
        <a key="o" href={pathTo(language, 'partners', { slug: one.organisation.slug }, 'mandates')}>
          <Said text={one.organisation.name} language={language} />
        </a>,
        t[one.role],
        daysIn(one, language),
      ])}
    />
  )
}

/** What the person may do, and why; what was given by hand can be ended by hand. */
export function Roles({ person, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const known: Readonly<Record<string, string>> = {
    secretariat: t.secretariat,
    representative: t.representative,
    deputy: t.deputy,
    lead: t.lead,
    participant: t.participant,
  }
  if (person.roles.length === 0) return <Nothing language={language} />
  const action = pathTo(language, 'people', { slug: person.id }, 'roleEnd')
  return (
    <DataTable
      caption={t.roles}
      quietCaption
      columns={[{ label: t.role }, { label: t.period }, { label: t.end }]}
      rows={person.roles.map((one) => [
        known[one.role] ?? one.role,
        daysIn(one, language),
        !one.current ? (
          '–'
        ) : one.byHand ? (
          <End key="e" subject={one.id} action={action} context={context} />
        ) : (
          t.follows
        ),
      ])}
    />
  )
}

/** What the rooms know of a person, under its headings. */
export function Connections({
  connections,
  language,
}: {
  readonly connections: OnePerson['connections']
  readonly language: Language
}): VNode {
  if (connections.length === 0) return <Nothing language={language} />
  return (
    <ItemList
      items={connections.map(({ heading, title, path, note }) => ({
        title: <Said text={title} language={language} />,
        href: path[language],
        note: (
          <>
            {heading[language]}
            {note && (
              <>
                {' · '}
                <Said text={note} language={language} />
              </>
            )}
          </>
        ),
      }))}
    />
  )
}
