import { type Charter, citationOf } from '../charter/index.ts'
import type { Text } from '../platform/words/index.ts'
import type { GroupDetails } from './group.access.ts'

/** A kind of group as its groups are headed. */
export interface KindOfGroup {
  readonly key: string
  readonly title: Text
  readonly plural: Text
}

/** The kinds of groups that the agreement knows, in its order. */
export const kindsOf = (charter: Charter): KindOfGroup[] =>
  charter.groupKinds.map(({ key, title, plural }) => ({ key, title, plural }))

/** The goals of these numbers, with their words and the key of the article that holds them. */
export const goalsOf = (charter: Charter, numbers: readonly number[]) =>
  charter.goals.filter(({ n }) => numbers.includes(n)).map(({ n, key, text }) => ({ n, key, text }))

/** Whether a group is open, and who says so. Only `agreement` may be cited as the agreement. */
export function opennessOf(charter: Charter, { open }: GroupDetails) {
  const { source, articles, gap } = citationOf(charter, open)
  return {
    is: open.is,
    ...(open.note ? { note: open.note } : {}),
    source,
    articles: articles.map(({ key, number }) => ({ key, number })),
    ...(gap ? { gap: { key: gap.key, text: gap.text } } : {}),
  }
}

/** What the gathering is called that a group also takes part in. */
export const gatheringNamed = (charter: Charter, key: string | undefined): Text | undefined =>
  charter.gatherings.find((gathering) => gathering.key === key)?.title
