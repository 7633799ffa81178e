import type { AttentionItem, AttentionSource } from '../acts/index.ts'
import { findOrganisation } from '../partners/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { newestApplications, standOf } from './application.access.ts'
import { announcedLeavings } from './leaving.access.ts'
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

/** Partners that have said from when they leave: their groups and milestones want somebody else in time. */
export const leavingPartners: AttentionSource = async (tx, { site }) => {
  const leavings = await announcedLeavings(tx)
  const shown = await Promise.all(
    leavings.map(async ({ organisation: id, leavesAt }) => {
      const organisation = await findOrganisation(tx, id)
      if (!organisation) return []
      const lastDay = dateIn(leavesAt.subtract({ nanoseconds: 1 }), site.zone)
      const item: AttentionItem = {
        heading: inBoth((language) => words(language).leavers),
        text: inBoth((language) =>
          words(language).leaver({
            name: say(organisation.name, language).text,
            day: formatDate(lastDay, language),
          }),
        ),
        path: inBoth((language) => pathTo(language, 'partners', { slug: organisation.slug }, 'leaving')),
        urgency: 'soon',
      }
      return [item]
    }),
  )
  return shown.flat()
}
