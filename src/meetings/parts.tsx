import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { dateIn, formatDate, formatTime } from '../platform/calendar/index.ts'
import { type Item, Notice, Status } from '../platform/html/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import type { ShortTime } from './shapes.ts'

/** What the last form on these pages did, or why it did not. */
export function JustDone({ context }: { readonly context: PageContext }): VNode | null {
  const { form: failed, language, justDone } = context
  const t = words(language)
  const said: Readonly<Record<string, string>> = {
    answered: t.doneAnswered,
    planned: t.donePlanned,
    changed: t.doneChanged,
    cancelled: t.doneCancelled,
    invited: t.doneInvited,
    uninvited: t.doneUninvited,
    agenda: t.doneAgenda,
    noted: t.doneNoted,
  }
  if (failed) return <Notice kind="refused" title={failed.refusal.declaration.words[language]} />
  const done = justDone === undefined ? undefined : said[justDone]
  return done === undefined ? null : <Notice kind="ok" title={done} />
}

/** What was typed into a form and what is wrong with it, where it is the one that was not accepted. */
export function failedForm({ form: failed }: PageContext, act: string) {
  if (failed?.act !== act) return {}
  return {
    values: failed.values,
    errors: Object.fromEntries(failed.issues.map(({ field, text }) => [field, text])),
  }
}

type Span = Pick<ShortTime, 'startsAt' | 'endsAt' | 'zone'>

/** From when until when, on the clocks of the meeting: torsdag 4. marts 2027 kl. 10.00–11.30. */
export function spanWords({ startsAt, endsAt, zone }: Span, language: Language): string {
  const [from, until] = [Temporal.Instant.from(startsAt), Temporal.Instant.from(endsAt)]
  const [day, last] = [dateIn(from, zone), dateIn(until, zone)]
  const at = language === 'da' ? ' kl. ' : ', '
  const begins = `${formatDate(day, language, 'full')}${at}${formatTime(from, zone, language)}`
  const ends = formatTime(until, zone, language)
  return day.equals(last)
    ? `${begins}–${ends}`
    : `${begins} – ${formatDate(last, language, 'full')}${at}${ends}`
}

/** A time as a row of a list. */
export function timeItem(time: ShortTime, { language, site }: Pick<PageContext, 'language' | 'site'>): Item {
  const t = words(language)
  const title = say(time.title, language)
  const from = Temporal.Instant.from(time.startsAt)
  const day = dateIn(from, time.zone)
  const clock = `${formatTime(from, time.zone, language)}–${formatTime(Temporal.Instant.from(time.endsAt), time.zone, language)}`
  const note = [
    clock,
    ...(time.zone === site.zone ? [] : [t.zoneNote({ zone: time.zone })]),
    ...(time.place ? [time.place] : []),
    ...time.groups.map((group) => say(group.title, language).text),
    ...(time.ownAnswer ? [t[`own ${time.ownAnswer}`]] : []),
  ]
  return {
    title: title.text,
    lang: title.language === language ? undefined : title.language,
    href: pathTo(language, 'meetings', { slug: time.id }),
    when: formatDate(day, language, 'medium'),
    datetime: day.toString(),
    note: note.join(' · '),
    status: time.state === 'cancelled' ? <Status kind="broken">{t.cancelled}</Status> : undefined,
  }
}
