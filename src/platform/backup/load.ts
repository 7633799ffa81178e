import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import type { Manifest, TableShape } from './format.ts'
import { BackupRefusal } from './refusal.ts'
import { copied, tablesOf } from './snapshot.ts'

/** Anything in `public` that is not an extension's, and is more than the empty list of migrations. */
const found = `
  select c.relname::text as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')
    and c.relname <> 'migration'
    and not exists (
      select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'
    )
  order by 1 limit 1`

/** @throws {BackupRefusal} database-not-empty */
export async function refuseUsedDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(found)
  if (rows[0]) throw new BackupRefusal('database-not-empty', { found: `a table ${rows[0].name}` })
  const { rows: lists } = await client.query(
    `select from pg_class where oid = to_regclass('public.migration')`,
  )
  const applied = lists.length > 0 ? (await client.query('select name from migration limit 1')).rowCount : 0
  if (applied) throw new BackupRefusal('database-not-empty', { found: 'migrations' })
}

/** Loads a backup's tables in the one transaction of a connection of the owner's. */
export interface Loader {
  /** Takes a piece of a table. @returns the number of its rows */
  take(table: string, piece: AsyncIterable<Buffer>): Promise<number>
  /** Puts everything back in force. To be called after the last piece, before commit. */
  finish(): Promise<void>
}

/**
 * Makes the tables as the backup's migrations do and empties them of what those wrote, as the backup has that too.
 *
 * Foreign keys are taken off and put on again after the last row: then no order of tables or rows matters, though
 * tables refer to themselves or in circles, and each key is checked by one query. The triggers of the tables sleep
 * meanwhile: what they did is in the rows.
 *
 * @throws {BackupRefusal} database-not-empty, where somebody was faster
 */
export async function openLoader(
  client: pg.Client,
  manifest: Manifest,
  migrations: readonly { readonly text: string }[],
): Promise<Loader> {
  // Whoever would migrate this database meanwhile waits here, and then finds it done.
  await client.query('lock table migration in access exclusive mode')
  await refuseUsedDatabase(client)
  for (const { text } of migrations) await client.query(text)
  const tables = await tablesOf(client)
  const names = tables.map(({ name }) => pg.escapeIdentifier(name))
  await client.query(`truncate ${names.join(', ')}`)
  const putBack = await takeOff(client)
  const shapes = new Map(manifest.tables.map((table) => [table.name, table]))
  refuseOtherTables(tables, shapes)
  return {
    take: async (table, piece) => {
      const shape = shapes.get(table)
      if (!shape) throw new Error(`the backup has rows of ${table}, which its manifest does not know`)
      const copying = client.query(from(`copy ${copied(shape)} from stdin`))
      await pipeline(piece, copying)
      return copying.rowCount
    },
    finish: async () => {
      // What waits for the end of the transaction, as a deferred unique key, would bar the change of its table.
      await client.query('set constraints all immediate')
      for (const statement of putBack) await client.query(statement)
      for (const { name, last } of manifest.sequences)
        await client.query('select setval($1::regclass, $2::bigint)', [pg.escapeIdentifier(name), last])
    },
  }
}

function refuseOtherTables(made: readonly TableShape[], told: ReadonlyMap<string, TableShape>): void {
  const other = made.find(({ name }) => !told.has(name))?.name
  if (other !== undefined || made.length !== told.size)
    throw new Error(`the backup's migrations make other tables than it has (${other ?? 'fewer'})`)
}

/** Takes foreign keys and triggers off. @returns the statements that put them back. */
async function takeOff(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ off: string; on: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as on
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0
      and c.relowner = 'tovholder_owner'::regrole
    union all
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
           format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled = 'O' and c.relnamespace = 'public'::regnamespace
      and c.relowner = 'tovholder_owner'::regrole`)
  for (const { off } of rows) await client.query(off)
  return rows.map((row) => row.on)
}
