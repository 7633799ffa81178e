import { createHash } from 'node:crypto'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'

/** Where PostgreSQL is: a folder with its socket, or the address of a server of one's own. */
export type DatabaseAddress =
  | { readonly socketFolder: string; readonly port: number; readonly database: string }
  | { readonly url: string }

/** The three roles: `owner` has the tables, `app` serves requests under row-level security, `admin` makes the others. */
export type DatabaseRole = 'admin' | 'owner' | 'app'

const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.TIMESTAMPTZ]: (text) => Temporal.Instant.from(text),
  [pg.types.builtins.DATE]: (text) => Temporal.PlainDate.from(text),
  [pg.types.builtins.INT8]: (text) => exactNumber(text),
}

function exactNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} cannot be held exactly in a number`)
  return number
}

const types: pg.CustomTypesConfig = {
  // The library's overloads speak of text and binary formats; this product only ever asks for text.
  getTypeParser: ((oid: number, format?: 'text') =>
    parsers[oid] ?? pg.types.getTypeParser(oid, format)) as never,
}

/** The settings of one connection in a role. A server of one's own is entered once and the role taken on. */
export function connectionIn(role: DatabaseRole, address: DatabaseAddress): pg.ClientConfig {
  // Whatever a server of one's own prefers: the parsers above read one form.
  const settings = '-c jit=off -c timezone=UTC -c bytea_output=hex -c datestyle=ISO -c intervalstyle=postgres'
  const common = { types, application_name: `tovholder ${role}` }
  if ('url' in address) {
    const taken = role === 'admin' ? settings : `${settings} -c role=tovholder_${role}`
    return { ...common, connectionString: address.url, options: taken }
  }
  return {
    ...common,
    host: address.socketFolder,
    port: address.port,
    database: address.database,
    user: role === 'admin' ? 'postgres' : `tovholder_${role}`,
    options: settings,
  }
}

/** A reader who has waited this long for a connection is better told that the database is away. */
const waitMs = 10_000

/** A pool of pipelining connections: queries given together travel together. */
export function openPool(role: DatabaseRole, address: DatabaseAddress, size: number): pg.Pool {
  const pool = new pg.Pool({
    ...connectionIn(role, address),
    pipeline: true,
    max: size,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: waitMs,
    keepAlive: true,
  })
  // A connection that the server drops, idle or at work, is replaced at the next use; what it was asked fails by
  // itself. Without a listener on both, it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const names = new Map<string, string>()

/** The name under which a statement is prepared once per connection. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  // Statements are written in the code, so there are some hundreds; a list of unbounded length would betray a leak.
  if (names.size < 5_000) names.set(text, name)
  return name
}

/** PostgreSQL's text for a parameter that its client would otherwise write as JSON. */
export function asParameter(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString()
  return value
}
