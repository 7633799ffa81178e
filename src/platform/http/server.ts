import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { comesFromHere } from './origin.ts'

/** Longer texts than anybody writes in a form, and short enough to be read at once. */
const bodyLimit = 512 * 1024

/** Writes of one address, per minute. A person sends a few; a room behind one address some more. */
const writesPerMinute = 120

export interface ServerOptions {
  readonly logger: FastifyBaseLogger
  /** Whether a failure is of something we stand on, which will be back. */
  readonly isOutage: (error: unknown) => boolean
  /** Says no in the reader's language, as a page or as problem details. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply, status: number, reason: string) => unknown
}

/**
 * The bare server: limits, origin check, errors without a trace of the inside. Routes come from the rooms.
 * The peer's word about the address that it forwards for is taken only from this machine, where a proxy may stand.
 */
export async function makeServer({ logger, isOutage, refuse }: ServerOptions) {
  const server = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // A file from a telephone takes its time; headers have a limit of their own.
    requestTimeout: 120_000,
  })
  await server.register(formbody, { bodyLimit })
  await server.register(multipart)
  await server.register(rateLimit, {
    max: writesPerMinute,
    timeWindow: '1 minute',
    hook: 'onRequest',
    allowList: (request) => request.method === 'GET' || request.method === 'HEAD',
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  })
  server.addHook('onRequest', (request, reply, next) => {
    if (comesFromHere(request.method, request.headers)) next()
    else refuse(request, reply, 403, 'not-from-here')
  })
  server.setNotFoundHandler((request, reply) => refuse(request, reply, 404, 'absent'))
  server.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? (isOutage(error) ? 503 : 500)
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, 'request failed')
    return refuse(request, reply, status, reasonOf(status))
  })
  return server
}

const reasonOf = (status: number): string => {
  if (status === 429) return 'too-many'
  if (status === 413) return 'too-large'
  if (status === 404) return 'absent'
  if (status === 503) return 'away'
  return status >= 500 ? 'failed' : 'invalid'
}
