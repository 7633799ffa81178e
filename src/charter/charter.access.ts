import type { Temporal } from 'temporal-polyfill'
import type { ReadTransaction } from '../platform/db/index.ts'
import {
  allVersions,
  type CharterVersion,
  contentOf,
  newestVersion,
  versionAt,
  versionNumbered,
} from './charter.store.ts'
import type { Article, Charter } from './format/index.ts'

/** A version of the agreement with what it says. */
export interface KeptCharter extends CharterVersion {
  readonly content: Charter
}

export type { CharterVersion }

/**
 * The agreement that is in force at the instant; before the first version came into force, the first. Without an
 * instant, the newest version, which can be one that is not in force yet: give `now` wherever a rule is applied.
 *
 * The same version is the same frozen object each time, so that what is worked out from it can be kept beside it.
 * @throws where the partnership has no agreement, which none that was created has.
 */
export const charterOf = async (tx: ReadTransaction, at?: Temporal.Instant): Promise<Charter> =>
  (await keptCharter(tx, at)).content

/** As {@link charterOf}, with the version's number, hash and dates. */
export async function keptCharter(tx: ReadTransaction, at?: Temporal.Instant): Promise<KeptCharter> {
  const found = await (at === undefined ? newestVersion(tx) : versionAt(tx, at))
  if (!found) throw new Error('a partnership without an agreement')
  return withContent(tx, found)
}

/** A version by its number. */
export async function charterNumbered(tx: ReadTransaction, version: number) {
  const found = await versionNumbered(tx, version)
  return found && withContent(tx, found)
}

/** All versions, the newest first, without their content. */
export const charterVersions = (tx: ReadTransaction): Promise<CharterVersion[]> => allVersions(tx)

/** The article with that key, if the agreement has one. */
export const articleOf = (charter: Charter, key: string): Article | undefined =>
  charter.articles.find((article) => article.key === key)

/** The agreement as its file has it: given to `writePartnershipFolder`, it is written byte for byte as it was read. */
export const exportCharter = (tx: ReadTransaction): Promise<Charter> => charterOf(tx)

const read = new Map<string, Charter>()
const mostRead = 200

/** Nearly every page asks for the agreement, and it never changes within a version: parsing it each time would cost more than the page. */
async function withContent(tx: ReadTransaction, found: CharterVersion): Promise<KeptCharter> {
  const key = `${tx.partnership} ${found.version} ${Buffer.from(found.sha256).toString('hex')}`
  const known = read.get(key)
  const content = known ?? (await contentOf(tx, found.version))
  if (!content) throw new Error(`version ${found.version} of the agreement is without content`)
  if (!known) frozen(content)
  // The map is in the order of last use; the one that has waited longest goes first.
  read.delete(key)
  read.set(key, content)
  const [oldest] = read.keys()
  if (read.size > mostRead && oldest !== undefined) read.delete(oldest)
  return { ...found, content }
}

/** What everybody shares nobody may change. */
function frozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
}
