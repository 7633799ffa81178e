import { parentPort } from 'node:worker_threads'
import { typesetter } from './typeset.ts'
import type { Wire } from './wire.ts'

/* Runs in a thread of its own: setting pages is native code that gives way to nothing. */

export interface Job {
  readonly id: number
  readonly wire: Wire
}

export type Outcome =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string }

const set = typesetter()

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.on('message', ({ id, wire }: Job) => parentPort?.postMessage(outcomeOf(id, wire)))

function outcomeOf(id: number, wire: Wire): Outcome {
  try {
    return { id, pdf: set(wire) }
  } catch (error) {
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}
