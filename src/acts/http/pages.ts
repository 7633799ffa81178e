import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Times } from '../../platform/clock/index.ts'
import { withPartnership } from '../../platform/db/index.ts'
import { entityTag, type Headers, matches } from '../../platform/http/index.ts'
import { type Language, languages, pathTo } from '../../platform/words/index.ts'
import { type Call, type Refusal, runAct, runView, type Sight } from '../run.ts'
import type { FormState, PageContent, PageContext, PageDeclaration, PageForm } from './page.ts'
import { PageCache, packedPage, packedTag, type ReadyPage } from './page-cache.ts'
import type { ReadForm } from './read-form.ts'
import { type Arrived, answer, arrive, endOfHour, type Ground, hourOf, seenBy } from './request.ts'
import { readSentForm, withFileIds } from './sent-form.ts'

export interface PageGround extends Ground {
  readonly frame: (content: PageContent, context: Omit<PageContext, 'frame'>) => VNode
  readonly document: (page: VNode) => string
  /** A page that says no. */
  readonly refused: (refusal: Refusal, context: Omit<PageContext, 'frame'>) => PageContent
}

type Parameters = Record<string, string>

/** Serves pages and their forms. */
export function servePages(
  server: FastifyInstance,
  ground: PageGround,
  pages: readonly PageDeclaration[],
): void {
  const cache = new PageCache()
  for (const page of pages) {
    for (const language of languages) {
      server.get(page.at[language], (request, reply) => show(ground, cache, page, language, request, reply))
      for (const form of page.forms ?? []) {
        server.post(form.at[language], { schema: { hide: true } as never }, (request, reply) =>
          submit(ground, page, form, language, request, reply),
        )
      }
    }
  }
}

const htmlHeaders = (
  ground: Ground,
  language: Language,
  tag: string | undefined,
  shared: boolean,
): Headers => ({
  ...ground.security,
  'content-type': 'text/html; charset=utf-8',
  'content-language': language,
  'cache-control': tag === undefined ? 'no-store' : shared ? 'public, no-cache' : 'private, no-cache',
  vary: 'cookie, accept-encoding',
  ...(tag === undefined ? {} : { etag: tag }),
})

const withLength = (headers: Headers, body: Buffer): Headers => ({
  ...headers,
  'content-length': `${body.length}`,
})

const parametersOf = (request: FastifyRequest): Parameters => ({
  ...(request.query as Parameters),
  ...(request.params as Parameters),
})

async function show(
  ground: PageGround,
  cache: PageCache,
  page: PageDeclaration,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const arrived = await arrive(ground, request)
  if (!arrived) return reply.callNotFound()
  const { host, site, times, token } = arrived
  const address = `${host}${request.url}`
  const anonymous = token === undefined
  if (anonymous) {
    const ready = cache.get(address, site.heads.public, times.now)
    if (ready) return sendReady(reply, ready, request.headers)
  }
  const sight = await look(ground, page, language, arrived, parametersOf(request))
  if (!sight.ok) return sendRefusal(ground, sight, sight, language, arrived, request, reply)
  const moved = page.path?.(sight.seen.data, language)
  const [path] = request.url.split('?')
  if (moved !== undefined && moved !== path)
    return answer(reply, 301, { ...ground.security, location: moved })
  const journalled = page.view.freshness === 'journal'
  const head = anonymous ? site.heads.public : site.heads.all
  const tag = journalled
    ? entityTag(undefined, head, ground.build, address, seenBy(sight.viewer), hourOf(times.now))
    : undefined
  if (tag && knows(request.headers, tag)) {
    return answer(reply, 304, htmlHeaders(ground, language, tag, anonymous))
  }
  const body = Buffer.from(render(ground, page, sight, language, arrived, request))
  const headers = withLength(htmlHeaders(ground, language, tag, anonymous), body)
  if (anonymous && tag) {
    const ready = readyPage(head, tag, headers, body, sight, times)
    cache.set(address, ready)
    sendReady(reply, ready, request.headers)
  } else answer(reply, 200, headers, body)
  if (page.note) await note(ground, page, arrived, request)
}

function readyPage(
  head: string,
  tag: string,
  headers: Headers,
  body: Buffer,
  sight: Extract<Sight<unknown>, { ok: true }>,
  { now }: Times,
): ReadyPage {
  const { 'content-type': _type, 'content-length': _length, ...notModified } = headers
  return { head, validUntil: sight.seen.validUntil ?? endOfHour(now), tag, headers, notModified, body }
}

const note = (ground: PageGround, page: PageDeclaration, { site, times }: Arrived, request: FastifyRequest) =>
  withPartnership(ground.pool, site.partnership, async (tx) =>
    page.note?.(tx, request.params as Parameters, times),
  ).catch((error: unknown) => request.log.warn({ err: error }, 'what was fetched could not be noted'))

/** Whether the browser has the page already, packed or not. */
const knows = ({ 'if-none-match': noneMatch }: IncomingHttpHeaders, tag: string): boolean =>
  matches(noneMatch, tag) || matches(noneMatch, packedTag(tag))

