import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { isSecretariat, openSessions } from '../access/index.ts'
import { form, given, type PageContext, page, view } from '../acts/index.ts'
import { type AskKind, answerAsk, answerInput, type OfferedAsk, OwnAsks, ownAsks } from '../asks/index.ts'
import { representedOrganisations } from '../partners/index.ts'
import { peopleWords } from '../people/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { Button, DataTable, Form, Intro, Notice, Said, Section } from '../platform/html/index.ts'
import { noSessionCookie } from '../platform/http/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { endOneSession } from './sign-in.acts.ts'

const text = z.record(z.string(), z.string())
const session = z.object({
  id: z.string(),
  device: z.string(),
  startedAt: z.string(),
  seenAt: z.string(),
  here: z.boolean(),
})
const me = z.object({
  name: z.string(),
  email: z.string(),
  secretariat: z.boolean(),
  actsFor: z.array(z.object({ id: z.string(), name: text })),
  asks: z.array(z.custom<OfferedAsk>()),
  sessions: z.array(session),
})
type Me = z.infer<typeof me>

/** @param kinds what people are asked, in all rooms. */
export const aboutMe = (kinds: readonly AskKind[]) =>
  view({
    name: 'me.one',
    summary: { da: 'En selv: roller og enheder', en: 'Oneself: roles and devices' },
    parameters: z.object({}),
    data: me,
    who: ['signed-in'],
    freshness: 'session',
    api: '/me',
    example: {},
    async load(context) {
      const { tx, viewer, realNow } = context
      const person = given(viewer.person)
      const [sessions, actsFor, asked] = await Promise.all([
        openSessions(tx, person.id, realNow),
        representedOrganisations(tx, viewer),
        ownAsks(kinds).load({ ...context, parameters: {} }),
      ])
      const shown = sessions.map((row) => ({
        id: row.id,
        device: row.device,
        startedAt: row.started_at.toString(),
        seenAt: row.seen_at.toString(),
        here: row.id === person.session,
      }))
      const { name, email } = person
      const asks = asked?.data.items ?? []
      return { data: { name, email, secretariat: isSecretariat(viewer), actsFor, asks, sessions: shown } }
    },
  })

/** @param kinds as for the view. */
export const mePage = (kinds: readonly AskKind[]) =>
  page({
    view: aboutMe(kinds),
    at: patternOf('me'),
    forms: [
      form({
        act: answerAsk(kinds),
        at: patternOf('me', 'answer'),
        read: answerInput,
        leadsTo: (_, { language }) => `${pathTo(language, 'me')}?done=answered#asks`,
      }),
      form({
        act: endOneSession,
        at: patternOf('me', 'sessions'),
        leadsTo: ({ here }, { language }) => (here ? `/${language}` : `${pathTo(language, 'me')}?done=ended`),
        headers: ({ here }): Readonly<Record<string, string>> =>
          here ? { 'set-cookie': noSessionCookie } : {},
      }),
    ],
    render: (data: Me, context) => {
      const { language } = context
      const t = words(language)
      return context.frame({
        title: t.myPage,
        unlisted: true,
        body: (
          <>
            <Intro title={t.hello({ name: data.name })}>
              <p>
                <a href={pathTo(language, 'me', 'profile')}>{peopleWords(language).profile}</a>
                {' · '}
                <a href={pathTo(language, 'me', 'groups')}>{t.myGroups}</a>
              </p>
              {context.justDone === 'ended' && <Notice kind="ok" title={t.ended} />}
            </Intro>
            <OwnAsks asks={data.asks} context={context} />
            <Roles me={data} context={context} />
            <Devices me={data} context={context} />
          </>
        ),
      })
    },
  })

interface Props {
  readonly me: Me
  readonly context: PageContext
}

function Roles({ me, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="roles" title={t.youActFor}>
      <ul>
        <li>{t.yourself}</li>
        {me.secretariat && <li>{t.roleSecretariat}</li>}
        {me.actsFor.map((organisation) => (
          <li key={organisation.id}>
            <Said text={organisation.name} language={language} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Devices({ me, context }: Props): VNode {
  const { language, site } = context
  const t = words(language)
  const when = (at: string) => formatDateTime(Temporal.Instant.from(at), site.zone, language)
  return (
    <Section id="devices" title={t.devices}>
      <p>{t.devicesAbout}</p>
      <DataTable
        caption={t.devices}
        quietCaption
        columns={[{ label: t.device }, { label: t.started }, { label: t.endDevice }]}
        rows={me.sessions.map((one) => [
          `${one.device || t.unknownDevice}${one.here ? ` (${t.thisDevice})` : ''}`,
          when(one.startedAt),
          <Form
            key={one.id}
            language={language}
            id={`end-${one.id}`}
            action={pathTo(language, 'me', 'sessions')}
            hidden={{ subject: one.id }}
          >
            <Button kind="plain">{one.here ? t.endHere : t.endDevice}</Button>
          </Form>,
        ])}
      />
    </Section>
  )
}
