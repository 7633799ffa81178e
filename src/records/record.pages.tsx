import type { VNode } from 'preact'
import { z } from 'zod'
import { form, given, type PageContext, type PageDeclaration, page, view } from '../acts/index.ts'
import { Actions, Button, Facts, Form, Intro, Notice, Section, Wrap } from '../platform/html/index.ts'
import { type Language, type Noun, pathTo, patternOf, say, type Text } from '../platform/words/index.ts'
import type { RecordType } from './declaration.ts'
import { recordErrors } from './errors.ts'
import { contentFrom, type Typed, typedFrom } from './fields.ts'
import { fieldLabel, words } from './messages.ts'
import { type PlannedField, planOf, targetsOf } from './plan.ts'
import { type Choices, choicesFor } from './record.access.ts'
import { RecordFields } from './record-form.tsx'

/** Where the pages to add, edit and remove a kind of record stand, and what they lead back to. */
export interface RecordPlaces<Content extends object> {
  readonly type: RecordType<Content>
  /** Adding is at `…/add`, editing at `…/{key}/edit`. */
  readonly at: Noun
  list(language: Language): { readonly label: string; readonly href: string }
  /** Where a record is read; may end in an anchor. */
  read(language: Language, key: string): string
}

interface Shown {
  readonly id: string
  readonly key: string
  readonly version: number
  readonly title: Text
  readonly typed: Typed
}

interface FormData {
  readonly choices: Choices
  readonly record?: Shown
}

const id = { slug: ':id' }

const withDone = (href: string, done: string): string => {
  const [path = '', anchor] = href.split('#')
  return `${path}?done=${done}${anchor === undefined ? '' : `#${anchor}`}`
}

/** The pages on which the secretariat adds, edits and removes records of a kind, made from its shape. */
export function recordPages<Content extends object>(kind: RecordPlaces<Content>): PageDeclaration[] {
  const places = kind as unknown as RecordPlaces<never>
  const plan = planOf(kind.type.content)
  return [addPage(places, plan), editPage(places, plan)]
}

const addingView = <Content extends object>(type: RecordType<Content>, plan: readonly PlannedField[]) =>
  view({
    name: `${type.type}.new`,
    summary: { da: `Formularen til at tilføje: ${type.name.da}`, en: `The form to add: ${type.name.en}` },
    parameters: z.object({}),
    data: z.custom<FormData>(),
    who: type.who,
    freshness: 'session',
    api: `/${type.path}/new`,
    example: {},
    load: async ({ tx }) => ({ data: { choices: await choicesFor(tx, targetsOf(plan)) } }),
  })

const editingView = <Content extends object>(type: RecordType<Content>, plan: readonly PlannedField[]) =>
  view({
    name: `${type.type}.form`,
    summary: { da: `Formularen til at rette: ${type.name.da}`, en: `The form to edit: ${type.name.en}` },
    parameters: z.object({ id: z.string().max(100) }),
    data: z.custom<FormData>(),
    who: type.who,
    freshness: 'session',
    api: `/${type.path}/{id}/form`,
    example: { id: 'none' },
    async load({ tx, site, parameters }) {
      const record = await type.one(tx, parameters.id)
      if (!record) return undefined
      const { key, version, content } = record
      const typed = typedFrom(plan, content as Record<string, unknown>, site.languages)
      const shown = { id: record.id, key, version, title: type.titleOf(content), typed }
      const choices = await choicesFor(tx, targetsOf(plan))
      return { data: { choices, record: shown }, version }
    },
  })

function addPage(places: RecordPlaces<never>, plan: readonly PlannedField[]) {
  const { type, at, read } = places
  const [add] = type.acts
  return page({
    view: addingView(type, plan),
    at: patternOf(at, 'add'),
    forms: [
      form({
        act: add as never,
        at: patternOf(at, 'add'),
        lists: 'any',
        read: (fields: Typed) => contentFrom(plan, fields),
        leadsTo: ({ key }: { key: string }, { language }) => withDone(read(language, key), 'added'),
      }),
    ],
    render: (data: FormData, context) => {
      const { language } = context
      return context.frame({
        title: words(language).adding({ name: type.name[language].toLowerCase() }),
        unlisted: true,
        breadcrumb: [places.list(language)],
        body: <Adding places={places} plan={plan} data={data} context={context} />,
      })
    },
  })
}

