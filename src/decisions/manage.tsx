import type { ComponentChildren, VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { Act, PageContext } from '../acts/index.ts'
import { dateIn } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  type ButtonKind,
  ButtonLink,
  DateField,
  Form,
  LongTextField,
  RadioField,
  Section,
  SelectField,
} from '../platform/html/index.ts'
import { type Noun, pathTo, say } from '../platform/words/index.ts'
import { discardDraft } from './decision.acts.ts'
import type { WholeDecision } from './decision.views.ts'
import { saidAs } from './decision-ask.tsx'
import { formErrors, TextFields } from './draft-form.tsx'
import { words } from './form-words.ts'
import { extendDecision, giveCastingVote, proveNotice } from './keeper.acts.ts'
import { amendDecision, withdrawDecision } from './opening.acts.ts'
import { enterOnPaper } from './position.acts.ts'
import type { ShownRound } from './shown-round.ts'

interface Props {
  readonly decision: WholeDecision
  readonly context: PageContext
}

const isOwnDraft = ({ state, outcome, may }: WholeDecision) =>
  state === 'draft' && outcome === undefined && may.edit

/** What can be done with a draft: look it over and open it, or edit it. */
export function draftActions({ decision, context: { language } }: Props): VNode | undefined {
  if (!isOwnDraft(decision)) return undefined
  const t = words(language)
  const at = { slug: decision.id }
  return (
    <>
      <ButtonLink href={pathTo(language, 'decisions', at, 'preview')}>{t.lookOver}</ButtonLink>
      <ButtonLink kind="plain" href={pathTo(language, 'decisions', at, 'edit')}>
        {t.edit}
      </ButtonLink>
    </>
  )
}

/** Whose eyes a draft is for. */
export function DraftNote({ decision, context: { language } }: Props): VNode | null {
  const t = words(language)
  if (decision.outcome === 'discarded') return <p>{t.discardedNote}</p>
  return decision.state === 'draft' ? <p class="quiet">{t.draftNote}</p> : null
}

/** What can be done with a draft, or a case under way, by those who may, each folded until it is wanted. */
export function Manage({ decision, context }: Props): VNode | null {
  const t = words(context.language)
  if (isOwnDraft(decision))
    return (
      <Section id="manage" title={t.manage}>
        <Choice
          {...{ decision, context }}
          act={discardDraft}
          noun="discard"
          label={t.discard}
          about={t.discardMeans}
          kind="grave"
        />
      </Section>
    )
  const round = decision.rounds.at(-1)
  const { edit, keep } = decision.may
  if (!round || decision.state !== 'open' || !(edit || keep)) return null
  const own = { decision, round, context }
  const open = round.state === 'open'
  const waits = open || round.state === 'blocked'
  const forms = [
    keep && waits && round.method === 'silent' && <Proof {...own} />,
    keep && open && !(round.secret && round.method === 'ballot') && <Paper {...own} />,
    keep && round.state === 'tied' && <Casting {...own} />,
    keep && waits && <Extend {...own} />,
    edit && waits && <Amend {...own} />,
    edit && waits && <Withdraw {...own} />,
  ].filter(Boolean)
  if (forms.length === 0) return null
  return (
    <Section id="manage" title={t.manage}>
      {forms}
    </Section>
  )
}

type RoundProps = Props & { readonly round: ShownRound }

function Proof({ decision, round, context }: RoundProps): VNode | null {
  const { language, site, now } = context
  const t = words(language)
  const missing = round.notices.filter(({ stands }) => !stands)
  if (missing.length === 0) return null
  const dayOf = (at: Temporal.Instant) => dateIn(at, site.zone).toString()
  return (
    <Choice
      {...{ decision, context }}
      act={proveNotice}
      noun="proof"
      label={t.proof}
      about={t.proofMeans}
      button={t.enter}
    >
      <SelectField name="organisation" label={t.organisation} options={optionsOf(missing, language)} />
      <DateField
        name="hadAt"
        label={t.hadAt}
        min={dayOf(Temporal.Instant.from(round.opensAt))}
        max={dayOf(now)}
      />
      <LongTextField name="how" label={t.how} hint={t.howHint} rows={3} maxLength={5_000} />
    </Choice>
  )
}

