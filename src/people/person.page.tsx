import type { VNode } from 'preact'
import { type Connections as ConnectionsOf, form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  Facts,
  Form,
  Intro,
  Section,
  SelectField,
  TextField,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { endOneAffiliation, giveAffiliation } from './affiliation.acts.ts'
import { Connections, PersonMandates, Roles, Ties } from './belongings.tsx'
import { words } from './messages.ts'
import { type OnePerson, type PersonAsked, personOne } from './one-person.views.ts'
import { failedIn, JustDone, LanguageField } from './parts.tsx'
import { editPerson, endOneGrant, giveGrant } from './person.acts.ts'

const id = { slug: ':id' }

type Led = { readonly language: Language; readonly parameters: Readonly<Record<string, string>> }

const back =
  (done: string) =>
  (_: unknown, { language, parameters }: Led) =>
    `${pathTo(language, 'people', { slug: parameters['id'] ?? '' })}?done=${done}`

/** @param connections as for the view. */
export const personPage = (connections: ConnectionsOf<PersonAsked>) =>
  page({
    view: personOne(connections),
    at: patternOf('people', id),
    forms: [
      form({ act: editPerson, at: patternOf('people', id), leadsTo: back('saved') }),
      form({ act: giveAffiliation, at: patternOf('people', id, 'affiliations'), leadsTo: back('tied') }),
      form({ act: endOneAffiliation, at: patternOf('people', id, 'affiliationEnd'), leadsTo: back('ended') }),
      form({ act: giveGrant, at: patternOf('people', id, 'roles'), leadsTo: back('given') }),
      form({ act: endOneGrant, at: patternOf('people', id, 'roleEnd'), leadsTo: back('ended') }),
    ],
    render: (person: OnePerson, context) => {
      const { language } = context
      return context.frame({
        title: person.name,
        breadcrumb: [{ label: words(language).people, href: pathTo(language, 'people') }],
        unlisted: true,
        body: <Whole person={person} context={context} />,
      })
    },
  })

interface Props {
  readonly person: OnePerson
  readonly context: PageContext
}

function Whole({ person, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  return (
    <>
      <Intro title={person.name}>
        <JustDone context={context} />
        <Facts
          facts={[
            { term: t.email, content: <a href={`mailto:${encodeURI(person.email)}`}>{person.email}</a> },
            { term: t.language, content: t[person.language] },
            ...(person.telephone ? [{ term: t.telephone, content: person.telephone }] : []),
          ]}
        />
      </Intro>
      <Section id="mandates" title={t.mandates}>
        <p class="quiet">{t.mandatesAbout}</p>
        <PersonMandates person={person} context={context} />
      </Section>
      <Section id="seats" title={t.seats}>
        <Connections connections={person.connections} language={language} />
      </Section>
      <Section id="affiliations" title={t.affiliations}>
        <p class="quiet">{t.affiliationsAbout}</p>
        <Ties person={person} context={context} />
        <Tie person={person} context={context} />
      </Section>
      <Section id="roles" title={t.roles}>
        <Roles person={person} context={context} />
        <GiveRole person={person} context={context} />
      </Section>
      <Edit person={person} context={context} />
    </>
  )
}

function Tie({ person, context }: Props): VNode {
  const { language, formKey } = context
  const t = words(language)
  return (
    <Section id="tie" title={t.tie} level={3}>
      <Form
        {...failedIn(context, giveAffiliation.name)}
        language={language}
        id="tie-form"
        action={pathTo(language, 'people', { slug: person.id }, 'affiliations')}
        hidden={{ key: formKey, subject: person.id }}
      >
        <SelectField
          name="organisation"
          label={t.organisation}
          options={person.organisations.map(({ id, name }) => ({
            value: id,
            label: say(name, language).text,
          }))}
        />
        <TextField name="title" label={t.title} optional maxLength={200} />
        <Actions>
          <Button kind="plain">{t.tie}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function GiveRole({ person, context }: Props): VNode | null {
  const { language, formKey } = context
  const t = words(language)
  if (person.roles.some(({ role, current }) => role === 'secretariat' && current)) return null
  return (
    <Section id="give-role" title={t.giveRole} level={3}>
      <p class="quiet">{t.giveRoleAbout}</p>
      <Form
        language={language}
        id="role-form"
        action={pathTo(language, 'people', { slug: person.id }, 'roles')}
        hidden={{ key: formKey, subject: person.id, role: 'secretariat' }}
      >
        <Button kind="grave">{t.giveRole}</Button>
      </Form>
    </Section>
  )
}

function Edit({ person, context }: Props): VNode {
  const { language, formKey } = context
  const t = words(language)
  return (
    <Section id="edit" title={t.edit}>
      <Form
        {...failedIn(context, editPerson.name)}
        language={language}
        id="edit-form"
        action={pathTo(language, 'people', { slug: person.id })}
        hidden={{ key: formKey, subject: person.id }}
      >
        <TextField name="name" label={t.name} value={person.name} autocomplete="off" maxLength={200} />
        <TextField name="email" type="email" label={t.email} value={person.email} autocomplete="off" />
        <LanguageField language={language} value={person.language} />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
