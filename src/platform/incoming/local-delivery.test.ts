import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, describe, expect, it } from 'vitest'
import { type Envelope, type LocalDelivery, localDelivery, readMessage, usualLimits } from './index.ts'

const domain = 'post.partnership.example'
const one = `svar+mfzwizltoq2gk3tumuqho2lun4@${domain}`
const two = `svar+nbswy3dpeb3w64tmmqqho2lua4@${domain}`

interface Taken {
  readonly envelope: Envelope
  readonly bytes: Uint8Array
}

let delivery: LocalDelivery | undefined
let folder: string | undefined
afterEach(async () => {
  await delivery?.close()
  if (folder) await rm(folder, { recursive: true })
  delivery = folder = undefined
})

const open = async (options: Partial<Parameters<typeof localDelivery>[0]> = {}) => {
  const taken: Taken[] = []
  delivery = await localDelivery({
    listen: { port: 0 },
    protocol: 'smtp',
    accepts: (recipient) => recipient.endsWith(`@${domain}`),
    handle: async (envelope, bytes) => void taken.push({ envelope, bytes }),
    ...options,
  })
  return taken
}

const relay = (lmtp: boolean) =>
  createTransport({ host: '127.0.0.1', port: delivery?.port, lmtp, ignoreTLS: true })

/** Speaks the protocol by hand: each line is sent when the answer to the one before is there. */
async function talk(socket: Socket, lines: readonly string[]): Promise<string[]> {
  const answers: string[] = []
  let heard = ''
  const answer = async () => {
    while (!/^\d{3} .*\r\n/m.test(heard)) heard += String((await once(socket, 'data'))[0])
    const end = /^\d{3} .*\r\n/m.exec(heard)!
    answers.push(
      heard
        .slice(0, end.index + end[0].length)
        .trim()
        .split('\r\n')
        .at(-1)!,
    )
    heard = heard.slice(end.index + end[0].length)
  }
  await answer()
  for (const line of lines) {
    socket.write(`${line}\r\n`)
    await answer()
  }
  while (heard !== '') await answer()
  socket.end()
  return answers.slice(1)
}

describe('local delivery', () => {
  it.each([false, true])('takes a mail that a relay delivers (LMTP: %s), with its envelope', async (lmtp) => {
    const taken = await open({ protocol: lmtp ? 'lmtp' : 'smtp' })
    await relay(lmtp).sendMail({
      envelope: { from: 'mette@nordlys.example', to: [one.toUpperCase()] },
      from: 'Mette Holm <mette@nordlys.example>',
      to: one,
      subject: 'Ærø',
      text: 'Hej\n.\nslut',
    })
    expect(taken).toHaveLength(1)
    expect(taken[0]!.envelope).toEqual({
      sender: 'mette@nordlys.example',
      recipients: [`${one.split('@')[0]!.toUpperCase()}@${domain}`],
    })
    const read = await readMessage(taken[0]!.bytes, taken[0]!.envelope)
    expect(read).toMatchObject({ subject: 'Ærø', text: 'Hej\n.\nslut', envelope: { recipients: [one] } })
  })

  it('tells a null sender from none', async () => {
    const taken = await open()
    await relay(false).sendMail({
      envelope: { from: '', to: [one] },
      from: 'x@y.example',
      to: one,
      text: 'x',
    })
    expect(taken[0]!.envelope.sender).toBe('')
  })

  it('refuses an address that is not ours, so that it relays nothing', async () => {
    const taken = await open()
    const sent = relay(false).sendMail({ from: 'a@b.example', to: 'jens@elsewhere.example', text: 'x' })
    await expect(sent).rejects.toMatchObject({ responseCode: 550 })
    expect(taken).toEqual([])
  })

  it('asks the sender to come again when a mail could not be taken, and says so to the operator', async () => {
    const troubles: unknown[] = []
    const handle = () => Promise.reject(new Error('no database'))
    await open({ handle, trouble: ({ error }) => troubles.push(error) })
    const sent = relay(false).sendMail({ from: 'a@b.example', to: one, text: 'x' })
    await expect(sent).rejects.toMatchObject({ responseCode: 451 })
    expect(troubles).toEqual([new Error('no database')])
  })

  it('refuses a mail that is too large, for good', async () => {
    const taken = await open({ limits: { ...usualLimits, bytes: 50_000 } })
    const sent = relay(false).sendMail({ from: 'a@b.example', to: one, text: 'x'.repeat(60_000) })
    await expect(sent).rejects.toMatchObject({ responseCode: 552 })
    expect(taken).toEqual([])
  })

  it('refuses a mail that grows too large without having said so', async () => {
    const taken = await open({ limits: { ...usualLimits, bytes: 10_000 } })
    const socket = connect(delivery!.port!, '127.0.0.1')
    const body = `Subject: x\r\n\r\n${'x\r\n'.repeat(10_000)}.`
    const answers = await talk(socket, [
      'EHLO a',
      'MAIL FROM:<a@b.example>',
      `RCPT TO:<${one}>`,
      'DATA',
      body,
    ])
    expect(answers.at(-1)).toMatch(/^552 /)
    expect(taken).toEqual([])
  })

  it('takes one recipient at a time by SMTP, and asks for the others again', async () => {
    const taken = await open()
    const socket = connect(delivery!.port!, '127.0.0.1')
    const lines = [
      'EHLO a',
      'MAIL FROM:<a@b.example>',
      `RCPT TO:<${one}>`,
      `RCPT TO:<${two}>`,
      'DATA',
      'x: y\r\n\r\nz\r\n.',
    ]
    const answers = await talk(socket, lines)
    expect(answers.map((answer) => answer.slice(0, 3))).toEqual(['250', '250', '250', '452', '354', '250'])
    expect(taken.map(({ envelope }) => envelope.recipients)).toEqual([[one]])
  })

  it('answers for each recipient by LMTP on a Unix socket, even one that a killed process left', async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'inbox-'))
    const socketPath = path.join(folder, 'lmtp')
    await writeFile(socketPath, '')
    const handle = async ({ recipients }: Envelope) => {
      if (recipients[0] === two) throw new Error('not now')
    }
    await open({ listen: { path: socketPath }, protocol: 'lmtp', handle })
    const lines = [
      'LHLO a',
      'MAIL FROM:<a@b.example>',
      `RCPT TO:<${one}>`,
      `RCPT TO:<${two}>`,
      'DATA',
      'x: y\r\n\r\nz\r\n.',
    ]
    const answers = await talk(connect(socketPath), lines)
    expect(answers.slice(5).map((answer) => answer.slice(0, 3))).toEqual(['250', '451'])
  })

  it('does not take a socket from another who listens on it', async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'inbox-'))
    const socketPath = path.join(folder, 'lmtp')
    const other = createServer().listen(socketPath)
    await once(other, 'listening')
    await expect(open({ listen: { path: socketPath }, protocol: 'lmtp' })).rejects.toThrow('EADDRINUSE')
    other.close()
  })

  it('does not offer a password or TLS, and cannot be reached from outside this machine', async () => {
    await open()
    const socket = connect(delivery!.port!, '127.0.0.1')
    socket.once('data', () => socket.write('EHLO a\r\n'))
    let heard = ''
    socket.on('data', (chunk) => (heard += String(chunk)))
    await expect.poll(() => heard).toMatch(/^250 /m)
    expect(heard).not.toMatch(/AUTH|STARTTLS/)
    expect(socket.remoteAddress).toBe('127.0.0.1')
    socket.end()
  })
})
