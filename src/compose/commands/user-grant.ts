import { giveMandate } from '../../partners/index.ts'
import { giveGrant } from '../../people/index.ts'
import { doAsOperator } from './as-operator.ts'
import { CommandRefusal, command, partnershipOption } from './command.ts'
import { inPartnership, organisationBy, personBy } from './place.ts'

export const organisationOption = {
  type: 'string',
  value: 'KEY',
  about: 'The organisation that the role is for.',
} as const

export const userGrantCommand = command({
  name: 'user grant',
  takes: ['EMAIL', 'ROLE'],
  about: 'Give a person a role: secretariat, or the mandate of representative or deputy.',
  options: { organisation: organisationOption, partnership: partnershipOption },
  run: (invocation) =>
    inPartnership(invocation, invocation.options.partnership, async (place) => {
      const { args, options, terminal } = invocation
      const [email, role] = args
      const person = await personBy(place, email)
      if (role === 'representative' || role === 'deputy') {
        if (options.organisation === undefined)
          throw new CommandRefusal('A mandate is for an organisation: name it with --organisation.')
        const organisation = await organisationBy(place, options.organisation)
        const { name } = person
        await doAsOperator(place, giveMandate, { email: person.email, name, role }, organisation)
      } else await doAsOperator(place, giveGrant, { role }, person.id)
      terminal.say(
        `${person.name} is ${role}${options.organisation ? ` of ${options.organisation}` : ''} now.`,
      )
      return 0
    }),
})
