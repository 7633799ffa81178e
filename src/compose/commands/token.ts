import { insertSession, newToken, tokenHash } from '../../access/index.ts'
import { formatDateTime } from '../../platform/calendar/index.ts'
import { newId, withPartnership } from '../../platform/db/index.ts'
import { command, partnershipOption } from './command.ts'
import { inPartnership, personBy } from './place.ts'

const life = { hours: 90 * 24 }

export const tokenCommand = command({
  name: 'token',
  takes: ['EMAIL'],
  about: 'Make a token with which a program uses the API as a person, for 90 days.',
  notes: () => [
    'It is printed once and kept nowhere. The person sees it among their devices and can end it there.',
    'Programs send it as “Authorization: Bearer TOKEN”.',
  ],
  options: {
    name: { type: 'string', about: 'What it is for, as the person will see it.' },
    partnership: partnershipOption,
  },
  run: (invocation) =>
    inPartnership(invocation, invocation.options.partnership, async (place) => {
      const { args, options, terminal } = invocation
      const { pool, partnership, site, times } = place
      const person = await personBy(place, args[0])
      const token = newToken()
      const expiresAt = times.realNow.add(life)
      await withPartnership(pool, partnership, (tx) =>
        insertSession(tx, {
          id: newId(times.realNow),
          hash: tokenHash(token),
          person: person.id,
          startedAt: times.realNow,
          expiresAt,
          device: `API: ${options.name ?? 'tovholder token'}`,
        }),
      )
      terminal.say(token)
      terminal.complain(
        `It works as ${person.name} until ${formatDateTime(expiresAt, site.zone, 'en')} (${site.zone}), and is shown only now.`,
      )
      return 0
    }),
})
