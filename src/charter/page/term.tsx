import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { dateIn, earliest, formatDate, formatEdtf, latest, parseEdtf } from '../../platform/calendar/index.ts'
import { type Knot, Rope } from '../../platform/html/index.ts'
import { isLanguage, type Language } from '../../platform/words/index.ts'
import { allOf } from '../counted-words.ts'
import { words } from '../messages.ts'
import { lastAgreement, type Term, termOn } from '../term.rules.ts'
import type { Shown } from './shown.ts'

const epoch = Temporal.PlainDate.from('1970-01-01')
const dayNumber = (date: Temporal.PlainDate): number => epoch.until(date).days

/** A date of the charter in words; as it was written, for who reads the language that it was written in. */
export function edtfInWords(
  edtf: string,
  language: Language,
  writtenIn: Language,
  asWritten?: string,
): string {
  const date = parseEdtf(edtf)
  if (date.kind === 'problem') return edtf
  return formatEdtf(date, language, asWritten === undefined ? {} : { asWritten, writtenIn })
}

const dateInWords = ({ charter, language }: Shown, edtf: string, asWritten?: string): string => {
  const [first] = charter.languages
  return edtfInWords(edtf, language, first && isLanguage(first) ? first : language, asWritten)
}

/** The agreement's time: a sentence, and the rope where it has an end or a next review. */
export function TermRope({ shown }: { readonly shown: Shown }): VNode {
  const { charter, language, context } = shown
  const t = words(language)
  const today = dateIn(context.now, context.site.zone)
  const term = termOn(charter, today)
  const end = term.until ?? term.review
  return (
    <>
      <p class="term-left">{termInWords(term, today, language)}</p>
      {term.from && end && (
        <Rope
          language={language}
          name={t.term}
          knots={knotsOf(shown, term, today)}
          start={dayNumber(term.from)}
          end={dayNumber(end)}
          today={dayNumber(today)}
          todayWhen={formatDate(today, language)}
        />
      )}
    </>
  )
}

/** How long the agreement has left: `1 år, 2 måneder og 3 dage tilbage`. */
export function termInWords(term: Term, today: Temporal.PlainDate, language: Language): string {
  const t = words(language)
  if (term.state === 'ahead' && term.from) return t.aheadFrom({ day: formatDate(term.from, language) })
  if (!term.until) return t.withoutEnd
  if (term.state === 'over') return t.overSince({ day: formatDate(term.until, language) })
  const { years, months, days } = today.until(term.until, { largestUnit: 'years' })
  const parts = [
    years ? t.yearsLeft({ n: years }) : '',
    months ? t.monthsLeft({ n: months }) : '',
    days ? t.daysLeft({ n: days }) : '',
  ].filter(Boolean)
  return parts.length ? t.left({ left: allOf(parts, language) }) : t.lastDay
}

function knotsOf(shown: Shown, term: Term, today: Temporal.PlainDate): Knot[] {
  const { charter, language } = shown
  const t = words(language)
  const { from, fromAsWritten, until, untilAsWritten } = lastAgreement(charter)
  const state = (date: Temporal.PlainDate) => (today.until(date).days < 0 ? 'done' : 'ahead')
  const inWords = (edtf: string, asWritten?: string) => dateInWords(shown, edtf, asWritten)
  const knots: Knot[] = []
  if (term.from) {
    const label = term.state === 'ahead' ? t.begins : t.began
    knots.push({
      label,
      when: inWords(from, fromAsWritten),
      from: dayNumber(term.from),
      state: state(term.from),
    })
  }
  if (term.until && until !== undefined) {
    const label = term.state === 'over' ? t.ended : t.ends
    const when = inWords(until, untilAsWritten)
    return [
      ...knots,
      ...evaluations(shown, today),
      { label, when, from: dayNumber(term.until), state: state(term.until) },
    ]
  }
  if (!term.review) return knots
  const when = reviewInWords(shown, term.review)
  return [...knots, { label: t.nextReview, when, from: dayNumber(term.review), state: state(term.review) }]
}

/** Evaluations whose time is set. One of a month or a year is a stretch of the rope. */
const evaluations = (shown: Shown, today: Temporal.PlainDate): Knot[] =>
  (shown.charter.reporting ?? []).flatMap(({ is, due }): Knot[] => {
    const date = due === undefined ? undefined : parseEdtf(due)
    if (is !== 'evaluation' || due === undefined || !date || date.kind === 'problem') return []
    const [first, last] = [earliest(date), latest(date)]
    if (!first || !last) return []
    const state = today.until(last).days < 0 ? 'done' : 'ahead'
    const when = dateInWords(shown, due)
    return [
      { label: words(shown.language).evaluation, when, from: dayNumber(first), to: dayNumber(last), state },
    ]
  })

/** The review as the charter dates it, or else by its day. */
function reviewInWords(shown: Shown, review: Temporal.PlainDate): string {
  const due = shown.charter.reporting?.find(({ is, due }) => {
    const date = is === 'evaluation' && due !== undefined ? parseEdtf(due) : undefined
    return date !== undefined && date.kind !== 'problem' && latest(date)?.equals(review)
  })?.due
  return due === undefined ? formatDate(review, shown.language) : dateInWords(shown, due)
}
