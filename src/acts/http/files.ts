import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { authenticate, type Viewer } from '../../access/index.ts'
import type { Times } from '../../platform/clock/index.ts'
import { asId, type ReadTransaction, readPartnership } from '../../platform/db/index.ts'
import { contentDisposition, findFile, whereaboutsOf } from '../../platform/files/index.ts'
import { matches } from '../../platform/http/index.ts'
import { commonRefusals, type RefusalDeclaration } from '../refusals.ts'
import { apiRoot } from './api.ts'
import { problemOf } from './problems.ts'
import { FileRefused, fileRefusals, receiveFile, senderOf } from './receive.ts'
import { type Arrived, answer, arrive, type Ground, preferredLanguage } from './request.ts'

/** Says for one kind of thing who may have the files that it holds: whoever may see the thing. */
export interface FileHolder {
  readonly type: string
  mayRead(tx: ReadTransaction, id: string, viewer: Viewer, times: Times): Promise<boolean>
}

/** Takes files as they are, `POST /api/v1/files?name=plan.pdf`, and hands them out to whoever may see what holds them. */
export function serveFiles(server: FastifyInstance, ground: Ground, holders: readonly FileHolder[]): void {
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_, payload, done) => done(null, payload))
    scope.post(`${apiRoot}/files`, (request, reply) => take(ground, request, reply))
  })
  const give = (request: FastifyRequest, reply: FastifyReply) => handOut(ground, holders, request, reply)
  server.get(`${apiRoot}/files/:id`, give)
  server.get('/files/:id/:name', give)
}

async function take(ground: Ground, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const arrived = await arrive(ground, request)
  if (!arrived) return reply.callNotFound()
  const sender = await senderOf(ground, arrived)
  if (!sender)
    return refuse(ground, request, reply, arrived, 'sign-in-needed', commonRefusals['sign-in-needed'])
  const { name = 'file' } = request.query as { name?: string }
  const sent = { name, type: request.headers['content-type'], source: request.raw }
  try {
    const file = await receiveFile(ground, arrived, sender, sent)
    answer(reply, 201, { ...ground.security, 'content-type': 'application/json' }, JSON.stringify(file))
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    refuse(ground, request, reply, arrived, error.refusal, fileRefusals[error.refusal])
  }
}

function refuse(
  ground: Ground,
  request: FastifyRequest,
  reply: FastifyReply,
  { site }: Arrived,
  refusal: string,
  declaration: RefusalDeclaration,
): void {
  const language = preferredLanguage(request.headers['accept-language'], site)
  const problem = problemOf({ ok: false, refusal, declaration, issues: [] }, language)
  // What was not read of a file that is too large must not be taken for the next request.
  const headers = { 'content-type': 'application/problem+json', connection: 'close' }
  answer(reply, declaration.status, { ...ground.security, ...headers }, JSON.stringify(problem))
}

async function handOut(
  ground: Ground,
  holders: readonly FileHolder[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const arrived = await arrive(ground, request)
  const id = asId<'file'>((request.params as { id: string }).id)
  if (!arrived || id === undefined) return reply.callNotFound()
  const { site, times, token } = arrived
  const file = await readPartnership(ground.pool, site.partnership, async (tx) => {
    const viewer = await authenticate(tx, token, times)
    return (await mayHave(tx, holders, id, viewer, times)) ? findFile(tx, id) : undefined
  })
  if (!file) return reply.callNotFound()
  const tag = `"${file.sha256.slice(0, 32)}"`
  const headers = {
    ...ground.security,
    'content-type': file.mediaType,
    'content-disposition': contentDisposition(file.name),
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-cache',
    etag: tag,
  }
  if (matches(request.headers['if-none-match'], tag)) return answer(reply, 304, headers)
  const source = await ground.files.open(site.partnership, file.sha256)
  return reply.headers({ ...headers, 'content-length': file.size }).send(source)
}

async function mayHave(
  tx: ReadTransaction,
  holders: readonly FileHolder[],
  id: NonNullable<ReturnType<typeof asId<'file'>>>,
  viewer: Viewer,
  times: Times,
): Promise<boolean> {
  const { sender, holder } = await whereaboutsOf(tx, id)
  if (!holder) return sender !== undefined && sender === viewer.person?.id
  const known = holders.find(({ type }) => type === holder.type)
  return known !== undefined && known.mayRead(tx, holder.id, viewer, times)
}
