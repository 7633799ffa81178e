import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { afterAll } from 'vitest'
import { runCommand } from '../compose/commands.ts'
import { openInstallation, type Program } from '../compose/installation.ts'
import { openPool } from '../platform/db/index.ts'
import { readSettings, type Settings } from '../platform/settings/index.ts'

const program: Program = { root: resolve('.') }

export interface CommandLine {
  /** Of the test file's own, removed after it; the data is in its folder `data`. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** As the owner is: for looking, and for doing harm on purpose. */
  readonly owner: pg.Pool
  /** Runs a command as it is typed, on `folder/data` and by this program unless others are named. */
  run(
    argv: readonly string[],
    other?: { readonly data?: string; readonly program?: Program },
  ): Promise<{ exit: number; out: string; err: string }>
  /** As `run`; throws where it does not end well. @returns what was said on standard output */
  answer(...argv: string[]): Promise<string>
  /** Ends what holds the data folder, as a server would that is told to stop. */
  stopServer(): Promise<void>
}

/** A real installation in a data folder of its own, held open as by a server, and the command line beside it. */
export async function commandLine(): Promise<CommandLine> {
  const folder = await mkdtemp(join(tmpdir(), 'tovholder-cli-'))
  const env = { TOVHOLDER_DATA: join(folder, 'data'), PORT: '3999' }
  const server = await openInstallation(readSettings(env) as Settings, program, () => undefined)
  const owner = openPool('owner', server.address, 1)
  let stopped: Promise<void> | undefined
  const stop = async () => {
    await owner.end()
    await server.close()
  }
  const stopServer = () => (stopped ??= stop())
  afterAll(async () => {
    await stopServer()
    await rm(folder, { recursive: true, force: true })
  })
  const run: CommandLine['run'] = async (argv, other = {}) => {
    const said: string[] = []
    const complained: string[] = []
    const terminal = {
      say: (line: string) => said.push(line),
      complain: (line: string) => complained.push(line),
    }
    const data = other.data ?? env.TOVHOLDER_DATA
    const settings = { ...env, TOVHOLDER_DATA: data }
    const exit = await runCommand(argv, settings, other.program ?? program, terminal)
    return { exit, out: said.join('\n'), err: complained.join('\n') }
  }
  const answer = async (...argv: string[]) => {
    const { exit, out, err } = await run(argv)
    if (exit !== 0) throw new Error(`${argv.join(' ')}: ${err}${out}`)
    return out
  }
  return { folder, env, owner, run, answer, stopServer }
}
