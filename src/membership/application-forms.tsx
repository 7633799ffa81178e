import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import {
  Actions,
  Button,
  DateField,
  Form,
  LongTextField,
  RadioField,
  Section,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { type Noun, pathTo, say } from '../platform/words/index.ts'
import { matchApplication, openAdmission, refuseApplication } from './admission.acts.ts'
import type { WholeApplication } from './application.views.ts'
import { errorsOf, failedAs } from './form-parts.tsx'
import { words } from './messages.ts'
import { signOnPaper } from './sign.acts.ts'

interface Props {
  readonly application: WholeApplication
  readonly context: PageContext
}

/** What this viewer can do with an application, the usual first. */
export function Manage({ application, context }: Props): VNode {
  const { may } = application
  return (
    <>
      {may.match && (application.resembling.length > 0 || application.organisation) && (
        <Match application={application} context={context} />
      )}
      {may.open && <Open application={application} context={context} />}
      {may.enter && <OnPaper application={application} context={context} />}
      {may.refuse && <RefuseIt application={application} context={context} />}
    </>
  )
}

/** How a form of this page is put together, whatever act it does. */
function formOf({ application, context }: Props, act: { readonly name: string }, noun: Noun) {
  const failed = failedAs(context, act)
  return {
    language: context.language,
    id: noun,
    action: pathTo(context.language, 'applications', { slug: application.id }, noun),
    hidden: { subject: application.id, key: context.formKey, version: `${application.version}` },
    values: failed?.values,
    errors: errorsOf(failed),
  }
}

function Match(props: Props): VNode {
  const { application, context } = props
  const { language } = context
  const t = words(language)
  const known = application.resembling.filter(({ partner }) => !partner)
  return (
    <Section id="resembling" title={t.resembles}>
      <Wrap narrow>
        <p>{t.resemblesLead}</p>
        <ul>
          {application.resembling.map(({ id, slug, name, because }) => (
            <li key={id}>
              <a href={pathTo(language, 'partners', { slug })}>{say(name, language).text}</a>{' '}
              <span class="quiet">{t[`because ${because}`]}</span>
            </li>
          ))}
        </ul>
        <Form {...formOf(props, matchApplication, 'match')}>
          <RadioField
            name="organisation"
            label={t.matched}
            value={application.organisation?.id ?? ''}
            optional
            options={[
              ...known.map(({ id, name }) => ({ value: id, label: say(name, language).text })),
              { value: '', label: t.isNew },
            ]}
          />
          <Actions>
            <Button kind="plain">{t.match}</Button>
          </Actions>
        </Form>
      </Wrap>
    </Section>
  )
}

function Open(props: Props): VNode {
  const { application, context } = props
  const t = words(context.language)
  return (
    <Section id="open" title={t.openDecision}>
      <Wrap narrow>
        <p>{t.openAbout}</p>
        <Form {...formOf(props, openAdmission, 'opening')}>
          {application.may.methods.length > 0 && (
            <RadioField
              name="method"
              label={t.method}
              options={application.may.methods.map((method) => ({ value: method, label: t[method] }))}
            />
          )}
          <Actions>
            <Button>{t.openDecision}</Button>
          </Actions>
        </Form>
      </Wrap>
    </Section>
  )
}

function OnPaper(props: Props): VNode {
  const t = words(props.context.language)
  return (
    <Section id="paper" title={t.onPaper}>
      <Wrap narrow>
        <p>{t.onPaperAbout}</p>
        <Form {...formOf(props, signOnPaper, 'sign')}>
          <DateField name="signedOn" label={t.signedOn} />
          <TextField name="signer" label={t.signer} maxLength={200} />
          <TextField name="title" label={t.signerTitle} hint={t.signerTitleHint} maxLength={200} />
          <TextField name="onBehalfOf" label={t.onBehalfOf} maxLength={200} optional />
          <Actions>
            <Button>{t.enter}</Button>
          </Actions>
        </Form>
      </Wrap>
    </Section>
  )
}

function RefuseIt(props: Props): VNode {
  const t = words(props.context.language)
  return (
    <Section id="no" title={t.refuseTitle}>
      <Wrap narrow>
        <p>{t.refuseAbout}</p>
        <Form {...formOf(props, refuseApplication, 'refuse')}>
          <LongTextField name="reason" label={t.reason} rows={5} maxLength={5_000} />
          <Actions>
            <Button kind="grave">{t.refuse}</Button>
          </Actions>
        </Form>
      </Wrap>
    </Section>
  )
}
