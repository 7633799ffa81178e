import { groupCompared, tiedWith } from '../groups/index.ts'
import { ideaCompared } from '../ideas/index.ts'
import type { Follower } from '../journal/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { asId, newId, type Transaction } from '../platform/db/index.ts'
import { keysOf, mostSharing, type Overlap, overlapOf, type Profile } from './overlap.rules.ts'
import { dropOthers, type End, keepPair } from './pair.store.ts'
import { countProfiles, countsOf, dropProfile, keepProfile, sharing } from './profile.store.ts'
import { termsOf } from './wording.rules.ts'

/** As many others as a changed thing is compared with: those that share most of its words. */
const mostCompared = 80

const languagesIn = (texts: readonly Readonly<Record<string, string>>[]) => [
  ...new Set(texts.flatMap((text) => Object.keys(text))),
]

/** What is compared of a thing as it is now; nothing where it is no more. */
export async function profileOf(tx: Transaction, { type, id }: End): Promise<Profile | undefined> {
  const compared = await (type === 'group' ? groupCompared(tx, id) : ideaCompared(tx, id))
  if (!compared) return undefined
  const { said, organisations, codes } = compared
  const languages = languagesIn(said.map(({ text }) => text))
  const terms = Object.fromEntries(languages.map((language) => [language, termsOf(said, language)]))
  return { type, id, organisations, codes, terms }
}

/** What a thing overlaps with, of all that there is. */
async function overlapsWith(tx: Transaction, profile: Profile): Promise<Overlap[]> {
  const counts = await countsOf(tx, keysOf(profile))
  const telling = [...counts].filter(([, n]) => n > 1 && n <= mostSharing).map(([key]) => key)
  const others = await sharing(tx, profile.id, telling, mostCompared)
  const all = new Map([...counts, ...(await countsOf(tx, [...new Set(others.flatMap(keysOf))]))])
  const rarity = {
    things: await countProfiles(tx),
    among: (language: string, stem: string) => all.get(`${language} ${stem}`) ?? 0,
  }
  const group = profile.type === 'group' ? asId<'work_group'>(profile.id) : undefined
  const tied = group ? await tiedWith(tx, group) : new Set<string>()
  return others.filter(({ id }) => !tied.has(id)).flatMap((other) => overlapOf(profile, other, rarity) ?? [])
}

/** Compares a thing anew with all others, and keeps what is found. */
export async function compareAnew(tx: Transaction, subject: End, { now, realNow }: Times): Promise<void> {
  const profile = await profileOf(tx, subject)
  if (!profile) {
    await dropProfile(tx, subject.id)
    await dropOthers(tx, subject.id, [])
    return
  }
  await keepProfile(tx, profile)
  const found = await overlapsWith(tx, profile)
  await dropOthers(
    tx,
    subject.id,
    found.map(({ other }) => other.id),
  )
  for (const { one, other, weight, reasons } of found) {
    const ends = { one: { type: one.type, id: one.id }, other: { type: other.type, id: other.id } }
    await keepPair(tx, { id: newId(realNow), ...ends, weight, reasons, foundAt: now })
  }
}

/** What changes nothing that is compared, though it is about a group or an idea. */
const beside = new Set([
  'group.asked',
  'group.asked-if-resting',
  'group.told',
  'group.lead-declined',
  'group.result-added',
  'group.result-removed',
  'idea.commented',
  'idea.answered',
  'idea.support-asked',
])

/** Compares anew what changed. It reads the thing as it is now, so that order and repetition do not matter. */
export const overlapsFound: Follower = {
  name: 'overlaps',
  wants: (name) => /^(?:group|seat|idea)\./u.test(name) && !beside.has(name),
  async follow(tx, { name, subject, at }, realNow) {
    const { type, id } = subject
    if (type !== 'group' && type !== 'idea') return
    const times = { now: at, realNow }
    await compareAnew(tx, { type, id }, times)
    // A new coordination group ties those that it brings together.
    const group = type === 'group' ? asId<'work_group'>(id) : undefined
    if (!group || name !== 'group.coordination-proposed') return
    for (const tied of await tiedWith(tx, group)) await compareAnew(tx, { type, id: tied }, times)
  },
}
