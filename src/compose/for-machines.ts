import type { FastifyInstance } from 'fastify'
import { answer, arrive, type Ground } from '../acts/index.ts'
import { type ReadTransaction, readPartnership } from '../platform/db/index.ts'
import { publicSubjects } from '../platform/search/index.ts'
import { languages, pathTo } from '../platform/words/index.ts'
import { finders, pages } from './rooms.ts'

/** Pages that anybody can see and that need no more in their address than a noun. */
const standingPaths = (): string[] =>
  pages(false)
    .filter(
      ({ view, at }) => view.who.includes('anyone') && view.freshness === 'journal' && !at.da.includes(':'),
    )
    .flatMap(({ at }) => languages.map((language) => at[language]))

async function pathsOfThings(tx: ReadTransaction): Promise<string[]> {
  const subjects = await publicSubjects(
    tx,
    finders.map((finder) => finder.type),
  )
  const paths: string[] = []
  for (const finder of finders) {
    const ids = subjects.filter((subject) => subject.type === finder.type).map((subject) => subject.id)
    const found = ids.length ? await finder.find(tx, ids) : new Map()
    for (const { path } of found.values()) paths.push(...languages.map((language) => path[language]))
  }
  return paths
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const sitemap = (origin: string, paths: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${paths
    .map((path) => `<url><loc>${escaped(origin + path)}</loc></url>`)
    .join('\n')}\n</urlset>\n`

/** What machines ask for by custom: the sitemap, the robots' rules, and the accessibility statement's short address. */
export function serveForMachines(
  server: FastifyInstance,
  ground: Ground,
  originOf: (host: string) => string,
): void {
  server.get('/sitemap.xml', async (request, reply) => {
    const arrived = await arrive(ground, request)
    if (!arrived) return reply.callNotFound()
    const things = await readPartnership(ground.pool, arrived.site.partnership, pathsOfThings)
    const body = sitemap(originOf(arrived.host), [...new Set([...standingPaths(), ...things])])
    answer(reply, 200, { ...ground.security, 'content-type': 'application/xml; charset=utf-8' }, body)
  })
  server.get('/robots.txt', async (request, reply) => {
    const arrived = await arrive(ground, request)
    if (!arrived) return reply.callNotFound()
    const links = languages.map((language) => `Disallow: ${pathTo(language, 'link')}/\n`).join('')
    const body = `User-agent: *\n${links}Sitemap: ${originOf(arrived.host)}/sitemap.xml\n`
    answer(reply, 200, { ...ground.security, 'content-type': 'text/plain; charset=utf-8' }, body)
  })
  // The address under which Danish public bodies' statements are looked for.
  server.get('/was', (_, reply) =>
    answer(reply, 303, { ...ground.security, location: pathTo('da', 'accessibility') }),
  )
}
