import type { AskField, AskKind, AskOption, AskReader, ShownAsk } from '../asks/index.ts'
import { articlePath, charterNumbered } from '../charter/index.ts'
import { organisationNames } from '../partners/index.ts'
import { formatDeadline } from '../platform/calendar/index.ts'
import type { Id, ReadTransaction } from '../platform/db/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { words } from './ask-words.ts'
import { caseOf, type Decision, type KeptRound, knownDecision } from './decision.access.ts'
import type { Method } from './frozen.rules.ts'
import { outcomeOf } from './outcome.rules.ts'
import { takePosition } from './position.acts.ts'
import { sift } from './position.rules.ts'
import { silenceMeans } from './sentences.ts'

/** What every organisation with a vote is asked when a round opens. */
export const decisionAsk: AskKind = {
  kind: 'decision.position',
  async show(tx, asked, reader) {
    const decision = await knownDecision(tx, asked.subject.id as Id<'decision'>)
    if (!decision || decision.settledAt || `${decision.round}` !== asked.reference) return undefined
    const known = await caseOf(tx, decision)
    const round = known.rounds.at(-1)
    const facts = round && known.facts.get(round.round)
    if (!round || !facts || outcomeOf(facts, reader.now).is !== 'open') return undefined
    const organisation = asked.organisation as Id<'organisation'>
    const names = await organisationNames(tx, [organisation])
    const name = say(names.get(organisation) ?? {}, reader.language).text
    const voted = facts.secret?.voters.includes(organisation) ?? false
    const own = sift(facts).standing.get(organisation)?.says
    const answered = new Set([...sift(facts).answered.keys(), ...(facts.secret?.voters ?? [])]).size
    return {
      ...shownText(decision, round, reader, name),
      ...(await articleOf(tx, round, reader.language)),
      silence: silenceMeans(round.rule, reader.language).join(' '),
      until: formatDeadline(
        { at: round.closingAt, zone: round.zone, counted: round.counted },
        reader.language,
      ),
      answered: words(reader.language).answered({ n: answered, of: round.electorate.electors.length }),
      options:
        voted && round.rule.secret
          ? []
          : optionsOf(
              { decision: decision.id, method: round.method, secret: round.rule.secret },
              reader.language,
              name,
            ),
      ...ownAnswer(own, voted, reader.language),
    }
  },
}

function ownAnswer(own: string | undefined, voted: boolean, language: Language) {
  const t = words(language)
  if (voted) return { ownAnswer: t.votedSecretly }
  return own === undefined ? {} : { ownAnswer: t[`says ${own as 'for'}`] }
}

function shownText(
  decision: Decision,
  round: KeptRound,
  { language }: AskReader,
  organisation: string,
): Pick<ShownAsk, 'title' | 'what' | 'document' | 'path' | 'pathLabel' | 'why'> {
  const t = words(language)
  const question = say(round.question, language)
  return {
    title: say(round.title, language).text,
    what: round.method === 'silent' ? t.askedSilent({ organisation }) : t.askedBallot({ organisation }),
    document: { text: question.text, language: question.language },
    path: pathTo(language, 'decisions', { slug: decision.id }),
    pathLabel: t.wholeCase,
    why: t.why({ organisation }),
  }
}

async function articleOf(tx: ReadTransaction, round: KeptRound, language: Language) {
  const cited = round.rule.sources.find(
    ({ setting, source, articles }) => setting === 'method' && source === 'agreement' && articles.length > 0,
  )
  const [article] = cited?.articles ?? []
  const charter = article && (await charterNumbered(tx, round.rule.charterVersion))
  if (!article || !charter) return {}
  const { number, key } = article
  return { article: { label: words(language).article({ number }), path: articlePath(language, key) } }
}

const optionNames = {
  silent: ['agree', 'comment', 'object'],
  ballot: ['for', 'abstain', 'against'],
} as const

/** What a round asks, as far as the answers to it depend on it. */
export interface Answerable {
  readonly decision: string
  readonly method: Method
  readonly secret: boolean
}

/** The ways in which an organisation can answer, the safest first and the grave one last. */
export function optionsOf(
  { decision, ...round }: Answerable,
  language: Language,
  organisation: string,
): AskOption[] {
  const t = words(language)
  return optionNames[round.method].map((says, n) => ({
    name: says,
    label: t[`button ${says}`],
    kind: n === 0 ? 'first' : n === 2 ? 'grave' : 'plain',
    means: t[`means ${says}`]({ organisation }),
    act: takePosition as unknown as AskOption['act'],
    on: decision,
    input: { language, says },
    fields: [reasonField(says, round, language)].filter((field) => field !== undefined),
    done: t[`done ${says}`],
  }))
}

function reasonField(
  says: (typeof optionNames)['silent' | 'ballot'][number],
  { secret, method }: Omit<Answerable, 'decision'>,
  language: Language,
): AskField | undefined {
  const t = words(language)
  if (says === 'agree' || (secret && method === 'ballot')) return undefined
  const required = says === 'object' || says === 'comment'
  return {
    name: 'reason',
    label: says === 'comment' ? t.comment : required ? t.reason : t.explanation,
    is: 'long-text',
    required,
    ...(required ? {} : { description: t.explanationOptional }),
  }
}
