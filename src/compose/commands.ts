import { readSettings, type Settings } from '../platform/settings/index.ts'
import { actCommand } from './commands/act.ts'
import { readArguments } from './commands/arguments.ts'
import { backupCommand } from './commands/backup.ts'
import { type Command, CommandRefusal, misspelt, type Terminal } from './commands/command.ts'
import { createCommand } from './commands/create.ts'
import { doctorCommand } from './commands/doctor.ts'
import { commandHelp, help } from './commands/help.ts'
import { partnershipsCommand } from './commands/partnerships.ts'
import { restoreCommand } from './commands/restore.ts'
import { sentenceFor } from './commands/sentences.ts'
import { serveCommand } from './commands/serve.ts'
import { tokenCommand } from './commands/token.ts'
import { userAddCommand } from './commands/user-add.ts'
import { userGrantCommand } from './commands/user-grant.ts'
import { userLinkCommand } from './commands/user-link.ts'
import { userListCommand } from './commands/user-list.ts'
import { userRevokeCommand } from './commands/user-revoke.ts'
import { verifyCommand } from './commands/verify.ts'
import { viewCommand } from './commands/view.ts'
import type { Program } from './installation.ts'

const commands: readonly Command[] = [
  serveCommand,
  createCommand,
  partnershipsCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  userListCommand,
  userAddCommand,
  userGrantCommand,
  userRevokeCommand,
  userLinkCommand,
  tokenCommand,
  actCommand,
  viewCommand,
]

const standardStreams: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
}

/** Runs a command and answers with the exit code. Whatever stands in the way is said in a sentence with the remedy. */
export async function runCommand(
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  program: Program,
  terminal: Terminal = standardStreams,
): Promise<number> {
  const settings = readSettings(env)
  try {
    const asked = ask(argv)
    if ('help' in asked) {
      terminal.say(asked.help)
      return 0
    }
    if (Array.isArray(settings)) throw misspelt(settings.map(({ sentence }) => sentence).join('\n'))
    const { command, given } = asked
    return await command.run({ ...given, settings: settings as Settings, program, terminal })
  } catch (error) {
    terminal.complain(sentenceFor(error, settings as Settings))
    return error instanceof CommandRefusal ? error.exit : 1
  }
}

const helpWords = new Set(['--help', '-h', 'help'])

/** What is asked for: a command with what was given to it, or help. */
function ask(argv: readonly string[]) {
  const [first, ...rest] = argv
  if (first !== undefined && helpWords.has(first)) {
    const about = rest.length > 0 ? commandIn(rest) : undefined
    return { help: about ? commandHelp(about.command, about.args[0]) : help(commands) }
  }
  // What begins with an option is meant for serving: npm start -- --charter FOLDER.
  const { command, args } = first?.startsWith('-') === false ? commandIn(argv) : commandIn(['serve', ...argv])
  const given = readArguments(command, args)
  if (given) return { command, given }
  const [name] = args
  return { help: commandHelp(command, name?.startsWith('-') ? undefined : name) }
}

function commandIn(argv: readonly string[]): { command: Command; args: readonly string[] } {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    const command = commands.find((one) => one.name === name)
    if (command) return { command, args: argv.slice(words) }
  }
  const [first = ''] = argv
  const longer = commands.filter((one) => one.name.startsWith(`${first} `))
  if (longer.length > 0)
    throw misspelt(`Say what to do: tovholder ${longer.map((one) => one.name).join(', tovholder ')}.`)
  throw misspelt(`There is no command “${first}”. See tovholder --help.`)
}
