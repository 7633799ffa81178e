import { z } from 'zod'
import { form, page, view } from '../acts/index.ts'
import { Actions, Button, Form, Intro, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { leaveStream, leavingLink } from './leave.acts.ts'
import { words } from './messages.ts'

const at = patternOf('leave', { slug: ':id' })
const data = z.object({ token: z.string(), good: z.boolean() })

const leaving = view({
  name: 'mail.leaving',
  summary: {
    da: 'Siden, hvor man siger nej tak til flere mails',
    en: 'The page on which one wants no more mail',
  },
  parameters: z.object({ id: z.string().max(100) }),
  data,
  who: ['anyone'],
  freshness: 'session',
  api: '/mail/leavings/{id}',
  example: { id: 'none' },
  load: async ({ tx, parameters: { id: token }, realNow }) => ({
    data: { token, good: (await leavingLink(tx, token, realNow)) !== undefined },
  }),
})

export const leavePage = page({
  view: leaving,
  at,
  forms: [
    form({
      act: leaveStream,
      at,
      read: (_, { id }) => ({ token: id }),
      byMachine: (fields) => fields['List-Unsubscribe'] === 'One-Click',
      leadsTo: (_, { language, parameters }) =>
        `${pathTo(language, 'leave', { slug: parameters['id'] ?? '' })}?done=left`,
    }),
  ],
  render: ({ token, good }: z.infer<typeof data>, context) => {
    const { language } = context
    const t = words(language)
    const left = context.justDone === 'left'
    return context.frame({
      title: t.leaveTitle,
      unlisted: true,
      body: (
        <>
          <Intro title={t.leaveTitle} lead={left ? t.left : good ? t.leaveAbout : t.goneAbout} />
          {good && !left && (
            <Wrap narrow>
              <Form language={language} action={pathTo(language, 'leave', { slug: token })}>
                <Actions>
                  <Button>{t.leaveButton}</Button>
                </Actions>
              </Form>
            </Wrap>
          )}
        </>
      ),
    })
  },
})
