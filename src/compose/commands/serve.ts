import { serve } from '../serve.ts'
import { command } from './command.ts'

export const serveCommand = command({
  name: 'serve',
  takes: [],
  about: 'Serve the installation: what is done when nothing else is asked for.',
  options: {
    charter: {
      type: 'string',
      value: 'FOLDER',
      about: 'The partnership that an empty installation begins with.',
    },
  },
  async run({ options, settings, program, terminal }) {
    await serve(settings, program, terminal.say, options.charter)
    return 0
  },
})
