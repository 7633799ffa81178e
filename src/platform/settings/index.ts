import { resolve } from 'node:path'
import { z } from 'zod'

/** What the environment asks for. Frozen. */
export interface Settings {
  /** TCP port, 1–65535. */
  readonly port: number
  /** Name or address to listen on. */
  readonly host: string
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  /** A PostgreSQL server of one's own; without it ours runs in the data folder. */
  readonly databaseUrl?: string
  /** The relay that takes our mail; without it mail stays in the data folder. */
  readonly smtpUrl?: string
  /** The address that our mail comes from, and that takes answers where they are read. In lower case. */
  readonly mailFrom?: string
  /** The domain all of whose addresses lead to us, for answers. */
  readonly mailDomain?: string
  /** The mailbox in which answers arrive. */
  readonly imapUrl?: string
  /** Where the machine's own mail server delivers answers. */
  readonly mailListen?: MailListen
  /** Origin (scheme, host, port; no slash at the end) under which people reach the site. */
  readonly publicUrl: string
}

export interface MailListen {
  readonly protocol: 'lmtp' | 'smtp'
  readonly listen: { readonly port: number } | { readonly path: string }
}

/** A variable that cannot be used. The sentence holds the remedy, and never the value of an address with a password. */
export interface SettingsProblem {
  readonly name: string
  readonly sentence: string
}

const sentence = (text: string) => ({ error: text })

const portSentence = sentence('PORT must be a whole number from 1 to 65535, as PORT=3000.')
const port = z
  .string()
  .regex(/^\d{1,5}$/, portSentence)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65535, portSentence)

const host = z
  .string()
  .regex(
    /^(\[?[\da-f:.]*:[\da-f:.]*\]?|[a-z\d]([a-z\d.-]*[a-z\d])?)$/i,
    sentence('HOST must be a name or an address alone, as HOST=0.0.0.0; the port goes into PORT.'),
  )
  .transform((name) => name.replace(/^\[|\]$/g, ''))

/** An address that only its user reads further: the scheme decides, and that it names a place. */
const address = (schemes: RegExp, text: string) =>
  z.string().refine((value) => schemes.test(value) && URL.canParse(value), sentence(text))

