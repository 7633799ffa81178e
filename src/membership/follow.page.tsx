import type { VNode } from 'preact'
import type { z } from 'zod'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  Document,
  Facts,
  Form,
  Intro,
  Notice,
  Section,
  Wrap,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { applicationByItsLink } from './applicant.views.ts'
import { withdrawApplication } from './apply.acts.ts'
import { Refused } from './form-parts.tsx'
import { words } from './messages.ts'
import { signByLink } from './sign.acts.ts'
import { SignLetter } from './sign-letter.tsx'
import { closesIn, WayOf } from './way.tsx'
import { Welcome } from './welcome.tsx'

type Followed = z.infer<(typeof applicationByItsLink)['data']>
export type FollowedApplication = NonNullable<Followed['application']>

const at = patternOf('application', { slug: ':id' })
const signAt = patternOf('application', { slug: ':id' }, 'sign')
const takeBackAt = patternOf('application', { slug: ':id' }, 'takeBack')
const back = (language: 'da' | 'en', id: string | undefined, done: string) =>
  `${pathTo(language, 'application', { slug: id ?? '' })}?done=${done}`

/** How an application stands, for whoever has its link: follow it, take it back, sign. */
export const followPage = page({
  view: applicationByItsLink,
  at,
  forms: [
    form({
      act: signByLink,
      at: signAt,
      read: (fields, { id }) => ({ ...fields, token: id }),
      leadsTo: (_, { language, parameters }) => back(language, parameters['id'], 'signed'),
    }),
    form({
      act: withdrawApplication,
      at: takeBackAt,
      read: (_, { id }) => ({ token: id }),
      leadsTo: (_, { language, parameters }) => back(language, parameters['id'], 'withdrawn'),
    }),
  ],
  render: ({ token, application }: Followed, context) => {
    const t = words(context.language)
    const title = application ? t.followTitle({ name: application.name }) : t.absentTitle
    return context.frame({
      title,
      unlisted: true,
      body: application ? (
        <Application token={token} application={application} context={context} />
      ) : (
        <Intro title={title} lead={t.absent} />
      ),
    })
  },
})

interface Props {
  readonly token: string
  readonly application: FollowedApplication
  readonly context: PageContext
}

function Application(props: Props): VNode {
  const { application, context } = props
  const t = words(context.language)
  const { stage } = application
  const lead =
    stage === 'deciding' ? t['now deciding']({ until: closesIn(application, context) }) : t[`now ${stage}`]
  return (
    <>
      <Intro title={t.followTitle({ name: application.name })} lead={lead}>
        <Refused context={context} />
        {context.justDone === 'sent' && <Notice kind="ok" title={t.sentApplication} />}
        {application.refusal && (
          <Document
            text={{ [application.refusal.language]: application.refusal.text }}
            language={context.language}
          />
        )}
      </Intro>
      {application.letter && <SignLetter {...props} letter={application.letter} />}
      {application.onboarding && <Welcome onboarding={application.onboarding} language={context.language} />}
      <Section id="way" title={t.theWay}>
        <WayOf application={application} context={context} />
      </Section>
      <Written {...props} />
      {!application.closed && <TakeBack {...props} />}
    </>
  )
}

function Written({ application, context: { language } }: Props): VNode {
  const t = words(language)
  const { kind, why, competences, contact, language: spoken } = application
  return (
    <Section id="written" title={t.whatYouWrote}>
      <Facts
        facts={[
          { term: t.kind, content: say(kind, language).text },
          { term: t.contact, content: `${contact.name}, ${contact.email}` },
          { term: t.why, content: <span lang={spoken}>{why}</span> },
          ...(competences
            ? [{ term: t.competences, content: <span lang={spoken}>{competences}</span> }]
            : []),
        ]}
      />
    </Section>
  )
}

function TakeBack({ token, context: { language } }: Props): VNode {
  const t = words(language)
  return (
    <Section id="take-back" title={t.takeBack}>
      <Wrap narrow>
        <p>{t.takeBackAbout}</p>
        <Form
          language={language}
          id="back"
          action={pathTo(language, 'application', { slug: token }, 'takeBack')}
        >
          <Actions>
            <Button kind="grave">{t.takeBack}</Button>
          </Actions>
        </Form>
      </Wrap>
    </Section>
  )
}
