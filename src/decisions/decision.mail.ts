import { organisationNames } from '../partners/index.ts'
import { asId, type Id, type Transaction } from '../platform/db/index.ts'
import type { Letter, LetterPart, MailWriter, WriteContext } from '../platform/mail/index.ts'
import { pathTo, say } from '../platform/words/index.ts'
import { type Case, caseOf, type KeptRound, knownDecision } from './decision.access.ts'
import { words } from './mail-words.ts'
import { outcomeOf } from './outcome.rules.ts'
import { words as pageWords } from './page-words.ts'
import { outcomeSentence } from './sentences.ts'

interface Told {
  readonly known: Case
  readonly round: KeptRound
  /** How the round ended, in a sentence, with names: the reader is a partner. */
  readonly sentence: string
  readonly organisation: string
}

interface Parameters {
  readonly round: number
  readonly organisation: string
}

async function told(
  tx: Transaction,
  subject: string | null,
  { round: number, organisation }: Parameters,
  { language, now }: WriteContext,
): Promise<Told | undefined> {
  const id = subject === null ? undefined : asId<'decision'>(subject)
  const decision = id && (await knownDecision(tx, id))
  if (!decision) return undefined
  const known = await caseOf(tx, decision)
  const round = known.rounds.find((one) => one.round === number)
  const facts = round && known.facts.get(number)
  if (!round || !facts) return undefined
  const { electors, recused } = round.electorate
  const names = await organisationNames(
    tx,
    [...electors, ...recused].map((one) => one.organisation),
  )
  const nameOf = (of: Id<'organisation'>) => say(names.get(of) ?? {}, language).text
  return {
    known,
    round,
    sentence: outcomeSentence(outcomeOf(facts, decision.settledAt ?? now), { language, nameOf }),
    organisation: nameOf(organisation as Id<'organisation'>),
  }
}

const common = ({ round, known, organisation, sentence }: Told, { language, origin }: WriteContext) => {
  const t = words(language)
  const title = say(round.title, language).text
  const at = { slug: known.decision.id as string }
  return {
    title,
    letter: {
      language,
      preheader: sentence,
      title,
      why: t.why({ organisation }),
      thread: known.decision.id as string,
    } satisfies Partial<Letter>,
    toCase: {
      label: t.seeCase,
      kind: 'first' as const,
      to: `${origin}${pathTo(language, 'decisions', at)}`,
    },
    toProtocol: {
      label: t.seeProtocol,
      kind: 'first' as const,
      to: `${origin}${pathTo(language, 'decisions', at, 'protocol')}`,
    },
  }
}

/** How it ended, with the sum, to all who had a vote. */
const resultMail: MailWriter = {
  kind: 'decision.result',
  async write(tx, { subject_id, parameters }, context) {
    const found = await told(tx, subject_id, parameters as unknown as Parameters, context)
    const outcome = found?.known.decision.outcome
    if (!found || !outcome) return undefined
    const { language } = context
    const t = words(language)
    const { title, letter, toProtocol } = common(found, context)
    const why = found.known.decision.withdrawnBecause
    return {
      ...letter,
      subject: t.resultSubject({ title, state: pageWords(language)[`state ${outcome}`] }),
      parts: [
        { is: 'text', text: found.sentence },
        ...(why ? [{ is: 'text' as const, text: t.withdrawnBecause({ why }) }] : []),
        questionOf(found.round, language),
      ],
      actions: [toProtocol],
      after: t.nothingToDo,
    }
  },
}

const questionOf = ({ question }: KeptRound, language: Letter['language']): LetterPart => {
  const spoken = say(question, language)
  return { is: 'document', text: spoken.text, language: spoken.language }
}

/** That somebody objected, with the reason, and what follows of it. */
const objectionMail: MailWriter = {
  kind: 'decision.objection',
  async write(tx, { subject_id, parameters }, context) {
    const found = await told(tx, subject_id, parameters as unknown as Parameters, context)
    const objection = found?.known.positions.find(
      ({ says, round }) => says === 'object' && round === found.round.round,
    )
    if (!found || !objection) return undefined
    const { language } = context
    const t = words(language)
    const { title, letter, toCase } = common(found, context)
    const names = await organisationNames(tx, [objection.organisation])
    const by = say(names.get(objection.organisation) ?? {}, language).text
    const stops = found.round.rule.objection === 'stops'
    return {
      ...letter,
      subject: t.objectionSubject({ title }),
      parts: [
        { is: 'text', text: found.sentence },
        { is: 'quote', text: objection.reason ?? '', by, language: objection.language },
        { is: 'text', text: stops ? t.stops : t.toBallot },
        questionOf(found.round, language),
      ],
      actions: [toCase],
      after: t.nothingToDo,
    }
  },
}

export const decisionLetters: readonly MailWriter[] = [resultMail, objectionMail]
