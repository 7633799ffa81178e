import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { Actions, Button, Empty, Form, Notice, Section } from '../platform/html/index.ts'
import { pathTo } from '../platform/words/index.ts'
import type { OfferedAsk, OfferedOption } from './ask.views.ts'
import { AskFields, AskTerms, errorsOf } from './ask-parts.tsx'
import { words } from './messages.ts'

/** What is asked of oneself, to be answered in place: the same asks as in the mail, the most urgent first. */
export function OwnAsks({
  asks,
  context,
}: {
  readonly asks: readonly OfferedAsk[]
  readonly context: PageContext
}): VNode {
  const { language, justDone } = context
  const t = words(language)
  return (
    <Section id="asks" title={t.asked}>
      {justDone === 'answered' && <Notice kind="ok" title={t.answered} />}
      {asks.length === 0 ? (
        <Empty title={t.nothingAsked}>
          <p>{t.nothingAskedAbout}</p>
        </Empty>
      ) : (
        asks.map((ask) => <OneAsk key={ask.id} ask={ask} context={context} />)
      )}
    </Section>
  )
}

function OneAsk({ ask, context }: { readonly ask: OfferedAsk; readonly context: PageContext }): VNode {
  const { language } = context
  const failed = context.form?.values['subject'] === ask.id ? context.form : undefined
  return (
    <article class="ask" id={`ask-${ask.id}`} aria-labelledby={`ask-${ask.id}-title`}>
      <h3 class="ask-title" id={`ask-${ask.id}-title`}>
        {ask.title}
      </h3>
      <p class="ask-what">{ask.what}</p>
      <AskTerms ask={ask} language={language} />
      {failed && <Notice kind="refused" title={failed.refusal.declaration.words[language]} />}
      {ask.options.map((option) => (
        <OneOption key={option.name} ask={ask} option={option} context={context} />
      ))}
    </article>
  )
}

interface OptionProps {
  readonly ask: OfferedAsk
  readonly option: OfferedOption
  readonly context: PageContext
}

/** An option without fields is a button; one with fields opens first. */
function OneOption({ ask, option, context }: OptionProps): VNode {
  const { language } = context
  const chosen = context.form?.values['subject'] === ask.id && context.form.values['option'] === option.name
  const failed = chosen ? context.form : undefined
  const form = (
    <Form
      language={language}
      id={`${option.name}-${ask.id}`}
      action={pathTo(language, 'me', 'answer')}
      hidden={{
        subject: ask.id,
        option: option.name,
        language,
        key: `${context.formKey}${ask.id.slice(-6)}${option.name}`,
      }}
      values={failed?.values}
      errors={errorsOf(failed)}
    >
      <p class="quiet small">{option.means}</p>
      <AskFields fields={option.fields} />
      <Actions>
        <Button kind={option.kind}>{option.label}</Button>
      </Actions>
    </Form>
  )
  return (
    <details class="ask-option" open={chosen || option.kind === 'first'}>
      <summary>{option.label}</summary>
      {form}
    </details>
  )
}
