import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { fileURLToPath } from 'node:url'

/** An answer as it went over the wire, without what `node:http` adds by itself. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const added = ['connection', 'date', 'keep-alive', 'transfer-encoding']

/** Asks once, so that the bare server can say the same. The body stays packed, where it came so. */
export async function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const asked = request(url, { headers, agent: false }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  const kept = Object.entries(answer.headers).filter(([name]) => !added.includes(name))
  const said = kept.map(([name, value]) => [name, String(value)] as const)
  return { status: answer.statusCode ?? 0, headers: Object.fromEntries(said), body: Buffer.concat(parts) }
}

export interface Bare {
  readonly url: string
  close(): void
}

/** The word that makes this program the bare server. */
export const bareWord = 'bare'

/** Starts `node:http` in a process of its own that gives this answer to everything, and does nothing else. */
export async function startBare({ status, headers, body }: Answer): Promise<Bare> {
  const child = fork(fileURLToPath(import.meta.url), [bareWord])
  const port = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('message', resolve)
    child.send({ status, headers, body: body.toString('base64') })
  })
  return { url: `http://127.0.0.1:${port}/`, close: () => child.kill() }
}

export function serveBare(): void {
  process.on('disconnect', () => process.exit())
  process.once('message', ({ status, headers, body }: Answer & { body: string }) => {
    const bytes = status === 304 ? undefined : Buffer.from(body, 'base64')
    const server = createServer((_, response) => {
      response.writeHead(status, headers)
      response.end(bytes)
    })
    server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port))
  })
}
