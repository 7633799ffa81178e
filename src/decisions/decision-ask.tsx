import type { VNode } from 'preact'
import type { FormState, PageContext } from '../acts/index.ts'
import { AskFields, type AskOption } from '../asks/index.ts'
import { articlePath } from '../charter/index.ts'
import { Actions, Ask, Button, Form } from '../platform/html/index.ts'
import { pathTo, say, type Text } from '../platform/words/index.ts'
import { words as askWords } from './ask-words.ts'
import { optionsOf } from './decision.asks.ts'
import type { WholeDecision } from './decision.views.ts'
import { words } from './page-words.ts'
import { takePosition } from './position.acts.ts'
import type { ShownRound } from './shown-round.ts'

interface Props {
  readonly decision: WholeDecision
  readonly round: ShownRound
  readonly organisation: { readonly id: string; readonly name: Text }
  readonly context: PageContext
}

/** What is asked of one organisation, to be answered in place. */
export function DecisionAsk({ decision, round, organisation, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const name = say(organisation.name, language).text
  const own = round.own.find(({ id }) => id === organisation.id)?.says
  const secret = round.secret && round.method === 'ballot'
  const options =
    own && secret ? [] : optionsOf({ decision: decision.id, method: round.method, secret }, language, name)
  const failed = context.form?.act === takePosition.name && context.form.values['for'] === organisation.id
  return (
    <Ask
      language={language}
      title={t.askedOf({ who: name })}
      until={`${round.until}. ${round.counted}`}
      silence={round.silence.join(' ')}
      answered={soFar(round, t)}
      {...articleOf(round, t, language)}
      actions={
        options.length === 0 ? undefined : (
          <Answers
            {...{ decision, organisation, options, context }}
            failed={failed ? context.form : undefined}
          />
        )
      }
    >
      <p>
        <b>{round.method === 'silent' ? t.silent : secret ? t.secretBallot : t.ballot}.</b>{' '}
        {round.method === 'silent'
          ? askWords(language).askedSilent({ organisation: name })
          : askWords(language).askedBallot({ organisation: name })}
      </p>
      {own && (
        <p>{secret ? t.votedSecretly : `${t.youAnswered({ said: saidAs(own, language) })} ${t.canChange}`}</p>
      )}
    </Ask>
  )
}

export const saidAs = (says: string, language: PageContext['language']): string =>
  says === 'voted' ? askWords(language).votedSecretly : askWords(language)[`says ${says as 'for'}`]

/** Who has answered, and whether all have had notice: numbers alone, for everybody. */
export function soFar({ answered, electors, noticed }: ShownRound, t: ReturnType<typeof words>): string {
  const { stand, of } = noticed
  const told = stand === of ? t.allNoticed({ of }) : t.someNoticed({ n: stand, of })
  return `${t.answeredOf({ n: answered, of: electors.length })}. ${told}`
}

function articleOf(round: ShownRound, t: ReturnType<typeof words>, language: PageContext['language']) {
  const method = round.rule.find(({ setting, source }) => setting === 'method' && source === 'agreement')
  const [article] = method?.articles ?? []
  if (!article) return {}
  return {
    article: { label: t.article({ number: article.number }), href: articlePath(language, article.key) },
  }
}

interface AnswersProps {
  readonly decision: WholeDecision
  readonly organisation: Props['organisation']
  readonly options: readonly AskOption[]
  readonly context: PageContext
  readonly failed: FormState | undefined
}

/** The safest first, as a button; what needs a reason opens first, and the grave one comes last. */
function Answers({ options, failed, ...rest }: AnswersProps): VNode {
  return (
    <div class="ask-options">
      {options.map((option) => {
        const again = failed?.values['says'] === option.name ? failed : undefined
        const form = <Answer option={option} failed={again} {...rest} />
        if ((option.fields ?? []).length === 0) return form
        return (
          <details
            class={option.kind === 'grave' ? 'ask-option is-grave' : 'ask-option'}
            open={again !== undefined}
            key={option.name}
          >
            <summary>{option.label}</summary>
            {form}
          </details>
        )
      })}
    </div>
  )
}

function Answer({
  decision,
  organisation,
  option,
  failed,
  context,
}: Omit<AnswersProps, 'options'> & { readonly option: AskOption }): VNode {
  const { language, formKey } = context
  const fields = (option.fields ?? []).map(({ choices: _choices, ...field }) => field)
  return (
    <Form
      language={language}
      id={`${option.name}-${organisation.id.slice(-8)}`}
      action={pathTo(language, 'decisions', { slug: decision.id }, 'answer')}
      hidden={{
        subject: decision.id,
        for: organisation.id,
        says: option.name,
        language,
        key: `${formKey}${organisation.id.slice(-6)}${option.name}`,
      }}
      values={failed?.values}
      errors={Object.fromEntries((failed?.issues ?? []).map(({ field, text }) => [field, text]))}
    >
      <p class="quiet small">{option.means}</p>
      <AskFields fields={fields} />
      <Actions>
        <Button kind={option.kind ?? 'plain'}>{option.label}</Button>
      </Actions>
    </Form>
  )
}
