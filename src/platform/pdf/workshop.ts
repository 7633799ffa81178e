import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { PdfDocument } from './document.ts'
import { PdfRefused } from './refusal.ts'
import { wireOf } from './wire.ts'
import type { Job, Outcome } from './worker.ts'

export interface WorkshopOptions {
  /** Milliseconds that one document may take, without its waiting. */
  readonly limit?: number
  /** How many may wait; more are refused as `busy`. */
  readonly most?: number
  /** Milliseconds after the last document until the thread, which holds some 100 MB, is let go. */
  readonly idle?: number
}

interface Order {
  readonly job: Job
  readonly resolve: (pdf: Uint8Array) => void
  readonly reject: (why: Error) => void
}

/** Beside this file, or where the program was built into one, beside that. */
const thread = (): URL => {
  const built = new URL('./pdf-worker.js', import.meta.url)
  return existsSync(built) ? built : new URL('./worker.ts', import.meta.url)
}

/** One thread that sets one document after the other. It starts with the first and does not keep the process alive. */
export class Workshop {
  readonly #limit: number
  readonly #most: number
  readonly #idle: number
  readonly #waiting: Order[] = []
  #current: Order | undefined
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined
  #last = 0

  constructor({ limit = 30_000, most = 50, idle = 60_000 }: WorkshopOptions = {}) {
    this.#limit = limit
    this.#most = most
    this.#idle = idle
  }

  /** @throws PdfRefused */
  async render(document: PdfDocument): Promise<Uint8Array> {
    if (this.#waiting.length >= this.#most) {
      throw new PdfRefused('busy', `${this.#waiting.length} are waiting.`)
    }
    const wire = wireOf(document)
    return new Promise((resolve, reject) => {
      this.#last += 1
      this.#waiting.push({ job: { id: this.#last, wire }, resolve, reject })
      this.#begin()
    })
  }

  /** Lets the thread go; what is under way is refused as `too-long`. */
  close(): void {
    this.#fail(new PdfRefused('too-long', 'the workshop was closed.'))
  }

  #begin(): void {
    if (this.#current !== undefined) return
    clearTimeout(this.#timer)
    this.#current = this.#waiting.shift()
    if (this.#current === undefined) {
      this.#timer = setTimeout(() => this.#letGo(), this.#idle).unref()
      return
    }
    this.#worker ??= this.#hired()
    this.#timer = setTimeout(() => this.#tooLong(), this.#limit)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.#worker.postMessage(this.#current.job)
  }

  #hired(): Worker {
    const worker = new Worker(thread())
    worker.unref()
    worker.on('message', (outcome: Outcome) => {
      if (worker !== this.#worker || outcome.id !== this.#current?.job.id) return
      this.#settle(({ resolve, reject }) =>
        'pdf' in outcome ? resolve(outcome.pdf) : reject(new PdfRefused('unfit', outcome.fault)),
      )
    })
    worker.on('error', (error: Error) => (worker === this.#worker ? this.#fail(error) : undefined))
    return worker
  }

  #settle(end: (order: Order) => void): void {
    const order = this.#current
    this.#current = undefined
    if (order !== undefined) end(order)
    this.#begin()
  }

  #tooLong(): void {
    this.#fail(new PdfRefused('too-long', `it took more than ${this.#limit} ms.`))
  }

  #fail(why: Error): void {
    this.#letGo()
    this.#settle(({ reject }) => reject(why))
  }

  /** Native code cannot be interrupted: the thread ends when it comes back from there, and nobody waits for it. */
  #letGo(): void {
    const worker = this.#worker
    this.#worker = undefined
    void worker?.terminate()
  }
}
