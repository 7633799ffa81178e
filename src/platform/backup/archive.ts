import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import { systemCode } from './refusal.ts'
import { Tally } from './tally.ts'

/** A compressed tar that is being written, one member after the other. */
export interface Archive {
  add(name: string, content: Buffer): Promise<void>
  /** @param size of the content, in bytes: a tar tells it before */
  addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<void>
  /** @returns what was written in all: bytes, and their SHA-256 in hex. */
  finish(): Promise<{ bytes: number; sha256: string }>
  /** Lets go of the file, in which what was written is of no use. @returns what went wrong first: `error`, or the disk. */
  abandon(error: unknown): Promise<unknown>
}

/** Begins a tar in a file that is open for writing. Its memory does not grow with what goes into it. */
export function openArchive(handle: FileHandle, mtime: Date): Archive {
  const tar = pack()
  const tally = new Tally()
  const written = pipeline(tar, createGzip(), (chunks: AsyncIterable<Buffer>) =>
    handle.writeFile(tally.through(chunks)),
  )
  const unlessBroken = breakingWith(written)

  const addStream: Archive['addStream'] = (name, size, content) =>
    addEntry(tar, { name, size, mode: 0o600, mtime }, content, unlessBroken)
  return {
    addStream,
    add: (name, content) =>
      addStream(
        name,
        content.length,
        (async function* () {
          yield content
        })(),
      ),
    finish: async () => {
      tar.finalize()
      await written
      return { bytes: tally.bytes, sha256: tally.sha256() }
    },
    abandon: (error) => {
      tar.destroy(error instanceof Error ? error : new Error(String(error)))
      return written.then(
        () => error,
        (failure: unknown) => (systemCode(failure) === undefined ? error : failure),
      )
    },
  }
}

async function addEntry(
  tar: Pack,
  header: Parameters<Pack['entry']>[0],
  content: AsyncIterable<Buffer>,
  unlessBroken: <T>(promise: Promise<T>) => Promise<T>,
): Promise<void> {
  const packed = Promise.withResolvers<void>()
  const done = unlessBroken(packed.promise)
  done.catch(() => undefined)
  const entry = tar.entry(header, (error) => (error ? packed.reject(error) : packed.resolve()))
  // It is told by the callback too; without a listener it ends the process.
  entry.on('error', packed.reject)
  for await (const chunk of content) if (!entry.write(chunk)) await unlessBroken(once(entry, 'drain'))
  entry.end(undefined)
  await done
}

/**
 * Breaks promises off when the work they depend on is. `Promise.race` with the long-lived work would keep every one of
 * them in memory until its end.
 */
function breakingWith(work: Promise<unknown>) {
  const waiting = new Set<(error: unknown) => void>()
  let broken: { readonly error: unknown } | undefined
  work.catch((error: unknown) => {
    broken = { error }
    for (const reject of waiting) reject(error)
  })
  return <T>(promise: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (broken) reject(broken.error)
      waiting.add(reject)
      promise.then(resolve, reject).finally(() => waiting.delete(reject))
    })
}
