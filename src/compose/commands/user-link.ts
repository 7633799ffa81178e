import { formatDateTime } from '../../platform/calendar/index.ts'
import { withPartnership } from '../../platform/db/index.ts'
import { isLanguage } from '../../platform/words/index.ts'
import { linkAddress, makeSignInLink } from '../../sign-in/index.ts'
import { originsOf } from './addresses.ts'
import { CommandRefusal, command, partnershipOption } from './command.ts'
import { inPartnership, personBy } from './place.ts'

/** As long as a working day: it may be handed over by telephone or by another mail. */
const life = { minutes: 8 * 60 }

export const userLinkCommand = command({
  name: 'user link',
  takes: ['EMAIL'],
  about: 'Print a link that signs a person in, once, within eight hours.',
  options: { partnership: partnershipOption },
  run: (invocation) =>
    inPartnership(invocation, invocation.options.partnership, async (place) => {
      const { args, settings, terminal } = invocation
      const { pool, partnership, site, hosts, times } = place
      const person = await personBy(place, args[0])
      const [origin] = originsOf(hosts, settings.publicUrl)
      if (origin === undefined) throw new CommandRefusal('The partnership is found at no host.')
      const token = await withPartnership(pool, partnership, (tx) =>
        makeSignInLink(tx, person.id, times.realNow, life),
      )
      terminal.say(linkAddress(origin, isLanguage(person.language) ? person.language : 'en', token))
      const until = `${formatDateTime(times.realNow.add(life), site.zone, 'en')} (${site.zone})`
      terminal.complain(`It signs ${person.name} in, once, until ${until}.`)
      return 0
    }),
})
