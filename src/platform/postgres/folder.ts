import { access, constants, mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { tryLock } from './lock.ts'
import { onFolder, StartRefusal } from './refusal.ts'

/** The format of the data folder that this version writes. Raise it when an older version would misread it. */
export const dataFolderFormat = 1

const formatFile = 'format.json'
const lockFile = 'in-use.lock'

/** The right to use a data folder, for as long as this process lives. */
export interface DataFolderLease {
  /** Absolute. */
  readonly folder: string
  release(): Promise<void>
}

/**
 * Takes a data folder for this process alone; it is made (0700) if absent.
 *
 * @throws StartRefusal folder-newer, folder-foreign (both leave every byte as it was), folder-unwritable,
 *   folder-held, disk-full, tool-missing
 */
export async function takeDataFolder(path: string): Promise<DataFolderLease> {
  const folder = resolve(path)
  return onFolder(folder, async () => {
    await refuseNewer(folder)
    await makeFolder(folder)
    await refuseForeign(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const lock = await tryLock(join(folder, lockFile))
    if (!lock) throw new StartRefusal('folder-held', { folder, ...(await holder(folder)) })
    try {
      // Once more: a newer version may have had the folder and left it since the first look.
      if ((await refuseNewer(folder)) === undefined) await writeFormat(folder)
    } catch (error) {
      lock.release()
      throw error
    }
    return { folder, release: async () => lock.release() }
  })
}

/** Makes a private folder, and what leads to it, where there is none. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    // Of a read-only disk Node's recursive mkdir says ENOENT; the plain one says what stands in the way.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') await mkdir(folder, { mode: 0o700 })
    throw error
  }
}

async function refuseNewer(folder: string): Promise<number | undefined> {
  const found = await readFormat(folder)
  if (found !== undefined && !(found <= dataFolderFormat))
    throw new StartRefusal('folder-newer', { folder, found, known: dataFolderFormat })
  return found
}

async function readFormat(folder: string): Promise<number | undefined> {
  try {
    return Number(JSON.parse(await readFile(join(folder, formatFile), 'utf8'))?.format)
  } catch (error) {
    if (error instanceof SyntaxError) throw new StartRefusal('folder-foreign', { folder })
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** A folder with files but without our mark is somebody's: a slip in TOVHOLDER_DATA must not fill a home. */
async function refuseForeign(folder: string): Promise<void> {
  const names = await readdir(folder)
  const ours = (name: string) => name === lockFile || name === 'lost+found' || name.startsWith('.')
  if (!names.includes(formatFile) && !names.every(ours)) throw new StartRefusal('folder-foreign', { folder })
}

async function writeFormat(folder: string): Promise<void> {
  const beside = join(folder, `.${formatFile}`)
  await writeFile(beside, `${JSON.stringify({ format: dataFolderFormat })}\n`, { mode: 0o600, flush: true })
  await rename(beside, join(folder, formatFile))
  await syncFolder(folder)
}

/** Makes new names in a folder survive a power cut, as fsync of the files alone does not. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function holder(folder: string): Promise<{ pid?: number }> {
  const pid = Number(await readFile(join(folder, lockFile), 'utf8'))
  return Number.isSafeInteger(pid) && pid > 0 ? { pid } : {}
}
