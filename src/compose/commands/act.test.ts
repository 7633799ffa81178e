import { beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../testing/command-line.ts'

const secretariat = 'karen.vinter@sekretariat.example'
const representative = 'jonas.holm@nordlys-optik.example'

const { owner, run, answer } = await commandLine()

const entries = async () =>
  (await owner.query('select name, via, actor, payload from journal_entry order by seq')).rows

beforeAll(async () => {
  await answer('create', 'partnerships/space-exploration-danmark', '--host', 'Partner.Example')
})

describe('tovholder user', () => {
  it('adds a person, gives and ends a role, and the journal says that it came by the command line', async () => {
    const email = 'ida.lund@partner.example'
    await answer('user', 'add', email, '--name', 'Ida Lund', '--language', 'da', '--secretariat')
    await answer('user', 'grant', email, 'deputy', '--organisation', 'NORDLYS-OPTIK')
    expect(await answer('user', 'list')).toMatch(
      /^ida\.lund@partner\.example +Ida Lund +da +secretariat, deputy NORDLYS-OPTIK$/m,
    )
    await answer('user', 'revoke', 'Ida.Lund@partner.example', 'secretariat')
    expect(await answer('user', 'list')).toMatch(/Ida Lund +da +deputy NORDLYS-OPTIK$/m)
    const latest = (await entries()).slice(-5)
    expect(latest.map(({ name }) => name)).toEqual([
      'person.added',
      'grant.given',
      'mandate.given',
      'organisation.contacts-changed',
      'grant.ended',
    ])
    for (const { via, actor, payload } of latest) {
      expect({ via, actor }).toEqual({ via: 'cli', actor: null })
      expect(payload.toString()).not.toContain('Ida')
    }
  })

  it('refuses in the words of the act, and changes nothing', async () => {
    const before = (await entries()).length
    const attempts = [
      [['user', 'add', secretariat, '--name', 'Karen', '--language', 'da'], 'has that mail address already'],
      [['user', 'add', 'nobody', '--name', 'N', '--language', 'da'], 'email: Write a mail address'],
      [['user', 'grant', secretariat, 'secretariat'], 'has that role already'],
      [['user', 'grant', secretariat, 'king'], 'role: Choose one of the possibilities'],
      [['user', 'grant', secretariat, 'deputy'], 'name it with --organisation'],
      [
        ['user', 'grant', secretariat, 'deputy', '--organisation', 'X'],
        'There is no organisation “X”. There is: ',
      ],
      [['user', 'grant', 'x@y.example', 'secretariat'], 'Nobody here has the address x@y.example.'],
      [['user', 'revoke', secretariat, 'secretariat'], 'The partnership needs a secretariat.'],
      [['user', 'revoke', secretariat, 'deputy'], 'does not have that role'],
    ] as const
    for (const [argv, sentence] of attempts) {
      const { exit, err } = await run(argv)
      expect(err).toContain(sentence)
      expect(exit).toBe(1)
    }
    expect((await entries()).length).toBe(before)
  })

  it('prints a link that signs in once, at a host of the partnership', async () => {
    const link = new URL(await answer('user', 'link', secretariat))
    expect(link.origin).toBe('http://partner.example:3999')
    const token = link.pathname.split('/').at(-1)
    const used = await run(['act', 'session.start', '--token', token!])
    expect(JSON.parse(used.out).seconds).toBeGreaterThan(0)
    expect((await run(['act', 'session.start', '--token', token!])).exit).toBe(1)
  })
})

describe('tovholder token', () => {
  it('prints the token alone, and keeps only its hash, under the name given', async () => {
    const { out, err } = await run(['token', secretariat, '--name', 'nightly export'])
    expect(out).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(err).not.toContain(out)
    const { rows } = await owner.query(
      `select device, expires_at - started_at = interval '90 days' as ninety from session
       where token_hash = sha256($1)`,
      [Buffer.from(out)],
    )
    expect(rows).toEqual([{ device: 'API: nightly export', ninety: true }])
  })
})

describe('tovholder act and view', () => {
  const idea = ['--title', 'A rover', '--aim', 'Let pupils drive one', '--language', 'en']

  it('does what a page does, as a person, for an organisation', async () => {
    const made = JSON.parse(await answer('act', 'idea.submit', '--as', representative, ...idea))
    const seen = JSON.parse(await answer('view', 'idea.one', '--param', `id=${made.id}`, '--format', 'json'))
    expect(seen).toMatchObject({ title: { en: 'A rover' }, slug: made.slug })
    await answer(
      'act',
      'idea.support',
      '--as',
      representative,
      '--subject',
      made.slug,
      '--for',
      'NORDLYS-OPTIK',
    )
    const [latest] = (await entries()).slice(-1)
    expect(latest).toMatchObject({ name: 'idea.supported', via: 'cli' })
    expect(latest.actor).not.toBeNull()
    expect(await answer('view', 'idea.list')).toContain('A rover')
  })

  it('refuses what a page refuses, with problem details in the language asked for', async () => {
    const visitor = await run(['act', 'idea.submit', ...idea])
    expect({ ...visitor, err: JSON.parse(visitor.err) }).toMatchObject({
      exit: 1,
      out: '',
      err: { type: 'urn:tovholder:refusal:sign-in-needed', status: 401, title: 'Sign in to do this.' },
    })
    const empty = await run(['act', 'idea.submit', '--as', representative, '--language', 'da'])
    expect(JSON.parse(empty.err)).toMatchObject({
      status: 422,
      issues: [{ field: 'title', text: 'Skal udfyldes.' }, {}],
    })
    expect(JSON.parse((await run(['view', 'people.list', '--as', representative])).err).status).toBe(403)
    expect((await run(['act', 'idea.submit', ...idea, '--as', 'x@y.example'])).err).toContain('Nobody here')
  })

  it('gives the public no more than the public may see', async () => {
    expect(JSON.parse((await run(['view', 'people.list'])).err).status).toBe(401)
    expect(await answer('view', 'people.list', '--as', secretariat)).toContain(representative)
  })
})
