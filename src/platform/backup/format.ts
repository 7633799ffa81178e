import { z } from 'zod'

/*
 * A backup is a tar, compressed with gzip, so that it can be read in many years without this program:
 *
 *   manifest.json                    what it is, of which version, and the heads of the journals
 *   tables/<table>/<number>.copy     rows as PostgreSQL's COPY writes text, some megabytes a piece
 *   files/<partnership>/<SHA-256>    what the rows of `file` refer to
 *   contents.json                    the SHA-256 of all of the above
 *
 * Only the schema `public` is in it: what the job queue keeps in its own schema is made anew at the next start.
 */

/** Raise it when an older version would misread what this one writes. */
export const backupFormat = 1

export const manifestName = 'manifest.json'
export const contentsName = 'contents.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().nonnegative()

/** What every version can read of the manifest of any version. */
export const markSchema = z.object({
  tovholder: z.literal('backup'),
  format: z.int().positive(),
  program: z.string(),
})

export const manifestSchema = markSchema.extend({
  /** Instant, ISO 8601, real time. */
  madeAt: z.string(),
  /** Those that had been applied, with the SHA-256 of their text. */
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
  /** The last number given out, in decimal; at least as high as any in the rows. */
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^-?\d+$/) })),
  /** The head of each journal: an anchor for whoever restores. */
  journals: z.array(z.object({ partnership: z.guid(), seq: count, hash: sha256 })),
})

export const contentsSchema = z.object({
  /** All members but the files and this one, in their order. */
  members: z.array(z.object({ name: z.string(), bytes: count, sha256 })),
  /** Table → number of rows. */
  rows: z.record(z.string(), count),
  files: z.object({
    count,
    bytes: count,
    /** Members that were damaged or missing on the disk when the backup was made. */
    lost: z.array(z.string()),
  }),
})

export type Manifest = z.infer<typeof manifestSchema>
export type Contents = z.infer<typeof contentsSchema>
export type TableShape = Manifest['tables'][number]

export const pieceName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy`

/** The table of which a member holds rows, or undefined where it holds none. */
export const tableOfPiece = (name: string): string | undefined =>
  /^tables\/([^/]+)\/\d+\.copy$/.exec(name)?.[1]

export const fileMember = (partnership: string, hash: string) => `files/${partnership}/${hash}`

/** The content that a member is, or undefined where it is none. */
export function contentOfMember(name: string): { partnership: string; sha256: string } | undefined {
  const [, partnership, hash] = /^files\/([0-9a-f-]{36})\/([0-9a-f]{64})$/.exec(name) ?? []
  return partnership !== undefined && hash !== undefined ? { partnership, sha256: hash } : undefined
}
