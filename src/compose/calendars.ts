import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { authenticate } from '../access/index.ts'
import { type Arrived, answer, arrive, type Ground } from '../acts/index.ts'
import {
  calendarOfTime,
  extras,
  groupCalendar,
  ownCalendar,
  publicCalendar,
  type Reading,
} from '../meetings/index.ts'
import { type ReadTransaction, readPartnership } from '../platform/db/index.ts'
import { entityTag, type Headers, matches } from '../platform/http/index.ts'
import { type Language, languages, pathTo } from '../platform/words/index.ts'

interface Asked {
  readonly arrived: Arrived
  readonly reading: Reading
  readonly request: FastifyRequest
}

/** A calendar as text; none where there is nothing that this reader may see. */
type Read = (tx: ReadTransaction, asked: Asked) => Promise<string | undefined>

const parameter = ({ request }: Asked, name: string) =>
  (request.params as Readonly<Record<string, string>>)[name] ?? ''

/** What else is wanted in it: `?with=milestones,decisions`. */
const wantedIn = ({ request }: Asked) => {
  const said = String((request.query as Readonly<Record<string, unknown>>)['with'] ?? '').split(',')
  return extras.filter((one) => said.includes(one))
}

/** Where calendars are, below each language. A session counts for the file of one meeting only: nobody subscribes with one. */
const calendars: readonly {
  readonly at: (language: Language) => string
  readonly shared: boolean
  readonly read: Read
}[] = [
  {
    at: (language) => `${pathTo(language, 'calendar')}.ics`,
    shared: true,
    read: (tx, asked) => publicCalendar(tx, wantedIn(asked), asked.reading),
  },
  {
    at: (language) => `${pathTo(language, 'groups', { slug: ':id' }, 'calendar')}.ics`,
    shared: true,
    read: (tx, asked) => groupCalendar(tx, parameter(asked, 'id'), wantedIn(asked), asked.reading),
  },
  {
    at: (language) => `${pathTo(language, 'calendar', { slug: ':secret' })}/calendar.ics`,
    shared: false,
    read: (tx, asked) => ownCalendar(tx, parameter(asked, 'secret'), wantedIn(asked), asked.reading),
  },
  {
    at: (language) => `${pathTo(language, 'meetings', { slug: ':id' }, 'calendar')}.ics`,
    shared: false,
    read: async (tx, asked) => {
      const viewer = await authenticate(tx, asked.arrived.token, asked.arrived.times)
      return calendarOfTime(tx, parameter(asked, 'id'), viewer, asked.reading)
    },
  },
]

/** Calendars to subscribe to, and meetings as files. What the reader may not see is not there. */
export function serveCalendars(
  server: FastifyInstance,
  ground: Ground,
  originOf: (host: string) => string,
): void {
  for (const language of languages)
    for (const { at, shared, read } of calendars)
      server.get(at(language), async (request, reply) => {
        const arrived = await arrive(ground, request)
        if (!arrived) return reply.callNotFound()
        const { site, times, host } = arrived
        const reading = { site, language, origin: originOf(host), now: times.now }
        const body = await readPartnership(ground.pool, site.partnership, (tx) =>
          read(tx, { arrived, reading, request }),
        )
        if (body === undefined) return reply.callNotFound()
        send({ ground, shared, host }, request, reply, body)
      })
}

function send(
  { ground, shared, host }: { readonly ground: Ground; readonly shared: boolean; readonly host: string },
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
): void {
  const tag = entityTag(undefined, body, ground.build, request.url, host)
  const headers: Headers = {
    ...ground.security,
    'cache-control': shared ? 'public, no-cache' : 'private, no-cache',
    ...(shared ? {} : { vary: 'cookie' }),
    etag: tag,
  }
  if (matches(request.headers['if-none-match'], tag)) return answer(reply, 304, headers)
  const file = { 'content-disposition': 'inline; filename="calendar.ics"' }
  answer(reply, 200, { ...headers, ...file, 'content-type': 'text/calendar; charset=utf-8' }, body)
}
