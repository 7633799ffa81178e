import { Temporal } from 'temporal-polyfill'
import { peopleById } from '../access/index.ts'
import { formatDate, formatDateTime } from '../platform/calendar/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import { calendarPart } from '../platform/ical/index.ts'
import type { Letter, LetterFile, LetterPart, MailWriter, WriteContext } from '../platform/mail/index.ts'
import { pathTo, say } from '../platform/words/index.ts'
import { askWords } from './ask-words.ts'
import { invitedAs, meetingInCalendar, organizerAt } from './calendar.ts'
import { answerAbout } from './coming.rules.ts'
import type { Told } from './inviting.acts.ts'
import { answersTo, knownMeeting, type Meeting, type MeetingTime } from './meeting.access.ts'

/** Tells those invited what is different, and their calendars with them. */
export const meetingMail: MailWriter = {
  kind: 'meeting.told',
  async write(tx, mail, context) {
    const told = mail.parameters as unknown as Told
    const { meeting, times = [] } = (mail.subject_id && (await knownMeeting(tx, mail.subject_id))) || {}
    const [person] = mail.person_id ? await peopleById(tx, [mail.person_id as Id<'person'>]) : []
    if (!meeting || !person || times.length === 0) return undefined
    if (told.what === 'minutes') return minutesLetter(meeting, times, told, context)
    return letterOf(
      { meeting, times, told },
      context,
      await calendarFor(tx, { meeting, times, told, person }, context),
    )
  },
}

interface Telling {
  readonly meeting: Meeting
  readonly times: readonly MeetingTime[]
  readonly told: Change
}

type Change = Exclude<Told, { readonly what: 'minutes' }>

const namedIn = (told: Change): ReadonlySet<string> =>
  new Set(told.what === 'cancelled' ? (told.named ?? []) : [])

function letterOf({ meeting, times, told }: Telling, context: WriteContext, file: LetterFile): Letter {
  const { language, origin, now } = context
  const t = askWords(language)
  const named = namedIn(told)
  const some = told.what === 'cancelled' && named.size > 0
  const about = some
    ? times.filter((time) => named.has(time.named))
    : times.filter(({ endsAt }) => endsAt.epochMilliseconds > now.epochMilliseconds).slice(0, 1)
  const [first = times[0]] = about
  const title = say(first?.title ?? meeting.title, language).text
  const text = some && meeting.rule !== undefined ? t['text cancelled-some'] : t[`text ${told.what}`]
  return {
    language,
    subject: t[`told ${told.what}`]({ title }),
    preheader: text,
    title,
    parts: [{ is: 'text', text }, ...factsOf(meeting, about, told, language)],
    ...(told.what === 'uninvited' || !first
      ? {}
      : {
          actions: [
            {
              label: t.seePage,
              kind: 'first' as const,
              to: `${origin}${pathTo(language, 'meetings', { slug: first.id })}`,
            },
          ],
        }),
    why: t.why,
    thread: meeting.id,
    attachments: [file],
  }
}

const mostShown = 20

function factsOf(
  meeting: Meeting,
  about: readonly MeetingTime[],
  told: Change,
  language: WriteContext['language'],
): LetterPart[] {
  const t = askWords(language)
  const [first] = about
  const place = first?.place ?? meeting.place
  const because = first?.because && say(first.because, language).text
  const facts: [string, string][] = [
    ...about
      .slice(0, mostShown)
      .map((time): [string, string] => [t.when, formatDateTime(time.startsAt, meeting.zone, language)]),
    ...(place && told.what === 'changed' ? [[t.place, place] as [string, string]] : []),
    ...(because && told.what === 'cancelled' ? [[t.because, because] as [string, string]] : []),
  ]
  return facts.length ? [{ is: 'facts', facts }] : []
}

/** A change is told whole; what is called off by itself, since only that vanishes. */
async function calendarFor(
  tx: Transaction,
  {
    meeting,
    times,
    told,
    person,
  }: Telling & { readonly person: Awaited<ReturnType<typeof peopleById>>[number] },
  context: WriteContext,
): Promise<LetterFile> {
  const { language, origin, realNow } = context
  const organizer = organizerAt(context, language)
  const telling = { language, origin, organizer, stamp: realNow, inside: true }
  const all = meetingInCalendar(meeting, times, telling)
  const named = namedIn(told)
  const some = all.filter(
    ({ instead }) => instead && named.has(instead.toString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)),
  )
  const events = told.what === 'changed' ? all : some.length ? some : all.slice(0, 1)
  const given = (await answersTo(tx, [meeting.id], person.id)).get(meeting.id) ?? []
  const [first] = times
  const answer = first ? answerAbout(given, meeting, first)?.answer : undefined
  const invited = invitedAs(
    events,
    organizer,
    { address: person.email, name: person.name },
    answer ?? 'needs-action',
  )
  const part = calendarPart(told.what === 'changed' ? 'REQUEST' : 'CANCEL', invited)
  return { name: part.filename, type: part.contentType, text: part.content }
}

function minutesLetter(
  meeting: Meeting,
  times: readonly MeetingTime[],
  told: Extract<Told, { readonly what: 'minutes' }>,
  { language, origin }: WriteContext,
): Letter | undefined {
  const t = askWords(language)
  const time = times.find(({ id }) => id === told.time)
  if (!time) return undefined
  const title = say(time.title ?? meeting.title, language).text
  const text = t['text minutes']({ until: formatDate(Temporal.PlainDate.from(told.until), language) })
  return {
    language,
    subject: t['told minutes']({ title }),
    preheader: text,
    title,
    parts: [{ is: 'text', text }],
    actions: [
      {
        label: t.seeMinutes,
        kind: 'first',
        to: `${origin}${pathTo(language, 'meetings', { slug: time.id })}#agenda`,
      },
    ],
    why: t.why,
    thread: meeting.id,
  }
}
