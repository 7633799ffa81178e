import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import { Actions, Button, ButtonLink, Form, Intro, Notice, Section, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { answerInput } from './answer-form.ts'
import { noteFetched } from './ask.access.ts'
import { answerAsk, vouchedByLink } from './ask.acts.ts'
import type { AskKind } from './ask.types.ts'
import { askByLink, type ByLinkData, type OfferedAsk, type OfferedOption } from './ask.views.ts'
import { AskFields, AskTerms, errorsOf } from './ask-parts.tsx'
import { words } from './messages.ts'

const at = patternOf('answer', { slug: ':id' })

/** The page that a link in a mail leads to: what will happen, as whom, under which article; one button does it. */
export const answerPage = (kinds: readonly AskKind[]) =>
  page({
    view: askByLink(kinds),
    at,
    note: (tx, { id = '' }, times) => noteFetched(tx, id, times),
    forms: [
      form({
        act: answerAsk(kinds),
        at,
        read: answerInput,
        by: ({ id = '' }) => vouchedByLink(id),
        leadsTo: ({ option }, { language, parameters }) =>
          `${pathTo(language, 'answer', { slug: parameters['id'] ?? '' })}?done=${option}`,
      }),
    ],
    render: (data: ByLinkData, context) => {
      const { language } = context
      const t = words(language)
      const title = data.state === 'none' ? t.gone : data.state === 'over' ? t.over : (data.ask?.title ?? '')
      return context.frame({ title, unlisted: true, body: <Body data={data} context={context} /> })
    },
  })

interface Props {
  readonly data: ByLinkData
  readonly context: PageContext
}

function Body({ data, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  if (data.state === 'none') return <Intro title={t.gone} lead={t.goneAbout} />
  if (data.ask === undefined) {
    return (
      <Intro title={data.done ? t.thanks : t.over} lead={data.done ? t.answered : t.overAbout}>
        <p>
          <a href={pathTo(language, 'me')}>{t.asked}</a>
        </p>
      </Intro>
    )
  }
  const { ask } = data
  const chosen = ask.options.find(({ name }) => name === (context.form?.values['option'] ?? data.choice))
  const done = ask.options.find(({ name }) => name === data.done)
  return (
    <>
      <Intro title={ask.title} lead={ask.what}>
        {context.form && <Notice kind="refused" title={context.form.refusal.declaration.words[language]} />}
        {done && !context.form && <Notice kind="ok" title={done.done} />}
        <p class="quiet">{t.asWhom({ name: data.person ?? '' })}</p>
      </Intro>
      <Wrap narrow>
        <AskTerms ask={ask} language={language} />
        {chosen && !done && <Confirm ask={ask} option={chosen} data={data} context={context} />}
      </Wrap>
      <Others ask={ask} chosen={done ? undefined : chosen} data={data} context={context} />
    </>
  )
}

interface ConfirmProps extends Props {
  readonly ask: OfferedAsk
  readonly option: OfferedOption
}

/** One option in full: what it means, what it needs, and the button. */
function Confirm({ ask, option, data, context }: ConfirmProps): VNode {
  const { language } = context
  const failed = context.form?.values['option'] === option.name ? context.form : undefined
  return (
    <div class="ask">
      <h2 class="ask-title">{option.label}</h2>
      <p class="ask-what">{option.means}</p>
      <Form
        language={language}
        id={option.name}
        action={pathTo(language, 'answer', { slug: data.token })}
        hidden={{ subject: ask.id, option: option.name, language, key: context.formKey }}
        values={failed?.values}
        errors={errorsOf(failed)}
      >
        <AskFields fields={option.fields} />
        <Actions>
          <Button kind={option.kind === 'grave' ? 'grave' : 'first'}>{option.label}</Button>
        </Actions>
      </Form>
    </div>
  )
}

/** The other ways to answer, each a page of its own away: one ask at a time. */
function Others({
  ask,
  chosen,
  data,
  context,
}: Props & { readonly ask: OfferedAsk; readonly chosen: OfferedOption | undefined }): VNode | null {
  const { language } = context
  const t = words(language)
  const others = ask.options.filter((option) => option !== chosen)
  if (others.length === 0) return null
  return (
    <Section id="others" title={chosen ? t.otherAnswers : t.answerTitle} level={2}>
      <div class="actions">
        {others.map((option) => (
          <ButtonLink
            key={option.name}
            kind={option.kind === 'grave' ? 'grave' : 'plain'}
            href={`${pathTo(language, 'answer', { slug: data.token })}?choice=${option.name}`}
          >
            {option.label}
          </ButtonLink>
        ))}
      </div>
    </Section>
  )
}
