import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** The folder of package.json; what runs is bundled into build/, which lies as deep as bench/. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Nothing is wrong with what is measured: it could not be measured. Says why, and the remedy. */
export class CannotMeasure extends Error {
  override name = 'CannotMeasure'
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
