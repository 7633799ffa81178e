import type { Temporal } from 'temporal-polyfill'
import { peopleWithRoles } from '../access/index.ts'
import { type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { linkAddress, makeSignInLink } from '../sign-in/index.ts'
import type { Installation } from './installation.ts'

/** A working day: who starts the program in the morning can still sign in after lunch. */
const life = { minutes: 8 * 60 }

/**
 * Links to sign in with, one for each role, for whoever sits at the terminal: without a relay no mail would bring one.
 * @returns lines to print; none where mail is sent.
 */
export async function firstLinks(installation: Installation, realNow: Temporal.Instant): Promise<string[]> {
  const { pool, settings } = installation
  if (settings.smtpUrl) return []
  const { rows } = await pool.query<{ partnership_id: PartnershipId }>(
    'select partnership_id from all_partnerships() limit 1',
  )
  const [first] = rows
  if (!first) return []
  return withPartnership(pool, first.partnership_id, async (tx) => {
    const people = await peopleWithRoles(tx, ['secretariat', 'representative'], realNow)
    const lines: string[] = []
    for (const person of people.slice(0, 3)) {
      const token = await makeSignInLink(tx, person.id, realNow, life)
      lines.push(
        `Sign in as ${person.name} (${person.role}): ${linkAddress(settings.publicUrl, person.language, token)}`,
      )
    }
    return lines
  })
}
