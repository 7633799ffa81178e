import { allOf, shareInWords } from '../charter/index.ts'
import type { Language } from '../platform/words/index.ts'
import type { ConditionSum, Sum } from './count.rules.ts'
import type { FrozenCondition, FrozenRule, OrganisationId } from './frozen.rules.ts'
import type { Need } from './needed.rules.ts'
import type { Notice } from './notice.rules.ts'
import type { Outcome } from './outcome.rules.ts'
import { words } from './outcome-words.ts'
import type { LeftOut } from './position.rules.ts'

/** Who is spoken of, and in what language. */
export interface Speaking {
  readonly language: Language
  readonly nameOf: (organisation: OrganisationId) => string
  /** Says how many have not had notice, and not who. */
  readonly discreet?: boolean
}

/** In place of a name, for whoever is not to know it. */
export const somebody = (language: Language): string => words(language).somebody

const capitalised = (sentence: string) => sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)

const named = (organisations: readonly OrganisationId[], { language, nameOf }: Speaking) =>
  allOf([...new Set(organisations.map(nameOf))], language)

/**
 * How a round ended, and by what sum: "12 for, 3 imod, 2 blanke; simpelt flertal af de afgivne stemmer: vedtaget." Of a
 * round that is open it says only that.
 */
export function outcomeSentence(outcome: Outcome, speaking: Speaking): string {
  const t = words(speaking.language)
  if (outcome.is === 'open') return t.open
  if (outcome.is === 'withdrawn') return t.withdrawn
  if (outcome.is === 'objected') {
    const who = capitalised(speaking.nameOf(outcome.by))
    return outcome.leadsTo === 'stops' ? t.objectedStops({ who }) : t.objectedBallot({ who })
  }
  if (outcome.is === 'blocked') return t.blocked({ n: outcome.missing.length })
  if (outcome.is === 'adopted' && outcome.because === 'silence') return t.adoptedInSilence(outcome.silence)
  const verdict = verdictOf(outcome, speaking)
  const { sum } = outcome
  return sum ? `${sumInWords(sum, speaking.language)}: ${verdict}.` : `${capitalised(verdict)}.`
}

type Counted = Extract<Outcome, { is: 'vetoed' | 'no-quorum' | 'tied' | 'adopted' | 'rejected' }>

function verdictOf(outcome: Counted, speaking: Speaking): string {
  const t = words(speaking.language)
  if (outcome.is === 'vetoed') {
    return t.vetoed({ who: named(outcome.by, speaking), n: outcome.by.length })
  }
  if (outcome.is === 'no-quorum') return t.secondRound
  if (outcome.is === 'tied') return t.tied({ who: t[`by ${outcome.by}`] })
  if (outcome.is === 'rejected') return t[`rejected ${outcome.because}`]
  return outcome.because === 'casting-vote' ? t['adopted casting-vote'] : t.adopted
}

/** The votes, and every requirement of the rule with its numbers: `7 for, 3 imod, 1 blank; mindst 55 % af …`. */
export function sumInWords(sum: Sum, language: Language): string {
  const t = words(language)
  const { tally, conditions, quorum, minimumYes } = sum
  const votes = t.votes({
    for: tally.for.organisations,
    against: tally.against.organisations,
    abstain: tally.abstain.organisations,
  })
  return [
    votes,
    ...(quorum ? [quorum.by === 'weight' ? t.quorumWeight(quorum) : t.quorumVoted(quorum)] : []),
    ...conditions.map((condition) => conditionInWords(condition, language)),
    ...(minimumYes ? [t.minimumYes(minimumYes)] : []),
  ].join('; ')
}

const isSimple = ({ than, share, of, by, abstentions }: FrozenCondition): boolean =>
  than === 'more' &&
  share.n * 2 === share.m &&
  of === 'votes-cast' &&
  by === 'organisations' &&
  abstentions === 'left-out'

