import type { FastifyInstance } from 'fastify'
import { answer, arrive, type Ground } from '../acts/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { type ReadTransaction, readPartnership } from '../platform/db/index.ts'
import { publicSubjects } from '../platform/search/index.ts'
import { type Language, languages, pathTo } from '../platform/words/index.ts'
import { finders, pages } from './rooms.ts'

/** Two pages whose address needs no more than a noun, and that say of themselves that they are not to be listed. */
const unlisted: readonly string[] = ['search.all', 'sign-in.sent']

/** What it shows to the public moves with the journal alone; to who is signed in it can show a secret, so nobody keeps it. */
const listedAllTheSame: readonly string[] = ['calendar.list']

type Address = Readonly<Record<Language, string>>

/** Pages that anybody can see and that need no more in their address than a noun. */
const standing = (): Address[] =>
  pages(false)
    .filter(
      ({ view, at }) =>
        view.who.includes('anyone') &&
        (view.freshness === 'journal' || listedAllTheSame.includes(view.name)) &&
        !at.da.includes(':') &&
        !unlisted.includes(view.name),
    )
    .map(({ at }) => at)

/** Pages of what the public can find. What stands within a page, and what does not exist, is not listed. */
async function ofThings(tx: ReadTransaction): Promise<Address[]> {
  const subjects = await publicSubjects(
    tx,
    finders.map((finder) => finder.type),
  )
  const invented = [...(await organisationsByKey(tx)).values()].filter(
    (organisation) => organisation.invented,
  )
  const inventedIds = new Set<string>(invented.map(({ id }) => id))
  const found: Address[] = []
  for (const finder of finders) {
    const ids = subjects.filter(({ type, id }) => type === finder.type && !inventedIds.has(id))
    if (ids.length === 0) continue
    const things = await finder.find(
      tx,
      ids.map(({ id }) => id),
    )
    found.push(...[...things.values()].map(({ path }) => path).filter((path) => !path.da.includes('#')))
  }
  return found
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** https://www.sitemaps.org/protocol.html, with each page's other languages as `xhtml:link`. */
function sitemap(origin: string, addresses: readonly Address[]): string {
  const once = [...new Map(addresses.map((address) => [address.da, address])).values()]
  const others = (address: Address) =>
    languages
      .map(
        (language) =>
          `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(origin + address[language])}"/>`,
      )
      .join('')
  const urls = once.flatMap((address) =>
    languages.map(
      (language) => `<url><loc>${escaped(origin + address[language])}</loc>${others(address)}</url>`,
    ),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n')
}

/** What machines ask for by custom: the sitemap, the robots' rules, and the accessibility statement's short address. */
export function serveForMachines(
  server: FastifyInstance,
  ground: Ground,
  originOf: (host: string) => string,
): void {
  server.get('/sitemap.xml', async (request, reply) => {
    const arrived = await arrive(ground, request)
    if (!arrived) return reply.callNotFound()
    const things = await readPartnership(ground.pool, arrived.site.partnership, ofThings)
    const body = sitemap(originOf(arrived.host), [...standing(), ...things])
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
