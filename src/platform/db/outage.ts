/** SQLSTATE: connection exceptions, too many connections, and a server that goes, is gone, or is not yet back. */
const states = /^(08...|53300|57P0[1235])$/

const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])

/** What the driver says without a code of its own. */
const words = /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has )/

/**
 * Whether a failure means that the database is away, or on its way back, and the same may well succeed soon.
 * What was under way is then either wholly done or not at all, and nobody here can tell which.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall, message } = error as NodeJS.ErrnoException
  if (code === undefined) return words.test(message)
  // A socket that is not there: of a file the system says the same.
  return systemCodes.has(code) || states.test(code) || (code === 'ENOENT' && syscall === 'connect')
}