function conditionInWords({ condition, ...numbers }: ConditionSum, language: Language): string {
  const t = words(language)
  // Both of its numbers have just been said.
  if (isSimple(condition)) return t.simple
  return t.partOf({ of: requirement(condition, language), ...numbers })
}

function requirement({ than, share, of, by, abstentions }: FrozenCondition, language: Language): string {
  const t = words(language)
  const blank = of === 'votes-cast' && abstentions === 'counted'
  const base = blank ? t[`${by} votes-cast-blank`] : t[`${by} ${of}`]
  if (than === 'at-least' && share.n === share.m) return base
  const spoken = { share: shareInWords(`${share.n}/${share.m}`, language), base }
  return than === 'more' ? t.more(spoken) : t.atLeast(spoken)
}

/** Why silence does not adopt, organisation by organisation, and what helps. */
export function blockedInWords(
  outcome: Extract<Outcome, { is: 'blocked' }>,
  speaking: Speaking,
): { readonly why: string; readonly missing: readonly string[]; readonly help: string } {
  const t = words(speaking.language)
  return {
    why: t.blocked({ n: outcome.missing.length }),
    missing: outcome.missing.map((notice) => noticeSentence(notice, speaking)),
    help: t.blockedHelp,
  }
}

/** Whether one organisation has had notice, and how one knows. @param open whether the round is still open */
export function noticeSentence(notice: Notice, { language, nameOf }: Speaking, open = false): string {
  const t = words(language)
  const who = capitalised(nameOf(notice.organisation))
  if (notice.stands) return t[`noticed ${notice.because}`]({ who })
  return notice.because === 'waiting' && open
    ? t['missing waiting-still']({ who })
    : t[`missing ${notice.because}`]({ who })
}

/** What it means to say nothing, for whoever is asked. */
export function silenceMeans(rule: FrozenRule, language: Language): readonly string[] {
  const t = words(language)
  if (rule.method === 'silent') {
    return [t.silenceMeans, t[`objection ${rule.objection}`], t.commentIsNoObjection]
  }
  const ofAll = rule.conditions.some(({ of }) => of === 'all-members')
  return [ofAll ? t.silenceInBallotOfAll : t.silenceInBallot]
}

/**
 * What is still needed, in sentences. For a round that is open or waits (`open`, `tied`, `blocked`); of any other the
 * outcome's own sentence says all there is.
 */
export function neededInWords(needs: readonly Need[], rule: FrozenRule, speaking: Speaking): string {
  const t = words(speaking.language)
  if (needs.length === 0) return rule.secret ? t.needNothingSecret : t.needNothing
  return needs.map((need) => needSentence(need, needs, speaking)).join(' ')
}

function needSentence(need: Need, all: readonly Need[], speaking: Speaking): string {
  const t = words(speaking.language)
  switch (need.need) {
    case 'votes-for':
      if (!need.within) return t.needForChange
      return need.by === 'weight' ? t.needForWeight({ n: need.more }) : t.needFor({ n: need.more })
    case 'voters': {
      const sentence =
        need.by === 'weight' ? t.needVotersWeight({ n: need.more }) : t.needVoters({ n: need.more })
      return need.within ? sentence : `${sentence} ${t.needVotersTooMany}`
    }
    case 'veto-lifted':
      return t.needVeto({ who: named(need.by, speaking), n: need.by.length })
    case 'silence':
      return all.length > 1 ? t.needSilenceAndNotice : t.needSilence
    case 'notice':
      if (speaking.discreet) return t.needNoticeOf({ n: need.missing.length })
      return t.needNotice({
        who: named(
          need.missing.map(({ organisation }) => organisation),
          speaking,
        ),
      })
    case 'casting-vote':
      return t.needCastingVote({ who: t[`by ${need.by}`] })
    case 'electors':
      return t.needElectors
  }
}

/** Why a position was not counted, after a colon or a comma: `er erstattet af et senere svar`. */
export const leftOutInWords = (why: LeftOut, language: Language): string => words(language)[`left-out ${why}`]
