import { type Language, say, type Text } from '../platform/words/index.ts'
import { type Cited, citationOf } from './citation.ts'
import { capitalised } from './counted-words.ts'
import type { Spoken } from './decision-sentences.ts'
import type { Charter } from './format/index.ts'
import {
  feeInWords,
  gatheringSettings,
  groupKindSettings,
  leavingSettings,
  oftenInWords,
  type SettingSentence,
} from './setting-sentences.ts'
import { words } from './sign-up-words.ts'

/** A question that one asks before signing, and what the charter answers. */
export interface SignUpAnswer {
  /** Its anchor on the page. */
  readonly key: string
  readonly question: string
  /** In a word or two. */
  readonly answer: string
  /** Where the short answer comes from. */
  readonly cited: Cited | undefined
  /** The charter's own words. */
  readonly texts: readonly Text[]
  /** Further settings that bear on it. */
  readonly more: readonly SettingSentence[]
}

/** Everything that an organisation binds itself to, in the order in which one asks. */
export const signUpAnswers = (spoken: Spoken): SignUpAnswer[] => [
  money(spoken),
  ...gatherings(spoken),
  ...others(spoken),
  leaving(spoken),
  groups(spoken),
  until(spoken),
  joining(spoken),
  approval(spoken),
]

/** The words of the rule that a setting comes from. */
const ruleTexts = ({ rules }: Charter, { rule }: Cited): Text[] =>
  rules.filter(({ key }) => key === rule).map(({ text }) => text)

function money(spoken: Spoken): SignUpAnswer {
  const t = words(spoken.language)
  const { obligation } = spoken.charter.financing
  const free = obligation.is === 'none'
  return {
    key: 'money',
    question: t.money,
    answer: free ? t.moneyNo : t.moneyYes({ amount: feeInWords(obligation, spoken.language) }),
    cited: obligation,
    texts: free ? ruleTexts(spoken.charter, obligation) : [obligation.text],
    more: [],
  }
}

const gatherings = (spoken: Spoken): SignUpAnswer[] =>
  spoken.charter.gatherings.map((gathering) => {
    const t = words(spoken.language)
    const often = oftenInWords(gathering.often, spoken.language)
    const { text } = obligationOf(spoken.charter, gathering) ?? {}
    return {
      key: `gathering-${gathering.key}`,
      question: t.come({ what: say(gathering.title, spoken.language).text }),
      answer: t[`come ${gathering.duty.is}`]({ often }),
      cited: gathering.duty,
      texts: [...(text ? [text] : []), ...ruleTexts(spoken.charter, gathering.duty)],
      more: gatheringSettings(gathering, spoken).filter(({ pointer }) => /(excuse|host)$/.test(pointer)),
    }
  })

/** The obligation that speaks of a gathering: the one that its duty's rule rests on. */
function obligationOf(
  { rules, obligations, articles }: Charter,
  { duty, key }: Charter['gatherings'][number],
): Charter['obligations'][number] | undefined {
  const basis = rules.find((rule) => rule.key === duty.rule)?.basis ?? duty.basis ?? []
  const shown = articles
    .filter((article) => basis.includes(article.key))
    .flatMap(({ renders = [] }) => renders)
  return obligations.find((one) => one.key === key || shown.includes(`obligations/${one.key}`))
}

function others(spoken: Spoken): SignUpAnswer[] {
  const { otherMeetings: meetings } = spoken.charter
  if (!meetings) return []
  const t = words(spoken.language)
  return [
    {
      key: 'meetings',
      question: t.otherMeetings,
      answer: t[`other ${meetings.are}`],
      cited: meetings,
      texts: ruleTexts(spoken.charter, meetings),
      more: [],
    },
  ]
}

function leaving(spoken: Spoken): SignUpAnswer {
  const t = words(spoken.language)
  const { leaving: is } = spoken.charter.membership
  return {
    key: 'leaving',
    question: t.leave,
    answer: t[`leave ${is.formality}`],
    cited: is,
    texts: [is.text],
    // What the agreement asks is in its own words already.
    more: leavingSettings(spoken).filter(
      ({ cited }) => cited && citationOf(spoken.charter, cited).source !== 'agreement',
    ),
  }
}

function groups(spoken: Spoken): SignUpAnswer {
  const t = words(spoken.language)
  const { inGroups } = spoken.charter.membership
  const kinds = spoken.charter.groupKinds
  const open = kinds.filter(({ openToAll }) => openToAll.is).length
  return {
    key: 'groups',
    question: t.groups,
    answer: open === kinds.length ? t.groupsNo : open === 0 ? t.groupsYes : t.groupsSome,
    cited: inGroups,
    texts: [inGroups.text],
    more: kinds.flatMap((kind) =>
      groupKindSettings(kind, spoken).map((setting) => ({
        ...setting,
        label: say(kind.plural, spoken.language).text,
      })),
    ),
  }
}

function until({ charter: { term }, language }: Spoken): SignUpAnswer {
  const t = words(language)
  return {
    key: 'term',
    question: t.until,
    answer: t[`until ${term.is}`],
    cited: term,
    texts: [term.text],
    more: [],
  }
}

function joining({ charter: { membership }, language }: Spoken): SignUpAnswer {
  const t = words(language)
  return {
    key: 'joining',
    question: t.join,
    answer: t[`join ${membership.entry.by}`],
    cited: membership.entry,
    texts: [membership.entry.text],
    more: [],
  }
}

function approval({ charter: { membership }, language }: Spoken): SignUpAnswer {
  const t = words(language)
  return {
    key: 'approval',
    question: t.approved,
    answer: methods(membership.approval.methods, language),
    cited: membership.approval,
    texts: [membership.approval.text],
    more: [],
  }
}

const methods = (methods: Charter['membership']['approval']['methods'], language: Language): string => {
  const t = words(language)
  const said = methods.map((method) => t[`approval ${method}`])
  return `${capitalised(said.join(language === 'da' ? ' eller ' : ' or '))}.`
}
