import { once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterwards, until } from './server.ts'

export interface Mailbox {
  /** For SMTP_URL. */
  readonly url: string
  /** The next mail to an address with this subject that nobody has taken yet; waits for it. */
  next(address: string, subject: string): Promise<ParsedMail>
}

/** A real SMTP server that takes every mail, closed after the test file. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _, taken) =>
      void simpleParser(stream).then((mail) => {
        mails.push(mail)
        taken()
      }, taken),
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  afterwards(() => new Promise<void>((closed) => server.close(() => closed())))
  const { port } = listening.address() as { port: number }
  const isTo = (mail: ParsedMail, address: string) =>
    [mail.to ?? []].flat().some(({ value }) => value.some((one) => one.address === address))
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: async (address, subject) => {
      const at = () => mails.findIndex((mail) => mail.subject === subject && isTo(mail, address))
      await until(() => at() >= 0)
      return mails.splice(at(), 1)[0] as ParsedMail
    },
  }
}
