import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { form, type PageContext, page } from '../acts/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  DataTable,
  Form,
  Intro,
  Notice,
  Said,
  Section,
  SelectField,
  Status,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say, type Text } from '../platform/words/index.ts'
import { addOrganisation } from './add.acts.ts'
import { mandateWords } from './mandate-messages.ts'
import { words } from './messages.ts'
import { organisationRegister, type Registered } from './register.views.ts'

interface Register {
  readonly items: readonly Registered[]
  readonly kinds: readonly { readonly key: string; readonly title: Text }[]
}

export const registerPage = page({
  view: organisationRegister,
  at: patternOf('secretariat', 'register'),
  forms: [
    form({
      act: addOrganisation,
      at: patternOf('secretariat', 'register'),
      leadsTo: ({ slug }, { language }) => pathTo(language, 'partners', { slug }),
    }),
  ],
  render: (data: Register, context) => {
    const { language, form: failed } = context
    const t = words(language)
    return context.frame({
      title: t.register,
      breadcrumb: [{ label: t.secretariat, href: pathTo(language, 'secretariat') }],
      unlisted: true,
      data: organisationRegister.api,
      body: (
        <>
          <Intro title={t.register} lead={t.registerLead}>
            {failed && <Notice kind="refused" title={failed.refusal.declaration.words[language]} />}
            <p>
              <a href="#add">{t.add}</a>
            </p>
          </Intro>
          <Wrap>
            <Organisations items={data.items} language={language} />
          </Wrap>
          <Add data={data} context={context} />
        </>
      ),
    })
  },
})

const standingWords = {
  secretariat: 'standingSecretariat',
  partner: 'standingPartner',
  named: 'standingNamed',
  mentioned: 'standingMentioned',
  external: 'standingExternal',
} as const

function Organisations({
  items,
  language,
}: {
  readonly items: readonly Registered[]
  readonly language: Language
}): VNode {
  const t = words(language)
  const m = mandateWords(language)
  return (
    <DataTable
      caption={t.register}
      quietCaption
      columns={[
        { label: t.organisation },
        { label: t.standingColumn },
        { label: m.representative },
        { label: m.deputies, numeric: true },
      ]}
      rows={items.map((one) => [
        <span key="name">
          <a href={pathTo(language, 'partners', { slug: one.slug })}>
            <Said text={one.name} language={language} />
          </a>
          {one.unitOf && (
            <span class="quiet">
              {' '}
              {t.unitOf.toLowerCase()} <Said text={one.unitOf} language={language} />
            </span>
          )}
        </span>,
        t[standingWords[one.standing]],
        <Representation key="r" one={one} language={language} />,
        `${one.deputies}`,
      ])}
    />
  )
}

/** Who represents it, with what is missing; each leads to where that is put right. */
function Representation({ one, language }: { readonly one: Registered; readonly language: Language }): VNode {
  const m = mandateWords(language)
  const until = one.until && formatDate(Temporal.PlainDate.from(one.until), language)
  const what = one.represented === 'none' ? m.lacking : (one.representative ?? m.giveOne)
  return (
    <span>
      {one.represented === 'none' && <Status kind="broken" />}
      <a href={pathTo(language, 'partners', { slug: one.slug }, 'mandates')}>{what}</a>
      {one.represented === 'ending' && until && (
        <>
          {' '}
          <Status kind="risk">{m.onlyUntil({ day: until })}</Status>
        </>
      )}
    </span>
  )
}

function Add({ data, context }: { readonly data: Register; readonly context: PageContext }): VNode {
  const { language, formKey, form: failed } = context
  const t = words(language)
  const errors = Object.fromEntries((failed?.issues ?? []).map(({ field, text }) => [field, text]))
  return (
    <Section id="add" title={t.add}>
      <Form
        language={language}
        action={pathTo(language, 'secretariat', 'register')}
        hidden={{ key: formKey }}
        values={failed?.values}
        errors={errors}
      >
        <TextField name="nameDa" label={t.nameDa} maxLength={200} />
        <TextField name="nameEn" label={t.nameEn} maxLength={200} />
        <SelectField
          name="kind"
          label={t.kind}
          options={data.kinds.map(({ key, title }) => ({ value: key, label: say(title, language).text }))}
        />
        <SelectField
          name="standing"
          label={t.standing}
          options={(['partner', 'named', 'external'] as const).map((one) => ({
            value: one,
            label: t[standingWords[one]],
          }))}
        />
        <SelectField
          name="unitOf"
          label={t.unitOf}
          optional
          options={data.items
            .filter(({ unitOf }) => unitOf === undefined)
            .map(({ id, name }) => ({ value: id, label: say(name, language).text }))}
        />
        <TextField name="web" type="url" label={t.web} hint={t.webHint} optional />
        <TextField name="cvr" label="CVR" hint={t.cvrHint} size={10} inputMode="numeric" optional />
        <Actions>
          <Button>{t.addDo}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
