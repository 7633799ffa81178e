import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  Intro,
  Notice,
  Section,
  SelectField,
  TextField,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { handOverMandates } from './hand-over.acts.ts'
import { endMandate, giveMandate } from './mandate.acts.ts'
import { mandatesOfOne, type OrganisationMandates } from './mandate.views.ts'
import { mandateWords } from './mandate-messages.ts'
import { MandateTable } from './mandates.tsx'
import { words } from './messages.ts'

const id = { slug: ':id' }

const back =
  (done: string) =>
  ({ organisation }: { readonly organisation: string }, { language }: { readonly language: Language }) =>
    `${pathTo(language, 'partners', { slug: organisation }, 'mandates')}?done=${done}`

export const mandatesPage = page({
  view: mandatesOfOne,
  at: patternOf('partners', id, 'mandates'),
  path: ({ slug }: OrganisationMandates, language) => pathTo(language, 'partners', { slug }, 'mandates'),
  forms: [
    form({ act: giveMandate, at: patternOf('partners', id, 'mandates'), leadsTo: back('given') }),
    form({ act: endMandate, at: patternOf('partners', id, 'mandateEnd'), leadsTo: back('ended') }),
    form({ act: handOverMandates, at: patternOf('partners', id, 'handOver'), leadsTo: back('handed-over') }),
  ],
  render: (data: OrganisationMandates, context) => {
    const { language } = context
    const t = mandateWords(language)
    const name = say(data.name, language).text
    return context.frame({
      title: t.title({ name }),
      breadcrumb: [
        { label: words(language).partners, href: pathTo(language, 'partners') },
        { label: name, href: pathTo(language, 'partners', { slug: data.slug }) },
      ],
      unlisted: true,
      data: `/organisations/${data.id}/mandates`,
      body: <Mandates data={data} context={context} />,
    })
  },
})

interface Props {
  readonly data: OrganisationMandates
  readonly context: PageContext
}

function Mandates({ data, context }: Props): VNode {
  const { language } = context
  const t = mandateWords(language)
  const now = data.items.filter(({ state }) => state !== 'ended')
  const earlier = data.items.filter(({ state }) => state === 'ended')
  const lacks = !now.some(({ role, state }) => role === 'representative' && state === 'current')
  return (
    <>
      <Intro title={t.title({ name: say(data.name, language).text })} lead={t.about}>
        <Outcome context={context} />
        {lacks && (
          <Notice kind="note" title={t.noRepresentative}>
            <p>{t.noRepresentativeAbout}</p>
          </Notice>
        )}
      </Intro>
      <Section id="now" title={t.heading}>
        {now.length === 0 ? (
          <p class="quiet">{t.none}</p>
        ) : (
          <MandateTable mandates={now} caption={t.now} quiet language={language} />
        )}
        {earlier.length > 0 && <MandateTable mandates={earlier} caption={t.earlier} language={language} />}
      </Section>
      {data.mayGive && <HandOver data={data} context={context} />}
      {data.mayGive && <Give data={data} context={context} />}
      {data.items.some(({ mayEnd }) => mayEnd) && <End data={data} context={context} />}
    </>
  )
}

function Outcome({ context }: { readonly context: PageContext }): VNode | null {
  const { form: failed, language, justDone } = context
  const t = mandateWords(language)
  if (failed) return <Notice kind="refused" title={failed.refusal.declaration.words[language]} />
  const said: Readonly<Record<string, string>> = {
    given: t.doneGiven,
    ended: t.doneEnded,
    'handed-over': t.doneHandedOver,
  }
  const done = justDone === undefined ? undefined : said[justDone]
  return done === undefined ? null : <Notice kind="ok" title={done} />
}

/** What was typed into a form and what is wrong with it, where it is the one that was not accepted. */
const failedIn = ({ form: failed }: PageContext, act: string) =>
  failed?.act === act
    ? {
        values: failed.values,
        errors: Object.fromEntries(failed.issues.map(({ field, text }) => [field, text])),
      }
    : {}

function HandOver({ data, context }: Props): VNode | null {
  const { language, formKey } = context
  const t = mandateWords(language)
  const leavers = new Map(
    data.items.filter(({ state }) => state === 'current').map(({ person, name }) => [person, name]),
  )
  if (leavers.size === 0) return null
  return (
    <Section id="hand-over" title={t.handOver}>
      <p>{t.handOverAbout}</p>
      <Form
        {...failedIn(context, handOverMandates.name)}
        language={language}
        id="hand-over-form"
        action={pathTo(language, 'partners', { slug: data.slug }, 'handOver')}
        hidden={{ key: formKey, subject: data.id }}
      >
        <SelectField
          name="from"
          label={t.leaver}
          options={[...leavers].map(([value, label]) => ({ value, label }))}
        />
        <TextField name="email" type="email" label={t.successorEmail} autocomplete="off" />
        <TextField name="name" label={t.successorName} hint={t.nameHint} autocomplete="off" maxLength={200} />
        <Actions>
          <Button>{t.handOverDo}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Give({ data, context }: Props): VNode {
  const { language, formKey } = context
  const t = mandateWords(language)
  const roles = data.mayGiveAll ? (['representative', 'deputy'] as const) : (['deputy'] as const)
  return (
    <Section id="give" title={data.mayGiveAll ? t.give : t.nameDeputy}>
      <Form
        {...failedIn(context, giveMandate.name)}
        language={language}
        id="give-form"
        action={pathTo(language, 'partners', { slug: data.slug }, 'mandates')}
        hidden={{ key: formKey, subject: data.id, ...(data.mayGiveAll ? {} : { role: 'deputy' }) }}
      >
        {data.mayGiveAll && (
          <SelectField
            name="role"
            label={t.role}
            options={roles.map((role) => ({ value: role, label: t[role] }))}
          />
        )}
        <TextField name="email" type="email" label={t.email} autocomplete="off" />
        <TextField name="name" label={t.name} hint={t.nameHint} autocomplete="off" maxLength={200} />
        <DateField name="from" label={t.from} hint={t.fromHint} optional />
        <DateField name="to" label={t.to} hint={t.toHint} optional />
        <Actions>
          <Button kind="plain">{data.mayGiveAll ? t.give : t.nameDeputy}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** Which mandate ends is chosen in the form itself: it is the act's subject. */
function End({ data, context }: Props): VNode {
  const { language, formKey } = context
  const t = mandateWords(language)
  return (
    <Section id="end" title={t.endTitle}>
      <Form
        {...failedIn(context, endMandate.name)}
        language={language}
        id="end-form"
        action={pathTo(language, 'partners', { slug: data.slug }, 'mandateEnd')}
        hidden={{ key: formKey }}
      >
        <SelectField
          name="subject"
          label={t.which}
          options={data.items
            .filter(({ mayEnd }) => mayEnd)
            .map((one) => ({ value: one.id, label: `${one.name}, ${t[one.role].toLowerCase()}` }))}
        />
        <DateField name="on" label={t.to} hint={t.endHint} optional />
        <Actions>
          <Button kind="grave">{t.end}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
