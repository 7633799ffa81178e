import { CharterRefused } from '../../charter/index.ts'
import { BackupRefusal, backupRefusalSentence } from '../../platform/backup/index.ts'
import { DatabaseRefusal } from '../../platform/db/index.ts'
import { StartRefusal, startRefusalSentence } from '../../platform/postgres/index.ts'
import type { Settings } from '../../platform/settings/index.ts'
import { CommandRefusal } from './command.ts'

/** What stands in the way, in a sentence with the remedy. */
export function sentenceFor(error: unknown, settings: Settings): string {
  if (error instanceof CommandRefusal || error instanceof CharterRefused) return error.message
  if (error instanceof StartRefusal) return startRefusalSentence(error)
  if (error instanceof BackupRefusal) return backupRefusalSentence(error)
  if (error instanceof DatabaseRefusal) return databaseSentence(error)
  const { message, stack } = error as Error
  return (
    systemSentence(error as NodeJS.ErrnoException, settings) ??
    `It failed, and this is not foreseen: ${stack ?? message}`
  )
}

function systemSentence(error: NodeJS.ErrnoException, settings: Settings): string | undefined {
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number }
  if (path !== undefined) return `${path} cannot be used (${code}). Check its name and its rights.`
  const listen = settings.mailListen?.listen
  if (port !== undefined && listen && 'port' in listen && listen.port === port)
    return `Port ${port} of MAIL_LISTEN cannot be used (${code}). Set MAIL_LISTEN to a free one above 1023, as MAIL_LISTEN=lmtp:2424.`
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${settings.port} is taken by another program. Set PORT to a free one, as PORT=3001.`
    case 'EACCES':
      return `Port ${settings.port} may not be used by this account. Set PORT to one above 1023, as PORT=3000.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${settings.host} is not an address of this machine. Set HOST to one that is, as HOST=localhost.`
    // PostgreSQL's admin_shutdown: the process that had started the database ended before this one.
    case '57P01':
      return 'The database was closed by the process that had started it. Run the command again.'
    default:
      return undefined
  }
}

function databaseSentence({ kind, detail }: DatabaseRefusal): string {
  switch (kind) {
    case 'unreachable':
      return `The database cannot be reached (${detail}). Check DATABASE_URL and that the server runs, or leave DATABASE_URL out.`
    case 'too-old':
      return `The database server is PostgreSQL ${detail}. Use version 18 or later, or leave DATABASE_URL out.`
    case 'newer':
      return `The database was used by a newer program (it knows “${detail}”). Start that version, or restore a backup of this one.`
    case 'behind':
      return `The server that runs here is of an older version (its database lacks “${detail}”). Stop it, start this version, and run the command again.`
    case 'migration-changed':
      return `The migration “${detail}” is not the one that the database was made with. Start the program unchanged.`
    case 'not-allowed':
      return `The database's user lacks a right (${detail}). Let it create roles and objects in the database: alter role NAME createrole.`
  }
}
