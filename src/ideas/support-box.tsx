import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import type { Represented } from '../partners/index.ts'
import { Actions, Button, Form, Said, Section, SelectField } from '../platform/html/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { askSupport } from './asking-support.acts.ts'
import { ActFor } from './forms.tsx'
import { words } from './messages.ts'
import type { WholeIdea } from './one-idea.views.ts'

interface Props {
  readonly idea: WholeIdea
  readonly context: PageContext
}

/** Who supports the idea, what it still takes, and the way to support it. */
export function SupportBox({ idea, context }: Props): VNode {
  const { language, viewer } = context
  const t = words(language)
  const own = idea.actFor
  const supporting = own.filter((organisation) =>
    idea.supportedBy.some((supporter) => supporter.id === organisation.id),
  )
  const undecided = ['open', 'ripe', 'parked'].includes(idea.state)
  const waiting = undecided ? own.filter((organisation) => !supporting.includes(organisation)) : []
  return (
    <Section id="support" title={t.support} level="small">
      <p>{t.supporters({ n: idea.supportedBy.length })}</p>
      <Needed idea={idea} language={language} />
      {idea.supportedBy.length > 0 && (
        <ul>
          {idea.supportedBy.map((supporter) => (
            <li key={supporter.id}>
              <Said text={supporter.name} language={language} />
            </li>
          ))}
        </ul>
      )}
      {!viewer.person && <SignIn idea={idea} context={context} />}
      {supporting.length > 0 && <p>{t.youSupport}</p>}
      {waiting.length > 0 && (
        <SupportForm idea={idea} context={context} noun="support" choices={waiting} button={t.supportThis} />
      )}
      {waiting.length > 0 && <p class="quiet small">{t.supportMeans}</p>}
      {undecided && supporting.length > 0 && (
        <SupportForm
          idea={idea}
          context={context}
          noun="supportEnd"
          choices={supporting}
          button={t.takeBack}
        />
      )}
      <AskForSupport idea={idea} context={context} />
    </Section>
  )
}

/** What is still needed before it becomes a group. */
function Needed({ idea, language }: { readonly idea: WholeIdea; readonly language: Language }): VNode | null {
  const t = words(language)
  const { counted: n, needed, leadsTo } = idea.ripeness
  if (idea.state === 'ripe') return <p class="quiet small">{t.ripeNow}</p>
  if (idea.state !== 'open') return null
  return (
    <p class="quiet small">
      {t.needsMore({ n, needed, leadsTo })} {n > idea.supportedBy.length && t.proposerCounts}
    </p>
  )
}

/** Asks one organisation, or all partners, to support the idea. */
function AskForSupport({ idea, context }: Props): VNode | null {
  if (idea.askable.length === 0) return null
  const { language, form: failed } = context
  const t = words(language)
  const options = idea.askable.map(({ key, name }) => ({ value: key, label: say(name, language).text }))
  return (
    <details>
      <summary>{t.askForSupport}</summary>
      <Form
        language={language}
        id="ask-support"
        action={pathTo(language, 'ideas', { slug: idea.slug }, 'supportAsk')}
        hidden={{ subject: idea.id, key: context.formKey }}
        values={failed?.act === askSupport.name ? failed.values : undefined}
      >
        <SelectField
          name="whom"
          label={t.askWhom}
          hint={t.askOnce}
          options={[{ value: 'all', label: t.allPartners }, ...options]}
        />
        <Actions>
          <Button kind="plain">{t.ask}</Button>
        </Actions>
      </Form>
    </details>
  )
}

interface SupportFormProps extends Props {
  readonly noun: 'support' | 'supportEnd'
  readonly choices: readonly Represented[]
  readonly button: string
}

const SupportForm = ({ idea, context, noun, choices, button }: SupportFormProps): VNode => (
  <Form
    language={context.language}
    id={noun}
    action={pathTo(context.language, 'ideas', { slug: idea.slug }, noun)}
    hidden={{
      subject: idea.id,
      key: context.formKey,
      ...(choices.length === 1 && choices[0] ? { for: choices[0].id } : {}),
    }}
  >
    <ActFor language={context.language} choices={choices} />
    <Actions>
      <Button kind={noun === 'support' ? 'first' : 'plain'}>{button}</Button>
    </Actions>
  </Form>
)

const SignIn = ({ idea, context }: Props): VNode => {
  const here = pathTo(context.language, 'ideas', { slug: idea.slug })
  return (
    <p>
      <a href={`${pathTo(context.language, 'signIn')}?to=${encodeURIComponent(here)}`}>
        {words(context.language).signInToSupport}
      </a>
    </p>
  )
}
