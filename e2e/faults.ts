import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { expect } from 'vitest'
import { connectionIn, type DatabaseAddress } from '../src/platform/db/index.ts'
import { findPostgres, startPostgres } from '../src/platform/postgres/index.ts'
import {
  afterwards,
  familyOf,
  freePort,
  run,
  type Server,
  type Settings,
  serve,
  signInBy,
  until,
} from './server.ts'

/** What can be killed, and how everything is brought back that a killed one does not bring back itself. */
interface Ground {
  readonly settings: Settings
  /** Of somebody who is signed in. */
  readonly token: string
  servers(): readonly Server[]
  readonly kills: readonly ((servers: readonly Server[]) => Promise<void>)[]
  restore(): Promise<void>
  address(): Promise<DatabaseAddress>
}

const host = 'localhost'

/** What has just ended by itself is as dead. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const killServers = async (servers: readonly Server[]) => servers.forEach(({ pid }) => kill(pid))
const any = <One>(from: readonly One[]): One => from[Math.floor(Math.random() * from.length)] as One

/** PostgreSQL's first process, which is nobody's child where it outlived the server that started it. */
const postmasterIn = async (folder: string) =>
  Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])

/** One server with the PostgreSQL of its own. */
export async function embedded(folder: string): Promise<Ground> {
  const settings = { TOVHOLDER_DATA: join(folder, 'embedded') }
  const postgres = join(settings.TOVHOLDER_DATA, 'postgres')
  let server = await serve(settings)
  const postmaster = () => postmasterIn(postgres)
  // A killed server leaves its PostgreSQL to the next one. Should no next one come, it ends with the test file.
  afterwards(async () => (await startPostgres({ folder: postgres })).stop())
  return {
    settings,
    token: await signInBy(server, server.links[0]!),
    servers: () => [server],
    kills: [
      async () => [server.pid, ...(await familyOf(await postmaster()))].forEach(kill),
      async () => kill(await postmaster()),
      killServers,
      // One of those that work for a connection, or the log's writer, or any other.
      async () => kill(any((await familyOf(await postmaster())).slice(1))),
    ],
    restore: async () => {
      if (!(await isOver(server))) return
      await server.close()
      server = await serve(settings)
    },
    address: async () => ({ ...(await findPostgres(postgres))!, database: 'tovholder' }),
  }
}

/** Two servers with data folders of their own on one PostgreSQL over TCP. */
export async function overTcp(folder: string): Promise<Ground> {
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/tovholder`
  const start = () =>
    startPostgres({
      folder: join(folder, 'server'),
      settings: { listen_addresses: '127.0.0.1', port: `${port}` },
    })
  let postgres = await start()
  await createDatabase(port)
  const settings = [1, 2].map((n) => ({ TOVHOLDER_DATA: join(folder, `data-${n}`), DATABASE_URL: url }))
  let servers: Server[] = []
  // One after the other: the first sets up what the second finds.
  for (const each of settings) servers = [...servers, await serve(each)]
  const postmaster = () => postmasterIn(join(folder, 'server'))
  afterwards(() => postgres.stop())
  return {
    settings: settings[0]!,
    token: await signInBy(servers[0]!, servers[0]!.links[0]!),
    servers: () => servers,
    kills: [
      async () => kill(await postmaster()),
      async (all) => kill(any(all).pid),
      async (all) => {
        kill(await postmaster())
        await killServers(all)
      },
    ],
    restore: async () => {
      postgres = await start()
      servers = await Promise.all(
        servers.map(async (server, n) => ((await isOver(server)) ? serve(settings[n]!) : server)),
      )
    },
    address: async () => ({ url }),
  }
}

async function createDatabase(port: number) {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query('create database tovholder')
  await client.end()
}

/** A killed process needs a moment to be seen as gone. */
const isOver = (server: Server) => Promise.race([server.ended.then(() => true), sleep(200).then(() => false)])

/** Sends ideas from several hands at once, and remembers those that were acknowledged. */
function writeTo(servers: readonly Server[], token: string) {
  const acknowledged: string[] = []
  let stopped = false
  const hand = async ({ ask }: Server) => {
    while (!stopped) {
      const json = { language: 'da', title: `Under ild ${randomUUID()}`, aim: 'At blive stående' }
      const answer = await ask({ host, method: 'POST', path: '/api/v1/ideas', token, json }).catch(
        () => undefined,
      )
      if (answer?.status === 201) acknowledged.push(answer.json<{ id: string }>().id)
      else await sleep(10)
    }
  }
  const hands = [...servers, ...servers, ...servers].map(hand)
  const stop = async () => {
    stopped = true
    await Promise.all(hands)
  }
  return { acknowledged, stop }
}

const isReady = async ({ ask }: Server) =>
  (await ask({ host, path: '/readyz' }).catch(() => undefined))?.status === 200

/**
 * Kills under load, round after round, and brings back what was killed.
 * @throws where something that was acknowledged is not there, or the journal does not hold
 */
export async function endure(ground: Ground, rounds: number): Promise<void> {
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round++) {
    const load = writeTo(ground.servers(), ground.token)
    await until(() => load.acknowledged.length > 3)
    await sleep(Math.random() * 300)
    await ground.kills[round % ground.kills.length]!(ground.servers())
    await sleep(20)
    await load.stop()
    await ground.restore()
    await until(async () => (await Promise.all(ground.servers().map(isReady))).every(Boolean))
    acknowledged.push(...load.acknowledged)
    expect(await lost(await ground.address(), acknowledged), `round ${round}`).toEqual([])
  }
  const verify = run(ground.settings, 'verify')
  expect([await verify.ended, verify.complained()]).toEqual([0, ''])
  expect(verify.said()).toContain('sound')
}

/** Those that have no row, or no entry in the journal. */
async function lost(address: DatabaseAddress, ids: readonly string[]): Promise<string[]> {
  const client = new pg.Client(connectionIn('owner', address))
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `select sent.id from unnest($1::uuid[]) as sent (id)
       where not exists (select from idea where idea.id = sent.id) or not exists
         (select from journal_entry where subject_id = sent.id and name = 'idea.submitted')`,
      [ids],
    )
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}
