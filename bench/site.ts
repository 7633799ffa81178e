import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CannotMeasure, freePort, root } from './ground.ts'

/** A server process of its own, as an operator starts it: it logs every answer to a file. */
export interface Site {
  readonly origin: string
  /** Milliseconds from the start of the process until it said that it is ready. */
  readonly startMs: number
  /** A link that signs somebody in. */
  readonly link: string
  /** Resident memory in bytes. */
  memory(): number
  close(): Promise<void>
}

/** @param folder holds `data/`, made by the first start, and the log. */
export async function startSite(folder: string): Promise<Site> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const log = join(folder, 'server.log')
  const child = spawn(
    process.execPath,
    [join(root, 'scripts', 'become.mjs'), join(root, 'build', 'main.js'), 'serve'],
    {
      stdio: ['ignore', 'pipe', openSync(log, 'a'), 'ipc'],
      env: {
        ...process.env,
        PORT: `${port}`,
        HOST: '127.0.0.1',
        PUBLIC_URL: origin,
        TOVHOLDER_DATA: join(folder, 'data'),
        DATABASE_URL: '',
        SMTP_URL: '',
      },
    },
  )
  const begun = performance.now()
  const { startMs, link } = await untilReady(child, begun, log)
  return {
    origin,
    startMs,
    link,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024
    },
    close: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function untilReady(child: ChildProcess, begun: number, log: string) {
  let startMs: number | undefined
  let link: string | undefined
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line.startsWith('Ready at ')) startMs = performance.now() - begun
    else if (startMs !== undefined) link = /http:\S+$/.exec(line)?.[0]
    if (link !== undefined) break
  }
  if (startMs === undefined || link === undefined)
    throw new CannotMeasure(`The server did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`)
  // Leaving the loop paused the stream, and a server whose pipe is full would wait for us.
  child.stdout!.resume()
  return { startMs, link }
}

/** Signs in as a person does, by the button behind the link. @returns the session's token. */
export async function signIn(link: string): Promise<string> {
  const token = link.split('/').at(-1)!
  const body = new URLSearchParams({ token })
  const answer = await fetch(link, { method: 'POST', body, redirect: 'manual' })
  const session = /tovholder_session=([^;]{43});/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  if (session === undefined) throw new CannotMeasure(`Signing in was answered with ${answer.status}.`)
  return session
}

export interface Idea {
  readonly id: string
  readonly slug: string
}

export async function firstIdeas({ origin }: Site): Promise<Idea[]> {
  const answer = await fetch(`${origin}/api/v1/ideas`)
  const { items } = (await answer.json()) as { items: Idea[] }
  if (items.length === 0) throw new CannotMeasure('The first partnership has no ideas.')
  return items
}

export async function commentOn({ origin }: Site, token: string, { id }: Idea): Promise<void> {
  const answer = await fetch(`${origin}/api/v1/ideas/${id}/comments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      language: 'da',
      body: 'Vi har et *værksted*, der kan hjælpe, og folk, der kan vise hvordan.',
    }),
  })
  if (answer.status !== 201) throw new CannotMeasure(`A comment was answered with ${answer.status}.`)
}
