import { problemOf, runAct } from '../../acts/index.ts'
import { reactors } from '../following.ts'
import { acts } from '../rooms.ts'
import { fieldOptions, inputFrom } from './act-fields.ts'
import { command, type Given, misspelt, partnershipOption } from './command.ts'
import { askingAs, inPartnership, languageIn, organisationBy, type Place } from './place.ts'

export const actCommand = command({
  name: 'act',
  takes: ['NAME'],
  about: 'Do any act, as a person or as the public. tovholder act NAME --help lists its fields.',
  notes: (first) => [
    'The answer is JSON. A refusal is problem details (RFC 9457) on standard error, with exit code 1.',
    ...(first === undefined ? listing : describe(actNamed(first))),
  ],
  options: {
    as: { type: 'string', value: 'EMAIL', about: 'Who does it. The public where nobody is named.' },
    subject: { type: 'string', value: 'ID', about: 'What it is done to: an id or an address.' },
    for: { type: 'string', value: 'ORG-KEY', about: 'The organisation that it is done for.' },
    json: { type: 'string', value: 'JSON', about: 'The fields, as one object.' },
    'if-version': { type: 'string', value: 'N', about: 'Do it only to that version of the subject.' },
    key: { type: 'string', about: 'Do it once, however often it is sent with this key.' },
    language: { type: 'string', value: 'da|en', about: 'The language of refusals; English unless said.' },
    partnership: partnershipOption,
  },
  moreOptions: (name) => fieldOptions(actNamed(name).input),
  run: (invocation) => {
    const { args, options, more, terminal } = invocation
    const act = actNamed(args[0])
    const language = languageIn(options.language)
    const given: Record<string, Given> = {
      ...(options.language && 'language' in fieldOptions(act.input) ? { language: options.language } : {}),
      ...more,
    }
    const input = { ...objectIn(options.json), ...inputFrom(act.input, given) }
    const expectedVersion = versionIn(options['if-version'])
    return inPartnership(invocation, options.partnership, async (place) => {
      const outcome = await runAct(place.pool, reactors, act, {
        ...askingAs(place, options.as, language),
        via: 'cli',
        input,
        subjectId: options.subject,
        organisation: await organisationIn(place, options.for),
        expectedVersion,
        key: options.key,
      })
      if (outcome.ok) terminal.say(JSON.stringify(outcome.result ?? {}, undefined, 2))
      else terminal.complain(JSON.stringify(problemOf(outcome, language), undefined, 2))
      return outcome.ok ? 0 : 1
    })
  },
})

const listing = ['', 'Acts:', ...acts.map(({ name, summary }) => `  ${name.padEnd(24)} ${summary.en}`)]

const describe = ({ name, summary, who }: (typeof acts)[number]) => [
  '',
  `${name}: ${summary.en}. Who may: ${who.join(', ') || 'nobody'}.`,
  'A field that bears the name of another option goes into --json; --language is both.',
]

function actNamed(name: string) {
  const found = acts.find((act) => act.name === name)
  if (!found) throw misspelt(`There is no act “${name}”. See tovholder act --help.`)
  return found
}

function objectIn(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {}
  const refused = misspelt('The option --json needs a JSON object, as --json \'{"title": "A rover"}\'.')
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    throw refused
  }
  throw refused
}

function versionIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[0-9]{1,9}$/.test(text)) throw misspelt('The option --if-version needs a whole number.')
  return Number(text)
}

const organisationIn = async (place: Place, key: string | undefined) =>
  key === undefined ? undefined : organisationBy(place, key)
