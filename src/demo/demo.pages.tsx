import type { VNode } from 'preact'
import { z } from 'zod'
import { form, type PageContext, page, view } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { Actions, Button, DateField, Form, Intro, ItemList, Notice, Section } from '../platform/html/index.ts'
import { sessionCookie } from '../platform/http/index.ts'
import { type Language, pathTo, patternOf } from '../platform/words/index.ts'
import { type DemoRole, demoRoles, rolesOf } from './demo.access.ts'
import { enterDemo, moveDemoClock } from './demo.acts.ts'
import { words } from './messages.ts'
import { stopAfter, stopIn } from './tour.rules.ts'
import { stopPath, TourInvitation, TourStrip } from './tour.tsx'
import { tourWords } from './tour-words.ts'

const demo = z.object({
  now: z.string(),
  roles: z.array(z.object({ role: z.enum(demoRoles), name: z.string() })),
})
type Demo = z.infer<typeof demo>

export const demoView = view({
  name: 'demo.one',
  summary: { da: 'Demonstrationen: uret og rollerne', en: 'The demonstration: clock and roles' },
  parameters: z.object({}),
  data: demo,
  who: ['anyone'],
  freshness: 'session',
  api: '/demonstration',
  example: {},
  async load({ tx, site, now }) {
    if (!site.demonstration) return undefined
    const roles = [...(await rolesOf(tx, now))].map(([role, { name }]) => ({ role, name }))
    return { data: { now: now.toString(), roles } }
  },
})

const stop = { slug: ':stop' }

/** Whoever does something on the tour goes on from there. */
const onTour = (language: Language, { stop: number }: Readonly<Record<string, string>>): string =>
  stopPath(language, stopAfter(stopIn(`?tour=${number}`) ?? 1))

/** @param overHttps whether the session's cookie is for https alone. */
export const demoPage = (overHttps: boolean) =>
  page({
    view: demoView,
    at: patternOf('demo'),
    forms: [
      form({
        act: moveDemoClock,
        at: patternOf('demo', 'clock'),
        leadsTo: (_, { language }) => `${pathTo(language, 'demo')}?done=moved`,
      }),
      form({
        act: enterDemo,
        at: patternOf('demo', 'roles'),
        leadsTo: (_, { language }) => pathTo(language, 'me'),
        headers: ({ token, seconds }) => ({ 'set-cookie': sessionCookie(token, seconds, overHttps) }),
      }),
      form({
        act: moveDemoClock,
        at: patternOf('demo', 'clock', stop),
        leadsTo: (_, { language, parameters }) => onTour(language, parameters),
      }),
      form({
        act: enterDemo,
        at: patternOf('demo', 'roles', stop),
        leadsTo: (_, { language, parameters }) => onTour(language, parameters),
        headers: ({ token, seconds }) => ({ 'set-cookie': sessionCookie(token, seconds, overHttps) }),
      }),
    ],
    render: (data: Demo, context) => {
      const { language } = context
      const t = words(language)
      return context.frame({
        title: t.tryIt,
        unlisted: true,
        body: (
          <>
            <Intro title={t.tryIt} lead={t.lead}>
              <Moved context={context} />
            </Intro>
            <TourInvitation language={language} />
            <Clock context={context} />
            <Roles roles={data.roles} context={context} />
            <Reset context={context} />
          </>
        ),
      })
    },
  })

interface Props {
  readonly context: PageContext
}

const dayOf = ({ now, site, language }: PageContext) => formatDate(dateIn(now, site.zone), language)

function Moved({ context }: Props): VNode | null {
  const { language, form: failed, justDone } = context
  if (failed) return <Notice kind="refused" title={failed.refusal.declaration.words[language]} />
  return justDone === 'moved' ? (
    <Notice kind="ok" title={words(language).clockNow({ day: dayOf(context) })}>
      <p>
        <a href={pathTo(language, 'outbox')}>{words(language).outboxTitle}</a>
      </p>
    </Notice>
  ) : null
}

/** Forward by a day, a week, a month, or to a date. */
function Clock({ context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const action = pathTo(language, 'demo', 'clock')
  const { form: failed } = context
  return (
    <Section id="clock" title={t.clock}>
      <p>{t.clockNow({ day: dayOf(context) })}</p>
      <Form language={language} id="steps" action={action}>
        <Actions>
          <Button name="by" value="day">
            {t.day}
          </Button>
          <Button kind="plain" name="by" value="week">
            {t.week}
          </Button>
          <Button kind="plain" name="by" value="month">
            {t.month}
          </Button>
        </Actions>
      </Form>
      <Form
        language={language}
        id="to"
        action={action}
        values={failed?.values}
        errors={Object.fromEntries((failed?.issues ?? []).map(({ field, text }) => [field, text]))}
      >
        <DateField name="to" label={t.date} />
        <Actions>
          <Button kind="plain">{t.move}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

const aboutRole = (role: DemoRole, t: ReturnType<typeof words>) =>
  ({
    secretariat: [t.secretariat, t.secretariatAbout],
    representative: [t.representative, t.representativeAbout],
    lead: [t.leadRole, t.leadAbout],
    newcomer: [t.newcomer, t.newcomerAbout],
  })[role] as [string, string]

function Roles({ roles, context }: Props & { readonly roles: Demo['roles'] }): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="roles" title={t.roles}>
      <p>{t.rolesAbout}</p>
      <ItemList
        level={3}
        items={roles.map(({ role, name }) => {
          const [title, about] = aboutRole(role, t)
          return {
            title,
            note: about,
            status: (
              <Form
                language={language}
                id={role}
                action={pathTo(language, 'demo', 'roles')}
                hidden={{ role }}
              >
                <Button kind="plain">{t.be({ name })}</Button>
              </Form>
            ),
          }
        })}
      />
    </Section>
  )
}

function Reset({ context }: Props): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="reset" title={t.reset}>
      <p>{t.resetAbout}</p>
      <Form language={language} id="start-over" action={pathTo(language, 'demo', 'reset')}>
        <Actions>
          <Button kind="grave">{t.reset}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** What stands above every page of a demonstration: what day it is, and the ways to move on. */
export function DemoStrip({ context }: { readonly context: Omit<PageContext, 'frame'> }): VNode {
  const { language, now, site } = context
  const t = words(language)
  return (
    <>
      <div class="demo-strip">
        <p>
          <a href={pathTo(language, 'demo')}>
            {t.today({ day: formatDate(dateIn(now, site.zone), language) })}
          </a>
        </p>
        <form class="demo-clock" method="post" action={pathTo(language, 'demo', 'clock')}>
          <button class="demo-step" name="by" value="day">
            {t.day}
          </button>
          <button class="demo-step" name="by" value="week">
            {t.week}
          </button>
          <button class="demo-step" name="by" value="month">
            {t.month}
          </button>
        </form>
        <p>
          <a href={`${pathTo(language, 'demo')}#clock`}>{t.toDay}</a> ·{' '}
          <a href={`${pathTo(language, 'demo')}#roles`}>{t.roles}</a> ·{' '}
          <a href={pathTo(language, 'outbox')}>{t.outbox}</a> ·{' '}
          <a href={`${pathTo(language, 'demo')}#tour`}>{tourWords(language).tour}</a>
        </p>
      </div>
      <TourStrip context={context} />
    </>
  )
}
