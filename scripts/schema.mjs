import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inRoot, Remedy, run, say } from './house.mjs'
import { isNewEnough } from './runtime.mjs'
import { writeSchemaTypes } from './schema-types.mjs'

/* `npm run schema`: the types of the tables, written anew from a database that all migrations were run on. */

const file = inRoot('src', 'platform', 'db', 'schema.generated.ts')

const main = async () => {
  if (!isNewEnough()) throw new Remedy('Run it with Node 24: npm start or npm test installs one.')
  const { startPostgres } = await import('../src/platform/postgres/index.ts')
  const { connectionIn, ensureDatabase, migrate } = await import('../src/platform/db/index.ts')
  const folder = mkdtempSync(path.join(tmpdir(), 'tovholder-schema-'))
  const postgres = await startPostgres({ folder: path.join(folder, 'postgres'), fsync: false })
  try {
    const address = { socketFolder: postgres.socketFolder, port: postgres.port, database: 'schema' }
    await ensureDatabase(address)
    await migrate(address, inRoot('migrations'))
    await writeSchemaTypes(connectionIn('owner', address), file)
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  spawnSync(process.execPath, [
    inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
    'format',
    '--write',
    file,
  ])
  say('src/platform/db/schema.generated.ts is written.')
}

await run(main)
