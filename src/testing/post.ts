import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { pino } from 'pino'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'
import { startReceiving } from '../compose/receiving.ts'
import { catchUp, type Work } from '../compose/worker.ts'
import { fileStore } from '../platform/files/index.ts'
import { smtpRelay } from '../platform/mail/index.ts'
import { readSettings, type Settings } from '../platform/settings/index.ts'
import type { TestPartnership } from './partnership.ts'
import type { TestSite } from './site.ts'

/** A mail as the relay got it. */
export interface SentRaw {
  /** The envelope's. */
  readonly from: string
  readonly to: string
  /** The whole message, lines ending in CR LF. */
  readonly raw: string
}

/** The ways of the mail to and from a site: a relay that keeps what it gets, and the mail server that delivers answers. */
export interface Post {
  readonly work: Work
  /** Lets the worker do all there is to do. @returns the mails that left meanwhile, by their recipients. */
  send(partnership: TestPartnership): Promise<SentRaw[]>
  /** Delivers a mail as a mail server would, through LMTP. @param raw with any line ends. */
  deliver(raw: string, envelope: { readonly from: string; readonly to: string }): Promise<void>
  /** The relay refuses mail to these addresses, with these words. */
  readonly refused: Map<string, string>
}

export const ourAddress = 'post@partnership.example'

/** @param site whose partnerships send and get mail. */
export async function postOf({ db, clock }: TestSite): Promise<Post> {
  const folder = await mkdtemp(join(tmpdir(), 'tovholder-post-'))
  const sent: SentRaw[] = []
  const refused = new Map<string, string>()
  const relay = smtpRelay(await keepingServer(sent, refused), ourAddress)
  const socket = join(folder, 'lmtp.sock')
  const publicUrl = 'http://proeve.localhost'
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    MAIL_FROM: ourAddress,
    MAIL_LISTEN: `lmtp:${socket}`,
  }) as Settings
  const [mailbox, domain] = ourAddress.split('@') as [string, string]
  const work = {
    pool: db.pool,
    clock,
    publicUrl,
    relay,
    replies: { mailbox, domain },
    files: fileStore(folder),
    logger: pino({ level: 'silent' }),
  }
  const receiving = await startReceiving(settings, work, () => undefined)
  afterAll(async () => {
    relay.close?.()
    await receiving?.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    work,
    refused,
    async send({ id }) {
      await catchUp(work, id)
      return sent.splice(0).sort((a, b) => (a.to < b.to ? -1 : 1))
    },
    async deliver(raw, { from, to }) {
      const connection = connect(socket)
      await once(connection, 'connect')
      const server = createTransport({ connection, lmtp: true, ignoreTLS: true } as object)
      const mail = { envelope: { from, to: [to] }, raw: raw.replaceAll(/\r?\n/g, '\r\n') }
      const { response } = (await server.sendMail(mail)) as { response: string }
      server.close()
      if (!response.startsWith('250')) throw new Error(`the mail was not taken: ${response}`)
    },
  }
}

/** @returns its address. */
async function keepingServer(sent: SentRaw[], refused: ReadonlyMap<string, string>): Promise<string> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _, done) => {
      const words = refused.get(address)
      done(words === undefined ? null : Object.assign(new Error(words), { responseCode: 550 }))
    },
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const raw = Buffer.concat(chunks).toString()
      sent.push({ from, to: envelope.rcptTo[0]?.address ?? '', raw })
      done()
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())))
  return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
}

/** The value of a header field, unfolded. */
export const headerOf = ({ raw }: Pick<SentRaw, 'raw'>, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im')
    .exec(raw.split('\r\n\r\n')[0] ?? '')?.[1]
    ?.replaceAll(/\r\n[ \t]/g, ' ') ?? ''

/** A plain reply to a mail, as a person's mail program writes it. */
export function replyTo(
  mail: SentRaw,
  text: string,
  more: { readonly from?: string; readonly headers?: readonly string[]; readonly id?: string } = {},
): string {
  const from = more.from ?? mail.to
  return [
    `From: En Person <${from}>`,
    `To: ${headerOf(mail, 'Reply-To')}`,
    'Subject: SV: en mail',
    `Message-ID: <${more.id ?? text.length}.${mail.to}>`,
    `In-Reply-To: ${headerOf(mail, 'Message-ID')}`,
    `References: ${headerOf(mail, 'Message-ID')}`,
    ...(more.headers ?? []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
  ].join('\r\n')
}