/** The public's pages hold no secret that their packed size could give away; pages of those signed in are not packed. */
function sendReady(reply: FastifyReply, ready: ReadyPage, headers: IncomingHttpHeaders) {
  if (knows(headers, ready.tag)) return answer(reply, 304, ready.notModified)
  if (!/\bgzip\b/.test(headers['accept-encoding']?.toString() ?? ''))
    return answer(reply, 200, ready.headers, ready.body)
  const packed = packedPage(ready)
  answer(reply, 200, packed.headers, packed.body)
}

const look = (
  ground: Ground,
  page: PageDeclaration,
  language: Language,
  arrived: Arrived,
  parameters: Parameters,
) => runView(ground.pool, page.view, { ...arrived, language, parameters })

function contextOf(
  language: Language,
  { site, times, host }: Arrived,
  sight: { readonly viewer: PageContext['viewer'] },
  request: FastifyRequest,
  alternates: Readonly<Record<Language, string>>,
  form: FormState | undefined,
): Omit<PageContext, 'frame'> {
  const { url } = request
  const justDone = (request.query as Parameters)['done']
  return {
    ...times,
    site,
    language,
    viewer: sight.viewer,
    url,
    alternates,
    form,
    host,
    formKey: randomUUID(),
    justDone,
  }
}

function render(
  ground: PageGround,
  page: PageDeclaration,
  sight: Extract<Sight<unknown>, { ok: true }>,
  language: Language,
  arrived: Arrived,
  request: FastifyRequest,
  form?: FormState,
): string {
  const { data } = sight.seen
  const alternates = Object.fromEntries(
    languages.map((other) => [
      other,
      page.path?.(data, other) ??
        filled(page.at[other], request.params as Parameters) + searchOf(request.url),
    ]),
  ) as Record<Language, string>
  const context = contextOf(language, arrived, sight, request, alternates, form)
  const frame = (content: PageContent) => ground.frame(content, context)
  return ground.document(page.render(data, { ...context, frame }))
}

const searchOf = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '')

const filled = (pattern: string, parameters: Parameters): string =>
  pattern.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''))

function sendRefusal(
  ground: PageGround,
  refusal: Refusal,
  sight: { readonly viewer: PageContext['viewer'] },
  language: Language,
  arrived: Arrived,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (refusal.refusal === 'sign-in-needed') {
    const back = request.method === 'GET' ? `?to=${encodeURIComponent(request.url)}` : ''
    return answer(reply, 303, { ...ground.security, location: `${pathTo(language, 'signIn')}${back}` })
  }
  const alternates = { da: '/da', en: '/en' }
  const context = contextOf(language, arrived, sight, request, alternates, undefined)
  const body = Buffer.from(ground.document(ground.frame(ground.refused(refusal, context), context)))
  answer(
    reply,
    refusal.declaration.status,
    withLength(htmlHeaders(ground, language, undefined, false), body),
    body,
  )
}

async function submit(
  ground: PageGround,
  page: PageDeclaration,
  form: PageForm,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const arrived = await arrive(ground, request)
  if (!arrived) return reply.callNotFound()
  const { read, refused } = await readSentForm(ground, request, arrived, form, language)
  if (refused) return showAgain(ground, page, form, language, arrived, read, refused, request, reply)
  const outcome = await runAct(
    ground.pool,
    ground.reactors,
    form.act,
    callOf(form, language, arrived, read, request),
  )
  if (!outcome.ok) return showAgain(ground, page, form, language, arrived, read, outcome, request, reply)
  if (form.act.awaitsWhatFollows) await ground.catchUp?.(arrived.site.partnership)
  if (form.byMachine?.(read.input))
    return answer(reply, 200, { ...ground.security, 'content-type': 'text/plain' }, 'ok\n')
  const parameters = request.params as Parameters
  const location = form.leadsTo(outcome.result, { language, parameters })
  answer(reply, 303, { ...ground.security, ...form.headers?.(outcome.result), location })
}

/** Who sends the form is known by a session, or by a link in its address. */
function callOf(
  form: PageForm,
  language: Language,
  arrived: Arrived,
  { input: kept, fields }: ReadForm,
  request: FastifyRequest,
): Call {
  const typed = withFileIds(kept, form)
  const parameters = request.params as Parameters
  const vouched = form.by?.(parameters)
  return {
    ...arrived,
    language,
    ...(vouched ? { ...vouched, via: 'link' as const } : { via: 'page' as const }),
    input: form.read ? form.read(typed, parameters) : typed,
    subjectId: fields.subject,
    organisation: fields.for,
    key: fields.key,
    expectedVersion: fields.version === undefined ? undefined : Number(fields.version),
  }
}

/** The page with the form as it was sent, and what is to be mended. */
async function showAgain(
  ground: PageGround,
  page: PageDeclaration,
  form: PageForm,
  language: Language,
  arrived: Arrived,
  { input: typed, fields }: ReadForm,
  refused: Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const sight = await look(ground, page, language, arrived, parametersOf(request))
  if (!sight.ok || refused.refusal === 'sign-in-needed') {
    return sendRefusal(ground, sight.ok ? refused : sight, sight, language, arrived, request, reply)
  }
  const { issues, refusal: name, declaration } = refused
  const state = {
    act: form.act.name,
    values: { ...typed, ...fields },
    issues,
    refusal: { name, declaration },
  }
  const body = Buffer.from(render(ground, page, sight, language, arrived, request, state))
  answer(reply, declaration.status, withLength(htmlHeaders(ground, language, undefined, false), body), body)
}
