import { formatSpan } from '../platform/calendar/index.ts'
import { type Language, say } from '../platform/words/index.ts'
import type { Cited } from './citation.ts'
import { allOf, capitalised, isWhole, oneOf, shareInWords } from './counted-words.ts'
import { words } from './decision-words.ts'
import {
  type Charter,
  type Condition,
  countingOf,
  type DecisionRule,
  decisionRule,
  type Matter,
} from './format/index.ts'

/** What sentences need of the rest of the partnership, in the language that they are said in. */
export interface Spoken {
  readonly charter: Charter
  readonly language: Language
  /** The name of an organisation by its key. */
  readonly nameOf: (key: string) => string
}

type Setting = Exclude<keyof DecisionRule, 'matter' | 'own' | 'note'>

/** One part of a rule, said. */
export interface DecisionSentence {
  readonly setting: Setting
  readonly label: string
  readonly sentence: string
  readonly cited: Cited
  /** The matter's own; else that of other matters. */
  readonly own: boolean
}

/** In the order in which one asks. */
const order = [
  'proposers',
  'electorate',
  'method',
  'choice',
  'window',
  'ballotWindow',
  'objection',
  'majority',
  'quorum',
  'minimumYes',
  'tie',
  'veto',
  'votes',
  'recusal',
  'positions',
] as const satisfies readonly Setting[]

const ofBallots: ReadonlySet<Setting> = new Set([
  'majority',
  'quorum',
  'minimumYes',
  'tie',
  'votes',
  'positions',
  'ballotWindow',
])

/**
 * The rule of a matter in whole sentences. What the charter says of the matter itself is always there; of what it
 * takes over from other matters, only what can come to apply.
 */
export function decisionSentences(spoken: Spoken, matter: Matter): DecisionSentence[] {
  const rule = decisionRule(spoken.charter, matter)
  return order.flatMap((setting) => {
    const cited = rule[setting]
    const own = rule.own.includes(setting)
    if (cited === undefined || (!own && !applies(rule, setting))) return []
    const sentence = sayings[setting](rule, spoken)
    return [{ setting, label: words(spoken.language)[`label ${setting}`], sentence, cited, own }]
  })
}

const canBallot = ({ method, objection }: DecisionRule): boolean =>
  method.is !== 'silent' || objection.leadsTo === 'ballot'

function applies(rule: DecisionRule, setting: Setting): boolean {
  const { method } = rule
  if (setting === 'choice') return method.is === 'either'
  if (setting === 'objection') return method.is !== 'ballot'
  // A ballot that has a time of its own does not wait for that of a silent procedure.
  if (setting === 'window') return method.is !== 'ballot' || rule.ballotWindow === undefined
  return !ofBallots.has(setting) || canBallot(rule)
}

type Saying = (rule: DecisionRule, spoken: Spoken) => string

const sayings: Readonly<Record<Setting, Saying>> = {
  method: ({ method }, { language }) => words(language)[method.is],
  choice: ({ choice }, { language }) => {
    const t = words(language)
    return t.chooses({ who: capitalised(t[`by ${choice.by}`]) })
  },
  window: (rule, spoken) => {
    const t = words(spoken.language)
    if (!canBallot(rule)) return openFor(rule.window, spoken, t.timeToObject)
    if (rule.method.is === 'ballot') return openFor(rule.window, spoken, t.openForBallot)
    return openFor(rule.window, spoken, rule.ballotWindow === undefined ? t.open : t.openInSilence)
  },
  ballotWindow: ({ ballotWindow }, spoken) =>
    ballotWindow ? openFor(ballotWindow, spoken, words(spoken.language).openForBallot) : '',
  objection: ({ objection }, { language }) => words(language)[`objection ${objection.leadsTo}`],
  majority: ({ majority }, { language }) => majorityInWords(majority.conditions, language),
  minimumYes: ({ minimumYes: { count } }, { language }) =>
    count === 0 ? words(language).minimumYesNone : words(language).minimumYes({ n: count }),
  quorum: ({ quorum }, spoken) => quorumInWords(quorum, spoken),
  tie: ({ tie }, { language }) =>
    tie.is === 'falls' ? words(language)['tie falls'] : words(language)[`tie ${tie.by}`],
  veto: ({ veto }, { language, nameOf }) => {
    const t = words(language)
    const n = veto.by.length
    return n === 0 ? t.vetoNobody : t.veto({ who: allOf(veto.by.map(nameOf), language), n })
  },
  votes: (rule, spoken) => votesInWords(rule, spoken),
  electorate: ({ electorate }, spoken) => electorateInWords(electorate, spoken),
  recusal: ({ recusal }, { language }) => words(language)[`recusal ${recusal.parties}`],
  positions: ({ positions }, { language }) => words(language)[`positions ${positions.are}`],
  proposers: ({ proposers }, { language }) => {
    const t = words(language)
    const who = oneOf(
      proposers.are.map((capacity) => t[`by ${capacity}`]),
      language,
    )
    return t.proposes({ who: capitalised(who) })
  },
}

