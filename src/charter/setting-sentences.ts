import { Temporal } from 'temporal-polyfill'
import { formatEdtf, formatSpan, monthName, parseEdtf } from '../platform/calendar/index.ts'
import { type Language, say } from '../platform/words/index.ts'
import type { Cited } from './citation.ts'
import { allOf, capitalised, oneOf } from './counted-words.ts'
import type { Spoken } from './decision-sentences.ts'
import { type Charter, countingOf, type GroupKind } from './format/index.ts'
import { words } from './setting-words.ts'

/** A setting of the charter, said. */
export interface SettingSentence {
  /** Where it stands in the charter: `groupStart/supporters`. */
  readonly pointer: string
  readonly sentence: string
  /** What it is about, where the sentence does not say. */
  readonly label?: string
  /** Absent where the charter does not ask for a source. */
  readonly cited: Cited | undefined
}

type Said = readonly SettingSentence[]

const said = (pointer: string, sentence: string, cited?: Cited): SettingSentence => ({
  pointer,
  sentence,
  cited,
})

/** What it takes to start a group. */
export function groupSettings({ charter, language }: Spoken): Said {
  const t = words(language)
  const { groupStart: start } = charter
  return [
    said('groupStart/supporters', t.supporters({ n: start.supporters.count }), start.supporters),
    said('groupStart/countedBy', t[`countedBy ${start.countedBy.is}`], start.countedBy),
    said(
      'groupStart/proposerCounts',
      start.proposerCounts.is ? t.proposerCounts : t.proposerCountsNot,
      start.proposerCounts,
    ),
    said('groupStart/leadsTo', t[`leadsTo ${start.leadsTo.is}`], start.leadsTo),
  ]
}

/** Who leads a group. */
export function leadSettings({ charter: { leadSeat }, language }: Spoken): Said {
  const t = words(language)
  const { heldBy, filledBy } = leadSeat
  return [
    said('leadSeat/heldBy', t[`heldBy ${heldBy.is}`], heldBy),
    said('leadSeat/filledBy', t.filledBy, filledBy),
  ]
}

/** Whether anyone can take part in groups of a kind. */
export const groupKindSettings = ({ key, openToAll }: GroupKind, { language }: Spoken): Said => [
  said(
    `groupKinds/${key}/openToAll`,
    openToAll.is ? words(language).openToAll : words(language).partnersOnly,
    openToAll,
  ),
]

/** How often a gathering is, who comes, and who hosts it. */
export function gatheringSettings(gathering: Charter['gatherings'][number], { language }: Spoken): Said {
  const t = words(language)
  const { key, often, duty, excuse, host } = gathering
  const at = `gatherings/${key}`
  const wish = host.binding ? ('' as const) : (' proposed' as const)
  return [
    said(`${at}/often`, t.often({ often: oftenInWords(often, language) }), often),
    said(`${at}/duty`, t[`duty ${duty.is}`], duty),
    ...(excuse ? [said(`${at}/excuse`, t[`excuse ${excuse.is}`], excuse)] : []),
    said(`${at}/host`, t[`host ${host.is}${wish}`], host),
  ]
}

/** `én gang om året`; `twice a year`. */
export const oftenInWords = (
  { count, per }: Charter['gatherings'][number]['often'],
  language: Language,
): string => `${words(language).times({ n: count })} ${words(language)[`in ${per}`]}`

export function otherMeetings({ charter: { otherMeetings }, language }: Spoken): Said {
  if (!otherMeetings) return []
  return [said('otherMeetings', words(language)[`other ${otherMeetings.are}`], otherMeetings)]
}

export function ideaSettings({ charter, language }: Spoken): Said {
  const t = words(language)
  const { guests, answer, confidentiality, shelfReasons } = charter.ideaBank
  const levels = new Set(confidentiality.levels)
  const level = levels.size > 1 ? 'both' : levels.has('partners') ? 'partners' : 'all'
  const reasons = shelfReasons.map(({ text }) => lower(say(text, language).text))
  return [
    said('ideaBank/guests', guests.is ? t.guests : t.guestsNot, guests),
    ...(answer
      ? [
          said(
            'ideaBank/answer',
            t.answer({
              who: capitalised(t[`by ${answer.by}`]),
              span: formatSpan(countingOf(charter, answer).span, language),
            }),
            answer,
          ),
        ]
      : []),
    said('ideaBank/confidentiality', t[`levels ${level}`], confidentiality),
    said('ideaBank/shelfReasons', t.shelfReasons({ reasons: oneOf(reasons, language) })),
  ]
}

const lower = (words: string): string => words.charAt(0).toLocaleLowerCase() + words.slice(1)

export function newsSettings({ charter: { news }, language }: Spoken): Said {
  const t = words(language)
  const from = news.from.map((sender) => t[`from ${sender}`])
  return [said('news', t.news({ who: oneOf(from, language) }), news)]
}

export function reminderSettings({ charter: { reminders }, language }: Spoken): Said {
  const t = words(language)
  const { milestones, status, term } = reminders
  const when = (days: readonly number[]) => daysBefore(days, language)
  return [
    said('reminders/milestones', t.milestones({ when: when(milestones.daysBefore) }), milestones),
    said('reminders/status', t.status({ per: t[`per ${status.per}`] }), status),
    ...(term ? [said('reminders/term', t.term({ when: when(term.daysBefore) }), term)] : []),
  ]
}

function daysBefore(days: readonly number[], language: Language): string {
  const t = words(language)
  const ahead = days.filter((n) => n > 0).map(String)
  return allOf(
    [
      ...(ahead.length ? [t.daysBefore({ days: allOf(ahead, language) })] : []),
      ...(days.includes(0) ? [t.onTheDay] : []),
    ],
    language,
  )
}

