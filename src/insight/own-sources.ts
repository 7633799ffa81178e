import { countPeople } from '../access/index.ts'
import type { AttentionSource, CountSource, Finder } from '../acts/index.ts'
import { ledgerOfAsks, openAmong } from '../asks/index.ts'
import { headOf, parkedEntries } from '../journal/index.ts'
import { asksWithLostMail, countGivenUp } from '../platform/mail/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { noticeWords } from './notice-words.ts'
import { foundAbout, namesOf, noticesOn, whoIn } from './notices.ts'

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

/** What is asked and its organisations have no notice of, since their mail failed for good. */
export const unreached =
  (finders: readonly Finder[]): AttentionSource =>
  async (tx, { now }) => {
    const open = await ledgerOfAsks(tx, await openAmong(tx, await asksWithLostMail(tx)))
    const notices = await noticesOn(tx, open, { now })
    const lines = open.filter((_, n) => notices[n]?.stands === false)
    const names = { da: await namesOf(tx, lines, 'da'), en: await namesOf(tx, lines, 'en') }
    const subjects = lines.map(({ subject }) => subject)
    const about = await foundAbout(tx, subjects, finders)
    const byDuty = Map.groupBy(lines, ({ kind, subject, reference }) => `${kind} ${subject.id} ${reference}`)
    return [...byDuty.values()].flatMap((its) => {
      const [first] = its
      if (!first) return []
      const title = about.get(first.subject.id)?.title ?? {}
      const who = (language: Language) => its.map((line) => names[language].get(whoIn(line)) ?? '').join(', ')
      const text = (language: Language) =>
        noticeWords(language).unreachedText({ title: say(title, language).text, who: who(language) })
      return [
        {
          heading: inBoth((language) => noticeWords(language).unreached),
          text: inBoth(text),
          path: inBoth((language) => pathTo(language, 'secretariat', 'notices', { slug: first.id })),
          urgency: 'now' as const,
        },
      ]
    })
  }

/** Mail of any kind that the relay would not take for good in the last week. */
export const failedMail: AttentionSource = async (tx, { realNow }) => {
  const failed = await countGivenUp(tx, realNow.subtract({ hours: 24 * 7 }))
  if (failed === 0) return []
  return [
    {
      heading: inBoth((language) => words(language).failedMail),
      text: inBoth((language) => words(language).failedMailText({ n: failed })),
      path: inBoth((language) => pathTo(language, 'secretariat', 'notices')),
      urgency: 'note' as const,
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
