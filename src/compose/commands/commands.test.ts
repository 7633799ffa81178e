import { execFile } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../../testing/command-line.ts'

const secretariat = 'karen.vinter@sekretariat.example'
const key = 'space-exploration-danmark'
const here = ['--partnership', key]

const { folder, env, owner, run, answer, stopServer } = await commandLine()

beforeAll(async () => {
  await answer('create', 'partnerships/space-exploration-danmark', '--host', 'Partner.Example')
})

describe('the command line', () => {
  it('lists every command and setting, and says of each command what it takes', async () => {
    const help = await answer('--help')
    for (const word of ['create FOLDER', 'verify', 'user add EMAIL', 'act NAME', 'TOVHOLDER_DATA'])
      expect(help).toContain(word)
    for (const asked of [
      ['verify', '--help'],
      ['help', 'verify'],
      ['verify', '-h'],
    ])
      expect(await answer(...asked)).toContain('--anchor SEQ:HASH …')
    expect(await answer('act', 'idea.submit', '--help')).toContain('--title TEXT')
  })

  it.each([
    [['nosuch'], 'There is no command “nosuch”.'],
    [['--nosuch'], '“tovholder serve” has no option --nosuch.'],
    [['user'], 'Say what to do: tovholder user list'],
    [['verify', '--nosuch'], '“tovholder verify” has no option --nosuch.'],
    [['create'], '“tovholder create” needs FOLDER.'],
    [['create', 'a', 'b'], 'does not know what to do with “b”.'],
    [['create', 'a', '--host'], 'The option --host needs a value, as --host=NAME.'],
    [['user', 'add', 'x@y.example', '--name', '--secretariat'], 'The option --name needs a value'],
    [['user', 'add', 'x@y.example', '--secretariat=yes'], 'The option --secretariat takes no value.'],
    [['user', 'add', 'x@y.example', '--name', 'X', '--language', 'sv'], '“sv” is no language'],
    [['verify', '--anchor', '3:zz'], '“3:zz” is no anchor.'],
    [['act', 'nosuch'], 'There is no act “nosuch”.'],
    [['act', 'idea.submit', '--colour', 'red'], 'has no option --colour.'],
    [['act', 'idea.submit', '--json', '[1]'], 'The option --json needs a JSON object'],
    [['view', 'nosuch'], 'There is no view “nosuch”.'],
    [['view', 'idea.list', '--format', 'toString'], '“toString” is no format.'],
  ])('says in a sentence what is misspelt in %j', async (argv, sentence) => {
    const { exit, out, err } = await run(argv)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(sentence)
    expect(err).toMatch(/\.$/)
  })

  it('makes nothing where nothing is, unless that is asked for', async () => {
    const { exit, err } = await run(['verify'], { data: join(folder, 'nowhere') })
    expect(exit).toBe(1)
    expect(err).toContain('There is nothing in')
    expect(await readdir(folder)).not.toContain('nowhere')
  })

  it('does not work on a database that is behind it', async () => {
    const later = join(folder, 'later')
    await cp('migrations', join(later, 'migrations'), { recursive: true })
    await writeFile(join(later, 'migrations', '2999-01-01-01-later.sql'), 'create table later ()')
    const { exit, err } = await run(['partnerships'], { program: { root: later } })
    expect(exit).toBe(1)
    expect(err).toContain('The server that runs here is of an older version')
    expect((await run(['doctor'], { program: { root: later } })).out).toContain(
      '! Migrations: the next start',
    )
  })

  it('runs as a program', async () => {
    const bin = resolve('bin/tovholder.mjs')
    const run = promisify(execFile)(process.execPath, [bin, 'partnerships'], {
      env: { ...process.env, ...env },
    })
    expect((await run).stdout).toContain(key)
  })
})

