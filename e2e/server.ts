import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { type Ask, askAt } from '../src/testing/ask.ts'

const undone: (() => unknown)[] = []
// Once, at the top: what a hook or a test registers with afterAll while it runs is never heard.
afterAll(async () => {
  for (const work of undone.toReversed()) await work()
})

/** To be done after the test file, the last first. */
export const afterwards = (work: () => unknown): void => void undone.push(work)

const start = resolve('scripts', 'start.mjs')

export type Settings = Readonly<Record<string, string>>

/** A process that `npm start` would be, with what it said so far. */
export interface Program {
  readonly pid: number
  said(): string
  complained(): string
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
  kill(signal: NodeJS.Signals): void
}

/** Runs the program with these settings and no others of ours. @param args a command, or none to serve */
export function run(settings: Settings, ...args: readonly string[]): Program {
  const child = spawn(process.execPath, [start, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', HOST: '127.0.0.1', ...settings },
  })
  const heard = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (heard.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (heard.err += text))
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal)
  return {
    pid: child.pid as number,
    said: () => heard.out,
    complained: () => heard.err,
    ended,
    kill: (signal) => child.kill(signal),
  }
}

export interface Server extends Program {
  readonly port: number
  readonly origin: string
  /** Links to sign in with: the secretariat's first, then a representative's. */
  readonly links: readonly string[]
  readonly ask: Ask
  /** As Ctrl-C would; resolves with how it ended. */
  close(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>
}

const ready = /^Ready at (\S+)$/m

/** Serves on a port of its own until it is closed or the test file ends. @throws with what it said, where it ends */
export async function serve(settings: Settings, ...args: readonly string[]): Promise<Server> {
  const port = Number(settings['PORT'] ?? (await freePort()))
  const program = run({ PORT: `${port}`, PUBLIC_URL: `http://localhost:${port}`, ...settings }, ...args)
  const { ask, close: hangUp } = askAt(port)
  const close = async (signal: NodeJS.Signals = 'SIGTERM') => {
    hangUp()
    program.kill(signal)
    return program.ended
  }
  afterwards(() => close('SIGKILL'))
  const over = program.ended.then((how) => {
    throw new Error(`It ended with ${how} before it was ready:\n${program.said()}${program.complained()}`)
  })
  over.catch(() => {})
  await Promise.race([over, until(() => ready.test(program.said()))])
  return {
    ...program,
    port,
    origin: `http://localhost:${port}`,
    get links() {
      return [...program.said().matchAll(/^Sign in as .*: (http\S+)$/gm)].map(([, link]) => link!)
    },
    ask,
    close,
  }
}

/** Waits until something holds. @throws after a minute */
export async function until(holds: () => unknown | Promise<unknown>): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`In vain: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** A folder of the test file's own, removed after it. */
export async function ownFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tovholder-e2e-'))
  afterwards(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))
  return folder
}

/** Signs in as a person does, by the button behind the link. @returns the session's token */
export async function signInBy(server: Server, link: string): Promise<string> {
  const { pathname } = new URL(link)
  const token = pathname.split('/').at(-1)!
  const answer = await server.ask({ host: 'localhost', method: 'POST', path: pathname, fields: { token } })
  const session = /tovholder_session=([^;]+);/.exec(`${answer.headers['set-cookie']}`)?.[1]
  if (!session) throw new Error(`Signing in was answered with ${answer.status}: ${answer.text}`)
  return session
}

/** The process and all below it, as they are now; those that have left their parent are not among them. */
export async function familyOf(pid: number): Promise<number[]> {
  const children = await childrenOf(pid)
  return [pid, ...(await Promise.all(children.map(familyOf))).flat()]
}

async function childrenOf(parent: number): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(
    numbers.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      return [Number(pid), Number(stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0])] as const
    }),
  )
  return parents.filter(([, of]) => of === parent).map(([pid]) => pid)
}
