import { access, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CharterRefused, dropDemo } from '../charter/index.ts'
import { systemClock } from '../platform/clock/index.ts'
import { type PartnershipId, withPartnership } from '../platform/db/index.ts'
import { createPartnership } from './create.ts'
import type { Installation, Program, Progress } from './installation.ts'

/** The folder asked for, or else the one that package.json names; undefined where neither does. */
export async function firstFolder(program: Program, asked: string | undefined): Promise<string | undefined> {
  const folder = asked === undefined ? await named(program) : resolve(asked)
  if (folder === undefined) return undefined
  const readable = await access(join(folder, 'charter.yaml')).then(
    () => true,
    () => false,
  )
  if (readable) return folder
  throw new CharterRefused(
    `There is no charter.yaml in ${folder}: name the folder of a partnership, as --charter partnerships/NAME.`,
  )
}

async function named({ root }: Program): Promise<string | undefined> {
  const { tovholder } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    tovholder?: { firstPartnership?: string }
  }
  const name = tovholder?.firstPartnership
  return name === undefined ? undefined : join(root, 'partnerships', name)
}

/** A number that no other program is likely to lock: of processes that start together on one database, one begins. */
const beginningLock = 7_110_019

/** Makes the first partnership of an installation that has none. */
export async function beginWith(
  folder: string | undefined,
  { pool, settings }: Installation,
  progress: Progress,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [beginningLock])
    const { rowCount } = await client.query('select 1 from all_partnerships() limit 1')
    if (rowCount) return
    if (folder === undefined)
      return progress('There is no partnership yet. Begin with one: npm start -- --charter FOLDER')
    progress('Setting up the first partnership.')
    const hosts = [...new Set([new URL(settings.publicUrl).hostname, 'localhost', '127.0.0.1'])]
    await createPartnership(pool, folder, hosts, systemClock.read().realNow)
  } finally {
    // The lock belongs to the connection, and ends with it.
    client.release(true)
  }
}

/**
 * Drops a demonstration and makes it anew under the same hosts. Where the program dies in between, there is no partnership
 * left, and the next start begins with one.
 */
export async function resetDemo(
  { pool, settings }: Installation,
  folder: string | undefined,
  partnership: PartnershipId,
): Promise<void> {
  if (folder === undefined) return
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [beginningLock])
    const dropped = await withPartnership(pool, partnership, dropDemo)
    if (dropped === undefined) return
    const hosts = [...new Set([new URL(settings.publicUrl).hostname, ...dropped.hosts])]
    await createPartnership(pool, folder, hosts, systemClock.read().realNow)
  } finally {
    client.release(true)
  }
}
