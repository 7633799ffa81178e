import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { form, type PageContext, page } from '../acts/index.ts'
import { articlePath } from '../charter/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  Form,
  Intro,
  ItemList,
  LongTextField,
  Notice,
  Said,
  Section,
  Wrap,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { errorsOf, failedAs, Refused } from './form-parts.tsx'
import { leavePartnership, stayPartner } from './leaving.acts.ts'
import { type LeavingShown, leavingOfOne } from './leaving.views.ts'
import { mailWords } from './mail-words.ts'
import { words } from './messages.ts'

const id = { slug: ':id' }
const back = ({ slug }: { slug: string }, language: 'da' | 'en', done: string) =>
  `${pathTo(language, 'partners', { slug }, 'leaving')}?done=${done}`

/** What an organisation leaves behind if it withdraws, and the form that does it: at once, or from a day. */
export const leavingPage = page({
  view: leavingOfOne,
  at: patternOf('partners', id, 'leaving'),
  path: (shown: LeavingShown, language) => pathTo(language, 'partners', { slug: shown.slug }, 'leaving'),
  forms: [
    form({
      act: leavePartnership,
      at: patternOf('partners', id, 'leaving'),
      // Who left at once speaks for it no more, and may not see this page.
      leadsTo: ({ slug }, { language }) => pathTo(language, 'partners', { slug }),
    }),
    form({
      act: stayPartner,
      at: patternOf('partners', id, 'leaving', 'stay'),
      leadsTo: (result, { language }) => back(result, language, 'stays'),
    }),
  ],
  render: (shown: LeavingShown, context) => {
    const { language } = context
    const t = words(language)
    const name = say(shown.name, language).text
    return context.frame({
      title: t.leaving({ name }),
      breadcrumb: [{ label: name, href: pathTo(language, 'partners', { slug: shown.slug }) }],
      unlisted: true,
      body: (
        <>
          <Intro title={t.leaving({ name })} lead={<Said text={shown.rule} language={language} />}>
            <Refused context={context} />
            {context.justDone === 'stays' && <Notice kind="ok" title={t.stays} />}
            {!shown.partner && <Notice kind="note" title={t.noPartner} />}
            {shown.article && (
              <p>
                <a href={articlePath(language, shown.article.key)}>
                  {mailWords(language).article({ n: shown.article.number })}
                </a>
              </p>
            )}
          </Intro>
          <HandOver shown={shown} context={context} />
          {shown.partner &&
            (shown.lastDay ? (
              <Stay shown={shown} lastDay={shown.lastDay} context={context} />
            ) : (
              <Leave shown={shown} context={context} />
            ))}
        </>
      ),
    })
  },
})

interface Props {
  readonly shown: LeavingShown
  readonly context: PageContext
}

const dayIn = (day: string, language: 'da' | 'en') => formatDate(Temporal.PlainDate.from(day), language)

function HandOver({ shown, context: { language } }: Props): VNode {
  const t = words(language)
  const headings = [...new Set(shown.handOver.map(({ heading }) => heading[language]))]
  return (
    <Section id="hand-over" title={t.handOver}>
      <p>{headings.length === 0 ? t.nothingToHandOver : t.handOverAbout}</p>
      {headings.map((heading, n) => (
        <Section id={`over-${n + 1}`} title={heading} level={3} key={heading}>
          <ItemList
            items={shown.handOver
              .filter((one) => one.heading[language] === heading)
              .map(({ title, path, note }) => ({
                title: <Said text={title} language={language} />,
                href: path[language],
                note: note && <Said text={note} language={language} />,
              }))}
          />
        </Section>
      ))}
    </Section>
  )
}

function Leave({ shown, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const failed = failedAs(context, leavePartnership)
  return (
    <Section id="leave" title={t.leave}>
      <Wrap narrow>
        <p>{t.leaveMeans}</p>
        <Form
          language={language}
          id="leave-form"
          action={pathTo(language, 'partners', { slug: shown.slug }, 'leaving')}
          hidden={{ subject: shown.id, key: context.formKey }}
          values={failed?.values}
          errors={errorsOf(failed)}
        >
          <DateField
            name="lastDay"
            label={t.lastDay}
            hint={shown.atOnce ? t.lastDayHint : t.lastDayEarliest({ day: dayIn(shown.earliest, language) })}
            min={shown.earliest}
            optional={shown.atOnce}
          />
          <LongTextField name="why" label={t.whyLeave} hint={t.whyLeaveHint} rows={3} optional />
          <Checkbox name="sure" label={t.sure({ name: say(shown.name, language).text })} />
          <Actions>
            <Button kind="grave">{t.leaveDo}</Button>
          </Actions>
        </Form>
      </Wrap>
    </Section>
  )
}

function Stay({ shown, lastDay, context }: Props & { readonly lastDay: string }): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="stay" title={t.leavesOn({ day: dayIn(lastDay, language) })}>
      <Wrap narrow>
        <p>{t.leavesOnAbout}</p>
        <Form
          language={language}
          id="stay-form"
          action={pathTo(language, 'partners', { slug: shown.slug }, 'leaving', 'stay')}
          hidden={{ subject: shown.id, key: context.formKey }}
        >
          <Actions>
            <Button>{t.stay}</Button>
          </Actions>
        </Form>
      </Wrap>
    </Section>
  )
}
