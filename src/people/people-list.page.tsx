import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  Intro,
  ItemList,
  Pager,
  Said,
  SearchForm,
  Section,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { failedIn, JustDone, LanguageField } from './parts.tsx'
import { addPerson } from './person.acts.ts'
import { type ListedPerson, peopleList } from './person.views.ts'

interface Listed {
  readonly items: readonly ListedPerson[]
  readonly next?: string | undefined
  readonly q?: string | undefined
}

export const peopleListPage = page({
  view: peopleList,
  at: patternOf('people'),
  forms: [
    form({
      act: addPerson,
      at: patternOf('people'),
      leadsTo: ({ id }, { language }) => `${pathTo(language, 'people', { slug: id })}?done=added`,
    }),
  ],
  render: (data: Listed, context) =>
    context.frame({
      title: words(context.language).people,
      unlisted: true,
      data: data.q ? `${peopleList.api}?${new URLSearchParams({ q: data.q })}` : peopleList.api,
      body: <People {...data} context={context} />,
    }),
})

function People({ items, next, q, context }: Listed & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const here = pathTo(language, 'people')
  const onward = next && `${here}?${new URLSearchParams({ ...(q ? { q } : {}), after: next })}`
  return (
    <>
      <Intro title={t.people} lead={t.about}>
        <JustDone context={context} />
        <SearchForm language={language} action={here} label={t.search} value={q} />
      </Intro>
      <Wrap>
        {items.length === 0 ? (
          <Empty title={t.noneFound}>
            <p>
              <a href={here}>{t.showAll}</a>
            </p>
          </Empty>
        ) : (
          <ItemList level={2} items={items.map((person) => asItem(person, language))} />
        )}
        <Pager language={language} next={onward} />
      </Wrap>
      <AddPerson context={context} />
    </>
  )
}

function asItem({ id, name, email, grants }: ListedPerson, language: Language) {
  const t = words(language)
  const secretariat = grants.some(({ role }) => role === 'secretariat')
  const actsFor = grants.filter(({ role }) => role === 'representative' || role === 'deputy')
  return {
    title: name,
    href: pathTo(language, 'people', { slug: id }),
    note: (
      <>
        {email}
        {secretariat && <> · {t.secretariat}</>}
        {actsFor.map(({ id: grant, role, organisation = {} }) => (
          <span key={grant}>
            {' · '}
            {t[role as 'representative' | 'deputy']}: <Said text={organisation} language={language} />
          </span>
        ))}
      </>
    ),
  }
}

function AddPerson({ context }: { readonly context: PageContext }): VNode {
  const { language, formKey } = context
  const t = words(language)
  return (
    <Section id="add" title={t.add}>
      <Form
        {...failedIn(context, addPerson.name)}
        language={language}
        id="add-form"
        action={pathTo(language, 'people')}
        hidden={{ key: formKey }}
      >
        <TextField name="name" label={t.name} autocomplete="off" maxLength={200} />
        <TextField name="email" type="email" label={t.email} autocomplete="off" />
        <LanguageField language={language} />
        <Actions>
          <Button>{t.addDo}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
