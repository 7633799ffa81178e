import { giveGrant } from '../../people/index.ts'
import { doAsOperator } from './as-operator.ts'
import { command, partnershipOption } from './command.ts'
import { inPartnership, organisationBy, personBy } from './place.ts'

export const organisationOption = {
  type: 'string',
  value: 'KEY',
  about: 'The organisation that the role is for.',
} as const

export const userGrantCommand = command({
  name: 'user grant',
  takes: ['EMAIL', 'ROLE'],
  about: 'Give a person a role: secretariat, representative or deputy.',
  options: { organisation: organisationOption, partnership: partnershipOption },
  run: (invocation) =>
    inPartnership(invocation, invocation.options.partnership, async (place) => {
      const { args, options, terminal } = invocation
      const [email, role] = args
      const person = await personBy(place, email)
      const organisation =
        options.organisation === undefined ? undefined : await organisationBy(place, options.organisation)
      await doAsOperator(place, giveGrant, { role, ...(organisation ? { organisation } : {}) }, person.id)
      terminal.say(
        `${person.name} is ${role}${options.organisation ? ` of ${options.organisation}` : ''} now.`,
      )
      return 0
    }),
})
