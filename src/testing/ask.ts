import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export interface Question {
  /** The host of a partnership. */
  readonly host: string
  readonly method?: string
  readonly path: string
  readonly token?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  /** Sent as a form's fields. */
  readonly fields?: Readonly<Record<string, string>>
  /** Sent as a form with files: RFC 7578. */
  readonly form?: FormData
  /** Sent as it is. */
  readonly body?: string | Buffer
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  readonly bytes: Buffer
  json<T = Record<string, unknown>>(): T
}

export type Ask = (question: Question) => Promise<Answer>

const payloadOf = async ({ json, fields, form, body }: Question) => {
  if (form) {
    const encoded = new Response(form)
    const type = encoded.headers.get('content-type') ?? ''
    return { type, body: Buffer.from(await encoded.arrayBuffer()) }
  }
  if (json !== undefined) return { type: 'application/json', body: JSON.stringify(json) }
  if (fields) return { type: 'application/x-www-form-urlencoded', body: `${new URLSearchParams(fields)}` }
  return body === undefined ? undefined : { type: 'text/plain', body }
}

let callers = 0

/**
 * Asks over a real connection, as a client of its own each time, so that what is limited per address is not met by
 * chance. A test of a limit names its address by `x-forwarded-for`.
 */
export function askAt(port: number): { readonly ask: Ask; close(): void } {
  const agent = new Agent({ keepAlive: true })
  const ask: Ask = async (question) => {
    const payload = await payloadOf(question)
    return new Promise((resolve, reject) => {
      const { host, path, token, headers, method = 'GET' } = question
      callers += 1
      const sent = request({
        agent,
        port,
        host: '127.0.0.1',
        path,
        method,
        headers: {
          host,
          'x-forwarded-for': `10.${callers >> 16}.${(callers >> 8) & 255}.${callers & 255}`,
          ...(token ? { cookie: `tovholder_session=${token}` } : {}),
          ...(payload
            ? { 'content-type': payload.type, 'content-length': `${Buffer.byteLength(payload.body)}` }
            : {}),
          ...headers,
        },
      })
      sent.on('error', reject)
      sent.on('response', (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const bytes = Buffer.concat(parts)
          const text = bytes.toString('utf8')
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            bytes,
            json: () => JSON.parse(text),
          })
        })
      })
      sent.end(payload?.body)
    })
  }
  return { ask, close: () => agent.destroy() }
}
