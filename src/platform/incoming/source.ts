import { fieldsOf, firstOf, headOf } from './headers.ts'
import type { Envelope } from './message.ts'

/**
 * Takes one mail. It is taken when this resolves, and comes again when it rejects: a mail can come twice (its
 * `fingerprint` tells), and none is lost. `bytes` of a mail that is too large are cut just behind the limit.
 */
export type HandleMail = (envelope: Envelope, bytes: Uint8Array) => Promise<void>

/** What the operator should know of; it is dealt with by trying again. */
export interface SourceTrouble {
  readonly kind: 'connection' | 'handling'
  readonly error: unknown
}

const delivered = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-delivered-to']

/** The envelope as the server that put the mail into a mailbox wrote it on top (RFC 5321 §4.4 and custom). */
export function envelopeFromHeaders(bytes: Uint8Array): Envelope {
  const fields = fieldsOf(Buffer.from(headOf(bytes, 262_144)).toString())
  const path = firstOf(fields, 'return-path')
  const sender = /<([^<>]*)>/.exec(path)?.[1] ?? (path || undefined)
  return { sender, recipients: delivered.flatMap((name) => fields.get(name) ?? []) }
}

/** Waits until it is rung, or for so many milliseconds. A ring that nobody waits for is kept for the next wait. */
export class Bell {
  #rung = false
  #wake: (() => void) | undefined

  ring(): void {
    this.#rung = true
    this.#wake?.()
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.#rung)
      await new Promise<void>((done) => {
        const late = setTimeout(done, milliseconds)
        this.#wake = () => {
          clearTimeout(late)
          done()
        }
      })
    this.#rung = false
    this.#wake = undefined
  }
}
