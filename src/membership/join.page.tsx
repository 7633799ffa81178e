import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  Columns,
  Form,
  Intro,
  ItemList,
  Notice,
  Section,
  TextField,
} from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { joinForm } from './applicant.views.ts'
import { beginApplication } from './apply.acts.ts'
import { errorsOf, Refused } from './form-parts.tsx'
import { words } from './messages.ts'

interface Joining {
  readonly entry: 'signature' | 'decision'
}

/** Where a newcomer begins: what it means, how it goes, and an address to write to. */
export const joinPage = page({
  view: joinForm,
  at: patternOf('becomePartner'),
  forms: [
    form({
      act: beginApplication,
      at: patternOf('becomePartner'),
      leadsTo: (_, { language }) => `${pathTo(language, 'becomePartner')}?done=sent`,
    }),
  ],
  render: (data: Joining, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.join,
      description: t.joinLead,
      body: (
        <>
          <Intro title={t.join} lead={t.joinLead}>
            <Refused context={context} />
            {context.justDone === 'sent' && (
              <Notice kind="ok" title={t.sentTitle}>
                <p>{t.sent}</p>
              </Notice>
            )}
          </Intro>
          <Columns side={<Before context={context} />}>
            <Begin context={context} />
            <Section id="way" title={t.whatHappens} level="small">
              <ol>
                <li>{t.step1}</li>
                <li>{t.step2}</li>
                <li>{data.entry === 'signature' ? t.step3 : t.step3decision}</li>
              </ol>
            </Section>
          </Columns>
        </>
      ),
    })
  },
})

function Begin({ context }: { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Form
      language={language}
      action={pathTo(language, 'becomePartner')}
      hidden={{ language }}
      values={context.form?.values}
      errors={errorsOf(context.form)}
    >
      <TextField
        name="email"
        type="email"
        label={t.email}
        hint={t.emailHint}
        autocomplete="email"
        inputMode="email"
      />
      <Actions>
        <Button>{t.send}</Button>
      </Actions>
    </Form>
  )
}

/** What an organisation may want to know first. */
function Before({ context }: { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  return (
    <>
      <h2>{t.beforeApplying}</h2>
      <ItemList
        items={[
          { title: t.bindsTo, href: pathTo(language, 'signUp'), note: t.bindsToNote },
          { title: t.groupsFirst, href: pathTo(language, 'groups'), note: t.groupsFirstNote },
        ]}
      />
    </>
  )
}
