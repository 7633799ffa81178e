import { allOf, type DecisionSentence, decisionSentences, type Spoken } from '../charter/index.ts'
import { formatDateRange, formatNumber } from '../platform/calendar/index.ts'
import { say } from '../platform/words/index.ts'
import type { FrozenRule } from './frozen.rules.ts'
import type { Speaking } from './sentences.ts'
import type { Warning } from './warning.rules.ts'
import { words } from './warning-words.ts'

type Setting = DecisionSentence['setting']

const ofBallot: readonly Setting[] = [
  'ballotWindow',
  'majority',
  'quorum',
  'minimumYes',
  'tie',
  'votes',
  'positions',
]

/**
 * The rule of a round in whole sentences, each with where it comes from, without what has no part in this round.
 *
 * @param spoken with the charter of the version that the rule was frozen from, not the one in force
 */
export function ruleInWords(spoken: Spoken, rule: FrozenRule): DecisionSentence[] {
  const idle = new Set<Setting>(['choice', ...idleIn(rule, spoken)])
  return decisionSentences(spoken, rule.matter).filter(({ setting }) => !idle.has(setting))
}

function idleIn(rule: FrozenRule, { charter }: Spoken): readonly Setting[] {
  if (rule.method === 'silent') return rule.objection === 'ballot' ? [] : ofBallot
  const { other, [rule.matter]: own } = charter.decisions
  const ownTime = own?.ballotWindow ?? other.ballotWindow
  const inSecond: readonly Setting[] = rule.round > 1 && rule.quorum.is === 'none' ? ['quorum'] : []
  return ['objection', ...(ownTime ? (['window'] as const) : []), ...inSecond]
}

/** A warning as one sentence or two. */
export function warningSentence(warning: Warning, { language, nameOf }: Speaking): string {
  const t = words(language)
  switch (warning.warns) {
    case 'quiet': {
      const { first, last, name } = warning.days
      const days = formatDateRange(first, last, language)
      return t.quiet({ days, name: name ? say(name, language).text : '' })
    }
    case 'few-in-secret':
      return t['few-in-secret'](warning)
    case 'weight-tells':
      return t['weight-tells']({
        weights: allOf(
          warning.weights.map((weight) => formatNumber(weight, language)),
          language,
        ),
      })
    case 'nobody-entitled':
      return t['nobody-entitled'](warning)
    case 'out-of-reach':
      if (warning.setting === 'majority') return t['out-of-reach majority']
      return t[`out-of-reach ${warning.setting}`](warning)
    case 'no-representative':
      return t['no-representative']({ who: allOf(warning.organisations.map(nameOf), language) })
  }
}
