import { DatabaseError } from 'pg'
import { destination, type Logger, pino, stdSerializers } from 'pino'

/** Structured, on standard error. At a terminal, where a person reads, only what went wrong. */
export const makeLogger = (): Logger =>
  pino(
    { level: process.stderr.isTTY ? 'warn' : 'info', serializers: { err: errorWithoutWords } },
    destination({ fd: 2, sync: false }),
  )

/**
 * What the log keeps of an error. PostgreSQL's message and detail repeat values, which may be a person's: of them only
 * what names a place in the program or the schema is kept.
 */
export function errorWithoutWords(error: unknown): object {
  if (!(error instanceof DatabaseError)) return stdSerializers.err(error as Error)
  const { code, table, column, constraint, routine, stack = '' } = error
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { type: 'DatabaseError', code, table, column, constraint, routine, stack: places.join('\n') }
}
