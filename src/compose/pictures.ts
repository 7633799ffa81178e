import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  answer,
  arrive,
  type PageContent,
  type PageDeclaration,
  type PageGround,
  runView,
} from '../acts/index.ts'
import type { Site } from '../journal/index.ts'
import { renderDocument } from '../platform/html/index.ts'
import { type Card, CardDrawer, cardHash } from '../platform/pictures/index.ts'
import { type Language, languages, say } from '../platform/words/index.ts'

const root = '/picture'

/** What the picture of a page says. */
export const cardOf = (
  { title, description, breadcrumb }: PageContent,
  site: Site,
  language: Language,
): Card => {
  const name = say(site.name, language).text
  return { site: name, kicker: breadcrumb?.at(-1)?.label, title: title ?? description ?? name }
}

/** Where a page's picture is: the address changes with what the picture says, so that it can be kept for ever. */
export const picturePath = (pagePath: string, card: Card): string =>
  `${root}${pagePath}${pagePath.includes('?') ? '&' : '?'}picture=${cardHash(card)}`

/** What the page is about as the public sees it; undefined where the public sees nothing. */
async function publicContent(
  ground: PageGround,
  page: PageDeclaration,
  language: Language,
  request: FastifyRequest,
) {
  const arrived = await arrive(ground, request)
  if (!arrived) return undefined
  const parameters = { ...(request.query as object), ...(request.params as object) }
  const sight = await runView(ground.pool, page.view, { ...arrived, token: undefined, language, parameters })
  if (!sight.ok) return undefined
  let content: PageContent | undefined
  const { site, times, host } = arrived
  const context = {
    ...times,
    site,
    host,
    language,
    viewer: sight.viewer,
    url: request.url.slice(root.length),
    alternates: page.at,
    formKey: '',
    form: undefined,
    justDone: undefined,
  }
  const frame = (told: PageContent) => {
    content = told
    return ground.frame(told, context)
  }
  renderDocument(page.render(sight.seen.data, { ...context, frame } as never))
  return content === undefined ? undefined : { content, site }
}

/** Open Graph pictures: for every page that the public can see, at the page's address below `/picture`. */
export function servePictures(
  server: FastifyInstance,
  ground: PageGround,
  pages: readonly PageDeclaration[],
  fonts: string,
): void {
  const drawer = new CardDrawer(fonts)
  const send = async (
    page: PageDeclaration,
    language: Language,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const found = await publicContent(ground, page, language, request)
    if (!found || found.content.unlisted) return reply.callNotFound()
    const picture = await drawer.draw(cardOf(found.content, found.site, language))
    if (picture === undefined) return answer(reply, 503, { ...ground.security, 'retry-after': '5' })
    answer(
      reply,
      200,
      {
        ...ground.security,
        // Others show it on their own pages.
        'cross-origin-resource-policy': 'cross-origin',
        'content-type': 'image/png',
        'content-length': `${picture.length}`,
        'cache-control': 'public, max-age=31536000, immutable',
      },
      picture,
    )
  }
  for (const page of pages)
    if (page.view.who.includes('anyone'))
      for (const language of languages)
        server.get(`${root}${page.at[language]}`, (request, reply) => send(page, language, request, reply))
}
