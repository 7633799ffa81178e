// Writes src/platform/db/schema.generated.ts from a migrated database: kysely-codegen knows the columns, and
// PostgreSQL's catalogue knows which of them are identifiers, and of what.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'

const identifiers = `
  select c.relname as table_name, a.attname as column_name, coalesce(f.relname, c.relname) as names
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.atttypid = 'uuid'::regtype
  left join lateral (
    select r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid
    where k.contype = 'f' and k.conrelid = c.oid and a.attnum = k.conkey[cardinality(k.conkey)]
    order by cardinality(k.conkey)
    limit 1
  ) f on true
  where c.relkind = 'r' and (a.attname = 'id' or f.relname is not null or a.attname = 'partnership_id')`

const comments = `
  select c.relname as table_name, a.attname as column_name, col_description(c.oid, a.attnum) as type
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  where col_description(c.oid, a.attnum) like 'type: %'`

const typeMapping = JSON.stringify({
  timestamptz: 'Temporal.Instant',
  date: 'Temporal.PlainDate',
  int8: 'number',
  bytea: 'Uint8Array',
})

/** @param {import('pg').ClientConfig} connection @param {string} file */
export async function writeSchemaTypes(connection, file) {
  const client = new pg.Client(connection)
  await client.connect()
  const columns = {}
  for (const row of (await client.query(identifiers)).rows) {
    const of = row.column_name === 'partnership_id' ? 'partnership' : row.names
    columns[`${row.table_name}.${row.column_name}`] = `Id<'${of}'>`
  }
  for (const row of (await client.query(comments)).rows) {
    columns[`${row.table_name}.${row.column_name}`] = row.type.slice('type: '.length)
  }
  const nullable = await client.query(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and is_nullable = 'YES'`,
  )
  const defaulted = await client.query(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and column_default is not null`,
  )
  await client.end()
  for (const { name } of nullable.rows) if (columns[name]) columns[name] = `${columns[name]} | null`
  for (const { name } of defaulted.rows) if (columns[name]) columns[name] = `Generated<${columns[name]}>`
  const url = `postgres://${connection.user}@localhost:${connection.port ?? 5432}/${connection.database}?host=${encodeURIComponent(connection.host)}`
  execFileSync(process.execPath, [
    resolve('node_modules/kysely-codegen/dist/cli/bin.js'),
    `--dialect=postgres`,
    `--url=${url}`,
    `--out-file=${file}`,
    `--default-schema=public`,
    `--include-pattern=public.*`,
    `--log-level=error`,
    `--type-mapping=${typeMapping}`,
    `--overrides=${JSON.stringify({ columns })}`,
  ])
  const written = readFileSync(file, 'utf8')
  const imports =
    "import type { Temporal } from 'temporal-polyfill'\nimport type { Text } from '../words/index.ts'\nimport type { Id } from './identifiers.ts'\n"
  writeFileSync(
    file,
    written.replace(/^import type \{ ColumnType \}/m, `${imports}import type { ColumnType }`),
  )
}
