import { once } from 'node:events'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  familyOf,
  freePort,
  ownFolder,
  run,
  type Server,
  type Settings,
  serve,
  signInBy,
  until,
} from './server.ts'

const folder = await ownFolder()
const data = join(folder, 'data')
const own: Settings = { TOVHOLDER_DATA: data }
const first = await serve(own)

/** One sentence that says what to do, and an end that a script notices. */
async function refusal(settings: Settings) {
  const program = run({ PORT: `${await freePort()}`, ...settings })
  const code = await program.ended
  return { code, said: program.complained().trim() }
}

const isOneSentence = (said: string) => {
  expect(said.split('\n')).toHaveLength(1)
  expect(said).toMatch(/\.$/)
  expect(said).not.toMatch(/^\s+at |not foreseen/m)
}

/** Everything below a folder, with its size and time. */
async function everythingIn(place: string) {
  const names = (await readdir(place, { recursive: true })).sort()
  return Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(place, name))
      return `${name} ${size} ${mtimeMs}`
    }),
  )
}

describe('a start that cannot be', () => {
  it('is refused on a port that is taken, and makes nothing', async () => {
    const { code, said } = await refusal({ PORT: `${first.port}`, TOVHOLDER_DATA: join(folder, 'none') })
    expect(code).toBe(1)
    isOneSentence(said)
    expect(said).toContain(`Port ${first.port} is taken`)
    expect(await readdir(folder)).not.toContain('none')
  })

  it('is refused on a data folder that another process serves, which goes on', async () => {
    const { code, said } = await refusal(own)
    expect(code).toBe(1)
    isOneSentence(said)
    expect(said).toContain(`in use by process ${first.pid}: stop that one first`)
    expect((await first.ask({ host: 'localhost', path: '/readyz' })).status).toBe(200)
  })

  it('is refused where the data folder cannot be made or written', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const { code, said } = await refusal({ TOVHOLDER_DATA: join(folder, 'a-file', 'data') })
    expect(code).toBe(1)
    isOneSentence(said)
    expect(said).toContain('cannot be written (ENOTDIR): give your user the right')
  })

  it('is refused on a data folder of a newer version, and touches nothing in it', async () => {
    const newer = join(folder, 'newer')
    await mkdir(newer)
    await writeFile(join(newer, 'format.json'), '{"format":99}\n')
    await writeFile(join(newer, 'kept'), 'kept')
    const before = await everythingIn(newer)
    const { code, said } = await refusal({ TOVHOLDER_DATA: newer })
    expect(code).toBe(1)
    isOneSentence(said)
    expect(said).toContain('was written by a newer version (format 99')
    expect(await everythingIn(newer)).toEqual(before)
  })

  it('is refused where no database is at the address, and where what is there is none', async () => {
    const port = await freePort()
    const absent = await refusal({ DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` })
    expect(absent.code).toBe(1)
    isOneSentence(absent.said)
    expect(absent.said).toContain('The database cannot be reached')
    const strange = await oldPostgres()
    const refused = await refusal({ DATABASE_URL: `postgres://x@127.0.0.1:${strange.port}/x` })
    strange.close()
    expect(refused.code).toBe(1)
    isOneSentence(refused.said)
    expect(refused.said).toContain('The database server is PostgreSQL 15')
  })

  it('is refused with settings that cannot be read, all of them named', async () => {
    const { code, said } = await refusal({ PORT: 'many', SMTP_URL: 'nowhere' })
    expect(code).toBe(2)
    expect(said).toContain('PORT')
    expect(said).toContain('SMTP_URL')
  })
})

describe('a server', () => {
  it('closes in order on SIGTERM, and leaves no process', async () => {
    const title = 'Skal overleve'
    const token = await signInBy(first, first.links[0]!)
    const json = { language: 'da', title, aim: 'At være her i morgen' }
    const sent = await first.ask({ host: 'localhost', method: 'POST', path: '/api/v1/ideas', token, json })
    expect(sent.status).toBe(201)
    const family = await familyOf(first.pid)
    expect(family.length).toBeGreaterThan(2)
    expect(await first.close('SIGTERM')).toBe(0)
    await until(async () => (await Promise.all(family.map(lives))).every((one) => !one))
    expect(await closedInOrder()).toBe(1)
  })

  it('is ready within two seconds when it starts again, with everything that was there', async () => {
    const begun = performance.now()
    second = await serve(own)
    expect(performance.now() - begun).toBeLessThan(slack * 2_000)
    expect((await second.ask({ host: 'localhost', path: '/da/ideer' })).text).toContain('Skal overleve')
  })

  it('closes in order when Ctrl-C comes three times, as from a terminal through npm', async () => {
    for (let n = 0; n < 3; n++) second.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(await closedInOrder()).toBe(2)
  })
})

let second: Server

const lives = (pid: number) =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    (text) => !/^\d+ \(.*\) Z/.test(text),
    () => false,
  )

/** How often PostgreSQL has said that it was closed and not cut off. */
const closedInOrder = async () =>
  (await readFile(join(data, 'postgres', 'postgres.log'), 'utf8')).split('database system is shut down')
    .length - 1

/** Other test files use the machine at the same time. */
const slack = 3

/** Greets as PostgreSQL 15 does and lets anybody in; it never gets further than being asked for its version. */
async function oldPostgres() {
  const message = (type: string, ...parts: readonly Buffer[]) => {
    const body = Buffer.concat(parts)
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const zero = Buffer.from([0])
  const text = (words: string) => Buffer.concat([Buffer.from(words), zero])
  const greeting = Buffer.concat([
    message('R', Buffer.alloc(4)),
    message('S', text('server_version'), text('15.4')),
    message('Z', Buffer.from('I')),
  ])
  const number = (n: number, bytes: 2 | 4) => {
    const buffer = Buffer.alloc(bytes)
    buffer.writeIntBE(n, 0, bytes)
    return buffer
  }
  const column = Buffer.concat([
    text('server_version_num'),
    number(0, 4),
    number(0, 2),
    number(25, 4),
    number(-1, 2),
    number(-1, 4),
    number(0, 2),
  ])
  const row = (value: string) =>
    Buffer.concat([
      message('T', number(1, 2), column),
      message('D', number(1, 2), number(value.length, 4), Buffer.from(value)),
      message('C', text('SELECT 1')),
      message('Z', Buffer.from('I')),
    ])
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(greeting)
      socket.on('data', (asked) => asked[0] === 0x51 && socket.write(row('150004')))
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as { port: number }).port, close: () => server.close() }
}
