import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../platform/clock/index.ts'
import { fileStore } from '../platform/files/index.ts'
import { smtpRelay } from '../platform/mail/index.ts'
import type { Settings } from '../platform/settings/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { readBuilt } from './assets.ts'
import { firstLinks } from './first-links.ts'
import { beginWith, firstFolder, resetDemo } from './first-partnership.ts'
import { openInstallation, type Program, type Progress } from './installation.ts'
import { makeLogger } from './log.ts'
import { replyPlaceOf, senderOf, startReceiving } from './receiving.ts'
import { makeSite } from './server.ts'
import { catchUp, startWorker, type Work, type Worker } from './worker.ts'

/**
 * Serves until it is told to stop, and closes in order, also where it is told so while it still starts.
 * @param charter the folder of the partnership that an empty installation begins with.
 * @throws StartRefusal, DatabaseRefusal, CharterRefused; the system's error where the port cannot be had
 */
export async function serve(
  settings: Settings,
  program: Program,
  progress: Progress,
  charter?: string,
): Promise<void> {
  const told = toldToStop()
  const opened = new AsyncDisposableStack()
  try {
    await open(settings, program, progress, charter, told, opened)
    if (!told.aborted) await once(told, 'abort')
  } catch (error) {
    // Ctrl-C reaches what we started as well: what a start stumbles over after that is no news.
    if (!told.aborted) throw error
  } finally {
    await opened.disposeAsync()
  }
}

async function open(
  settings: Settings,
  program: Program,
  progress: Progress,
  charter: string | undefined,
  told: AbortSignal,
  opened: AsyncDisposableStack,
): Promise<void> {
  const folder = await firstFolder(program, charter)
  await tryPort(settings)
  const installation = await openInstallation(settings, program, progress)
  opened.defer(() => installation.close())
  told.throwIfAborted()
  await beginWith(folder, installation, progress)
  const { pool } = installation
  const [logger, clock, { publicUrl, smtpUrl }] = [makeLogger(), systemClock, settings]
  const relay = smtpUrl ? smtpRelay(smtpUrl, senderOf(settings)) : undefined
  const files = fileStore(installation.filesFolder)
  const replies = replyPlaceOf(settings)
  const built = await readBuilt(program.root)
  const ground = { pool, clock, publicUrl, files, logger }
  const work = { ...ground, relay, replies }
  const server = await makeSite({
    ...ground,
    built,
    catchUp: (id) => catchUp(work, id),
    resetDemo: (id) => resetDemo(installation, folder, id),
  })
  const worker = await startWork(settings, work, opened)
  server.addHook('onResponse', (request, _reply, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') worker.wake()
    next()
  })
  logRequests(server)
  opened.defer(() => closeSoon(server))
  await server.listen({ port: settings.port, host: settings.host })
  const links = await firstLinks(installation, clock.read().realNow)
  progress([`Ready at ${publicUrl}${pathTo('da')}`, ...links].join('\n'))
}

/** Starts what is done beside the pages: what follows from what happened, and what comes back by mail. */
async function startWork(settings: Settings, work: Work, opened: AsyncDisposableStack): Promise<Worker> {
  const worker = startWorker(work)
  opened.defer(() => worker.stop())
  const receiving = await startReceiving(settings, work, worker.wake)
  opened.defer(async () => receiving?.stop())
  return worker
}

/** A server that will not be able to listen has no business in the data. */
async function tryPort({ port, host }: Settings): Promise<void> {
  const probe = createServer().listen({ port, host })
  await once(probe, 'listening')
  await new Promise((closed) => probe.close(closed))
}

type Server = Awaited<ReturnType<typeof makeSite>>

/** How long answers under way may take after we were told to stop. */
const lastAnswersMs = 10_000

async function closeSoon(server: Server): Promise<void> {
  const given = new AbortController()
  const late = sleep(lastAnswersMs, undefined, { signal: given.signal }).then(
    () => server.server.closeAllConnections(),
    () => undefined,
  )
  await server.close()
  given.abort()
  await late
}

/** One line an answer: the route's pattern and not the address, which may hold a link's token or a search. */
function logRequests(server: Server): void {
  server.addHook('onResponse', (request, reply, next) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.raw.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    next()
  })
}

/**
 * Aborts when the process is told to stop. To be called before anything is started that would outlive us. Signals may
 * come several times in a row (terminal, npm); the first one counts, and the others must find a listener too.
 */
function toldToStop(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  return stop.signal
}