describe('tovholder create', () => {
  it('makes a partnership and says where it is found', async () => {
    expect(await answer('partnerships')).toMatch(
      /^space-exploration-danmark .*http:\/\/partner\.example:3999 .*danmark\.localhost:3999$/m,
    )
  })

  it('refuses a key or a host that is taken', async () => {
    const again = await run(['create', 'partnerships/space-exploration-danmark'])
    expect(again).toMatchObject({ exit: 1 })
    expect(again.err).toBe(
      'There is a partnership “space-exploration-danmark” here already. Give this one another key in charter.yaml.',
    )
    const taken = await run(['create', 'partnerships/baltic-pulse', '--host', 'partner.example'])
    expect(taken.err).toContain('Another partnership here is found at partner.example already.')
    expect(await answer('partnerships')).not.toContain('baltic-pulse')
  })

  it('says file, line and what was expected for everything that is wrong', async () => {
    const wrong = join(folder, 'wrong')
    await cp('partnerships/baltic-pulse', wrong, { recursive: true })
    const charter = await readFile(join(wrong, 'charter.yaml'), 'utf8')
    await writeFile(join(wrong, 'charter.yaml'), charter.replace(/^zone:.*$/m, 'zone: 7\ncolour: red'))
    const { exit, err } = await run(['create', wrong])
    expect(exit).toBe(1)
    expect(err.split('\n').length).toBeGreaterThan(1)
    for (const line of err.split('\n')) expect(line).toMatch(/^charter\.yaml, line \d+, /)
    expect((await run(['create', join(folder, 'nowhere')])).err).toContain('There is no folder')
  })
})

describe('tovholder doctor', () => {
  it('says what is found, and asks for a hand where one is needed', async () => {
    const well = await run(['doctor'])
    expect(well.exit).toBe(0)
    for (const word of [
      'Node: ',
      'PostgreSQL 18',
      'none waiting',
      'entries, anchor ',
      'waiting, 0 given up',
      'Parked entries: none',
    ])
      expect(well.out).toContain(word)
    await owner.query("insert into journal_follower select partnership_id, 'trial' from partnership")
    await owner.query(
      "insert into journal_parked select partnership_id, 'trial', 1, 3, 'Error: no', now(), now() from partnership",
    )
    const ill = await run(['doctor'])
    expect(ill.exit).toBe(1)
    expect(ill.out).toMatch(/^! +Parked: entry 1 for “trial”, tried 3 times.*Error: no$/m)
  })
})

describe('where there are several partnerships', () => {
  it('wants to know which one is meant', async () => {
    await answer('create', 'partnerships/baltic-pulse')
    const { exit, err } = await run(['user', 'list'])
    expect(exit).toBe(2)
    expect(err).toBe(`There are several partnerships. Say which with --partnership: baltic-pulse, ${key}.`)
    expect(await answer('user', 'list', ...here)).toContain(secretariat)
    expect(await answer('user', 'list', '--partnership', 'baltic-pulse')).not.toContain(secretariat)
    expect((await run(['user', 'list', '--partnership', 'x'])).err).toContain(
      'There is no partnership “x” here.',
    )
  })
})

describe('tovholder verify, backup and restore', () => {
  it('keeps what it says of one folder in another, and overwrites nothing', async () => {
    const backup = join(folder, 'backup.tgz')
    expect(await answer('backup', backup)).toContain('2 journals')
    expect((await run(['backup', backup])).err).toContain('There is a file')
    const anchors = (await answer('verify')).match(/Anchor: .*/g)
    const restored = join(folder, 'restored')
    expect((await run(['restore', join(folder, 'nosuch')], { data: restored })).err).toContain(
      'cannot be read',
    )
    expect(await readdir(folder)).not.toContain('restored')
    const { out } = await run(['restore', backup], { data: restored })
    expect(out).toContain('2 journals, sound')
    expect((await run(['verify'], { data: restored })).out.match(/Anchor: .*/g)).toEqual(anchors)
    expect((await run(['restore', backup], { data: restored })).err).toContain('nothing was changed')
  })

  it('finds a journal that was cut off or changed, against an anchor', async () => {
    const verified = await answer('verify', ...here)
    const anchor = /Anchor: (.*)/.exec(verified)![1]!
    expect((await run(['verify', '--anchor', anchor])).err).toContain('several partnerships')
    expect(await answer('verify', ...here, '--anchor', anchor)).toContain('sound')
    const [seq] = anchor.split(':')
    await owner.query("update journal_entry set name = 'x' where seq = 2")
    await owner.query('delete from journal_entry where seq = $1', [seq])
    const { exit, out } = await run(['verify', ...here, '--anchor', anchor])
    expect(exit).toBe(1)
    expect(out).toContain('2 faults')
    expect(out).toContain('Entry 2 was changed: it does not match its own hash.')
    expect(out).toContain(`The journal ends at entry ${Number(seq) - 1}, but there was an entry ${seq}`)
  })
})

describe('without a server', () => {
  it('starts the database for the command and stops it after', async () => {
    await stopServer()
    expect(await answer('partnerships')).toContain(key)
    expect(await answer('partnerships')).toContain(key)
  })
})
