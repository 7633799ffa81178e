import { personEmail } from '../access/index.ts'
import type { Asked, AskKind, AskOption, AskReader } from '../asks/index.ts'
import { formatDateTime, formatRecurrence } from '../platform/calendar/index.ts'
import type { ReadTransaction } from '../platform/db/index.ts'
import { calendarPart } from '../platform/ical/index.ts'
import type { LetterFile } from '../platform/mail/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { answerMeeting } from './answer.acts.ts'
import { askWords } from './ask-words.ts'
import { invitedAs, meetingInCalendar, organizerAt } from './calendar.ts'
import { answerAbout } from './coming.rules.ts'
import { comingAsk } from './inviting.acts.ts'
import { answersTo, isInvited, knownMeeting, type Meeting, type MeetingTime } from './meeting.access.ts'
import { seriesOf } from './planning.rules.ts'

/** “Will you come?”, asked of everybody who is invited; its mail is the invitation that calendars read. */
export const meetingAsk: AskKind = {
  kind: comingAsk,
  async show(tx, asked, reader) {
    const { meeting, times = [] } = (await knownMeeting(tx, asked.subject.id)) ?? {}
    const next = times.find(
      ({ state, endsAt }) => state !== 'cancelled' && endsAt.epochMilliseconds > reader.now.epochMilliseconds,
    )
    if (!meeting || !next || !(await isInvited(tx, meeting.id, reader.person.id))) return undefined
    const { language } = reader
    const t = askWords(language)
    const title = say(next.title ?? meeting.title, language).text
    const when = formatDateTime(next.startsAt, meeting.zone, language)
    const isNew = meeting.answersSince === 0
    return {
      title: isNew ? t.askTitle({ title, when }) : t.askedAnew({ title, when }),
      what: whatOf(meeting, times, next, language),
      path: pathTo(language, 'meetings', { slug: next.id }),
      pathLabel: t.seeMeeting,
      why: t.why,
      options: optionsOf(next.id, language),
      attachments: await invitationFor(tx, { meeting, times, next }, reader),
      ...ownAnswer(asked, language),
    }
  },
}

function ownAnswer({ answer }: Asked, language: Language) {
  const said = answers.find((one) => one === answer)
  return said ? { ownAnswer: askWords(language)[`said ${said}`] } : {}
}

function whatOf(
  meeting: Meeting,
  times: readonly MeetingTime[],
  next: MeetingTime,
  language: Language,
): string {
  const t = askWords(language)
  const when = formatDateTime(next.startsAt, meeting.zone, language)
  const place = next.place ?? meeting.place ?? ''
  if (meeting.rule === undefined) return t.oneTime({ when, place })
  return t.manyTimes({ rule: formatRecurrence(seriesOf(meeting, times), language), when, place })
}

interface Invitation {
  readonly meeting: Meeting
  readonly times: readonly MeetingTime[]
  readonly next: MeetingTime
}

/** Only where it leaves the site: on a page it is of no use. */
async function invitationFor(
  tx: ReadTransaction,
  { meeting, times, next }: Invitation,
  { site, language, person, realNow }: AskReader,
): Promise<readonly LetterFile[]> {
  const address = site && (await personEmail(tx, person.id))
  if (!site || !address) return []
  const organizer = organizerAt(site, language)
  const telling = { language, origin: site.origin, organizer, stamp: realNow, inside: true }
  const given = (await answersTo(tx, [meeting.id], person.id)).get(meeting.id) ?? []
  const answer = answerAbout(given, meeting, next)?.answer ?? 'needs-action'
  const events = meetingInCalendar(meeting, times, telling)
  const part = calendarPart('REQUEST', invitedAs(events, organizer, { address, name: person.name }, answer))
  return [{ name: part.filename, type: part.contentType, text: part.content }]
}

const answers = ['accepted', 'tentative', 'declined'] as const

function optionsOf(time: string, language: Language): AskOption[] {
  const t = askWords(language)
  return answers.map((answer) => ({
    name: answer,
    label: t[`button ${answer}`],
    kind: answer === 'accepted' ? 'first' : 'plain',
    means: t[`means ${answer}`],
    act: answerMeeting as unknown as AskOption['act'],
    on: time,
    input: { answer, scope: 'all' },
    fields: [{ name: 'note', label: t.noteLabel, is: 'text', description: t.noteHint }],
    done: t[`done ${answer}`],
  }))
}
