import { grantsOf } from '../../access/index.ts'
import { endMandate } from '../../partners/index.ts'
import { endOneGrant } from '../../people/index.ts'
import { readPartnership } from '../../platform/db/index.ts'
import { doAsOperator } from './as-operator.ts'
import { CommandRefusal, command, partnershipOption } from './command.ts'
import { inPartnership, organisationBy, personBy } from './place.ts'
import { organisationOption } from './user-grant.ts'

export const userRevokeCommand = command({
  name: 'user revoke',
  takes: ['EMAIL', 'ROLE'],
  about: 'End a role that a person has.',
  options: { organisation: organisationOption, partnership: partnershipOption },
  run: (invocation) =>
    inPartnership(invocation, invocation.options.partnership, async (place) => {
      const { args, options, terminal } = invocation
      const [email, role] = args
      const person = await personBy(place, email)
      const scope =
        options.organisation === undefined ? undefined : await organisationBy(place, options.organisation)
      const held = await readPartnership(place.pool, place.partnership, (tx) =>
        grantsOf(tx, [person.id], place.times.now),
      )
      const [grant, another] = held.filter(
        (one) => one.role === role && (scope === undefined || one.scope === scope),
      )
      if (!grant) throw new CommandRefusal(`${person.name} does not have that role. See tovholder user list.`)
      if (another)
        throw new CommandRefusal(
          `${person.name} has that role in several organisations. Say which with --organisation.`,
        )
      const mandate = /^mandate:(.+)$/.exec(grant.source)?.[1]
      if (mandate === undefined) await doAsOperator(place, endOneGrant, {}, grant.id)
      else await doAsOperator(place, endMandate, {}, mandate)
      terminal.say(`${person.name} is no longer ${role}.`)
      return 0
    }),
})
