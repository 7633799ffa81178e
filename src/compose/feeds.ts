import type { FastifyInstance } from 'fastify'
import { answer, arrive, type Ground, runView } from '../acts/index.ts'
import { insightWords, type PublicJournal, publicHappenings } from '../insight/index.ts'
import { entityTag, matches } from '../platform/http/index.ts'
import { type Language, languages, pathTo, say, type Text } from '../platform/words/index.ts'
import { telling } from './rooms.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Feed {
  readonly origin: string
  readonly language: Language
  readonly site: { readonly name: Text; readonly partnership: string }
}

/** RFC 4287. An entry is known by its id in the journal, which never changes. */
function atom({ items }: PublicJournal, { origin, language, site }: Feed): string {
  const t = insightWords(language)
  const name = say(site.name, language).text
  const page = origin + pathTo(language, 'journal')
  const updated = items[0]?.at ?? '1970-01-01T00:00:00Z'
  const entries = items.map(
    ({ id, at, sentence, path }) => `<entry>
<id>urn:uuid:${id}</id>
<title>${escaped(sentence)}</title>
<updated>${at}</updated>
<link href="${escaped(path === undefined ? page : origin + path)}"/>
</entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>urn:uuid:${site.partnership}</id>
<title>${escaped(`${t.happenings} – ${name}`)}</title>
<author><name>${escaped(name)}</name></author>
<updated>${updated}</updated>
<link href="${escaped(page)}"/>
<link rel="self" href="${escaped(`${page}.atom`)}"/>
${entries.join('\n')}
</feed>
`
}

/** What happened in public, for whoever follows along. */
export function serveFeeds(
  server: FastifyInstance,
  ground: Ground,
  originOf: (host: string) => string,
): void {
  const view = publicHappenings(telling)
  for (const language of languages) {
    server.get(`${pathTo(language, 'journal')}.atom`, async (request, reply) => {
      const arrived = await arrive(ground, request)
      if (!arrived) return reply.callNotFound()
      const { site, times, host } = arrived
      const tag = entityTag(undefined, site.heads.public, ground.build, request.url, host)
      const headers = { ...ground.security, 'cache-control': 'public, no-cache', etag: tag }
      if (matches(request.headers['if-none-match'], tag)) return answer(reply, 304, headers)
      // Whoever asks: a feed shows what the public sees.
      const sight = await runView(ground.pool, view, {
        site,
        times,
        language,
        token: undefined,
        parameters: {},
      })
      if (!sight.ok) return reply.callNotFound()
      const body = atom(sight.seen.data, { origin: originOf(host), language, site })
      answer(reply, 200, { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' }, body)
    })
  }
}
