import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  Goals,
  ItemList,
  SafeLink,
  Said,
  Section,
  Status,
  type StatusKind,
  TextField,
} from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { formWords } from './form-messages.ts'
import { failedForm } from './forms.tsx'
import { words } from './messages.ts'
import { addResult } from './result.acts.ts'
import type { ShortGroup, ShownResult, WholeGroup } from './shapes.ts'

interface Props {
  readonly group: WholeGroup
  readonly context: PageContext
}

const looks: Readonly<Record<ShortGroup['state'], StatusKind>> = {
  proposed: 'planned',
  active: 'kept',
  dormant: 'idle',
  completed: 'kept',
  closed: 'idle',
}

/** Where the group stands in its life, as a word and a shape. That it is under way needs no saying. */
export const LifeState = ({
  state,
  language,
}: {
  readonly state: ShortGroup['state']
  readonly language: Language
}): VNode | null =>
  state === 'active' ? null : <Status kind={looks[state]}>{words(language)[`state ${state}`]}</Status>

const dayIn = ({ site, language }: PageContext, at: string) =>
  formatDate(dateIn(Temporal.Instant.from(at), site.zone), language, 'medium')

/** Why the group stands where it does, where it is not simply under way. */
export function WhyItIsSo({ group, context }: Props): VNode | null {
  const last = group.turns.at(-1)
  const { language } = context
  if (!last?.why || last.to !== group.state || group.state === 'active') return null
  return (
    <p class="small quiet">
      <Said text={last.why} language={language} /> (
      {[dayIn(context, last.at), last.by].filter(Boolean).join(', ')})
    </p>
  )
}

const verdictLooks = { met: 'kept', partly: 'risk', unmet: 'broken' } as const

/** The closing report: how each criterion came out, and what is said of it. */
export function ClosingReport({ group, context }: Props): VNode | null {
  if (group.verdicts.length === 0) return null
  const { language } = context
  const t = words(language)
  return (
    <Section id="closing-report" title={t.closingReport}>
      <Goals
        single
        goals={group.verdicts.map(({ n, verdict, words: said }) => {
          const criterion = group.success.find((one) => one.n === n)
          return {
            number: n,
            title: criterion ? <Said text={criterion.text} language={language} /> : `${n}`,
            note: (
              <>
                <span class="line">
                  <Status kind={verdictLooks[verdict]}>{t[`verdict ${verdict}`]}</Status>
                </span>
                {said && (
                  <span class="line">
                    <Said text={said} language={language} />
                  </span>
                )}
              </>
            ),
          }
        })}
      />
    </Section>
  )
}

/** What came of the work. */
export function Results({ group, context }: Props): VNode | null {
  const { language } = context
  if (group.results.length === 0 && !group.mayTell) return null
  const t = words(language)
  return (
    <Section id="results" title={t.results}>
      {group.results.length > 0 ? (
        <ItemList items={group.results.map((result) => asItem(result, group, context))} />
      ) : (
        <p class="quiet">{t.noResults}</p>
      )}
      {group.mayTell && <AddResult group={group} context={context} />}
    </Section>
  )
}

const asItem = ({ id, title, link, at }: ShownResult, group: WholeGroup, context: PageContext) => ({
  title: <Said text={title} language={context.language} />,
  when: dayIn(context, at),
  datetime: at,
  note: link && <SafeLink href={link} />,
  status: group.mayTell && (
    <Form
      language={context.language}
      id={`remove-${id}`}
      action={pathTo(context.language, 'groups', { slug: group.slug }, 'resultRemove')}
      hidden={{ key: `${context.formKey}${id.slice(-6)}`, subject: id }}
    >
      <Button kind="plain">{formWords(context.language).removeResult}</Button>
    </Form>
  ),
})

function AddResult({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  const failed = failedForm(context, addResult.name)
  return (
    <details open={failed.values !== undefined}>
      <summary>{t.addResult}</summary>
      <Form
        {...failed}
        language={language}
        id="add-result"
        action={pathTo(language, 'groups', { slug: group.slug }, 'results')}
        hidden={{ key: context.formKey, subject: group.id, language }}
      >
        <TextField name="title" label={t.resultTitle} maxLength={300} />
        <TextField name="link" type="url" label={t.resultLink} maxLength={2_000} optional />
        <Actions>
          <Button kind="plain">{t.addResult}</Button>
        </Actions>
      </Form>
    </details>
  )
}

/** For those who speak for the group: to let it rest, take it up again, or end it. */
export function Turns({ group, context }: Props): VNode | null {
  if (group.mayTurn.length === 0) return null
  const { language } = context
  const t = formWords(language)
  const mayEnd = group.mayTurn.includes('completed') || group.mayTurn.includes('closed')
  return (
    <Section id="life" title={t.life}>
      {group.mayTurn.includes('dormant') && <Turn to="rest" group={group} context={context} />}
      {group.mayTurn.includes('active') && <Turn to="resume" group={group} context={context} />}
      {mayEnd && (
        <p>
          <ButtonLink kind="plain" href={pathTo(language, 'groups', { slug: group.slug }, 'close')}>
            {t.endIt}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

function Turn({ to, group, context }: Props & { readonly to: 'rest' | 'resume' }): VNode {
  const { language } = context
  const t = formWords(language)
  const failed = failedForm(context, `group.${to}`)
  return (
    <details open={failed.values !== undefined}>
      <summary>{t[to]}</summary>
      <Form
        {...failed}
        language={language}
        id={to}
        action={pathTo(language, 'groups', { slug: group.slug }, to)}
        hidden={{ key: context.formKey, subject: group.id, language, version: `${group.version}` }}
      >
        <TextField
          name="why"
          label={t.why}
          hint={to === 'rest' ? t.restNote : t.noteHint}
          maxLength={2_000}
          optional={to === 'resume'}
        />
        <Actions>
          <Button kind="plain">{t[to]}</Button>
        </Actions>
      </Form>
    </details>
  )
}
