import type pg from 'pg'
import type { PartnershipId } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'

/** The versions of what can be seen: by the public, and by anybody else. They move with the journal. */
export interface Heads {
  readonly seq: number
  readonly all: string
  readonly public: string
}

/** A partnership as every request has to know it. */
export interface Site {
  readonly partnership: PartnershipId
  readonly key: string
  readonly name: Text
  /** BCP 47 tags, in the partnership's order. */
  readonly languages: readonly string[]
  /** IANA name. */
  readonly zone: string
  /** How far the partnership's clock is moved from real time. 0 outside a demonstration. */
  readonly clockShiftMs: number
  /** Whether all of it is for trying: its clock can be moved, and its mail leaves for nowhere. */
  readonly demonstration: boolean
  readonly heads: Heads
}

interface Waiting {
  readonly resolve: (site: Site | undefined) => void
  readonly reject: (error: unknown) => void
}

interface Row {
  partnership_id: PartnershipId
  key: string
  name: Text
  languages: string[]
  zone: string
  clock_shift_ms: number
  demonstration: boolean
  seq: number
  hash: Buffer
  public_hash: Buffer
}

const asSite = (row: Row): Site => ({
  partnership: row.partnership_id,
  key: row.key,
  name: row.name,
  languages: row.languages,
  zone: row.zone,
  clockShiftMs: row.clock_shift_ms,
  demonstration: row.demonstration,
  heads: { seq: row.seq, all: row.hash.toString('hex'), public: row.public_hash.toString('hex') },
})

const statement = { name: 'partnership-at', text: 'select * from partnership_at($1)' }

/**
 * Reads which partnership a host belongs to and the heads of its journal, for many requests at once.
 *
 * Requests that wait together share one read, and it always starts after they arrived: a read already under way may
 * have looked before the change that the next request must see. For the same reason a notification from the database
 * would not do: it comes after the commit, and the very next request may come before it.
 */
export class SiteReader {
  readonly #pool: pg.Pool
  readonly #waiting = new Map<string, Waiting[]>()
  readonly #reading = new Set<string>()

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** @param host in lower case, without port. @returns undefined where no partnership is at the host. */
  read(host: string): Promise<Site | undefined> {
    return new Promise((resolve, reject) => {
      const waiting = this.#waiting.get(host)
      if (waiting) waiting.push({ resolve, reject })
      else this.#waiting.set(host, [{ resolve, reject }])
      if (!this.#reading.has(host)) this.#start(host)
    })
  }

  #start(host: string): void {
    const served = this.#waiting.get(host)
    if (!served) return
    this.#waiting.delete(host)
    this.#reading.add(host)
    this.#pool
      .query<Row>({ ...statement, values: [host] })
      .then(({ rows: [row] }) => {
        const site = row && asSite(row)
        for (const { resolve } of served) resolve(site)
      })
      .catch((error: unknown) => {
        for (const { reject } of served) reject(error)
      })
      .finally(() => {
        this.#reading.delete(host)
        this.#start(host)
      })
  }
}
