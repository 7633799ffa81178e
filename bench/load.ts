import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CannotMeasure, root } from './ground.ts'

const run = promisify(execFile)

export const connections = 16

export interface Target {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
}

/** One run of load. Times in milliseconds. */
export interface Load {
  readonly rate: number
  readonly p50: number
  readonly p99: number
}

/** What loads a server from outside its process. */
export interface Loader {
  readonly name: string
  get(target: Target, seconds: number): Promise<Load>
  /**
   * Comments on these ideas, with `token`. Absent where the loader cannot.
   * @param call 0–255, another with every call: keys and addresses are made from it.
   */
  comment?(
    origin: string,
    token: string,
    ideas: readonly string[],
    seconds: number,
    call: number,
  ): Promise<Load>
}

const autocannon = join(root, 'node_modules', 'autocannon', 'autocannon.js')

/** wrk, or, where it is missing, an autocannon that happens to be installed: that one tires before a bare server. */
export function findLoader(): Loader {
  if (spawnSync('wrk', ['--version']).error === undefined) return wrk
  if (existsSync(autocannon)) return cannon
  throw new CannotMeasure(
    'wrk is missing, which loads the servers. Install it (Debian and Ubuntu: apt-get install wrk; macOS: brew install wrk) and try again.',
  )
}

const headersOf = ({ headers = {} }: Target) =>
  Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])

async function runWrk(seconds: number, args: readonly string[], after: readonly string[] = []) {
  const common = ['-t1', `-c${connections}`, `-d${seconds}`, '-s', join(root, 'bench', 'wrk.lua')]
  const { stdout } = await run('wrk', [...common, ...args, ...(after.length ? ['--', ...after] : [])])
  const said = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Load & Counted
  return counted(said, args.at(-1)!)
}

interface Counted {
  readonly seconds: number
  readonly requests: number
  readonly failed: number
}

function counted({ seconds, requests, failed, p50, p99 }: Counted & Omit<Load, 'rate'>, url: string): Load {
  if (failed > 0) throw new CannotMeasure(`${failed} of ${requests} requests to ${url} failed.`)
  return { rate: requests / seconds, p50, p99 }
}

const wrk: Loader = {
  name: 'wrk -t1 -c16',
  get: (target, seconds) => runWrk(seconds, [...headersOf(target), target.url]),
  comment: (origin, token, ideas, seconds, call) => runWrk(seconds, [origin], [`${call}`, token, ...ideas]),
}

const cannon: Loader = {
  name: 'autocannon -c 16',
  async get(target, seconds) {
    const args = ['-c', `${connections}`, '-d', `${seconds}`, '-j', ...headersOf(target), target.url]
    const { stdout } = await run(process.execPath, [autocannon, ...args])
    const { requests, errors, latency, duration, ...said } = JSON.parse(stdout)
    const failed = errors + said['4xx'] + said['5xx']
    return counted({ seconds: duration, requests: requests.total, failed, ...latency }, target.url)
  },
}
