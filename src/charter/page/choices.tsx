import type { VNode } from 'preact'
import { Said } from '../../platform/html/index.ts'
import { say } from '../../platform/words/index.ts'
import { citationOf } from '../citation.ts'
import { decisionSentences } from '../decision-sentences.ts'
import { words as decisionWords } from '../decision-words.ts'
import { words } from '../messages.ts'
import { allSettings } from '../setting-sentences.ts'
import { mattersOf } from './decisions.tsx'
import { Part, type SaidRow, SaidRows } from './said-rows.tsx'
import { anchors, type Shown } from './shown.ts'
import { RuleMark } from './source.tsx'

interface Props {
  readonly shown: Shown
}

/** Rules of one source, each with where it comes from. */
function Rules({ shown, source }: Props & { readonly source: 'practice' | 'default' }): VNode {
  const { charter, language } = shown
  return (
    <ul class="said-rows">
      {charter.rules
        .filter((rule) => rule.source === source)
        .map((rule) => (
          <li key={rule.key} id={anchors.rule(rule.key)}>
            <span class="said-sentence">
              <Said text={rule.text} language={language} />
            </span>
            {source === 'practice' ? (
              <RuleMark rule={rule} charter={charter} language={language} />
            ) : (
              <Fills gap={rule.fills} shown={shown} />
            )}
          </li>
        ))}
    </ul>
  )
}

/** What the agreement does not say, and a choice of ours fills. */
function Fills({ gap: key, shown }: Props & { readonly gap: string | undefined }): VNode {
  const gap = shown.charter.gaps.find((one) => one.key === key)
  if (!gap) return <span />
  return (
    <span class="source-fills">
      {words(shown.language).fills}:{' '}
      <a href={`#${anchors.gap(gap.key)}`}>
        <Said text={gap.text} language={shown.language} />
      </a>
    </span>
  )
}

/** What a setting is about, by its place in the charter. */
function subjectOf(pointer: string, { charter, language }: Shown): string {
  const t = words(language)
  const [top = '', key] = pointer.split('/')
  const kind = charter.groupKinds.find((one) => one.key === key)
  if (top === 'groupKinds' && kind) return say(kind.plural, language).text
  const subjects: Readonly<Record<string, string>> = {
    financing: t.money,
    membership: t.membership,
    secretariat: t.secretariat,
    term: t.term,
    offices: t.offices,
    groupStart: t.groupStart,
    leadSeat: say(charter.leadSeat.title, language).text,
    gatherings: t.meetings,
    otherMeetings: t.otherMeetings,
    ideaBank: t.ideaBank,
    news: t.news,
    reminders: t.reminders,
    quiet: t.calendar,
  }
  return subjects[top] ?? t.reporting
}

/** Settings that stand for themselves, without a rule in words behind them. */
function settingsFrom(shown: Shown, source: 'practice' | 'default'): SaidRow[] {
  const { charter, language } = shown
  const stands = (cited: SaidRow['cited']) =>
    cited !== undefined && cited.rule === undefined && citationOf(charter, cited).source === source
  const decided = mattersOf(charter).flatMap((matter) =>
    decisionSentences(shown, matter)
      .filter(({ own }) => own)
      .map(({ setting, sentence, cited }) => ({
        key: `${matter}/${setting}`,
        label: matter === 'other' ? words(language).ordinary : decisionWords(language)[`matter ${matter}`],
        sentence,
        cited,
      })),
  )
  const others = allSettings(shown).map(({ pointer, sentence, cited }) => ({
    key: pointer,
    label: subjectOf(pointer, shown),
    sentence,
    cited,
  }))
  return [...decided, ...others].filter(({ cited }) => stands(cited))
}

/** What the partners do without that the agreement says so. */
export function Practices({ shown }: Props): VNode | null {
  const t = words(shown.language)
  const settings = settingsFrom(shown, 'practice')
  const rules = shown.charter.rules.filter(({ source }) => source === 'practice')
  if (!rules.length && !settings.length) return null
  return (
    <Part name="practices" title={t.practices} lead={t.practicesLead}>
      {rules.length > 0 && <Rules shown={shown} source="practice" />}
      {settings.length > 0 && <SaidRows shown={shown} rows={settings} />}
    </Part>
  )
}

/** Everything that is ours and not the agreement's, in one place. */
export function Choices({ shown }: Props): VNode | null {
  const t = words(shown.language)
  const settings = settingsFrom(shown, 'default')
  const rules = shown.charter.rules.filter(({ source }) => source === 'default')
  if (!rules.length && !settings.length) return null
  return (
    <Part name="choices" title={t.choices} lead={t.choicesLead}>
      {rules.length > 0 && (
        <div class="charter-piece">
          <h3>{t.choicesRules}</h3>
          <Rules shown={shown} source="default" />
        </div>
      )}
      {settings.length > 0 && (
        <div class="charter-piece">
          <h3>{t.choicesSettings}</h3>
          <SaidRows
            shown={shown}
            rows={settings.map((row) => ({ ...row, beside: <Fills gap={row.cited?.fills} shown={shown} /> }))}
          />
        </div>
      )}
    </Part>
  )
}

/** What the agreement does not say, each with the rule or setting of ours that fills it, or that none does. */
export function Gaps({ shown }: Props): VNode | null {
  const { charter, language } = shown
  if (!charter.gaps.length) return null
  const t = words(language)
  const settings = settingsFrom(shown, 'default')
  return (
    <Part name="gaps" title={t.gaps} lead={t.gapsLead}>
      <ul class="gaps">
        {charter.gaps.map((gap) => {
          const rule = charter.rules.find(({ key }) => key === gap.default)
          const filled = settings.filter(({ cited }) => cited?.fills === gap.key)
          return (
            <li key={gap.key} id={anchors.gap(gap.key)}>
              <p class="gap-text">
                <Said text={gap.text} language={language} />
              </p>
              <p class={rule || filled.length ? 'gap-filled' : 'gap-filled is-none'}>
                <span class="gap-label">{t.filledBy}:</span>{' '}
                {rule && (
                  <a href={`#${anchors.rule(rule.key)}`}>
                    <Said text={rule.text} language={language} />
                  </a>
                )}
                {filled.map(({ key, label, sentence }) => (
                  <span key={key}>
                    {label ? <>{label}: </> : null}
                    {sentence}{' '}
                  </span>
                ))}
                {!rule && !filled.length && t.filledByNone}
              </p>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