// A database on a socket is named without a host, which URL takes as a slip: postgres://me@/db?host=/run/postgresql
const databaseUrl = z
  .string()
  .refine(
    (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value.replace(/@\//, '@localhost/')),
    sentence(
      'DATABASE_URL must be like postgres://user:password@host:5432/database, or left out to use the PostgreSQL brought along.',
    ),
  )

const smtpUrl = address(
  /^smtps?:\/\/[^/]/,
  'SMTP_URL must be like smtp://user:password@host:587 (or smtps://…:465), or left out.',
)

const publicUrl = address(
  /^https?:\/\//,
  'PUBLIC_URL must be the whole address people use, as PUBLIC_URL=https://partnership.example.',
)
  .transform((value) => new URL(value))
  .refine(
    (url) =>
      url.pathname === '/' &&
      url.search === '' &&
      url.hash === '' &&
      url.username === '' &&
      url.password === '',
    sentence(
      'PUBLIC_URL must end after the host and port, without a path, a question or a name, as PUBLIC_URL=https://partnership.example.',
    ),
  )
  .transform((url) => url.origin)

const mailFrom = z
  .string()
  .toLowerCase()
  .regex(
    /^[a-z\d._-]+@[a-z\d]([a-z\d.-]*[a-z\d])?$/,
    sentence('MAIL_FROM must be an address alone, without a plus, as MAIL_FROM=post@partnership.example.'),
  )

const mailDomain = z
  .string()
  .toLowerCase()
  .regex(
    /^[a-z\d]([a-z\d.-]*[a-z\d])?$/,
    sentence('MAIL_DOMAIN must be a domain alone, as MAIL_DOMAIN=answers.partnership.example.'),
  )

const imapUrl = address(
  /^imaps?:\/\/[^/]/,
  'IMAP_URL must be like imaps://user:password@host:993/INBOX, or left out.',
)

const mailListenSentence = sentence(
  'MAIL_LISTEN must be like lmtp:2424, smtp:2525 or lmtp:/run/tovholder/mail.sock.',
)
const mailListen = z
  .string()
  .regex(/^(lmtp|smtp):(\d{1,5}|\/.+)$/, mailListenSentence)
  .refine((value) => !/:\d+$/.test(value) || Number(value.slice(5)) <= 65_535, mailListenSentence)
  .transform((value): MailListen => {
    const protocol = value.startsWith('lmtp') ? 'lmtp' : 'smtp'
    const at = value.slice(5)
    return { protocol, listen: at.startsWith('/') ? { path: at } : { port: Number(at) } }
  })

interface Declaration<T> {
  readonly value: z.ZodType<T, string>
  /** Used where the variable is absent or empty; without it there is then no value. */
  readonly otherwise?: string
  readonly meaning: string
  /** What the help shows where it is not `otherwise`. */
  readonly shown?: string
}

const declare = <T>(declaration: Declaration<T>) => declaration

const declared = {
  PORT: declare({ value: port, otherwise: '3000', meaning: 'TCP port to listen on.' }),
  HOST: declare({
    value: host,
    otherwise: 'localhost',
    meaning: 'Name or address to listen on. 0.0.0.0 (or :: for IPv6 too) lets other machines in.',
  }),
  TOVHOLDER_DATA: declare({
    value: z.string(),
    otherwise: './data',
    meaning: 'Folder for everything that is kept: database and files. Made if it is not there.',
  }),
  DATABASE_URL: declare({
    value: databaseUrl,
    meaning: 'A PostgreSQL server of your own, version 18 or later. Secret.',
    shown: 'our own, in the data folder',
  }),
  SMTP_URL: declare({
    value: smtpUrl,
    meaning: 'The relay that sends the mail. Secret.',
    shown: 'none: mail is kept, not sent',
  }),
  MAIL_FROM: declare({
    value: mailFrom,
    meaning: 'The address that mail comes from. Answers go to name+token@ of it.',
    shown: 'no-reply@ the host of PUBLIC_URL',
  }),
  MAIL_DOMAIN: declare({
    value: mailDomain,
    meaning: 'A domain all of whose addresses lead here. Answers go to token@ it.',
    shown: 'none: answers go to MAIL_FROM',
  }),
  IMAP_URL: declare({
    value: imapUrl,
    meaning: 'The mailbox, ours alone, in which answers and delivery reports arrive. Secret.',
    shown: 'none: answers are not read',
  }),
  MAIL_LISTEN: declare({
    value: mailListen,
    meaning: 'Where the mail server of this machine delivers them: lmtp:2424, smtp:2525, lmtp:/path.',
    shown: 'none',
  }),
  PUBLIC_URL: declare({
    value: publicUrl,
    meaning: 'The address people use. Goes into every link in mail.',
    shown: 'http://localhost:PORT',
  }),
}

type Name = keyof typeof declared

/** The declared values: the first three always have one, as they have something to fall back on. */
interface Read {
  PORT: number
  HOST: string
  TOVHOLDER_DATA: string
  DATABASE_URL?: string
  SMTP_URL?: string
  MAIL_FROM?: string
  MAIL_DOMAIN?: string
  IMAP_URL?: string
  MAIL_LISTEN?: MailListen
  PUBLIC_URL?: string
}

/**
 * Reads the settings, or answers with every problem there is, not only the first.
 *
 * An empty variable counts as absent, as composed containers and shells pass it. A relative data folder is
 * counted from `from`, the working folder unless told otherwise.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  from: string = process.cwd(),
): Settings | SettingsProblem[] {
  const problems: SettingsProblem[] = []
  const read: Record<string, unknown> = {}
  for (const [name, declaration] of Object.entries(declared) as [Name, Declaration<unknown>][]) {
    const given = env[name]?.trim() || declaration.otherwise
    if (given === undefined) continue
    const outcome = declaration.value.safeParse(given)
    if (outcome.success) read[name] = outcome.data
    else problems.push({ name, sentence: outcome.error.issues[0]?.message ?? `${name} cannot be used.` })
  }
  problems.push(...addressless(read))
  return problems.length > 0 ? problems : settingsOf(read as unknown as Read, from)
}

/** Answers cannot be read where none can be sent. */
function addressless(read: Readonly<Partial<Record<Name, unknown>>>): SettingsProblem[] {
  const reads = read.IMAP_URL ?? read.MAIL_LISTEN
  if (reads === undefined || (read.MAIL_FROM ?? read.MAIL_DOMAIN) !== undefined) return []
  const [name] = read.IMAP_URL === undefined ? ['MAIL_LISTEN'] : ['IMAP_URL']
  const text = `${name} needs to know where answers go. Set MAIL_FROM, as MAIL_FROM=post@partnership.example, or MAIL_DOMAIN.`
  return [{ name: 'MAIL_FROM', sentence: text }]
}

function settingsOf(read: Read, from: string): Settings {
  return Object.freeze({
    port: read.PORT,
    host: read.HOST,
    dataFolder: resolve(from, read.TOVHOLDER_DATA),
    ...(read.DATABASE_URL === undefined ? {} : { databaseUrl: read.DATABASE_URL }),
    ...(read.SMTP_URL === undefined ? {} : { smtpUrl: read.SMTP_URL }),
    ...(read.MAIL_FROM === undefined ? {} : { mailFrom: read.MAIL_FROM }),
    ...(read.MAIL_DOMAIN === undefined ? {} : { mailDomain: read.MAIL_DOMAIN }),
    ...(read.IMAP_URL === undefined ? {} : { imapUrl: read.IMAP_URL }),
    ...(read.MAIL_LISTEN === undefined ? {} : { mailListen: read.MAIL_LISTEN }),
    publicUrl: read.PUBLIC_URL ?? `http://localhost:${read.PORT}`,
  })
}

/** The settings as a table for the terminal: name, what it is unless set, what it means. No line break at the end. */
export function settingsHelp(): string {
  const rows = (Object.entries(declared) as [Name, Declaration<unknown>][]).map(([name, declaration]) => [
    name,
    declaration.shown ?? declaration.otherwise ?? '',
    declaration.meaning,
  ])
  const table = [['Variable', 'Unless set', 'Meaning'], ...rows]
  const width = (column: number) => Math.max(...table.map((row) => row[column]?.length ?? 0))
  return table
    .map(
      ([name = '', unset = '', meaning = '']) =>
        `${name.padEnd(width(0))}  ${unset.padEnd(width(1))}  ${meaning}`,
    )
    .join('\n')
}
