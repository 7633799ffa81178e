import type { VNode } from 'preact'
import { z } from 'zod'
import { linkAt, tokenHash } from '../access/index.ts'
import { form, type PageContext, page, view } from '../acts/index.ts'
import { Actions, Button, ButtonLink, Form, Intro, Notice, TextField, Wrap } from '../platform/html/index.ts'
import { sessionCookie } from '../platform/http/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { ownPath, requestSignIn, startSession } from './sign-in.acts.ts'

/** Where to go on to after signing in; only ever a path of ours. */
const to = ownPath.optional().catch(undefined)

const signInForm = view({
  name: 'sign-in.form',
  summary: { da: 'Siden, hvor man beder om at logge ind', en: 'The page on which one asks to sign in' },
  parameters: z.object({ to }),
  data: z.object({ to: z.string().optional() }),
  who: ['anyone'],
  freshness: 'session',
  api: '/sign-in/form',
  example: {},
  load: async ({ parameters }) => ({ data: parameters }),
})

const errorsOf = (context: PageContext) =>
  Object.fromEntries((context.form?.issues ?? []).map(({ field, text }) => [field, text]))

const Refused = ({ context }: { readonly context: PageContext }): VNode | null =>
  context.form ? (
    <Notice kind="refused" title={context.form.refusal.declaration.words[context.language]} />
  ) : null

export const signInPage = page({
  view: signInForm,
  at: patternOf('signIn'),
  forms: [
    form({
      act: requestSignIn,
      at: patternOf('signIn'),
      leadsTo: (_, { language }) => pathTo(language, 'signInSent'),
    }),
  ],
  render: (data: { to?: string | undefined }, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.signIn,
      unlisted: true,
      body: (
        <>
          <Intro title={t.signIn} lead={t.about}>
            <Refused context={context} />
          </Intro>
          <Wrap narrow>
            <Form
              language={language}
              action={pathTo(language, 'signIn')}
              hidden={{ language, ...(data.to ? { to: data.to } : {}) }}
              values={context.form?.values}
              errors={errorsOf(context)}
            >
              <TextField name="email" type="email" label={t.email} autocomplete="email" inputMode="email" />
              <Actions>
                <Button>{t.send}</Button>
              </Actions>
            </Form>
          </Wrap>
        </>
      ),
    })
  },
})

const signInSent = view({
  name: 'sign-in.sent',
  summary: { da: 'Siden efter, at man har bedt om et link', en: 'The page after one has asked for a link' },
  parameters: z.object({}),
  data: z.object({}),
  who: ['anyone'],
  freshness: 'journal',
  api: '/sign-in/sent',
  example: {},
  load: async () => ({ data: {} }),
})

export const signInSentPage = page({
  view: signInSent,
  at: patternOf('signInSent'),
  render: (_, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.sentTitle,
      unlisted: true,
      body: (
        <>
          <Intro title={t.sentTitle} lead={t.sent} />
          <Wrap narrow>
            <p>{t.notHere}</p>
            <p>
              <a href={pathTo(language, 'signIn')}>{t.again}</a>
            </p>
          </Wrap>
        </>
      ),
    })
  },
})

const signInLink = view({
  name: 'sign-in.link',
  summary: { da: 'Siden, som linket i mailen fører til', en: 'The page that the link in the mail leads to' },
  parameters: z.object({ id: z.string().max(100), to }),
  data: z.object({ token: z.string(), good: z.boolean(), to: z.string().optional() }),
  who: ['anyone'],
  freshness: 'session',
  api: '/sign-in/links/{id}',
  example: { id: 'none' },
  load: async ({ tx, parameters, realNow }) => {
    const { id: token, to: goOn } = parameters
    const good = (await linkAt(tx, tokenHash(token), 'sign-in', realNow)) !== undefined
    return { data: { token, good, ...(goOn ? { to: goOn } : {}) } }
  },
})

interface Linked {
  readonly token: string
  readonly good: boolean
  readonly to?: string | undefined
}

/** Opening the link shows a button and changes nothing; pressing it signs in. Mail scanners open, and do not press. */
export const signInLinkPage = (overHttps: boolean) =>
  page({
    view: signInLink,
    at: patternOf('link', { slug: ':id' }),
    forms: [
      form({
        act: startSession,
        at: patternOf('link', { slug: ':id' }),
        leadsTo: (signedIn, { language }) => signedIn.to ?? pathTo(language, 'me'),
        headers: ({ token, seconds }) => ({ 'set-cookie': sessionCookie(token, seconds, overHttps) }),
      }),
    ],
    render: linkPage,
  })

function linkPage(data: Linked, context: PageContext): VNode {
  const { language, site } = context
  const t = words(language)
  const title = t.confirmTitle({ name: say(site.name, language).text })
  return context.frame({
    title,
    unlisted: true,
    body: (
      <>
        <Intro title={title} lead={data.good ? t.confirm : t.linkGone} />
        <Wrap narrow>
          {data.good ? (
            <Form
              language={language}
              action={pathTo(language, 'link', { slug: data.token })}
              hidden={{ token: data.token, ...(data.to ? { to: data.to } : {}) }}
            >
              <Actions>
                <Button>{t.confirmButton}</Button>
              </Actions>
            </Form>
          ) : (
            <ButtonLink href={pathTo(language, 'signIn')}>{t.newLink}</ButtonLink>
          )}
        </Wrap>
      </>
    ),
  })
}
