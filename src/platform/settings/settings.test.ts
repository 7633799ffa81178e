import { describe, expect, it } from 'vitest'
import { readSettings, type SettingsProblem, settingsHelp } from './index.ts'

const sentences = (env: Record<string, string>) => {
  const outcome = readSettings(env)
  if (!Array.isArray(outcome)) throw new Error('no problem found')
  return outcome
}

describe('the settings', () => {
  it('need nothing to be set', () => {
    expect(readSettings({}, '/srv/app')).toEqual({
      port: 3000,
      host: 'localhost',
      dataFolder: '/srv/app/data',
      publicUrl: 'http://localhost:3000',
    })
  })

  it('are read from the environment', () => {
    const env = {
      PORT: '8080',
      HOST: '::',
      TOVHOLDER_DATA: '/var/lib/tovholder',
      DATABASE_URL: 'postgresql://me:secret@db.example/tovholder',
      SMTP_URL: 'smtps://me:secret@mail.example:465',
      PUBLIC_URL: 'https://Partnership.example/',
    }
    expect(readSettings(env)).toEqual({
      port: 8080,
      host: '::',
      dataFolder: '/var/lib/tovholder',
      databaseUrl: env.DATABASE_URL,
      smtpUrl: env.SMTP_URL,
      publicUrl: 'https://partnership.example',
    })
  })

  it('cannot be changed once read', () => {
    expect(readSettings({})).toSatisfy(Object.isFrozen)
  })

  it('take an empty variable as one that is not set', () => {
    expect(readSettings({ PORT: '', HOST: ' ', DATABASE_URL: '' }, '/')).toEqual(readSettings({}, '/'))
  })

  it('let the address follow the port', () => {
    expect(readSettings({ PORT: '4000' })).toMatchObject({ publicUrl: 'http://localhost:4000' })
  })

  it.each([
    ['lmtp:2424', { protocol: 'lmtp', listen: { port: 2424 } }],
    ['smtp:/run/mail.sock', { protocol: 'smtp', listen: { path: '/run/mail.sock' } }],
  ])('let mail be delivered at %s', (MAIL_LISTEN, mailListen) => {
    expect(readSettings({ MAIL_LISTEN, MAIL_DOMAIN: 'svar.example' })).toMatchObject({ mailListen })
  })

  it.each([{ IMAP_URL: 'imaps://me:secret@host' }, { MAIL_LISTEN: 'lmtp:2424' }])(
    'want an address for answers where they are read: %o',
    (env) => {
      expect(sentences(env)).toMatchObject([{ name: 'MAIL_FROM' }])
      expect(sentences(env)[0]?.sentence).not.toContain('secret')
      expect(readSettings({ ...env, MAIL_FROM: 'Post@Partnership.example' })).toMatchObject({
        mailFrom: 'post@partnership.example',
      })
    },
  )

  it('take a database on a Unix socket', () => {
    const DATABASE_URL = 'postgres://me@/tovholder?host=/run/postgresql'
    expect(readSettings({ DATABASE_URL })).toMatchObject({ databaseUrl: DATABASE_URL })
  })

  it('report all problems at once, each with its remedy', () => {
    const names = (problems: SettingsProblem[]) => problems.map(({ name }) => name)
    const env = {
      PORT: 'x',
      HOST: 'http://here',
      DATABASE_URL: 'mysql://a',
      SMTP_URL: 'mail',
      MAIL_FROM: 'post+answers@partnership.example',
      MAIL_DOMAIN: 'answers@here',
      IMAP_URL: 'mail',
      MAIL_LISTEN: '2424',
      PUBLIC_URL: 'here',
    }
    expect(names(sentences(env))).toEqual(Object.keys(env))
    for (const { name, sentence } of sentences(env))
      expect(sentence).toMatch(new RegExp(`^${name} must be .*\\.$`))
  })

  it.each(['0', '65536', '-1', '80.5', '1e3', ' 3000x'])('refuse the port %s', (PORT) => {
    expect(sentences({ PORT })).toHaveLength(1)
  })

  it.each(['https://a.example/app', 'https://a.example?b', 'https://me@a.example', 'ftp://a.example'])(
    'refuse the public address %s',
    (PUBLIC_URL) => {
      expect(sentences({ PUBLIC_URL })).toHaveLength(1)
    },
  )

  it.each(['0.0.0.0', '127.0.0.1', '::1', '[::1]', 'intranet.example', 'localhost'])(
    'listen on %s',
    (HOST) => {
      expect(readSettings({ HOST })).toMatchObject({ host: HOST.replace(/[[\]]/g, '') })
    },
  )

  it('never repeat an address that may hold a password', () => {
    const problems = sentences({ DATABASE_URL: 'postgre://me:hunter2@db', SMTP_URL: 'me:hunter2@mail' })
    expect(JSON.stringify(problems)).not.toContain('hunter2')
  })
})

describe('the help', () => {
  it('shows every setting that is read, on one line each', () => {
    const lines = settingsHelp().split('\n')
    const mail = ['SMTP_URL', 'MAIL_FROM', 'MAIL_DOMAIN', 'IMAP_URL', 'MAIL_LISTEN']
    const names = ['PORT', 'HOST', 'TOVHOLDER_DATA', 'DATABASE_URL', ...mail, 'PUBLIC_URL']
    expect(lines.slice(1).map((line) => line.split(' ')[0])).toEqual(names)
    expect(lines[1]).toMatch(/^PORT +3000 +TCP port/)
  })
})
