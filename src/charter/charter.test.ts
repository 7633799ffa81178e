import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, it } from 'vitest'
import { append } from '../journal/index.ts'
import { readPartnership, withPartnership } from '../platform/db/index.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { makePartnership } from '../testing/partnership.ts'
import { charterNumbered, charterVersions, exportCharter, keptCharter } from './charter.access.ts'
import { charterHash } from './charter.import.ts'
import { insertVersion } from './charter.store.ts'
import { type PartnershipFile, writePartnershipFolder } from './format/index.ts'
import { charterOf, importCharter, openPartnership } from './index.ts'

const shipped = readdirSync('partnerships', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const at = Temporal.Instant.from('2026-01-05T09:00:00Z')

let db: TestDatabase

async function kept(key: string) {
  const folder = join('partnerships', key)
  const file: PartnershipFile = await openPartnership(folder)
  const { id } = await makePartnership(db.pool)
  await withPartnership(db.pool, id, async (tx) => append(tx, await importCharter(tx, file.charter, at)))
  return { id, folder, file }
}

beforeAll(async () => {
  db = await testDatabase()
})

describe('an agreement that is kept', () => {
  it.each(shipped)('is exported as the file that it was read from, byte for byte: %s', async (key) => {
    const { id, folder, file } = await kept(key)
    const charter = await readPartnership(db.pool, id, exportCharter)
    const written = writePartnershipFolder({ charter, records: file.records })
    expect(written['charter.yaml']).toBe(readFileSync(join(folder, 'charter.yaml'), 'utf8'))
  })

  it('is the same frozen object each time, so that nobody changes what all share', async () => {
    const { id } = await kept('baltic-pulse')
    const [one, other] = await Promise.all(
      [1, 2].map(() => readPartnership(db.pool, id, (tx) => charterOf(tx))),
    )
    expect(one).toBe(other)
    expect(() => {
      one!.goals[0]!.n = 9
    }).toThrow(TypeError)
  })

  it('is not mixed up with that of another partnership', async () => {
    const [one, other] = [await kept(shipped[0]!), await kept(shipped[1]!)]
    expect((await readPartnership(db.pool, one.id, (tx) => charterOf(tx))).key).toBe(shipped[0])
    expect((await readPartnership(db.pool, other.id, (tx) => charterOf(tx))).key).toBe(shipped[1])
  })

  it('is in force from the day that it says itself, in its own zone', async () => {
    const { id } = await kept('baltic-pulse')
    const { inForceFrom, madeAt } = await readPartnership(db.pool, id, (tx) => keptCharter(tx))
    expect(inForceFrom.toString()).toBe('2022-05-08T21:00:00Z')
    expect(madeAt.equals(at)).toBe(true)
  })

  it('holds as it stood at the time that is asked about', async () => {
    const { id, file } = await kept('baltic-pulse')
    const amended = { ...file.charter, vision: { en: 'Another vision', da: 'En anden vision' } }
    const inForceFrom = Temporal.Instant.from('2027-01-01T00:00:00Z')
    const made = { version: 2, content: amended, sha256: charterHash(amended), inForceFrom, madeAt: at }
    await withPartnership(db.pool, id, (tx) => insertVersion(tx, made))
    const vision = (when?: string) =>
      readPartnership(db.pool, id, async (tx) => {
        const charter = await charterOf(tx, when === undefined ? undefined : Temporal.Instant.from(when))
        return charter.vision['en']
      })
    expect(await vision('2026-12-31T23:59:59Z')).toBe(file.charter.vision['en'])
    expect(await vision('2027-01-01T00:00:00Z')).toBe('Another vision')
    expect(await vision('1999-01-01T00:00:00Z')).toBe(file.charter.vision['en'])
    expect(await vision()).toBe('Another vision')
    const versions = await readPartnership(db.pool, id, charterVersions)
    expect(versions.map(({ version }) => version)).toEqual([2, 1])
    const first = await readPartnership(db.pool, id, (tx) => charterNumbered(tx, 1))
    expect(first?.content.vision).toEqual(file.charter.vision)
  })

  it('cannot be rewritten or removed by the application', async () => {
    for (const harm of ["update charter_version set content = '{}'", 'delete from charter_version']) {
      await expect(db.pool.query(harm)).rejects.toThrow(/permission denied/)
    }
  })
})
