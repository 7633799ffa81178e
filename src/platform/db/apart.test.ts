import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { makePartnership } from '../../testing/partnership.ts'
import type { PartnershipId } from './index.ts'

/** Tables that belong to no partnership. The application has no right to any of them. */
const exceptions = ['migration']

let db: TestDatabase
let ours: PartnershipId
let theirs: PartnershipId
let tables: readonly string[]

beforeAll(async () => {
  db = await testDatabase()
  ours = (await makePartnership(db.pool)).id
  theirs = (await makePartnership(db.pool)).id
  tables = (await listed<{ name: string }>(withPartnershipId)).map(({ name }) => name)
  for (const table of tables) await putRow(table, theirs)
})

const listed = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await db.owner.query<Row>(text, values)).rows

const inPublic = `from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`
const hasId = `exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id')`
const withPartnershipId = `select c.relname as name ${inPublic} and ${hasId} order by 1`

/** Something of every type that a column has. */
const values: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  json: `'{}'`,
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  boolean: 'false',
  integer: '1',
  smallint: '1',
  bigint: '1',
  numeric: '1',
  real: '1',
  date: 'current_date',
  'timestamp with time zone': 'now()',
  'text[]': `array['x']`,
  'integer[]': 'array[1]',
  'uuid[]': 'array[gen_random_uuid()]',
  tsvector: `''`,
}

/** A row of whatever, of a partnership. What a row has to satisfy besides its types is taken off before. */
async function putRow(table: string, partnership: PartnershipId): Promise<void> {
  const name = pg.escapeIdentifier(table)
  const constraints = await listed<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass and (contype in ('c', 'f') or condeferrable)`,
    [name],
  )
  for (const { conname } of constraints) {
    await db.owner.query(`alter table ${name} drop constraint ${pg.escapeIdentifier(conname)} cascade`)
  }
  const columns = await listed<{ column: string; type: string }>(
    `select attname as column, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and attgenerated = ''
       and attidentity = '' and attname <> 'partnership_id'`,
    [name],
  )
  const made = columns.map(({ column, type }) => {
    const value = values[type]
    if (value === undefined) throw new Error(`${table}.${column} is a ${type}: say in values how to make one`)
    return [pg.escapeIdentifier(column), value] as const
  })
  const into = ['partnership_id', ...made.map(([column]) => column)].join(', ')
  const row = [`'${partnership}'`, ...made.map(([, value]) => value)].join(', ')
  await db.owner.query(`insert into ${name} (${into}) values (${row}) on conflict do nothing`)
}

/** Whatever the statement answers as the application, in a transaction for `partnership`, which is not kept. */
async function asApp(partnership: string, statement: string): Promise<number | string> {
  const client = await db.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('tovholder.partnership', $1, true)", [partnership])
    const { rowCount } = await client.query(statement)
    return rowCount ?? 0
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const noRight = '42501'

describe('partnerships on one database', () => {
  it('are kept apart in every table, or the table is a known exception', async () => {
    const open = await listed<{ name: string }>(
      `select c.relname as name ${inPublic} and not (c.relrowsecurity and ${hasId}) order by 1`,
    )
    expect(
      open.map(({ name }) => name),
      'a new table needs partnership_id first and `call keep_apart(…)`',
    ).toEqual(exceptions)
    expect(tables.length).toBeGreaterThan(20)
  })

  it('name the partnership first in every primary key and in every foreign key', async () => {
    const keys = await listed<{ key: string }>(
      `select conrelid::regclass || ' ' || conname as key from pg_constraint k
       where contype in ('p', 'f') and connamespace = 'public'::regnamespace
         and conrelid::regclass::text <> all ($1) and conrelid <> 'partnership_host'::regclass
         and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'partnership_id'`,
      [exceptions],
    )
    expect(keys).toEqual([])
  })

  it('leave no row of another to be seen, changed, removed or written, by any statement of the application', async () => {
    for (const table of tables) {
      const name = pg.escapeIdentifier(table)
      const theirRow = `partnership_id = '${theirs}'`
      const reach = async (partnership: string) => [
        await asApp(partnership, `select from ${name} where ${theirRow}`),
        await asApp(partnership, `update ${name} set partnership_id = partnership_id where ${theirRow}`),
        await asApp(partnership, `delete from ${name} where ${theirRow}`),
        await asApp(partnership, `insert into ${name} select * from ${name} where ${theirRow}`),
      ]
      const there = await db.owner.query(`select from ${name} where ${theirRow}`)
      expect(there.rowCount, `${table} has a row to be found`).toBeGreaterThan(0)
      for (const answer of [...(await reach(ours)), ...(await reach(''))]) {
        expect([0, noRight], `${table}: ${answer}`).toContain(answer)
      }
      expect(await asApp(ours, `insert into ${name} (partnership_id) values ('${theirs}')`), table).toBe(
        noRight,
      )
    }
  })

  it('show their own rows to the application, so that what is hidden is not hidden by a slip', async () => {
    const seen = await Promise.all(
      tables.map((table) => asApp(theirs, `select from ${pg.escapeIdentifier(table)}`)),
    )
    expect(seen.filter((count) => count === 0)).toEqual([])
  })

  it('are all hidden where a transaction was opened for none', async () => {
    for (const table of tables) {
      expect([0, noRight], table).toContain(await asApp('', `select from ${pg.escapeIdentifier(table)}`))
    }
  })
})

describe('the roles of the database', () => {
  it('give the application no power over the database itself', async () => {
    const [role] = await listed(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
         (select count(*) from pg_auth_members m where m.member = r.oid) as memberships,
         (select count(*) from pg_shdepend d where d.refobjid = r.oid and d.deptype = 'o') as owned
       from pg_roles r where rolname = 'tovholder_app'`,
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      memberships: 0,
      owned: 0,
    })
  })

  it('let the search read one table and write none, and nobody sign in as it', async () => {
    const granted = await listed(
      `select table_name, privilege_type from information_schema.role_table_grants where grantee = 'tovholder_search'`,
    )
    expect(granted).toEqual([{ table_name: 'search_document', privilege_type: 'SELECT' }])
    const [role] = await listed(
      `select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'tovholder_search'`,
    )
    expect(role).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false })
  })

  it('let nobody truncate, or touch the tables of the journal but by its functions', async () => {
    const rights = await listed<{ right: string }>(
      `select table_name || ' ' || lower(privilege_type) as right from information_schema.role_table_grants
       where grantee in ('tovholder_app', 'PUBLIC') and table_schema = 'public'
         and (privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')
           or table_name in ('journal_entry', 'journal_head') and privilege_type <> 'SELECT')`,
    )
    expect(rights).toEqual([])
  })
})

