import { countPeople } from '../access/index.ts'
import type { AttentionSource, CountSource } from '../acts/index.ts'
import { headOf, parkedEntries } from '../journal/index.ts'
import { countMail } from '../platform/mail/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { words } from './messages.ts'

const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

/** What followed from an entry and failed: it is tried again, and stands here until it is done. */
export const parkedFollowers: AttentionSource = async (tx) => {
  const parked = await parkedEntries(tx)
  const followers = [...new Set(parked.map(({ follower }) => follower))]
  return followers.map((follower) => {
    const mine = parked.filter((one) => one.follower === follower)
    const [first] = mine
    return {
      heading: inBoth((language) => words(language).parked),
      text: inBoth((language) =>
        words(language).parkedText({ follower, n: mine.length, error: first?.error ?? '' }),
      ),
      path: inBoth((language) => pathTo(language, 'secretariat', 'journal')),
      urgency: 'now' as const,
    }
  })
}

/** Mail that was given up. */
export const failedMail: AttentionSource = async (tx) => {
  const { failed } = await countMail(tx)
  if (failed === 0) return []
  return [
    {
      heading: inBoth((language) => words(language).failedMail),
      text: inBoth((language) => words(language).failedMailText({ n: failed })),
      path: inBoth((language) => pathTo(language, 'people')),
      urgency: 'now' as const,
    },
  ]
}

export const peopleAndEntries: CountSource = async (tx) => [
  {
    label: inBoth((language) => words(language).people),
    value: await countPeople(tx),
    path: inBoth((language) => pathTo(language, 'people')),
  },
  {
    label: inBoth((language) => words(language).entries),
    value: (await headOf(tx)).seq,
    path: inBoth((language) => pathTo(language, 'secretariat', 'journal')),
  },
]
