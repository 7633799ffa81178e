import { createHash } from 'node:crypto'

/** Counts and hashes what flows through it. */
export class Tally {
  bytes = 0
  readonly #hash = createHash('sha256')

  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#hash.update(chunk)
      this.bytes += chunk.length
      yield chunk
    }
  }

  /** SHA-256 in hex of all that flowed. To be asked once, at the end. */
  sha256(): string {
    return this.#hash.digest('hex')
  }
}
