import { fileURLToPath } from 'node:url'
import { runCommand } from './compose/commands.ts'

process.exitCode = await runCommand(process.argv.slice(2), process.env, {
  root: fileURLToPath(new URL('..', import.meta.url)),
})
