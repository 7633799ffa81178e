import type ICAL from 'ical.js'
import {
  type FeedEvent,
  type FeedWanted,
  type ReadWhen,
  type SkipReason,
  type SourceEvent,
  startOf,
} from './feed-event.ts'
import { expandSeries } from './feed-series.ts'
import { type Limits, readBlocks, readComponent, type Unread } from './read-blocks.ts'
import { momentIn, sequenceIn, textIn, uidIn } from './read-values.ts'
import { type TimeReader, timeReader } from './read-zones.ts'

export interface Skipped {
  readonly reason: SkipReason
  readonly uid?: string
}

export interface ReadFeed {
  readonly name?: string
  /** In order of their start. */
  readonly events: readonly FeedEvent[]
  readonly skipped: readonly Skipped[]
}

const limits: Limits = { octets: 5 * 1024 * 1024, components: 9_000 }
const mostEvents = 2_000

/**
 * Reads somebody else's calendar: what overlaps the window, series as their single times. What is wrong with one event
 * leaves that one out and says why; a text that is no calendar, or too much of one, is refused whole.
 */
export function readFeed(text: string, wanted: FeedWanted): ReadFeed | Unread {
  const blocks = readBlocks(text, limits)
  if (typeof blocks === 'string') return blocks
  const times = timeReader(blocks.zones, wanted.zone)
  const skipped: Skipped[] = []
  const read: SourceEvent[] = []
  for (const block of blocks.events) {
    const event = sourceEvent(block, times)
    if ('reason' in event) skipped.push(event)
    else read.push(event)
  }
  const events: FeedEvent[] = []
  for (const [uid, all] of Map.groupBy(read, ({ about }) => about.uid)) {
    const found = expandSeries(all, wanted)
    if (typeof found === 'string') skipped.push({ reason: found, uid })
    else events.push(...found)
  }
  const inOrder = events.toSorted((a, b) => startOf(a.when, wanted.zone) - startOf(b.when, wanted.zone))
  for (const { uid } of inOrder.slice(mostEvents)) skipped.push({ reason: 'too-many', uid })
  return {
    ...(blocks.name !== undefined && { name: blocks.name }),
    events: inOrder.slice(0, mostEvents),
    skipped,
  }
}

function sourceEvent(block: string, times: TimeReader): SourceEvent | Skipped {
  const component = readComponent(block)
  if (!component) return { reason: 'unreadable' }
  const uid = uidIn(component)
  if (uid === undefined) return { reason: 'no-uid' }
  const title = textIn(component, 'summary', 300)
  if (title === undefined) return { reason: 'no-title', uid }
  const when = whenOf(component, times)
  if (typeof when === 'string') return { reason: when, uid }
  const instead = momentIn(component, 'recurrence-id', times)
  return { component, about: aboutOf(component, uid, title, times), when, instead, times }
}

function aboutOf(event: ICAL.Component, uid: string, title: string, times: TimeReader) {
  const changed = momentIn(event, 'last-modified', times) ?? momentIn(event, 'dtstamp', times)
  const status = String(event.getFirstPropertyValue('status') ?? '').toLowerCase()
  const url = safeUrl(textIn(event, 'url', 2000))
  const texts = {
    description: textIn(event, 'description', 5000),
    location: textIn(event, 'location', 500),
    url,
  }
  return {
    uid,
    sequence: sequenceIn(event),
    ...(changed?.kind === 'instant' && { changed: changed.at }),
    status: status === 'cancelled' || status === 'tentative' ? status : ('confirmed' as const),
    title: title.replace(/\s+/g, ' '),
    ...(Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== undefined)) as {
      readonly [K in keyof typeof texts]?: string
    }),
    categories: categoriesOf(event),
  } as const
}

const categoriesOf = (event: ICAL.Component): readonly string[] =>
  event
    .getAllProperties('categories')
    .flatMap((each) => each.getValues() as unknown[])
    .filter((each) => typeof each === 'string')
    .map((each) => each.trim().slice(0, 100))
    .filter(Boolean)
    .slice(0, 20)

function safeUrl(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}

function whenOf(event: ICAL.Component, times: TimeReader): ReadWhen | SkipReason {
  const [start, end] = [momentIn(event, 'dtstart', times), momentIn(event, 'dtend', times)]
  if (!start) return 'no-start'
  const seconds = durationOf(event)
  if (start.kind === 'day') {
    const after =
      end?.kind === 'day' ? end.date : start.date.add({ days: Math.max(1, Math.round(seconds / 86_400)) })
    const last = after.subtract({ days: 1 })
    // Some clients write the last day itself, which makes a day that ends before it begins.
    const days = start.date.until(last).days
    if (days < -1) return 'ends-before-start'
    return { kind: 'days', first: start.date, last: days < 0 ? start.date : last }
  }
  const until = end?.kind === 'instant' ? end.at : start.at.add({ seconds })
  if (until.epochMilliseconds < start.at.epochMilliseconds) return 'ends-before-start'
  return { kind: 'time', start: start.at, end: until, zone: start.zone }
}

function durationOf(event: ICAL.Component): number {
  const value = event.getFirstPropertyValue('duration')
  if (typeof value !== 'object' || value === null || !('toSeconds' in value)) return 0
  const seconds = value.toSeconds()
  return Number.isFinite(seconds) && seconds > 0 && seconds < 366 * 86_400 ? seconds : 0
}
