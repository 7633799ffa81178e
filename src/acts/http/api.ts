import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { entityTag, matches, versionIn } from '../../platform/http/index.ts'
import type { Act } from '../act.ts'
import { commonRefusals, type Issue } from '../refusals.ts'
import { type Asker, type Refusal, runAct, runView } from '../run.ts'
import type { View } from '../view.ts'
import { type CsvFile, listAsCsv, wantedFormat } from './lists.ts'
import { problemOf } from './problems.ts'
import { type Arrived, answer, arrive, type Ground, hourOf, preferredLanguage, seenBy } from './request.ts'

export const apiRoot = '/api/v1'

type Parameters = Record<string, string>

/** `{id}` of the documentation is `:id` of the router. */
const routeOf = (path: string): string => `${apiRoot}${path.replaceAll(/\{([a-zA-Z]+)\}/g, ':$1')}`

/** Serves every act and every view as JSON: the API can do what a page can, because both are the same acts. */
export function serveApi(
  server: FastifyInstance,
  ground: Ground,
  acts: readonly Act<never, never, never, string>[],
  views: readonly View[],
): void {
  for (const view of views) {
    server.get(routeOf(view.api), (request, reply) => readApi(ground, view, request, reply))
  }
  for (const act of acts) {
    server.route({
      method: act.api.method,
      url: routeOf(act.api.path),
      handler: (request, reply) => writeApi(ground, act, request, reply),
    })
  }
}

function headers(ground: Ground, type: string, cache: string, tag?: string) {
  return {
    ...ground.security,
    'content-type': `${type}; charset=utf-8`,
    'cache-control': cache,
    vary: 'cookie, authorization, accept-language, accept',
    ...(tag === undefined ? {} : { etag: tag }),
  }
}

function problem(ground: Ground, reply: FastifyReply, refusal: Refusal, language: 'da' | 'en'): void {
  const body = JSON.stringify(problemOf(refusal, language))
  answer(reply, refusal.declaration.status, headers(ground, 'application/problem+json', 'no-store'), body)
}

async function readApi(
  ground: Ground,
  view: View,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const arrived = await arrive(ground, request)
  if (!arrived) return reply.callNotFound()
  const language = preferredLanguage(request.headers['accept-language'], arrived.site)
  const { format: asked, ...query } = request.query as Parameters
  const wanted = wantedFormat(view, asked, request.headers.accept, language)
  if ('issues' in wanted) return problem(ground, reply, badFormat(wanted.issues), language)
  const { format } = wanted
  const asker = { ...arrived, language, parameters: { ...query, ...(request.params as Parameters) } }
  const sight = await runView(ground.pool, view, asker)
  if (!sight.ok) return problem(ground, reply, sight, language)
  const { heads } = arrived.site
  const head = sight.viewer.person ? heads.all : heads.public
  const parts = [
    head,
    seenBy(sight.viewer),
    ground.build,
    request.url,
    format,
    language,
    hourOf(arrived.times.now),
  ]
  const tag = view.freshness === 'journal' ? entityTag(sight.seen.version, ...parts) : undefined
  const cache = tag === undefined ? 'no-store' : 'private, no-cache'
  const sent = headers(ground, format === 'json' ? 'application/json' : 'text/csv', cache, tag)
  if (tag && matches(request.headers['if-none-match'], tag)) return answer(reply, 304, sent)
  if (format === 'json') return answer(reply, 200, sent, JSON.stringify(sight.seen.data))
  const file = await csvFile(ground, view, format, asker, sight.seen.data, request)
  answer(reply, 200, { ...sent, ...file.headers }, file.body)
}

const badFormat = (issues: readonly Issue[]): Refusal => ({
  ok: false,
  refusal: 'invalid',
  declaration: commonRefusals.invalid,
  issues,
})

function csvFile(
  ground: Ground,
  view: View,
  format: 'csv' | 'csv-semicolon',
  asker: Asker & { readonly parameters: Parameters },
  first: unknown,
  request: FastifyRequest,
): Promise<CsvFile> {
  const { pathname, searchParams } = new URL(request.url, 'http://list.invalid')
  return listAsCsv(view, first, {
    format,
    languages: asker.site.languages,
    async turn(more) {
      const sight = await runView(ground.pool, view, {
        ...asker,
        parameters: { ...asker.parameters, ...more },
      })
      return sight.ok ? sight.seen.data : undefined
    },
    addressWith: (more) =>
      `${pathname}?${new URLSearchParams({ ...Object.fromEntries(searchParams), format, ...more })}`,
  })
}

async function writeApi(
  ground: Ground,
  act: Act<never, never, never, string>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const arrived = await arrive(ground, request)
  if (!arrived) return reply.callNotFound()
  const language = preferredLanguage(request.headers['accept-language'], arrived.site)
  const outcome = await runAct(ground.pool, ground.reactors, act, { ...callOf(request, arrived), language })
  if (!outcome.ok) return problem(ground, reply, outcome, language)
  if (act.awaitsWhatFollows) await ground.catchUp?.(arrived.site.partnership)
  const sent = headers(ground, 'application/json', 'no-store')
  answer(reply, act.api.method === 'POST' ? 201 : 200, sent, JSON.stringify(outcome.result ?? {}))
}

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)

const callOf = (request: FastifyRequest, arrived: Arrived) => ({
  ...arrived,
  via: 'api' as const,
  input: request.body ?? {},
  subjectId: (request.params as Parameters)['id'],
  organisation: one(request.headers['acting-for']),
  key: one(request.headers['idempotency-key']),
  expectedVersion: versionIn(request.headers['if-match']),
})
