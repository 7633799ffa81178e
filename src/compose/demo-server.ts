import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answer, arrive, type PageGround } from '../acts/index.ts'
import { asId, type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { filled, mailById } from '../platform/mail/index.ts'
import { languages, pathTo } from '../platform/words/index.ts'
import { mints } from './following.ts'

/** A letter brings its own styles and nothing that runs; its links lead the whole window on. */
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; base-uri 'none'"

interface DemoGround extends PageGround {
  /** Makes the partnership anew under its hosts, and drops the old one. */
  readonly reset?: (partnership: PartnershipId) => Promise<void>
}

/** What a demonstration has that no act and no view can be: letters as they look, links that get their token, beginning anew. */
export function serveDemo(server: FastifyInstance, ground: DemoGround): void {
  for (const language of languages) {
    server.get(`/${language}/demo-mail/:id.html`, (request, reply) => letter(ground, request, reply))
    server.get(`/${language}/demo-mail/:id/:n`, (request, reply) => onward(ground, request, reply))
    server.post(pathTo(language, 'demo', 'reset'), async (request, reply) => {
      const arrived = await arrive(ground, request)
      if (!arrived?.site.demonstration || !ground.reset) return reply.callNotFound()
      await ground.reset(arrived.site.partnership)
      answer(reply, 303, { ...ground.security, location: pathTo(language, 'demo') })
    })
  }
}

async function mailOf(ground: PageGround, request: FastifyRequest) {
  const arrived = await arrive(ground, request)
  const id = asId<'mail_message'>((request.params as { id: string }).id)
  if (!arrived?.site.demonstration || !id) return undefined
  const { partnership } = arrived.site
  const mail = await withPartnership(ground.pool, partnership, (tx) => mailById(tx, id))
  return mail?.body_html ? { arrived, mail, html: mail.body_html } : undefined
}

const href = /href="([^"]*)"/g

/** The letter, with each link leading by way of us: what stands for a token gets one when it is followed. */
async function letter(ground: DemoGround, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const found = await mailOf(ground, request)
  if (!found) return reply.callNotFound()
  let n = 0
  const base = request.url.replace(/\.html.*$/, '')
  const html = found.html.replaceAll(href, () => `href="${base}/${n++}" target="_top"`)
  answer(
    reply,
    200,
    {
      ...ground.security,
      'content-security-policy': letterPolicy,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-frame-options': 'SAMEORIGIN',
    },
    html,
  )
}

async function onward(ground: DemoGround, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const found = await mailOf(ground, request)
  const links = [...(found?.html.matchAll(href) ?? [])].map(([, to = '']) => to.replaceAll('&amp;', '&'))
  const to = links[Number((request.params as { n: string }).n)]
  if (!found || to === undefined) return reply.callNotFound()
  const { arrived, mail } = found
  const fill = await withPartnership(ground.pool, arrived.site.partnership, (tx) =>
    filled(tx, mail, mints, arrived.times.realNow),
  )
  // Whatever origin the letter was written with, the visitor stays at the one they came by.
  const { pathname, search } = new URL(fill(to))
  answer(reply, 303, { ...ground.security, location: `${pathname}${search}`, 'cache-control': 'no-store' })
}