describe('functions that run with the rights of their owner', () => {
  it('look for nothing in places that the application can write to, and are not for everybody', async () => {
    const loose = await listed<{ name: string }>(
      `select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prosecdef
         and p.oid not in (select objid from pg_depend where deptype = 'e')
         and (not coalesce(p.proconfig @> array['search_path=pg_catalog, public, pg_temp'], false)
           or has_function_privilege('public', p.oid, 'execute'))`,
    )
    expect(loose).toEqual([])
  })

  it('do not let a table of the session’s own stand in for the journal', async () => {
    const client = await db.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('tovholder.partnership', $1, true)", [ours])
      const before = await client.query('select seq from journal_head')
      await client.query(`
        create temp table journal_head (like public.journal_head);
        insert into pg_temp.journal_head select * from public.journal_head;
        create function pg_temp.notice_who() returns trigger language plpgsql as
          $$ begin perform set_config('test.seen', current_user, true); return new; end $$;
        create trigger mine before update on pg_temp.journal_head for each row execute function pg_temp.notice_who();
        grant all on pg_temp.journal_head to public`)
      await client.query(
        `select journal_append($1, gen_random_uuid(), 'x.y', 1, now(), now(), null, null, null, 'api', 'x',
           gen_random_uuid(), null, null, null, 'public', '', sha256(''))`,
        [ours],
      )
      const seen = await client.query(`select coalesce(current_setting('test.seen', true), '') as who`)
      const after = await client.query('select seq from public.journal_head')
      expect(seen.rows[0].who).toBe('')
      expect(after.rows[0].seq).toBe(before.rows[0].seq + 1)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
