import { setTimeout as sleep } from 'node:timers/promises'
import { type PostgresServer, type StartOptions, startPostgres } from './server.ts'

export interface KeepOptions extends Omit<StartOptions, 'onDown'> {
  /** The server is gone without `stop()`, and is being brought back. */
  onDown?: () => void
  onBack?: () => void
  /** It could not be brought back this time, and will be tried again. */
  onFailure?: (error: unknown) => void
}

/** Between two tries; it doubles, for a full disk is not emptied at once. */
const [shortestRest, longestRest] = [250, 10_000]

/**
 * As `startPostgres`, and starts the server again whenever it is gone, on the same socket, until it is stopped.
 *
 * @throws StartRefusal, of the first start only
 */
export async function keepPostgres(o: KeepOptions): Promise<PostgresServer> {
  const stopping = new AbortController()
  let comingBack: Promise<void> | undefined
  const start = () => startPostgres({ ...o, onDown: () => (comingBack = bringBack()) })
  let server = await start()
  async function bringBack(): Promise<void> {
    o.onDown?.()
    for (let rest = shortestRest; !stopping.signal.aborted; rest = Math.min(2 * rest, longestRest)) {
      try {
        server = await start()
        return o.onBack?.()
      } catch (error) {
        o.onFailure?.(error)
        await sleep(rest, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }
  let stopped: Promise<void> | undefined
  const stop = async () => {
    stopping.abort()
    await comingBack
    await server.stop()
  }
  const { socketFolder, port, adopted } = server
  return { socketFolder, port, adopted, stop: () => (stopped ??= stop()) }
}
