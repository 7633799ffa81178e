import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import type { SMTPServer, SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import { type Limits, usualLimits } from './message.ts'
import type { HandleMail, SourceTrouble } from './source.ts'

export interface LocalDelivery {
  /** The TCP port, where it listens on one. */
  readonly port: number | undefined
  /** Takes no more and ends when the mails in hand are done. */
  close(): Promise<void>
}

interface LocalDeliveryOptions {
  /** A port of this machine only (0 for a free one), or the path of a Unix socket. */
  readonly listen: { readonly port: number; readonly host?: '127.0.0.1' | '::1' } | { readonly path: string }
  /** LMTP (RFC 2033) answers for each recipient; SMTP takes one at a time. */
  readonly protocol: 'lmtp' | 'smtp'
  /** Whether mail to this address is for us; other addresses are refused, so that nothing is relayed. */
  readonly accepts: (recipient: string) => boolean
  readonly handle: HandleMail
  readonly trouble?: (trouble: SourceTrouble) => void
  readonly limits?: Limits
}

const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })

const noSuchAddress = () => refusal(550, '5.1.1 No such address here')
const oneAtATime = () => refusal(452, '4.5.3 One recipient at a time')
const tooLarge = () => refusal(552, '5.3.4 The mail is larger than we take')
const later = () => refusal(451, '4.3.0 Try again later')

async function collect(stream: SMTPServerDataStream): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer)
  return stream.sizeExceeded ? undefined : Buffer.concat(chunks)
}

/** Hands the mail over for each recipient. @returns what each is answered, in their order. */
async function deliver(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  options: LocalDeliveryOptions,
) {
  const { mailFrom, rcptTo } = session.envelope
  const bytes = await collect(stream)
  const answers: (string | Error)[] = []
  for (const { address } of rcptTo) {
    if (bytes === undefined) answers.push(tooLarge())
    else
      try {
        await options.handle({ sender: mailFrom ? mailFrom.address : '', recipients: [address] }, bytes)
        answers.push('2.0.0 Taken')
      } catch (error) {
        options.trouble?.({ kind: 'handling', error })
        answers.push(later())
      }
  }
  return answers
}

/** Loaded here, so that a server that receives nothing does not carry it. */
async function serverFor(options: LocalDeliveryOptions): Promise<SMTPServer> {
  const lmtp = options.protocol === 'lmtp'
  const { SMTPServer: Server } = await import('smtp-server')
  return new Server({
    lmtp,
    name: 'tovholder',
    size: (options.limits ?? usualLimits).bytes,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    maxClients: 20,
    closeTimeout: 5000,
    logger: false,
    onRcptTo({ address }, { envelope }, done) {
      if (!options.accepts(address.toLowerCase())) return done(noSuchAddress())
      done(!lmtp && envelope.rcptTo.length > 0 ? oneAtATime() : null)
    },
    onData(stream, session, done) {
      const finish = (answers: (string | Error)[]) => {
        if (lmtp) return done(null, answers)
        const [answer] = answers
        if (answer instanceof Error) done(answer)
        else done(null, answer)
      }
      deliver(stream, session, options).then(finish, (error: unknown) => {
        options.trouble?.({ kind: 'connection', error })
        done(later())
      })
    },
  })
}

/** Takes away a socket that a killed process left; one that somebody answers on stays. */
async function clearSocket(path: string): Promise<void> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
  } catch {
    await rm(path, { force: true })
  } finally {
    socket.destroy()
  }
}

/**
 * Takes mail that a mail server of this machine delivers. Without a password: whoever can reach the port or the
 * socket can deliver, as the world can by the server before it.
 * @throws where the port or the socket is taken.
 */
export async function localDelivery(options: LocalDeliveryOptions): Promise<LocalDelivery> {
  const smtp = await serverFor(options)
  smtp.on('error', (error) => options.trouble?.({ kind: 'connection', error }))
  const { listen } = options
  if ('path' in listen) await clearSocket(listen.path)
  const listening =
    'path' in listen ? smtp.listen(listen.path) : smtp.listen(listen.port, listen.host ?? '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: 'path' in listen ? undefined : (listening.address() as AddressInfo).port,
    close: () => new Promise((done) => smtp.close(() => done())),
  }
}
