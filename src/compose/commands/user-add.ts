import { addPerson, giveGrant } from '../../people/index.ts'
import { doAsOperator } from './as-operator.ts'
import { command, misspelt, partnershipOption } from './command.ts'
import { inPartnership, languageIn } from './place.ts'

export const userAddCommand = command({
  name: 'user add',
  takes: ['EMAIL'],
  about: 'Add a person to a partnership.',
  options: {
    name: { type: 'string', about: 'The person’s name. Needed.' },
    language: {
      type: 'string',
      value: 'da|en',
      about: 'The language that the person is written to in. Needed.',
    },
    secretariat: { type: 'boolean', about: 'Give the person the secretariat’s role as well.' },
    partnership: partnershipOption,
  },
  run: (invocation) => {
    const { args, options, terminal } = invocation
    const [email] = args
    if (options.name === undefined) throw misspelt(`Say who ${email} is with --name.`)
    if (options.language === undefined)
      throw misspelt(`Say which language ${email} is written to in with --language da or --language en.`)
    const person = { email, name: options.name, language: languageIn(options.language) }
    return inPartnership(invocation, options.partnership, async (place) => {
      const { id } = await doAsOperator(place, addPerson, person)
      if (options.secretariat) await doAsOperator(place, giveGrant, { role: 'secretariat' }, id)
      terminal.say(`${person.name} is added${options.secretariat ? ', with the secretariat’s role' : ''}.`)
      return 0
    })
  },
})