const optionsOf = (
  organisations: readonly { readonly id: string; readonly name: WholeDecision['title'] }[],
  language: PageContext['language'],
) =>
  organisations
    .map(({ id, name }) => ({ value: id, label: say(name, language).text }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language))

const answersIn = {
  silent: ['agree', 'comment', 'object'],
  ballot: ['for', 'against', 'abstain'],
} as const

function Paper({ decision, round, context }: RoundProps): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Choice
      {...{ decision, context }}
      act={enterOnPaper}
      noun="paper"
      label={t.paper}
      about={t.paperMeans}
      button={t.enter}
      hidden={{ language }}
    >
      <SelectField name="organisation" label={t.organisation} options={optionsOf(round.electors, language)} />
      <RadioField
        name="says"
        label={t.says}
        options={answersIn[round.method].map((says) => ({ value: says, label: saidAs(says, language) }))}
      />
      <LongTextField
        name="reason"
        label={t.paperReason}
        hint={t.paperReasonHint}
        rows={4}
        maxLength={20_000}
      />
    </Choice>
  )
}

function Casting({ decision, context }: RoundProps): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Choice
      {...{ decision, context }}
      act={giveCastingVote}
      noun="castingVote"
      label={t.castingVote}
      button={t.enter}
      kind="first"
    >
      <RadioField
        name="says"
        label={t.castingSays}
        options={(['for', 'against'] as const).map((says) => ({
          value: says,
          label: saidAs(says, language),
        }))}
      />
      <LongTextField name="note" label={t.castingNote} rows={3} maxLength={5_000} />
    </Choice>
  )
}

function Extend({ decision, round, context }: RoundProps): VNode {
  const { language, site, now } = context
  const t = words(language)
  const closes = Temporal.Instant.from(round.closesAt)
  const after = closes.epochMilliseconds > now.epochMilliseconds ? closes : now
  return (
    <Choice {...{ decision, context }} act={extendDecision} noun="extend" label={t.extend}>
      <DateField name="until" label={t.until} min={dateIn(after, site.zone).toString()} />
      <LongTextField name="why" label={t.why} rows={3} maxLength={5_000} />
    </Choice>
  )
}

function Amend({ decision, context }: RoundProps): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Choice
      {...{ decision, context }}
      act={amendDecision}
      noun="amend"
      label={t.amend}
      about={t.amendMeans}
      kind="grave"
      hidden={{ language, version: `${decision.version}` }}
    >
      <TextFields language={language} draft={decision} />
    </Choice>
  )
}

function Withdraw({ decision, context }: RoundProps): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Choice
      {...{ decision, context }}
      act={withdrawDecision}
      noun="withdraw"
      label={t.withdraw}
      about={t.withdrawMeans}
      kind="grave"
    >
      <LongTextField name="why" label={t.why} rows={3} maxLength={5_000} />
    </Choice>
  )
}

interface ChoiceProps extends Props {
  readonly act: Pick<Act, 'name'>
  readonly noun: Noun
  readonly label: string
  readonly about?: string
  readonly button?: string
  readonly kind?: ButtonKind
  readonly hidden?: Readonly<Record<string, string>>
  readonly children?: ComponentChildren
}

/** One thing that can be done: open again, with what was typed, where it was refused. */
function Choice({
  decision,
  context,
  act,
  noun,
  label,
  about,
  button,
  kind,
  hidden,
  children,
}: ChoiceProps): VNode {
  const { language } = context
  const failed = context.form?.act === act.name ? context.form : undefined
  return (
    <details class="fold" open={failed !== undefined}>
      <summary>{label}</summary>
      <Form
        language={language}
        id={noun}
        action={pathTo(language, 'decisions', { slug: decision.id }, noun)}
        hidden={{ subject: decision.id, key: `${context.formKey}${noun}`, ...hidden }}
        values={failed?.values}
        errors={formErrors(failed)}
      >
        {about && <p class="quiet small">{about}</p>}
        {children}
        <Actions>
          <Button kind={kind ?? 'plain'}>{button ?? label}</Button>
        </Actions>
      </Form>
    </details>
  )
}
