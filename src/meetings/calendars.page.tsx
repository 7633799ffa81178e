import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { form, type PageContext, page, view } from '../acts/index.ts'
import { allGroups } from '../groups/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { Actions, Button, Form, Intro, ItemList, Notice, Section } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { addressMadeAt } from './address.access.ts'
import { makeAddress, revokeAddress } from './address.acts.ts'
import { feedWords } from './feed-words.ts'
import { words } from './messages.ts'
import { maybe, text } from './shapes.ts'

const shape = z.object({
  groups: z.array(z.object({ slug: z.string(), title: text })),
  /** When the viewer's own secret address was made; none where there is none. */
  madeAt: z.string().optional(),
  /** The address that was made a moment ago, as it came back. */
  secret: z.string().optional(),
})
type Calendars = z.infer<typeof shape>

export const calendarList = view({
  name: 'calendar.list',
  summary: { da: 'Kalendere at abonnere på', en: 'Calendars to subscribe to' },
  parameters: z.object({
    secret: z
      .string()
      .regex(/^[\w-]{43}$/)
      .optional()
      .catch(undefined),
  }),
  data: shape,
  who: ['anyone'],
  freshness: 'session',
  api: '/calendars',
  example: {},
  async load({ tx, viewer, parameters: { secret } }) {
    const groups = (await allGroups(tx)).slice(0, 50).map(({ slug, title }) => ({ slug, title }))
    const at = viewer.person && (await addressMadeAt(tx, viewer.person.id))
    return { data: { groups, ...maybe('madeAt', at?.toString()), ...maybe('secret', at && secret) } }
  },
})

export const calendarsPage = page({
  view: calendarList,
  at: patternOf('calendar'),
  forms: [
    form({
      act: makeAddress,
      at: patternOf('calendar', 'add'),
      leadsTo: ({ secret }, { language }) => `${pathTo(language, 'calendar')}?secret=${secret}#own`,
    }),
    form({
      act: revokeAddress,
      at: patternOf('calendar', 'remove'),
      leadsTo: (_, { language }) => `${pathTo(language, 'calendar')}?done=closed#own`,
    }),
  ],
  render: (data: Calendars, context) => {
    const t = feedWords(context.language)
    return context.frame({
      title: t.title,
      description: t.lead,
      breadcrumb: [{ label: words(context.language).meetings, href: pathTo(context.language, 'meetings') }],
      ...(data.secret ? { unlisted: true } : {}),
      body: <CalendarsBody data={data} context={context} />,
    })
  },
})

interface Props {
  readonly data: Calendars
  readonly context: PageContext
}

/** For programs that know the scheme, subscribing is one click. */
const webcal = ({ host }: PageContext, path: string) => `webcal://${host}${path}`

function CalendarsBody({ data, context }: Props): VNode {
  const { language } = context
  const t = feedWords(language)
  const everybody = `${pathTo(language, 'calendar')}.ics`
  return (
    <>
      <Intro title={t.title} lead={t.lead} />
      <Section id="all" title={t.forAll}>
        <ItemList
          items={[
            { title: t.open, href: webcal(context, everybody) },
            { title: t.withAll, href: webcal(context, `${everybody}?with=milestones,decisions`) },
          ]}
        />
      </Section>
      <Own data={data} context={context} />
      <Section id="groups" title={t.forGroups} more={t.groupNote}>
        <ItemList
          items={data.groups.map(({ slug, title }) => ({
            title: say(title, language).text,
            href: webcal(context, `${pathTo(language, 'groups', { slug }, 'calendar')}.ics?with=milestones`),
          }))}
        />
      </Section>
    </>
  )
}

function Own({ data, context }: Props): VNode {
  const { language, site, viewer, formKey, justDone } = context
  const t = feedWords(language)
  if (!viewer.person)
    return (
      <Section id="own" title={t.own}>
        <p>
          <a href={`${pathTo(language, 'signIn')}?to=${encodeURIComponent(pathTo(language, 'calendar'))}`}>
            {t.signInFirst}
          </a>
        </p>
      </Section>
    )
  const at = data.madeAt && formatDateTime(Temporal.Instant.from(data.madeAt), site.zone, language)
  const address =
    data.secret && webcal(context, `${pathTo(language, 'calendar', { slug: data.secret })}/calendar.ics`)
  return (
    <Section id="own" title={t.own}>
      <p>{t.ownNote}</p>
      {justDone === 'closed' && <Notice kind="ok" title={t.closed} />}
      {address && (
        <Notice kind="ok" title={t.justMade}>
          <p>
            <a href={address}>{t.subscribe}</a>
          </p>
          <p class="small">{address}</p>
        </Notice>
      )}
      {at && <p class="quiet">{t.madeAt({ at })}</p>}
      <Form
        language={language}
        id="make"
        action={pathTo(language, 'calendar', 'add')}
        hidden={{ key: formKey }}
      >
        <Actions>
          <Button kind="plain">{at ? t.makeAgain : t.make}</Button>
        </Actions>
      </Form>
      {at && (
        <Form
          language={language}
          id="revoke"
          action={pathTo(language, 'calendar', 'remove')}
          hidden={{ key: `${formKey}r` }}
        >
          <Actions>
            <Button kind="grave">{t.revoke}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
