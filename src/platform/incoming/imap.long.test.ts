import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tls from 'node:tls'
import { ImapFlow } from 'imapflow'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Envelope, type ImapSource, imapSource, readImapUrl, usualLimits } from './index.ts'
import type { SourceTrouble } from './source.ts'

const found = spawnSync('dovecot', ['--version'], { encoding: 'utf8' })
const openssl = spawnSync('openssl', ['version']).status === 0
const usable = found.status === 0 && found.stdout.startsWith('2.3.') && openssl && process.getuid?.() === 0

const nobody = 65_534
let folder: string
let port: number
let tlsPort: number
let stopServer: () => Promise<void> = async () => {}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const settings = () => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
passdb {
  driver = static
  args = password=kammer:1/2
}
userdb {
  driver = static
  args = uid=${nobody} gid=${nobody} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service stats {
  client_limit = 100
}
`

async function startServer(): Promise<void> {
  const child = spawn('dovecot', ['-F', '-c', `${folder}/dovecot.conf`], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  stopServer = async () => {
    child.kill('SIGTERM')
    await ended
    stopServer = async () => {}
  }
  const answers = () =>
    new Promise<boolean>((done) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('error', () => done(false)).once('data', () => done(socket.end() !== undefined))
    })
  await vi.waitUntil(answers, { timeout: 20_000, interval: 100 })
}

let user = 0
const url = (scheme = 'imap', at = port, query = '') =>
  `${scheme}://u${user}:kammer%3A1%2F2@localhost:${at}/INBOX${query}`

async function asUser<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const auth = { user: `u${user}`, pass: 'kammer:1/2' }
  const client = new ImapFlow({
    host: '127.0.0.1',
    port,
    secure: false,
    doSTARTTLS: false,
    auth,
    logger: false,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.logout()
  }
}

const put = (subject: string, more = '') =>
  asUser((client) =>
    client.append(
      'INBOX',
      `Return-Path: <mette@nordlys.example>\r\nDelivered-To: svar@post.partnership.example\r\nFrom: mette@nordlys.example\r\nSubject: ${subject}\r\n\r\nhej${more}\r\n`,
    ),
  )

const subjects = (mailbox: string, seen: boolean) =>
  asUser(async (client) => {
    await client.mailboxOpen(mailbox)
    const found = (await client.search({ seen }, { uid: true })) || []
    const mails = found.length > 0 ? await client.fetchAll(found, { envelope: true }, { uid: true }) : []
    return mails.map(({ envelope }) => envelope?.subject)
  })

let source: ImapSource | undefined
let taken: { subject: string; envelope: Envelope; size: number }[] = []
let troubles: SourceTrouble[] = []

const begin = (more: Partial<Parameters<typeof imapSource>[0]> = {}, address = url()) => {
  source = imapSource({
    place: readImapUrl(address)!,
    pollSeconds: 600,
    firstRest: 100,
    trouble: (trouble) => troubles.push(trouble),
    handle: async (envelope, bytes) => {
      const subject = /^Subject: (.*)$/m.exec(Buffer.from(bytes).toString())?.[1]?.trim() ?? ''
      taken.push({ subject, envelope, size: bytes.length })
    },
    ...more,
  })
}
const takenSubjects = () => taken.map(({ subject }) => subject)
const soon = { timeout: 15_000, interval: 50 }

// Needs Dovecot 2.3 (Debian: dovecot-imapd) and openssl, and root to start it: left out where they are missing.
describe.skipIf(!usable)('a mailbox on a real server', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dovecot-'))
    port = await freePort()
    tlsPort = await freePort()
    await mkdir(`${folder}/mail`)
    await chown(`${folder}/mail`, nobody, nobody)
    spawnSync('chmod', ['755', folder])
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
    const keys = [
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      `${folder}/key.pem`,
      '-out',
      `${folder}/cert.pem`,
    ]
    spawnSync('openssl', ['req', '-x509', '-days', '2', ...keys, ...subject])
    await writeFile(`${folder}/dovecot.conf`, settings())
    await startServer()
  })
  afterAll(async () => {
    await stopServer()
    if (folder) await rm(folder, { recursive: true, force: true })
  })
  beforeEach(() => {
    user += 1
    taken = []
    troubles = []
  })
  afterEach(async () => source?.stop())

  it('gives what is unseen, oldest first, with its envelope, and marks it as seen', async () => {
    await put('en')
    await put('to')
    begin()
    await expect.poll(takenSubjects, soon).toEqual(['en', 'to'])
    await source!.stop()
    expect(taken[0]!.envelope).toEqual({
      sender: 'mette@nordlys.example',
      recipients: ['svar@post.partnership.example'],
    })
    expect(await subjects('INBOX', true)).toEqual(['en', 'to'])
    begin()
    await put('tre')
    await expect.poll(takenSubjects, soon).toEqual(['en', 'to', 'tre'])
  })

  it('gives what comes later at once, without being asked', async () => {
    begin()
    await put('en')
    await expect.poll(takenSubjects, soon).toEqual(['en'])
    await put('to')
    await expect.poll(takenSubjects, { timeout: 5000 }).toEqual(['en', 'to'])
  })

  it('has what was handled moved where the address says', async () => {
    await put('en')
    begin({}, url('imap', port, '?handled=Handled'))
    await expect.poll(takenSubjects, soon).toEqual(['en'])
    await source!.stop()
    expect(await subjects('Handled', true)).toEqual(['en'])
    expect(await subjects('INBOX', true)).toEqual([])
  })

  it('keeps what could not be taken, gives the others, and gives it again', async () => {
    await put('en')
    await put('to')
    let refuse = true
    const handle = async (_: Envelope, bytes: Uint8Array) => {
      const subject = Buffer.from(bytes).includes('Subject: en') ? 'en' : 'to'
      if (subject === 'en' && refuse) throw new Error('no database')
      taken.push({ subject, envelope: { recipients: [] }, size: bytes.length })
    }
    begin({ handle, pollSeconds: 0.2 })
    await expect.poll(takenSubjects, soon).toEqual(['to'])
    await expect.poll(() => troubles.length, soon).toBeGreaterThan(1)
    expect(await subjects('INBOX', false)).toEqual(['en'])
    refuse = false
    await expect.poll(takenSubjects, soon).toEqual(['to', 'en'])
  })

  it('gives what came later although what came before is never taken', async () => {
    for (const subject of ['a', 'b', 'c', 'd']) await put(subject)
    const handle = async (_: Envelope, bytes: Uint8Array) => {
      const subject = /^Subject: (.*)$/m.exec(Buffer.from(bytes).toString())![1]!.trim()
      if (subject !== 'd') throw new Error('never')
      taken.push({ subject, envelope: { recipients: [] }, size: bytes.length })
    }
    begin({ handle, pollSeconds: 0.2 })
    await expect.poll(takenSubjects, soon).toEqual(['d'])
  })

  it('gives a mail that is too large only up to just behind the limit', async () => {
    await put('stor', 'x'.repeat(100_000))
    begin({ limits: { ...usualLimits, bytes: 10_000 } })
    await expect.poll(() => taken.map(({ size }) => size), soon).toEqual([10_001])
  })

  it('is connected again when the server comes back', async () => {
    begin()
    await put('en')
    await expect.poll(takenSubjects, soon).toEqual(['en'])
    await stopServer()
    await expect.poll(() => troubles.map(({ kind }) => kind), soon).toContain('connection')
    await startServer()
    await put('to')
    await expect.poll(takenSubjects, { timeout: 20_000 }).toEqual(['en', 'to'])
  }, 60_000)

  it('is not read through TLS whose certificate nobody vouches for', async () => {
    await put('en')
    begin({}, url('imaps', tlsPort))
    await expect.poll(() => String(troubles[0]?.error), soon).toMatch(/certificate/i)
    expect(taken).toEqual([])
    tls.setDefaultCACertificates([await readFile(`${folder}/cert.pem`, 'utf8')])
    await expect.poll(takenSubjects, soon).toEqual(['en'])
  })
})
