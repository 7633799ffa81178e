import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { ButtonLink, Document, Facts, Intro, Section } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { PositionTable, RuleFacts } from './decision-sections.tsx'
import { DecisionState } from './decision-state.tsx'
import { words as pageWords } from './page-words.ts'
import { decisionProtocol, type ShownProtocol } from './protocol.views.ts'
import { words } from './protocol-words.ts'
import type { ShownRound } from './shown-round.ts'

const id = { slug: ':id' }

/** The address of the paper; the page's with `.pdf`. */
export const paperPath = (language: PageContext['language'], decision: string): string =>
  `${pathTo(language, 'decisions', { slug: decision }, 'protocol')}.pdf`

export const protocolPage = page({
  view: decisionProtocol,
  at: patternOf('decisions', id, 'protocol'),
  path: ({ record }: ShownProtocol, language) =>
    pathTo(language, 'decisions', { slug: record.decision.id }, 'protocol'),
  render: (shown: ShownProtocol, context) => {
    const { language } = context
    const title = say(shown.rounds.at(-1)?.title ?? {}, language).text
    return context.frame({
      title: words(language).of({ title }),
      description: words(language).description,
      breadcrumb: [
        { label: pageWords(language).decisions, href: pathTo(language, 'decisions') },
        { label: title, href: pathTo(language, 'decisions', { slug: shown.record.decision.id }) },
      ],
      unlisted: true,
      body: <ProtocolBody {...shown} context={context} />,
    })
  },
})

type Props = ShownProtocol & { readonly context: PageContext }

function ProtocolBody({ record, rounds, context }: Props): VNode {
  const { language, site } = context
  const [t, p] = [words(language), pageWords(language)]
  const last = rounds.at(-1)
  const when = (at: string) => formatDateTime(Temporal.Instant.from(at), site.zone, language)
  return (
    <>
      <Intro
        title={t.of({ title: say(last?.title ?? {}, language).text })}
        kicker={<DecisionState state={record.decision.outcome} language={language} />}
        lead={last?.outcome}
        actions={
          <ButtonLink kind="plain" href={paperPath(language, record.decision.id)}>
            {t.asPdf}
          </ButtonLink>
        }
      />
      <Section id="case" title={t.case}>
        <Facts
          facts={[
            { term: p.opened, content: when(record.decision.openedAt) },
            { term: t.settled, content: when(record.decision.settledAt) },
            ...(record.decision.withdrawnBecause
              ? [{ term: p.withdrawnBecause, content: record.decision.withdrawnBecause }]
              : []),
            { term: t.number, content: <code>{record.decision.id}</code> },
            { term: t.protocol, content: t[`audience ${record.audience}`] },
          ]}
        />
      </Section>
      {rounds.map((round, n) => (
        <Round
          key={round.round}
          round={round}
          record={record.rounds[n]}
          context={context}
          several={rounds.length > 1}
        />
      ))}
      <Section id="check" title={t.check}>
        <p>{t.hashesLead({ n: record.entries.length })}</p>
        <Facts facts={[{ term: t.anchor, content: <code>{record.anchor}</code> }]} />
        <p>{t.verify}</p>
        <p>
          <code>tovholder verify --protocol FILE</code>
        </p>
      </Section>
    </>
  )
}

interface RoundProps {
  readonly round: ShownRound
  readonly record: ShownProtocol['record']['rounds'][number] | undefined
  readonly context: PageContext
  readonly several: boolean
}

/** One round: what was asked, of how many, until when, what they said, by which rule, and how it ended. */
function Round({ round, record, context, several }: RoundProps): VNode {
  const sha256 = record?.sha256
  const { language } = context
  const [t, p] = [words(language), pageWords(language)]
  const way = round.secret && round.method === 'ballot' ? p.secretBallot : p[round.method]
  const { stand, of } = record?.noticed ?? round.noticed
  return (
    <Section id={`round-${round.round}`} title={several ? `${p.round({ n: round.round })}: ${way}` : way}>
      <p class="lead">{round.state === 'amended' ? p['state amended'] : round.outcome}</p>
      <Document text={round.question} language={language} />
      <Facts
        facts={[
          { term: p.deadline, content: `${round.until}. ${round.counted}` },
          { term: t.noticed, content: stand === of ? p.allNoticed({ of }) : p.someNoticed({ n: stand, of }) },
          { term: p.electorate, content: p.electorateLead({ n: round.electors.length }) },
          {
            term: p.positions,
            content: `${p.answeredOf({ n: round.answered, of: round.electors.length })}.`,
          },
          ...(sha256
            ? [
                { term: t.textHash, content: <code>{sha256.text}</code> },
                { term: t.ruleHash, content: <code>{sha256.rule}</code> },
                { term: t.electorateHash, content: <code>{sha256.electorate}</code> },
              ]
            : []),
        ]}
      />
      {round.positions.length > 0 && <PositionTable round={round} context={context} />}
      <h3>{t.ruleVersion({ version: round.charterVersion })}</h3>
      <RuleFacts round={round} context={context} />
    </Section>
  )
}
