/** The gist of what a program of PostgreSQL's wrote when it failed: its last complaint, without time and number. */
export function complaint(said: string): string {
  const lines = said.trim().split('\n')
  const worst = lines.findLast((line) => /\b(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? ''
  return worst.replace(/^.*\b(FATAL|PANIC|error): +/, '')
}

/** As `complaint`, of a command that was run to its end. */
export function complaintOf(error: unknown): string {
  return complaint(wordsOf(error))
}

/** Whether it failed for want of room on the disk. */
export const wantsRoom = (said: string): boolean =>
  /No space left on device|Disk quota exceeded|free disk space/.test(said)

/** What a failed command wrote to stderr, or else the error's own words. */
export function wordsOf(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  return said || (error instanceof Error ? error.message : String(error))
}
