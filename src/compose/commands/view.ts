import { stringify } from 'yaml'
import { problemOf, runView } from '../../acts/index.ts'
import { allViews } from '../rooms.ts'
import { command, misspelt, partnershipOption } from './command.ts'
import { askingAs, inPartnership, languageIn } from './place.ts'

const formats: Readonly<Record<string, (data: unknown) => string>> = {
  yaml: (data) => stringify(data, { lineWidth: 100 }).trimEnd(),
  json: (data) => JSON.stringify(data, undefined, 2),
}

export const viewCommand = command({
  name: 'view',
  takes: ['NAME'],
  about: 'Show any view, as a person or as the public sees it.',
  notes: () => [
    'A refusal is problem details (RFC 9457) on standard error, with exit code 1.',
    '',
    'Views:',
    ...allViews.map(({ name, summary }) => `  ${name.padEnd(24)} ${summary.en}`),
  ],
  options: {
    as: { type: 'string', value: 'EMAIL', about: 'Who looks. The public where nobody is named.' },
    param: { type: 'string', multiple: true, value: 'NAME=VALUE', about: 'A parameter of the view.' },
    format: { type: 'string', value: 'yaml|json', about: 'How it is written; YAML unless said.' },
    language: { type: 'string', value: 'da|en', about: 'The language of refusals; English unless said.' },
    partnership: partnershipOption,
  },
  run: (invocation) => {
    const { args, options, terminal } = invocation
    const view = allViews.find(({ name }) => name === args[0])
    if (!view) throw misspelt(`There is no view “${args[0]}”. See tovholder view --help.`)
    const language = languageIn(options.language)
    const parameters = Object.fromEntries((options.param ?? []).map(parameterIn))
    const write = Object.hasOwn(formats, options.format ?? 'yaml') && formats[options.format ?? 'yaml']
    if (!write) throw misspelt(`“${options.format}” is no format. Write --format yaml or --format json.`)
    return inPartnership(invocation, options.partnership, async (place) => {
      const asker = { ...askingAs(place, options.as, language), parameters }
      const sight = await runView(place.pool, view, asker)
      if (sight.ok) terminal.say(write(sight.seen.data))
      else terminal.complain(JSON.stringify(problemOf(sight, language), undefined, 2))
      return sight.ok ? 0 : 1
    })
  },
})

function parameterIn(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw misspelt(`“${text}” is no parameter. Write it as --param NAME=VALUE.`)
  return [text.slice(0, at), text.slice(at + 1)]
}
