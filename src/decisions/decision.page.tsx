import type { VNode } from 'preact'
import { isSecretariat } from '../access/index.ts'
import { form, type PageContext, page } from '../acts/index.ts'
import { decisionRuleWords, type Matter } from '../charter/index.ts'
import { Document, Facts, Intro, Notice, Said, Section, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { discardDraft } from './decision.acts.ts'
import { oneDecision, type WholeDecision } from './decision.views.ts'
import { DecisionAsk, soFar } from './decision-ask.tsx'
import { DecisionRope } from './decision-rope.tsx'
import {
  EarlierRounds,
  ElectorateSection,
  ExtensionsSection,
  NoticesSection,
  PositionsSection,
  RuleSection,
} from './decision-sections.tsx'
import { DecisionState } from './decision-state.tsx'
import { words as formWords } from './form-words.ts'
import { extendDecision, giveCastingVote, proveNotice } from './keeper.acts.ts'
import { DraftNote, draftActions, Manage } from './manage.tsx'
import { amendDecision, withdrawDecision } from './opening.acts.ts'
import { words } from './page-words.ts'
import { enterOnPaper, takePosition } from './position.acts.ts'
import { paperPath } from './protocol.page.tsx'
import { words as protocolWords } from './protocol-words.ts'
import type { ShownRound } from './shown-round.ts'

const id = { slug: ':id' }

const toCase =
  (done: string) =>
  (result: { readonly id: string }, { language }: Pick<PageContext, 'language'>) =>
    `${pathTo(language, 'decisions', { slug: result.id })}?done=${done}`

export const decisionPage = page({
  view: oneDecision,
  at: patternOf('decisions', id),
  path: (decision: WholeDecision, language) => pathTo(language, 'decisions', { slug: decision.id }),
  forms: [
    form({ act: takePosition, at: patternOf('decisions', id, 'answer'), leadsTo: toCase('answered') }),
    form({
      act: discardDraft,
      at: patternOf('decisions', id, 'discard'),
      leadsTo: (_, { language }) => `${pathTo(language, 'decisions')}?done=discarded`,
    }),
    form({ act: withdrawDecision, at: patternOf('decisions', id, 'withdraw'), leadsTo: toCase('withdrawn') }),
    form({ act: amendDecision, at: patternOf('decisions', id, 'amend'), leadsTo: toCase('amended') }),
    form({ act: extendDecision, at: patternOf('decisions', id, 'extend'), leadsTo: toCase('extended') }),
    form({ act: proveNotice, at: patternOf('decisions', id, 'proof'), leadsTo: toCase('proven') }),
    form({ act: enterOnPaper, at: patternOf('decisions', id, 'paper'), leadsTo: toCase('entered') }),
    form({ act: giveCastingVote, at: patternOf('decisions', id, 'castingVote'), leadsTo: toCase('cast') }),
  ],
  render: (decision: WholeDecision, context) => {
    const { language } = context
    return context.frame({
      // Not yet among what the sitemap names.
      unlisted: true,
      title: say(decision.title, language).text,
      breadcrumb: [{ label: words(language).decisions, href: pathTo(language, 'decisions') }],
      body: <DecisionBody decision={decision} context={context} />,
    })
  },
})

interface Props {
  readonly decision: WholeDecision
  readonly context: PageContext
}

function DecisionBody({ decision, context }: Props): VNode {
  const { language } = context
  const title = say(decision.title, language)
  const round = decision.rounds.at(-1)
  const insider = decision.actFor.length > 0 || isSecretariat(context.viewer)
  return (
    <>
      <Intro
        title={title.text}
        lang={title.language === language ? undefined : title.language}
        kicker={<Kicker decision={decision} context={context} />}
        actions={draftActions({ decision, context })}
      >
        <JustDone context={context} />
        <DraftNote decision={decision} context={context} />
      </Intro>
      {round && <Asked decision={decision} round={round} context={context} />}
      {round && (
        <Wrap>
          <DecisionRope decision={decision} context={context} />
        </Wrap>
      )}
      {round && <Standing decision={decision} round={round} context={context} />}
      <TextSection decision={decision} context={context} />
      <Manage decision={decision} context={context} />
      {round && (
        <>
          <PositionsSection round={round} context={context} insider={insider} />
          <RuleSection round={round} context={context} />
          <ElectorateSection round={round} context={context} />
          <NoticesSection round={round} context={context} />
          <ExtensionsSection round={round} context={context} />
        </>
      )}
      <EarlierRounds rounds={decision.rounds.slice(0, -1)} context={context} />
    </>
  )
}

const Kicker = ({ decision, context: { language } }: Props): VNode => (
  <>
    <DecisionState state={decision.outcome ?? decision.state} language={language} />
    {decision.method && ` · ${words(language)[decision.method]}`}
    {decision.confidential && ` · ${words(language).confidential}`}
  </>
)

const doneIn = (language: PageContext['language']): Readonly<Record<string, string>> => {
  const t = formWords(language)
  return {
    answered: words(language).received,
    drafted: t.doneDrafted,
    opened: t.doneOpened,
    withdrawn: t.doneWithdrawn,
    amended: t.doneAmended,
    extended: t.doneExtended,
    proven: t.doneProven,
    entered: t.doneEntered,
    cast: t.doneCast,
  }
}

function JustDone({ context }: { readonly context: PageContext }): VNode | null {
  const { form: failed, language, justDone } = context
  if (failed) return <Notice kind="refused" title={failed.refusal.declaration.words[language]} />
  const done = justDone === undefined ? undefined : doneIn(language)[justDone]
  return done === undefined ? null : <Notice kind="ok" title={done} />
}

/** One ask at a time: of the organisations that the viewer answers for, first those that have not answered. */
function Asked({ decision, round, context }: Props & { readonly round: ShownRound }): VNode | null {
  if (decision.state !== 'open' || round.state !== 'open') return null
  const { language, viewer } = context
  const answered = (organisation: { readonly id: string }) =>
    round.own.some((one) => one.id === organisation.id)
  const asked = decision.actFor
    .filter((one) => round.electors.some((elector) => elector.id === one.id))
    .toSorted((a, b) => Number(answered(a)) - Number(answered(b)))
  if (asked.length === 0 && viewer.person) return null
  const here = pathTo(language, 'decisions', { slug: decision.id })
  return (
    <Wrap>
      {asked.map((organisation) => (
        <DecisionAsk key={organisation.id} {...{ decision, round, organisation, context }} />
      ))}
      {!viewer.person && (
        <p>
          <a href={`${pathTo(language, 'signIn')}?to=${encodeURIComponent(here)}`}>
            {words(language).signInToAnswer}
          </a>
        </p>
      )}
    </Wrap>
  )
}

/** What came of it, or what is still needed, in a sentence. */
function Standing({ decision, round, context }: Props & { readonly round: ShownRound }): VNode {
  const { language } = context
  const t = words(language)
  const settled = decision.state === 'settled'
  return (
    <Section id="standing" title={settled ? t.result : t.stillNeeded}>
      {round.needed === '' || round.state !== 'open' ? <p class="lead">{round.outcome}</p> : null}
      {round.needed !== '' && <p class="lead">{round.needed}</p>}
      <p class="quiet">
        {soFar(round, t)}
        {!settled && ` ${t.closes({ until: round.until })}. ${round.counted}`}
      </p>
      {settled && decision.outcome !== 'discarded' && (
        <p>
          <a href={pathTo(language, 'decisions', { slug: decision.id }, 'protocol')}>
            {protocolWords(language).protocol}
          </a>{' '}
          · <a href={paperPath(language, decision.id)}>{protocolWords(language).asPdf}</a>
        </p>
      )}
      {decision.withdrawnBecause && (
        <p>
          {t.withdrawnBecause}: {decision.withdrawnBecause}
        </p>
      )}
    </Section>
  )
}

function TextSection({ decision, context: { language } }: Props): VNode {
  const t = words(language)
  const { proposer, rounds, matter } = decision
  const sha256 = rounds.at(-1)?.textSha256
  return (
    <Section id="text" title={t.text}>
      <Document text={decision.question} language={language} />
      {Object.keys(decision.background).length > 0 && (
        <>
          <h3>{t.background}</h3>
          <Document text={decision.background} language={language} />
        </>
      )}
      <Facts
        facts={[
          { term: t.matter, content: decisionRuleWords(language)[`matter ${matter as Matter}`] },
          {
            term: t.proposedBy,
            content: proposer ? <Said text={proposer} language={language} /> : t.secretariat,
          },
          ...(sha256 ? [{ term: t.sha256, content: <code>{sha256}</code> }] : []),
        ]}
      />
    </Section>
  )
}
