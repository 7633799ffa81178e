import type ICAL from 'ical.js'
import type { Temporal } from 'temporal-polyfill'
import type { Answer } from './event.ts'
import { type Limits, readBlocks, readComponent } from './read-blocks.ts'
import { addressOf, momentIn, type ReadMoment, sequenceIn, textIn, uidIn } from './read-values.ts'
import { type TimeReader, timeReader } from './read-zones.ts'

/** What somebody's calendar answers to an invitation. None of it is proven: see {@link judgeReply}. */
export interface Reply {
  readonly uid: string
  /** The SEQUENCE that was answered. */
  readonly sequence: number
  /** The time of a series that the answer is about; none: all of it. */
  readonly instead?: ReadMoment
  /** Address in small letters. */
  readonly attendee: string
  readonly answer: Answer
  readonly delegatedTo?: string
  readonly delegatedFrom?: string
  readonly sentBy?: string
  readonly comment?: string
  /** When it was given, by the clock of whoever gave it. */
  readonly stamp?: Temporal.Instant
  /** What a COUNTER proposes instead. */
  readonly proposed?: { readonly start: ReadMoment; readonly end?: ReadMoment }
}

export type ReplyRefusal =
  | 'too-large'
  | 'too-many'
  | 'unreadable'
  | 'not-a-reply'
  | 'no-event'
  | 'no-uid'
  | 'no-attendee'
  | 'several-attendees'
  | 'no-answer'

const limits: Limits = { octets: 256 * 1024, components: 200 }
const mostEvents = 50

/**
 * The answers in the text/calendar part of a REPLY or COUNTER (RFC 5546, 3.2.3 and 3.2.7). All of them, or the first
 * thing that is wrong.
 *
 * @param floating the zone (IANA name) for times of which none is said
 */
export function readReply(text: string, floating: string): readonly Reply[] | ReplyRefusal {
  const blocks = readBlocks(text, limits)
  if (typeof blocks === 'string') return blocks
  if (blocks.method !== 'REPLY' && blocks.method !== 'COUNTER') return 'not-a-reply'
  if (blocks.events.length === 0) return 'no-event'
  if (blocks.events.length > mostEvents) return 'too-many'
  const times = timeReader(blocks.zones, floating)
  const replies: Reply[] = []
  for (const block of blocks.events) {
    const event = readComponent(block)
    const reply = event ? replyIn(event, times, blocks.method === 'COUNTER') : 'unreadable'
    if (typeof reply === 'string') return reply
    replies.push(reply)
  }
  return replies
}

function replyIn(event: ICAL.Component, times: TimeReader, counter: boolean): Reply | ReplyRefusal {
  const uid = uidIn(event)
  if (uid === undefined) return 'no-uid'
  const property = whoReplies(event)
  if (typeof property === 'string') return property
  const attendee = addressOf(property.getFirstValue())
  if (attendee === undefined) return 'no-attendee'
  const answer = answerOf(property, counter)
  if (answer === undefined) return 'no-answer'
  const moment = (name: string) => momentIn(event, name, times)
  const [stamp, instead, start, end] = ['dtstamp', 'recurrence-id', 'dtstart', 'dtend'].map(moment)
  return {
    uid,
    sequence: sequenceIn(event),
    attendee,
    answer,
    ...parameter('delegatedTo', property, 'delegated-to'),
    ...parameter('delegatedFrom', property, 'delegated-from'),
    ...parameter('sentBy', property, 'sent-by'),
    ...(instead && { instead }),
    ...commentIn(event),
    ...(stamp?.kind === 'instant' && { stamp: stamp.at }),
    ...(counter && start && { proposed: { start, ...(end && { end }) } }),
  }
}

/** The one who answers: of a delegate and whoever delegated, both of whom may be named, the delegate. */
function whoReplies(event: ICAL.Component): ICAL.Property | ReplyRefusal {
  const all = event.getAllProperties('attendee')
  const [only] = all
  if (only === undefined) return 'no-attendee'
  if (all.length === 1) return only
  const delegates = all.filter((each) => each.getFirstParameter('delegated-from') !== undefined)
  const [delegate] = delegates
  const rest = all.filter((each) => each !== delegate)
  const isDelegation = rest.every((each) => answerOf(each, false) === 'delegated')
  return delegate && delegates.length === 1 && isDelegation ? delegate : 'several-attendees'
}

const answers: readonly Answer[] = ['needs-action', 'accepted', 'declined', 'tentative', 'delegated']

/** A proposal of another time is no yes, whatever it calls itself; some clients leave its PARTSTAT out. */
function answerOf(property: ICAL.Property, counter: boolean): Answer | undefined {
  const said = property.getFirstParameter('partstat')
  if (said === undefined) return counter ? 'tentative' : undefined
  return answers.find((each) => each === String(said).toLowerCase())
}

function parameter<Key extends string>(key: Key, property: ICAL.Property, name: string) {
  const value: unknown = property.getFirstParameter(name)
  const address = addressOf(Array.isArray(value) ? value[0] : value)
  return (address === undefined ? {} : { [key]: address }) as { readonly [K in Key]?: string }
}

const commentIn = (event: ICAL.Component) => {
  const comment = textIn(event, 'comment', 2000)
  return comment === undefined ? {} : { comment }
}
