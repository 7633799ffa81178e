import type { AttentionSource } from '../acts/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { newestApplications, standOf } from './application.access.ts'
import { words } from './messages.ts'

const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

const headings = {
  received: { heading: 'needsDecision', urgency: 'now' },
  'turned-down': { heading: 'needsAnswer', urgency: 'now' },
  admitted: { heading: 'needsSignature', urgency: 'note' },
} as const

/** Applications that wait for somebody: for a decision, for an answer in words, for a signature. */
export const waitingApplications: AttentionSource = async (tx) => {
  const open = await newestApplications(tx, true, 100, 0)
  const items = await Promise.all(
    open.map(async (application) => {
      const { stage } = await standOf(tx, application)
      const shown = stage in headings ? headings[stage as keyof typeof headings] : undefined
      return (
        shown && {
          heading: inBoth((language) => words(language)[shown.heading]),
          text: inBoth(() => application.name),
          path: inBoth((language) => pathTo(language, 'applications', { slug: application.id })),
          urgency: shown.urgency,
        }
      )
    }),
  )
  return items.filter((item) => item !== undefined)
}
