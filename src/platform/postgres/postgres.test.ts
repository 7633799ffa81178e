import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPostgres, keepPostgres, type PostgresServer, startPostgres } from './index.ts'
import { isPostmaster, readPostmaster } from './postmaster.ts'

let home: string
let server: PostgresServer | undefined

const folder = () => join(home, 'postgres')
const cluster = () => join(folder(), 'cluster')
const postmaster = () => readPostmaster(cluster())?.pid ?? 0

const start = async (more: { onDown?: () => void; settings?: Record<string, string> } = {}) => {
  const steps: string[] = []
  server = await startPostgres({
    folder: folder(),
    fsync: false,
    onProgress: (step) => steps.push(step),
    ...more,
  })
  return { server, steps }
}

async function ask(sql: string): Promise<unknown[]> {
  const { socketFolder: host, port } = server as PostgresServer
  const client = new pg.Client({ host, port, user: 'postgres', database: 'postgres' })
  client.on('error', () => {}) // a killed server is what some of these tests are about
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat()
  } finally {
    await client.end()
  }
}

/** Starts the server from a process of its own, and kills that. */
async function startAndDie(): Promise<void> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)})
    await startPostgres({ folder: ${JSON.stringify(folder())}, fsync: false })
    console.log('ready')
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(parent.stdout, 'data')
  parent.kill('SIGKILL')
  await once(parent, 'exit')
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'postgres-test-'))
})

afterAll(async () => {
  await server?.stop()
  await rm(home, { recursive: true })
})

describe('the embedded PostgreSQL', () => {
  it('is made at the first start and answers on a private socket only', async () => {
    const { server, steps } = await start()
    expect(steps).toEqual(['preparing', 'starting', 'ready'])
    expect(server.adopted).toBe(false)
    expect((await stat(server.socketFolder)).mode & 0o777).toBe(0o700)
    expect(Buffer.byteLength(`${server.socketFolder}/.s.PGSQL.5432`)).toBeLessThan(108)
    expect(
      await ask(`select current_setting('listen_addresses'), current_setting('server_encoding')`),
    ).toEqual(['', 'UTF8'])
    await ask('create table kept (word text)')
    await ask(`insert into kept values ('here')`)
  })

  it('sorts as Danish does, Aa as Å at the end of the alphabet', async () => {
    const words = await ask(
      `select w from unnest(array['Aabenraa', 'Ø', 'Åse', 'Zoe', 'Abe', 'Ærø']) w order by w collate "da-x-icu"`,
    )
    expect(words).toEqual(['Abe', 'Zoe', 'Ærø', 'Ø', 'Aabenraa', 'Åse'])
  })

  it('is found by a second process that only wants to connect', async () => {
    expect(await findPostgres(folder())).toEqual({ socketFolder: server?.socketFolder, port: 5432 })
  })

  it('writes nothing of a failed statement to its log', async () => {
    await expect(ask(`insert into kept values ('Anna'::int)`)).rejects.toThrow('Anna')
    expect(await readFile(join(folder(), 'postgres.log'), 'utf8')).not.toContain('Anna')
  })

  it('leaves no process and no socket when stopped, and may be stopped twice', async () => {
    const [pid, socketFolder] = [postmaster(), (server as PostgresServer).socketFolder]
    await Promise.all([server?.stop(), server?.stop()])
    expect(isPostmaster(pid, cluster())).toBe(false)
    await expect(stat(socketFolder)).rejects.toThrow('ENOENT')
    expect(await findPostgres(folder())).toBeUndefined()
  })

  it('is adopted with its data when the process that started it was killed', async () => {
    await startAndDie()
    const pid = postmaster()
    const { server, steps } = await start()
    expect([server.adopted, steps, postmaster()]).toEqual([true, ['ready'], pid])
    expect(await ask('select word from kept')).toEqual(['here'])
    await server.stop()
    expect(isPostmaster(pid, cluster())).toBe(false)
  })

  it('is started anew rather than adopted when it was left with other settings', async () => {
    await startAndDie()
    const pid = postmaster()
    const { server } = await start({ settings: { work_mem: '5MB' } })
    expect([server.adopted, await ask('show work_mem')]).toEqual([false, ['5MB']])
    expect(postmaster()).not.toBe(pid)
  })

  it('says when it is gone, and comes back on the same socket after kill -9', async () => {
    await server?.stop()
    const gone = Promise.withResolvers<void>()
    const before = (await start({ onDown: gone.resolve })).server
    process.kill(postmaster(), 'SIGKILL')
    await gone.promise
    const { server: after } = await start()
    expect([after.adopted, after.socketFolder]).toEqual([false, before.socketFolder])
    expect(await ask('select word from kept')).toEqual(['here'])
  })

  it('comes back by itself where it is kept, and not after it was stopped', async () => {
    await server?.stop()
    const told: string[] = []
    let back = Promise.withResolvers<void>()
    server = await keepPostgres({
      folder: folder(),
      fsync: false,
      onDown: () => told.push('down'),
      onBack: () => back.resolve(),
    })
    for (let round = 1; round <= 2; round++) {
      const pid = postmaster()
      process.kill(pid, 'SIGKILL')
      await back.promise
      back = Promise.withResolvers<void>()
      expect(await ask('select word from kept')).toEqual(['here'])
      expect([postmaster() === pid, told.length]).toEqual([false, round])
    }
    process.kill(postmaster(), 'SIGKILL')
    await server.stop()
    await sleep(300)
    expect(await findPostgres(folder())).toBeUndefined()
    await start()
  })

  it('starts at once after kill -9, while backends of the old server still leave', async () => {
    for (let round = 0; round < 3; round++) {
      const busy = ask('select pg_sleep(60)').catch((error: Error) => error.message)
      await sleep(20)
      process.kill(postmaster(), 'SIGKILL')
      expect((await start()).server.adopted).toBe(false)
      expect(await ask('select word from kept')).toEqual(['here'])
      expect(await busy).toMatch(/terminat|connection error/)
    }
  })

  it('starts though another process has got the number of the killed server', async () => {
    await server?.stop()
    const bystander = spawn('sleep', ['60'])
    await writeFile(
      join(cluster(), 'postmaster.pid'),
      `${bystander.pid}\n${cluster()}\n1\n5432\n/tmp\n\n  1 2\n`,
    )
    expect((await start()).server.adopted).toBe(false)
    expect(bystander.kill()).toBe(true)
  })

  it('is shared by two that start at the same moment', async () => {
    await server?.stop()
    const both = await Promise.all([start(), start()])
    expect(both.map(({ server }) => server.adopted).sort()).toEqual([false, true])
  })

  it('is refused when another major version made the cluster', async () => {
    await server?.stop()
    await writeFile(join(cluster(), 'PG_VERSION'), '17\n')
    await expect(start()).rejects.toMatchObject({
      kind: 'cluster-version',
      params: { found: '17', expected: '18' },
    })
    await writeFile(join(cluster(), 'PG_VERSION'), '18\n')
  })

  it('names the log when the server does not come up', async () => {
    const refused = start({ settings: { shared_buffers: 'much' } })
    await expect(refused).rejects.toMatchObject({
      kind: 'server-failed',
      params: { log: join(folder(), 'postgres.log') },
    })
  })
})
