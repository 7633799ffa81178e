import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Checkbox,
  Form,
  Intro,
  LongTextField,
  SelectField,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say, type Text } from '../platform/words/index.ts'
import { applicationForm } from './applicant.views.ts'
import { submitApplication } from './apply.acts.ts'
import { errorsOf, Refused } from './form-parts.tsx'
import { words } from './messages.ts'

interface Applying {
  readonly token: string
  readonly email?: string | undefined
  readonly kinds: readonly { readonly key: string; readonly title: Text }[]
}

const at = patternOf('becomePartner', { slug: ':id' })

/** The application itself, behind the link that confirms the address. */
export const applyPage = page({
  view: applicationForm,
  at,
  forms: [
    form({
      act: submitApplication,
      at,
      read: (fields, { id }) => ({ ...fields, token: id }),
      leadsTo: ({ token }, { language }) => `${pathTo(language, 'application', { slug: token })}?done=sent`,
    }),
  ],
  render: (data: Applying, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.applyTitle,
      breadcrumb: [{ label: t.join, href: pathTo(language, 'becomePartner') }],
      unlisted: true,
      body: (
        <>
          <Intro
            title={t.applyTitle}
            lead={data.email === undefined ? t.linkGone : t.applyAs({ email: data.email })}
          >
            <Refused context={context} />
          </Intro>
          <Wrap narrow>
            {data.email === undefined ? (
              <ButtonLink href={pathTo(language, 'becomePartner')}>{t.newLink}</ButtonLink>
            ) : (
              <ApplicationForm data={data} context={context} />
            )}
          </Wrap>
        </>
      ),
    })
  },
})

function ApplicationForm({
  data,
  context,
}: {
  readonly data: Applying
  readonly context: PageContext
}): VNode {
  const { language } = context
  const t = words(language)
  const kinds = data.kinds.map(({ key, title }) => ({ value: key, label: say(title, language).text }))
  return (
    <Form
      language={language}
      action={pathTo(language, 'becomePartner', { slug: data.token })}
      values={context.form?.values}
      errors={errorsOf(context.form)}
    >
      <TextField name="name" label={t.name} autocomplete="organization" maxLength={200} />
      <SelectField name="kind" label={t.kind} options={kinds} />
      <TextField name="cvr" label={t.cvr} hint={t.cvrHint} size={10} inputMode="numeric" optional />
      <TextField name="ror" label={t.ror} hint={t.rorHint} size={12} optional />
      <Checkbox name="unregistered" label={t.unregistered} optional />
      <TextField name="web" type="url" label={t.web} autocomplete="url" optional />
      <LongTextField name="why" label={t.why} rows={5} maxLength={5_000} />
      <LongTextField name="competences" label={t.competences} rows={4} maxLength={5_000} optional />
      <TextField name="contact" label={t.contact} autocomplete="name" maxLength={200} />
      <p>{t.publicNote}</p>
      <Actions>
        <Button>{t.submit}</Button>
      </Actions>
    </Form>
  )
}
