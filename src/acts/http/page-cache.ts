import { gzipSync } from 'node:zlib'
import type { Temporal } from 'temporal-polyfill'
import type { Headers } from '../../platform/http/index.ts'

/** A page as the public sees it, ready to be sent. */
export interface ReadyPage {
  /** The public head of the journal that it was made from. */
  readonly head: string
  readonly validUntil: Temporal.Instant
  readonly tag: string
  readonly headers: Headers
  readonly notModified: Headers
  readonly body: Buffer
}

interface PackedPage {
  readonly headers: Headers
  readonly body: Buffer
}

/** Another representation has another tag (RFC 9110 §8.8.3.3). */
export const packedTag = (tag: string): string => tag.replace(/"$/, '.gzip"')

const packed = new WeakMap<ReadyPage, PackedPage>()

/** The page in gzip: made at the first who takes it, which costs about a millisecond, and kept as long as the page. */
export function packedPage(page: ReadyPage): PackedPage {
  const before = packed.get(page)
  if (before) return before
  const body = gzipSync(page.body)
  const headers = {
    ...page.headers,
    etag: packedTag(page.tag),
    'content-encoding': 'gzip',
    'content-length': `${body.length}`,
  }
  packed.set(page, { headers, body })
  return { headers, body }
}

/** Bytes of pages kept; a page weighs some 20 to 100 kB. */
const most = 64 * 1024 * 1024

/** Keeps the public's pages until the journal moves. The longest unused go first. */
export class PageCache {
  readonly #pages = new Map<string, ReadyPage>()
  #bytes = 0

  /** The page, if it is still what it would be if it were made now. */
  get(address: string, head: string, now: Temporal.Instant): ReadyPage | undefined {
    const page = this.#pages.get(address)
    if (page === undefined) return undefined
    const fresh = page.head === head && now.epochMilliseconds < page.validUntil.epochMilliseconds
    if (!fresh) {
      this.#drop(address, page)
      return undefined
    }
    this.#pages.delete(address)
    this.#pages.set(address, page)
    return page
  }

  set(address: string, page: ReadyPage): void {
    const before = this.#pages.get(address)
    if (before) this.#drop(address, before)
    this.#pages.set(address, page)
    this.#bytes += page.body.length
    for (const [oldest, dropped] of this.#pages) {
      if (this.#bytes <= most) break
      this.#drop(oldest, dropped)
    }
  }

  #drop(address: string, page: ReadyPage): void {
    this.#pages.delete(address)
    this.#bytes -= page.body.length
  }
}
