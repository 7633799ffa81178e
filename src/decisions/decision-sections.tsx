import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { ShownSource } from '../charter/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { DataTable, Document, Facts, Said, Section, Status } from '../platform/html/index.ts'
import { saidAs } from './decision-ask.tsx'
import { DecisionState } from './decision-state.tsx'
import { words } from './page-words.ts'
import type { LeftOut } from './position.rules.ts'
import { leftOutInWords } from './sentences.ts'
import type { ShownRound } from './shown-round.ts'

export interface RoundProps {
  readonly round: ShownRound
  readonly context: PageContext
}

/** The rule of a round in sentences, each with where it comes from. */
export function RuleSection({ round, context }: RoundProps): VNode {
  const t = words(context.language)
  return (
    <Section id="rule" title={t.rule}>
      <p class="quiet">{t.ruleLead({ version: round.charterVersion })}</p>
      <RuleFacts round={round} context={context} />
    </Section>
  )
}

export const RuleFacts = ({
  round,
  context: { language },
}: {
  readonly round: Pick<ShownRound, 'rule'>
  readonly context: PageContext
}): VNode => (
  <Facts
    facts={round.rule.map(({ label, sentence, source, articles }) => ({
      term: label,
      content: (
        <>
          {sentence} <ShownSource source={source} articles={articles} language={language} />
        </>
      ),
    }))}
  />
)

/** Who has a vote, and who stands aside. */
export function ElectorateSection({ round, context: { language } }: RoundProps): VNode {
  const t = words(language)
  const weighed = round.electors.some(({ weight }) => weight !== 1)
  return (
    <Section id="electorate" title={t.electorate}>
      <p>{t.electorateLead({ n: round.electors.length })}</p>
      <ul>
        {round.electors.map(({ id, name, weight }) => (
          <li key={id}>
            <Said text={name} language={language} />
            {weighed && <span class="quiet"> · {t.weight({ n: weight })}</span>}
          </li>
        ))}
      </ul>
      {round.recused.length > 0 && (
        <>
          <h3>{t.recused}</h3>
          <ul>
            {round.recused.map((name, i) => (
              <li key={`${i}`}>
                <Said text={name} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** What was answered: to partners by name where positions are open, to everybody else as a number. */
export function PositionsSection({
  round,
  context,
  insider,
}: RoundProps & { readonly insider: boolean }): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="positions" title={t.positions}>
      <p>{t.answeredOf({ n: round.answered, of: round.electors.length })}.</p>
      {round.secret && round.method === 'ballot' ? (
        <p class="quiet">{t.positionsSecret}</p>
      ) : insider ? (
        <PositionTable round={round} context={context} />
      ) : (
        <p class="quiet">{t.positionsPublic}</p>
      )}
    </Section>
  )
}

export function PositionTable({ round, context: { language, site } }: RoundProps): VNode {
  const t = words(language)
  if (round.positions.length === 0) return <p class="quiet">{t.noPositions}</p>
  return (
    <DataTable
      caption={t.positions}
      quietCaption
      columns={[{ label: t.organisation }, { label: t.says }, { label: t.reason }, { label: t.when }]}
      rows={round.positions.map((one) => [
        <Said text={one.organisation} language={language} />,
        <div>
          {saidAs(one.says, language)}
          {one.via === 'paper' && ` (${t.onPaper})`}
          {!one.counts && (
            <span class="quiet small">
              {' '}
              {t.notCounted({ why: leftOutInWords(one.why as LeftOut, language) })}
            </span>
          )}
        </div>,
        one.reason === undefined ? (
          ''
        ) : (
          <Document text={{ [one.language]: one.reason }} language={language} />
        ),
        <time dateTime={one.at}>{formatDateTime(Temporal.Instant.from(one.at), site.zone, language)}</time>,
      ])}
    />
  )
}

/** Whether notice stands: of all to the secretariat, of one's own to a representative. */
export function NoticesSection({ round, context: { language } }: RoundProps): VNode | null {
  const t = words(language)
  if (round.notices.length === 0) return null
  return (
    <Section id="notices" title={t.notices}>
      <ul>
        {round.notices.map(({ id, stands, sentence }) => (
          <li key={id}>
            <Status kind={stands ? 'kept' : 'risk'}>{stands ? t.stands : t.standsNot}</Status> {sentence}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function ExtensionsSection({ round, context: { language, site } }: RoundProps): VNode | null {
  const t = words(language)
  if (round.extensions.length === 0) return null
  // A moment before midnight belongs to the day that it ends.
  const until = (at: string) =>
    formatDateTime(Temporal.Instant.from(at).subtract({ seconds: 1 }), site.zone, language)
  return (
    <Section id="extensions" title={t.extensions}>
      <Facts
        facts={round.extensions.map(({ closesAt, why }) => ({
          term: t.extendedTo({ until: until(closesAt) }),
          content: why,
        }))}
      />
    </Section>
  )
}

/** The rounds before the last, each with what was asked and how it ended. */
export function EarlierRounds({
  rounds,
  context: { language },
}: {
  readonly rounds: readonly ShownRound[]
  readonly context: PageContext
}): VNode | null {
  const t = words(language)
  if (rounds.length === 0) return null
  return (
    <Section id="earlier" title={t.earlier}>
      {rounds.map((round) => (
        <details class="fold" key={round.round}>
          <summary>
            {t.round({ n: round.round })}: {t[round.method]}
          </summary>
          <p>
            <DecisionState state={round.state} language={language} />
          </p>
          <p>{round.outcome}</p>
          <Document text={round.question} language={language} />
        </details>
      ))}
    </Section>
  )
}