function openFor(
  window: DecisionRule['window'],
  { charter, language }: Spoken,
  said: (p: { span: string }) => string,
): string {
  const t = words(language)
  const { span } = countingOf(charter, window)
  const sentence = said({ span: formatSpan(span, language) })
  // Counted in working days, the last is one: there is nothing to move.
  if (window.lastDay === undefined || 'workingDays' in span) return sentence
  return `${sentence} ${window.lastDay === 'moves' ? t.moves : t.stays}`
}

function majorityInWords(conditions: readonly Condition[], language: Language): string {
  const t = words(language)
  const when = conditions.map((condition) => conditionInWords(condition, language)).join(t.and)
  const blank = conditions.find(({ abstentions }) => abstentions !== undefined)?.abstentions
  const sentence = t.majority({ when })
  if (blank === undefined) return sentence
  return `${sentence} ${blank === 'counted' ? t.blankCounted : t.blankLeftOut}`
}

function conditionInWords(condition: Condition, language: Language): string {
  const t = words(language)
  const { moreThan, atLeast, of, counted, abstentions } = condition
  const weighed = counted === 'weight'
  if (!weighed && moreThan === '1/2' && of === 'votes-cast' && abstentions === 'left-out') {
    return t.moreForThanAgainst
  }
  const written = moreThan ?? atLeast ?? '1/1'
  const share = shareInWords(written, language)
  const said = moreThan ? t.moreThan({ share }) : isWhole(written) ? '' : t.atLeast({ share })
  if (weighed) return t.haveWeight({ share: said, base: t[`weight ${of}`] })
  return t.areFor({ share: said, base: t[`base ${of}`] })
}

function quorumInWords(quorum: DecisionRule['quorum'], { charter, language }: Spoken): string {
  const t = words(language)
  if (quorum.is === 'none') return t.quorumNone
  const sentence = quorum.is === 'count' ? t.quorumCount({ n: quorum.count }) : quorumShare(quorum, language)
  if (!quorum.secondRound) return sentence
  const { span } = countingOf(charter, quorum.secondRound)
  return `${sentence} ${t.secondRound({ span: formatSpan(span, language) })}`
}

function quorumShare(
  { share: written, counted }: Extract<DecisionRule['quorum'], { is: 'share' }>,
  language: Language,
): string {
  const t = words(language)
  const share = shareInWords(written, language)
  if (counted === 'weight') return t.quorumWeight({ share })
  return isWhole(written) ? t.quorumAll : t.quorumShare({ share })
}

/** Every organisation counts once; the weights are said where a majority or a quorum is counted by them. */
function votesInWords(rule: DecisionRule, { charter, language, nameOf }: Spoken): string {
  const t = words(language)
  const { votes, majority, quorum } = rule
  const kind = (key: string) => {
    const found = charter.membership.kinds.find((one) => one.key === key)
    return found ? say(found.title, language).text : key
  }
  const weights = [
    ...Object.entries(votes.byOrganisation ?? {}).map(([key, n]) => t.weight({ who: nameOf(key), n })),
    ...Object.entries(votes.byKind ?? {}).map(([key, n]) => t.weight({ who: kind(key), n })),
  ]
  const weighed =
    majority.conditions.some(({ counted }) => counted === 'weight') ||
    ('counted' in quorum && quorum.counted === 'weight')
  if (!weights.length || !(weighed || rule.own.includes('votes'))) return t.voteEach
  return `${t.voteEach} ${t.weights({ each: votes.each, weights: allOf(weights, language) })}`
}

function electorateInWords(
  { are, body: key, kinds, units }: DecisionRule['electorate'],
  { charter, language, nameOf }: Spoken,
): string {
  const t = words(language)
  const body = charter.bodies.find((one) => one.key === key)
  if (are === 'body' && body) {
    const members = allOf((body.members ?? []).map(nameOf), language)
    return t.body({ body: say(body.title, language).text, members })
  }
  const named = charter.membership.kinds.filter((kind) => kinds?.includes(kind.key))
  const who = kinds
    ? t.partnersOfKind({
        kinds: allOf(
          named.map(({ title }) => say(title, language).text),
          language,
        ),
      })
    : t.allPartners
  if (units === undefined) return who
  return `${who} ${units ? t.unitsToo : t.unitsNot}`
}
