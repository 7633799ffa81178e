import { Temporal } from 'temporal-polyfill'
import type { AttentionSource } from '../acts/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { unansweredIdeas } from './answer.store.ts'
import { ideasById } from './idea.store.ts'
import { words } from './messages.ts'

const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

/** Ideas to which the secretariat owes an answer, the most urgent first. */
export const ideasToAnswer: AttentionSource = async (tx, { now }) => {
  const waiting = await unansweredIdeas(tx)
  const ideas = await ideasById(
    tx,
    waiting.map(({ id }) => id),
  )
  return ideas.map(({ title, slug, answerDueAt }) => ({
    heading: inBoth((language) => words(language).unanswered),
    text: inBoth((language) => say(title, language).text),
    path: inBoth((language) => `${pathTo(language, 'ideas', { slug })}#manage`),
    urgency:
      answerDueAt && Temporal.Instant.compare(answerDueAt, now) <= 0 ? ('now' as const) : ('soon' as const),
  }))
}