/** Who reports what, and when, in the charter's own words. */
export function reportSettings({ charter: { reporting = [] }, language }: Spoken): Said {
  const t = words(language)
  return reporting.map(({ key, by, due, per, text, ...cited }) => {
    const date = due === undefined ? undefined : parseEdtf(due)
    const dated = date && date.kind !== 'problem' ? formatEdtf(date, language) : undefined
    const when = dated ?? (per ? t[`per ${per}`] : undefined)
    const who = capitalised(t[`by ${by}`])
    const label = when === undefined ? who : t.reportBy({ who, when })
    return { ...said(`reporting/${key}`, say(text, language).text, cited), label }
  })
}

/** What the agreement's intentions are used for. */
export function intentionSettings({ charter: { intentions }, language }: Spoken): Said {
  if (!intentions) return []
  const { text, ...cited } = intentions.use
  return [said('intentions/use', say(text, language).text, cited)]
}

/** Which days are working days, and when few are at work. */
export function calendarSettings(spoken: Spoken): Said {
  const { charter, language } = spoken
  const t = words(language)
  const { quiet } = charter
  return [
    said('calendar', workingDays(spoken)),
    said('zone', t.zone({ zone: charter.zone })),
    ...(quiet
      ? [
          said(
            'quiet',
            t.quiet({
              times: allOf(
                quiet.periods.map((period) => quietInWords(period, language)),
                language,
              ),
            }),
            quiet,
          ),
        ]
      : []),
  ]
}

function workingDays({ charter: { calendar }, language }: Spoken): string {
  const t = words(language)
  if (calendar === undefined) return t.workingDaysPlain
  const name = (code: string) => countries[language].of(code) ?? code
  if (typeof calendar === 'string') return t.workingDays({ country: name(calendar) })
  if (!('like' in calendar)) return t.workingDaysOwn({ name: calendar.name })
  const also = calendar.also.flatMap((day) => (day.name ? [say(day.name, language).text] : []))
  if (!also.length) return t.workingDays({ country: name(calendar.like) })
  return t.workingDaysBut({ country: name(calendar.like), also: allOf(also, language) })
}

const countries = {
  da: new Intl.DisplayNames('da-DK', { type: 'region' }),
  en: new Intl.DisplayNames('en-GB', { type: 'region' }),
}

type QuietPeriod = NonNullable<Charter['quiet']>['periods'][number]

function quietInWords(period: QuietPeriod, language: Language): string {
  const t = words(language)
  const when =
    'fromWeek' in period
      ? t.weeks({ from: period.fromWeek, until: period.untilWeek })
      : `${dayOfYear(period.from, language)}–${dayOfYear(period.until, language)}`
  return period.name ? t.quietNamed({ name: say(period.name, language).text, when }) : when
}

function dayOfYear(monthDay: string, language: Language): string {
  const { monthCode, day } = Temporal.PlainMonthDay.from(monthDay)
  const month = monthName(Number(monthCode.slice(1)), language)
  return language === 'da' ? `${day}. ${month}` : `${day} ${month}`
}

/** What leaving asks for, besides the agreement's own words. */
export function leavingSettings({ charter: { membership }, language }: Spoken): Said {
  const t = words(language)
  const { notice } = membership.leaving
  const days = notice.days === undefined ? [] : [t.noticeDays({ n: notice.days })]
  const asked = days.length && notice.is === 'required' ? days : [t[`notice ${notice.is}`], ...days]
  return [said('membership/leaving/notice', asked.join(' '), notice)]
}

/** What it costs. */
export function moneySettings({ charter: { financing }, language }: Spoken): Said {
  const t = words(language)
  const { obligation } = financing
  if (obligation.is === 'none') return [said('financing/obligation', t.free, obligation)]
  return [said('financing/obligation', t.fee({ amount: feeInWords(obligation, language) }), obligation)]
}

type Fee = Extract<Charter['financing']['obligation'], { is: 'fee' }>

/** `900 euro om året`; `900 euros a year`. */
export const feeInWords = (fee: Fee, language: Language): string =>
  `${amountInWords(fee, language)} ${words(language)[`in ${fee.per}`]}`

/** `900 euro`; an amount with cents keeps them. */
const amountInWords = ({ amount, currency }: Fee, language: Language): string =>
  new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    trailingZeroDisplay: 'stripIfInteger',
  }).format(Number(amount))

/** Settings that the charter says in its own words. */
export function wordedSettings({ charter, language }: Spoken): Said {
  const { membership, secretariat, term, offices = [] } = charter
  const worded = {
    'membership/entry': membership.entry,
    'membership/approval': membership.approval,
    'membership/inGroups': membership.inGroups,
    'membership/leaving': membership.leaving,
    secretariat,
    term,
    ...Object.fromEntries(offices.map((office) => [`offices/${office.key}`, office])),
  }
  return Object.entries(worded).map(([pointer, setting]) =>
    said(pointer, say(setting.text, language).text, setting),
  )
}

/** Every setting of the charter other than the rules of decision, said. */
export const allSettings = (spoken: Spoken): Said => [
  ...wordedSettings(spoken),
  ...moneySettings(spoken),
  ...leavingSettings(spoken),
  ...groupSettings(spoken),
  ...leadSettings(spoken),
  ...spoken.charter.groupKinds.flatMap((kind) => groupKindSettings(kind, spoken)),
  ...spoken.charter.gatherings.flatMap((gathering) => gatheringSettings(gathering, spoken)),
  ...otherMeetings(spoken),
  ...ideaSettings(spoken),
  ...newsSettings(spoken),
  ...reportSettings(spoken),
  ...intentionSettings(spoken),
  ...reminderSettings(spoken),
  ...calendarSettings(spoken),
]
