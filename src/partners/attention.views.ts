import type { Temporal } from 'temporal-polyfill'
import type { AttentionSource, CountSource } from '../acts/index.ts'
import { dateIn, formatDate } from '../platform/calendar/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { allMandates } from './mandate.access.ts'
import { owesRepresentative, representation } from './mandate.rules.ts'
import { mandateWords } from './mandate-messages.ts'
import { words } from './messages.ts'
import { allOrganisations } from './organisation.store.ts'

/** An end that is nearer than this is worth a word. */
export const horizonOf = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * 60 })

const lastMoment = { nanoseconds: 1 }
const inBoth = (of: (language: Language) => string) => ({ da: of('da'), en: of('en') })

/** Partners that nobody represents, now or soon. */
export const unrepresented: AttentionSource = async (tx, { now, site }) => {
  const [organisations, mandates] = await Promise.all([allOrganisations(tx), allMandates(tx)])
  return organisations.filter(owesRepresentative).flatMap(({ id, slug, name }) => {
    const theirs = mandates.filter(({ organisation }) => organisation === id)
    const stands = representation(theirs, now, horizonOf(now))
    if (stands.state === 'valid') return []
    const named = (language: Language) => say(name, language).text
    return [
      {
        heading: inBoth((language) => mandateWords(language).unrepresented),
        text: inBoth((language) => {
          const t = mandateWords(language)
          if (stands.state === 'none') return t.hasNone({ name: named(language) })
          const day = formatDate(dateIn(stands.until.subtract(lastMoment), site.zone), language)
          return t.hasUntil({ name: named(language), day })
        }),
        path: inBoth((language) => pathTo(language, 'partners', { slug }, 'mandates')),
        urgency: stands.state === 'none' ? ('now' as const) : ('soon' as const),
      },
    ]
  })
}

export const partnersCounted: CountSource = async (tx) => {
  const partners = (await allOrganisations(tx)).filter(
    ({ standing, unitOf }) => standing === 'partner' && unitOf === undefined,
  )
  return [
    {
      label: inBoth((language) => words(language).headPartner),
      value: partners.length,
      path: inBoth((language) => pathTo(language, 'secretariat', 'register')),
    },
  ]
}
