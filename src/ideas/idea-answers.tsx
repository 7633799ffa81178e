import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { Act, PageContext } from '../acts/index.ts'
import { type Deadline, formatDate, formatDateTime, lastDayOf } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  type ButtonKind,
  Document,
  Form,
  ItemList,
  LongTextField,
  Said,
  Section,
  SelectField,
} from '../platform/html/index.ts'
import { type Language, type Noun, pathTo, say, type Text } from '../platform/words/index.ts'
import { answerIdea, closeIdea, mergeIdea, parkIdea, takeUpIdea } from './disposition.acts.ts'
import { formErrors } from './forms.tsx'
import { words } from './messages.ts'
import type { WholeIdea } from './one-idea.views.ts'

interface Props {
  readonly idea: WholeIdea
  readonly context: PageContext
}

export const IdeaLink = ({
  idea: { slug, title },
  language,
}: {
  readonly idea: { readonly slug: string; readonly title: Text }
  readonly language: Language
}): VNode => (
  <a href={pathTo(language, 'ideas', { slug })}>
    <Said text={title} language={language} />
  </a>
)

/** What was answered, and by when an answer is owed. */
export function Answers({ idea, context }: Props): VNode | null {
  const { language, site } = context
  const t = words(language)
  if (idea.answers.length === 0 && !idea.owed) return null
  return (
    <Section id="answers" title={t.answers} level="small">
      {idea.owed && <Owed owed={idea.owed} context={context} />}
      {idea.answers.length > 0 && (
        <ItemList
          items={idea.answers.map(({ disposition, words: said, at }) => ({
            title: t[`answer ${disposition as 'noted'}`],
            when: formatDateTime(Temporal.Instant.from(at), site.zone, language),
            datetime: at,
            note: said && <Document text={said} language={language} />,
          }))}
        />
      )}
    </Section>
  )
}

function Owed({
  owed: { at, by, overdue },
  context: { language, site },
}: {
  readonly owed: NonNullable<WholeIdea['owed']>
  readonly context: PageContext
}): VNode {
  const t = words(language)
  const deadline: Deadline = { at: Temporal.Instant.from(at), zone: site.zone, counted: { how: 'stated' } }
  const when = formatDate(lastDayOf(deadline), language)
  return <p>{overdue ? t.overdue({ by, when }) : t.owed({ by, when })}</p>
}

/** What can be done with the idea: by the secretariat, by those whose it is, and from the shelf by every partner. */
export function Manage({ idea, context }: Props): VNode | null {
  const { language } = context
  const t = words(language)
  if (!idea.manage && !idea.mayClose && !idea.mayTakeUp) return null
  const reply = <LongTextField name="words" label={t.wordsField} rows={3} maxLength={5_000} optional />
  const own = { idea, context }
  return (
    <Section id="manage" title={t.manage} level="small">
      {idea.mayTakeUp && (
        <Choice {...own} act={takeUpIdea} noun="takeUp" label={t.takeUp} about={t.takeUpMeans} />
      )}
      {idea.manage && (
        <>
          <Choice {...own} act={answerIdea} noun="answer" label={t.answerThis}>
            <LongTextField name="words" label={t.wordsField} rows={3} maxLength={5_000} />
          </Choice>
          <Choice {...own} act={parkIdea} noun="shelf" label={t.park}>
            <SelectField
              name="reason"
              label={t.reason}
              options={idea.manage.reasons.map(({ key, text }) => ({
                value: key,
                label: say(text, language).text,
              }))}
            />
            {reply}
          </Choice>
          <Choice {...own} act={mergeIdea} noun="merge" label={t.merge} about={t.mergeMeans}>
            <SelectField
              name="into"
              label={t.otherIdea}
              options={idea.manage.others.map(({ slug, title }) => ({
                value: slug,
                label: say(title, language).text,
              }))}
            />
            {reply}
          </Choice>
        </>
      )}
      {idea.mayClose && (
        <Choice {...own} act={closeIdea} noun="close" label={t.close} kind="grave">
          <LongTextField name="words" label={t.whyClose} rows={3} maxLength={5_000} />
        </Choice>
      )}
    </Section>
  )
}

interface ChoiceProps extends Props {
  readonly act: Pick<Act, 'name'>
  readonly noun: Noun
  readonly label: string
  readonly about?: string
  readonly kind?: ButtonKind
  readonly children?: VNode | readonly VNode[]
}

/** One thing that can be done, folded until it is wanted or was refused. */
function Choice({ idea, context, act, noun, label, about, kind = 'plain', children }: ChoiceProps): VNode {
  const { language } = context
  const failed = context.form?.act === act.name ? context.form : undefined
  return (
    <details open={failed !== undefined}>
      <summary>{label}</summary>
      {about && <p class="quiet small">{about}</p>}
      <Form
        language={language}
        id={noun}
        action={pathTo(language, 'ideas', { slug: idea.slug }, noun)}
        hidden={{
          subject: idea.id,
          key: `${context.formKey}${noun}`,
          ...(noun === 'takeUp' ? {} : { language }),
        }}
        values={failed?.values}
        errors={formErrors(failed)}
      >
        {children as VNode}
        <Actions>
          <Button kind={kind}>{label}</Button>
        </Actions>
      </Form>
    </details>
  )
}