function editPage(places: RecordPlaces<never>, plan: readonly PlannedField[]) {
  const { type, at, read, list } = places
  const [, edit, remove] = type.acts
  return page({
    view: editingView(type, plan),
    at: patternOf(at, id, 'edit'),
    path: (data: FormData, language) => pathTo(language, at, { slug: given(data.record).key }, 'edit'),
    forms: [
      form({
        act: edit as never,
        at: patternOf(at, id, 'edit'),
        lists: 'any',
        read: (fields: Typed) => contentFrom(plan, fields),
        leadsTo: ({ key }: { key: string }, { language }) => withDone(read(language, key), 'edited'),
      }),
      form({
        act: remove as never,
        at: patternOf(at, id, 'remove'),
        leadsTo: (_: unknown, { language }) => withDone(list(language).href, 'removed'),
      }),
    ],
    render: (data: FormData, context) => {
      const { language } = context
      const { key, title } = given(data.record)
      const spoken = say(title, language).text
      return context.frame({
        title: words(language).editing({ title: spoken }),
        unlisted: true,
        breadcrumb: [list(language), { label: spoken, href: read(language, key) }],
        body: <Editing places={places} plan={plan} data={data} context={context} />,
      })
    },
  })
}

interface FormProps {
  readonly places: RecordPlaces<never>
  readonly plan: readonly PlannedField[]
  readonly data: FormData
  readonly context: PageContext
}

function Adding(props: FormProps): VNode {
  const { places, context } = props
  const { language } = context
  const t = words(language)
  return (
    <>
      <Intro title={t.adding({ name: places.type.name[language].toLowerCase() })} lead={t.everyoneSees}>
        <Refused context={context} />
      </Intro>
      <Wrap narrow>
        <RecordForm
          {...props}
          action={pathTo(language, places.at, 'add')}
          back={places.list(language).href}
        />
      </Wrap>
    </>
  )
}

function Editing(props: FormProps): VNode {
  const { places, data, context } = props
  const { language } = context
  const t = words(language)
  const record = given(data.record)
  const back = places.read(language, record.key)
  return (
    <>
      <Intro title={t.editing({ title: say(record.title, language).text })} lead={t.everyoneSees}>
        <Refused context={context} />
      </Intro>
      {context.form?.refusal.name === 'changed-meanwhile' && <AsItStands {...props} />}
      <Wrap narrow>
        <RecordForm
          {...props}
          action={pathTo(language, places.at, { slug: record.key }, 'edit')}
          back={back}
        />
      </Wrap>
      <Section id="remove" title={t.removing}>
        <p>{t.removeMeans}</p>
        <Form
          language={language}
          id="removal"
          action={pathTo(language, places.at, { slug: record.key }, 'remove')}
          hidden={{ subject: record.id, version: `${record.version}`, key: `${context.formKey}-remove` }}
        >
          <Actions>
            <Button kind="grave">{t.remove}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  )
}

const Refused = ({ context: { form: failed, language } }: { readonly context: PageContext }) =>
  failed ? <Notice kind="refused" title={failed.refusal.declaration.words[language]} /> : null

/** What others wrote meanwhile, where it is not what was typed. */
function AsItStands({ places, data, context }: FormProps): VNode {
  const { language } = context
  const t = words(language)
  const typed = context.form?.values ?? {}
  const now = given(data.record).typed
  const names = [...new Set([...Object.keys(now), ...Object.keys(typed)])].filter((name) =>
    name.startsWith('record.'),
  )
  const other = names.filter((name) => String(now[name] ?? '') !== String(typed[name] ?? ''))
  return (
    <Section id="as-it-stands" title={t.asItStands}>
      <Facts
        facts={other.map((name) => ({
          term: name
            .split('.')
            .slice(1)
            .map((part) => fieldLabel(places.type.type, part, language))
            .join(' · '),
          content: String(now[name] ?? t.nothingNow),
        }))}
      />
    </Section>
  )
}

function RecordForm(props: FormProps & { readonly action: string; readonly back: string }): VNode {
  const { places, plan, data, context, action, back } = props
  const { language, site } = context
  const t = words(language)
  const { record, choices } = data
  const own = context.form?.act.endsWith('.remove') ? undefined : context.form
  const typed: Typed = own?.values ?? record?.typed ?? {}
  const { languages } = site
  const { type } = places.type
  return (
    <Form
      language={language}
      action={action}
      hidden={{
        key: context.formKey,
        ...(record ? { subject: record.id, version: `${record.version}` } : {}),
      }}
      values={typed}
      errors={own ? recordErrors(plan, own.issues, typed, languages, language) : {}}
    >
      <RecordFields
        plan={plan}
        setting={{ type, language, languages, choices, typed, keyed: record !== undefined }}
      />
      <Actions>
        <Button>{t.save}</Button>
        <a href={back}>{t.cancel}</a>
      </Actions>
    </Form>
  )
}
