import type { FastifyInstance } from 'fastify'
import { authenticate } from '../access/index.ts'
import { answer, arrive, type Ground } from '../acts/index.ts'
import { calendarOfTime } from '../meetings/index.ts'
import { readPartnership } from '../platform/db/index.ts'
import { entityTag, type Headers, matches } from '../platform/http/index.ts'
import { languages, pathTo } from '../platform/words/index.ts'

const calendarType = 'text/calendar; charset=utf-8'

/** Calendars as files. Who asks is known by the session; what they may not see is not there. */
export function serveCalendars(
  server: FastifyInstance,
  ground: Ground,
  originOf: (host: string) => string,
): void {
  for (const language of languages) {
    const one = `${pathTo(language, 'meetings', { slug: ':id' }, 'calendar')}.ics`
    server.get(one, async (request, reply) => {
      const arrived = await arrive(ground, request)
      if (!arrived) return reply.callNotFound()
      const { site, times, host, token } = arrived
      const { id } = request.params as { id: string }
      const reading = { site, language, origin: originOf(host), now: times.now }
      const body = await readPartnership(ground.pool, site.partnership, async (tx) =>
        calendarOfTime(tx, id, await authenticate(tx, token, times), reading),
      )
      if (body === undefined) return reply.callNotFound()
      const tag = entityTag(undefined, body, ground.build, request.url, host)
      const headers: Headers = {
        ...ground.security,
        'cache-control': 'private, no-cache',
        vary: 'cookie',
        etag: tag,
      }
      if (matches(request.headers['if-none-match'], tag)) return answer(reply, 304, headers)
      const file = { 'content-disposition': 'attachment; filename="meeting.ics"' }
      answer(reply, 200, { ...headers, ...file, 'content-type': calendarType }, body)
    })
  }
}
