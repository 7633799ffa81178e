import fastifyStatic from '@fastify/static'
import type pg from 'pg'
import type { Logger } from 'pino'
import {
  answer,
  apiRoot,
  arrive,
  type PageGround,
  preferredLanguage,
  serveApi,
  serveFiles,
  servePages,
} from '../acts/index.ts'
import { SiteReader } from '../journal/index.ts'
import { type Clock, systemClock } from '../platform/clock/index.ts'
import { isOutage, type PartnershipId } from '../platform/db/index.ts'
import type { FileStore } from '../platform/files/index.ts'
import { renderDocument } from '../platform/html/index.ts'
import { makeServer, originOf, securityHeaders } from '../platform/http/index.ts'
import { pathTo } from '../platform/words/index.ts'
import type { Built } from './assets.ts'
import { serveCalendars } from './calendars.ts'
import { serveDemo } from './demo-server.ts'
import { serveFeeds } from './feeds.ts'
import { reactors } from './following.ts'
import { serveForMachines } from './for-machines.ts'
import { frame, refusedContent } from './frame.tsx'
import { openApiDocument } from './open-api.ts'
import { servePapers } from './papers.ts'
import { servePictures } from './pictures.ts'
import { refuse } from './refuse.tsx'
import { acts, apiViews, fileHolders, pages } from './rooms.ts'

export interface Site {
  readonly pool: pg.Pool
  readonly built: Built
  readonly publicUrl: string
  readonly files: FileStore
  readonly logger: Logger
  readonly clock?: Clock
  readonly catchUp?: PageGround['catchUp']
  readonly resetDemo?: (partnership: PartnershipId) => Promise<void>
}

/** The whole site, ready to listen. */
export async function makeSite({
  pool,
  built,
  publicUrl,
  files,
  logger,
  clock = systemClock,
  catchUp,
  resetDemo,
}: Site) {
  const overHttps = publicUrl.startsWith('https:')
  const ground: PageGround = {
    pool,
    sites: new SiteReader(pool),
    clock,
    files,
    reactors,
    build: built.build,
    security: securityHeaders(overHttps),
    overHttps,
    ...(catchUp ? { catchUp } : {}),
    frame: frame(built.assets, (host) => originOf(host, publicUrl), built.fonts !== undefined),
    document: renderDocument,
    refused: refusedContent,
  }
  const server = await bareServer(ground, built, logger)
  serveHealth(server, pool)
  serveApi(server, ground, acts, apiViews)
  serveFiles(server, ground, fileHolders)
  serveDocument(server, ground)
  servePages(server, ground, pages(overHttps))
  if (built.fonts !== undefined) servePictures(server, ground, pages(overHttps), built.fonts)
  servePapers(server, ground)
  serveFeeds(server, ground, (host) => originOf(host, publicUrl))
  serveCalendars(server, ground, (host) => originOf(host, publicUrl))
  serveDemo(server, { ...ground, ...(resetDemo ? { reset: resetDemo } : {}) })
  serveForMachines(server, ground, (host) => originOf(host, publicUrl))
  leadToLanguage(server, ground)
  return server
}

async function bareServer(ground: PageGround, built: Built, logger: Logger) {
  const server = await makeServer({
    logger,
    isOutage,
    refuse: (request, reply, status, reason) => refuse(ground, built.assets, request, reply, status, reason),
  })
  await server.register(fastifyStatic, {
    root: built.folder,
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    cacheControl: true,
  })
  return server
}

type Server = Awaited<ReturnType<typeof makeServer>>

function serveDocument(server: Server, ground: PageGround): void {
  const document = JSON.stringify(openApiDocument(acts, apiViews))
  server.get(`${apiRoot}/openapi.json`, (_, reply) =>
    answer(reply, 200, { ...ground.security, 'content-type': 'application/json; charset=utf-8' }, document),
  )
}

/** The bare host leads to the front page in the reader's language. */
function leadToLanguage(server: Server, ground: PageGround): void {
  server.get('/', async (request, reply) => {
    const arrived = await arrive(ground, request)
    if (!arrived) return reply.callNotFound()
    const language = preferredLanguage(request.headers['accept-language'], arrived.site)
    answer(reply, 303, { ...ground.security, location: pathTo(language), vary: 'accept-language' })
  })
}

/** Alive: the process answers. Ready: the database answers too. Neither says anything else. */
function serveHealth(server: Server, pool: pg.Pool): void {
  server.get('/healthz', async (_, reply) => reply.type('text/plain').send('ok\n'))
  server.get('/readyz', async (_, reply) => {
    const ready = await pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
}
