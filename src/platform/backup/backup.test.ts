import { createHash, randomBytes } from 'node:crypto'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, it } from 'vitest'
import { backupsOf } from '../../testing/backup.ts'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { emptyDatabase } from '../../testing/empty-database.ts'
import { appendEntry } from '../../testing/journal.ts'
import { makePartnership } from '../../testing/partnership.ts'
import { migrate, type PartnershipId } from '../db/index.ts'
import { fileStore, sweepLock } from '../files/index.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

let db: TestDatabase
let place: Awaited<ReturnType<typeof backupsOf>>
let partnership: PartnershipId
let other: PartnershipId

/** All rows of a table, whatever their order. */
const rowsIn = async ({ owner }: TestDatabase, table: string) =>
  (await owner.query(`select t::text as row from ${table} t order by 1`)).rows

/** What the migrations made: keys, indexes, rights, triggers. */
const shapeOf = async ({ owner }: TestDatabase) =>
  (
    await owner.query(`
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
      from pg_constraint where connamespace = 'public'::regnamespace
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select relname || coalesce(relacl::text, '') || relrowsecurity::text from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
      order by 1`)
  ).rows

beforeAll(async () => {
  db = await testDatabase()
  place = await backupsOf(db)
  partnership = (await makePartnership(db.pool)).id
  other = (await makePartnership(db.pool)).id
})

describe('a backup made while four write', () => {
  it('restores to one moment, with every file and journals that hold', async () => {
    let working = true
    let committed = 0
    const writers = [partnership, partnership, partnership, other].map(async (of, n) => {
      while (working) {
        await appendEntry(db.pool, of, `tab\there\nand \\ there ${n}`)
        if (++committed % 5 === 0) await place.storeFile(of, randomBytes(2_000))
      }
    })
    while (committed < 200) await new Promise((wake) => setTimeout(wake, 5))
    const before = committed
    const made = await place.backUp(undefined, { pieceSize: 10_000 })
    const after = committed
    working = false
    await Promise.all(writers)

    expect(after).toBeGreaterThan(before)
    const kept = made.manifest.journals.reduce((sum, head) => sum + head.seq, 0)
    expect(kept).toBeGreaterThanOrEqual(before)
    expect(made.contents.members.filter(({ name }) => /journal_entry/.test(name)).length).toBeGreaterThan(1)

    const restored = await place.restore(made.file)
    expect(await restored.done).toEqual({ manifest: made.manifest, contents: made.contents, migrated: [] })
    const heads = await restored.owner.query(
      `select partnership_id as partnership, seq, encode(hash, 'hex') as hash from journal_head order by 1`,
    )
    expect(heads.rows).toEqual(made.manifest.journals)
    const { rows: contents } = await restored.owner.query(
      `select distinct partnership_id as of, encode(sha256, 'hex') as hash from file`,
    )
    expect(contents.length).toBeGreaterThan(15)
    expect(made.contents.files).toMatchObject({ count: contents.length, lost: [] })
    for (const { of, hash } of contents)
      expect(sha256(await buffer(await fileStore(restored.files).open(of, hash)))).toBe(hash)
  })
})

describe('a backup and a sweep', () => {
  it('wait for each other, so that no file goes that the backup still has to read', async () => {
    const sweep = await db.owner.connect()
    await sweep.query('select pg_advisory_lock($1)', [sweepLock])
    const making = place.backUp()
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted and objid = $1
      and database = (select oid from pg_database where datname = current_database())`
    while ((await sweep.query(waiting, [sweepLock])).rowCount === 0);
    await sweep.query('select pg_advisory_unlock($1)', [sweepLock])
    sweep.release()
    expect((await making).contents.files.lost).toEqual([])
  })
})

describe('a restored backup', () => {
  it('has the very rows, in a database that is as the migrations make it', async () => {
    await place.storeFile(other, randomBytes(3_000_000))
    const made = await place.backUp()
    expect(made.sha256).toBe(sha256(await readFile(made.file)))
    const restored = await place.restore(made.file)
    await restored.done
    for (const { name } of made.manifest.tables)
      expect(await rowsIn(restored, name), name).toEqual(await rowsIn(db, name))
    expect(await shapeOf(restored)).toEqual(await shapeOf(db))
    await appendEntry(restored.pool, partnership)
  })

  it('can itself be backed up and restored', async () => {
    const first = await place.restore((await place.backUp()).file)
    await first.done
    const again = await backupsOf(first)
    const second = await again.restore((await again.backUp()).file)
    expect((await second.done).contents.rows).toMatchObject({ partnership: 2 })
  })
})

describe('a backup of an older version', () => {
  const olderText = `
    create table hen (id integer primary key, egg_id integer not null);
    create table egg (id integer primary key generated always as identity, hen_id integer references hen,
      parent_id integer references egg, twice integer generated always as (hen_id * 2) stored);
    alter table hen add constraint hatched foreign key (egg_id) references egg deferrable initially deferred;
    alter table hen add constraint alone unique (egg_id) deferrable initially deferred;
    insert into egg (hen_id) values (null);
    create function no_more() returns trigger language plpgsql as $$ begin raise 'no more'; end $$;
    create trigger no_more before insert on egg for each row execute function no_more();`

  it('comes back with rows that refer in a circle, and is brought up to the version that restores it', async () => {
    const [older, newer] = [place.fresh('migrations'), place.fresh('migrations')]
    await cp(resolve('migrations'), older, { recursive: true })
    await writeFile(join(older, '2999-01-01-01-hens-lay.sql'), olderText)
    await cp(older, newer, { recursive: true })
    await writeFile(
      join(newer, '2999-01-01-02-hens-count.sql'),
      'create table nest as select count(*) from egg',
    )

    const source = await emptyDatabase()
    await migrate(source.address, older)
    await source.owner.query(`
      alter table egg disable trigger no_more;
      begin; insert into hen values (7, 2); insert into egg (hen_id, parent_id) values (7, 3), (7, 1); commit;
      alter table egg enable trigger no_more`)
    const made = await (await backupsOf(source)).backUp()
    expect(made.contents.rows).toMatchObject({ hen: 1, egg: 3 })
    expect(made.manifest.sequences).toEqual([{ name: 'egg_id_seq', last: '3' }])

    const restored = await place.restore(made.file, newer)
    expect((await restored.done).migrated).toEqual(['2999-01-01-02-hens-count'])
    for (const table of ['hen', 'egg'])
      expect(await rowsIn(restored, table)).toEqual(await rowsIn(source, table))
    expect((await restored.owner.query('select count from nest')).rows).toEqual([{ count: 3 }])
    expect((await restored.owner.query("select nextval('egg_id_seq') as next")).rows).toEqual([{ next: 4 }])
    await expect(restored.owner.query('insert into egg (hen_id) values (7)')).rejects.toThrow('no more')
    await expect(restored.owner.query('delete from egg where id = 2')).rejects.toThrow(/foreign key/)
  })
})
