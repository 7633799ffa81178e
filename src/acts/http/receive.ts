import type { Readable } from 'node:stream'
import { authenticate } from '../../access/index.ts'
import {
  asId,
  type Id,
  newId,
  type ReadTransaction,
  readPartnership,
  withPartnership,
} from '../../platform/db/index.ts'
import { countUnheld, FileTooLarge, fileName, insertSent, mediaType } from '../../platform/files/index.ts'
import type { RefusalDeclaration } from '../refusals.ts'
import type { Arrived, Ground } from './request.ts'

/** Bytes of one file. A scan of some pages and a long report are smaller; a film belongs elsewhere. */
export const longestFile = 20 * 1024 * 1024

/** Files of one person that nothing holds yet. */
const mostWaiting = 50

export const fileRefusals = {
  'file-too-large': {
    status: 413,
    words: {
      da: `Filen er for stor. Den må højst fylde ${longestFile / 1024 / 1024} MB.`,
      en: `The file is too large. It may be at most ${longestFile / 1024 / 1024} MB.`,
    },
  },
  'too-many-files': {
    status: 429,
    words: {
      da: 'Der er sendt for mange filer, som ikke er brugt til noget endnu. Prøv igen i morgen.',
      en: 'Too many files were sent that are not used for anything yet. Try again tomorrow.',
    },
  },
  'empty-file': {
    status: 422,
    words: { da: 'Filen er tom.', en: 'The file is empty.' },
  },
} as const satisfies Record<string, RefusalDeclaration>

export type FileRefusal = keyof typeof fileRefusals

/** The field whose file was not taken, and why. */
export interface FileRefusedIn {
  readonly field: string
  readonly refusal: FileRefusal
}

export interface SentFile {
  readonly id: Id<'file'>
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly mediaType: string
}

/** Thrown where a file is not taken. Nothing of it is kept. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** Who sends, asked before a byte of a file is read. Undefined where nobody is signed in. */
export const senderOf = (ground: Ground, { site, token, times }: Arrived) =>
  readPartnership(ground.pool, site.partnership, async (tx: ReadTransaction) => {
    const { person } = await authenticate(tx, token, times)
    return person && { id: person.id, waiting: await countUnheld(tx, person.id) }
  })

export type Sender = NonNullable<Awaited<ReturnType<typeof senderOf>>>

/**
 * Stores what somebody sends. It belongs to nothing until an act gives it to a thing, and is forgotten after a day.
 * @throws {FileRefused}
 */
export async function receiveFile(
  ground: Ground,
  { site, times }: Arrived,
  sender: Sender,
  sent: { readonly name: string; readonly type: string | undefined; readonly source: Readable },
): Promise<SentFile> {
  if (sender.waiting >= mostWaiting) throw new FileRefused('too-many-files')
  const { realNow } = times
  try {
    const content = await ground.files.put(site.partnership, sent.source, { bytes: longestFile })
    if (content.size === 0) throw new FileRefused('empty-file')
    const id = newId<'file'>(realNow)
    const file = { ...content, id, name: sent.name, mediaType: sent.type, storedAt: realNow }
    await withPartnership(ground.pool, site.partnership, (tx) => insertSent(tx, file, sender.id))
    return { id, name: fileName(sent.name), size: content.size, mediaType: mediaType(sent.type) }
  } catch (error) {
    throw error instanceof FileTooLarge ? new FileRefused('file-too-large') : error
  }
}

/** A file that was received, as a form keeps it while it is mended: its id, and its name for the reader. */
export const keptFile = ({ id, name }: Pick<SentFile, 'id' | 'name'>): string => `${id} ${name}`

/** The id in {@link keptFile}; what is none goes on as it came, and the act says so. */
export const idOfKept = (kept: string): string => asId(kept.split(' ', 1)[0] ?? '') ?? kept
