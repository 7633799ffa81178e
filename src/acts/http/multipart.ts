import type { FastifyRequest } from 'fastify'
import {
  FileRefused,
  type FileRefusedIn,
  keptFile,
  longestFile,
  receiveFile,
  type Sender,
  senderOf,
} from './receive.ts'
import type { Arrived, Ground } from './request.ts'

/** What a form with files was sent with: its fields, with each file that was taken as {@link keptFile} has it. */
interface FormWithFiles {
  readonly body: Readonly<Record<string, string | string[]>>
  /** The field whose file was not taken, and why. The others are taken all the same: what was sent is not lost. */
  readonly refused: FileRefusedIn | undefined
}

const limits = { files: 10, fields: 300, fieldSize: 512 * 1024, parts: 310, fileSize: longestFile + 1 }

/** Thrown by the parser where a form has more parts than any of ours. */
const tooMany = new Set(['FST_FILES_LIMIT', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'])

/**
 * Reads a form that was sent as `multipart/form-data` (RFC 7578), its files straight to the disk.
 * @param fields the names of those that may hold files; others' files are passed over
 */
async function readMultipart(
  ground: Ground,
  request: FastifyRequest,
  arrived: Arrived,
  sender: Sender,
  fields: readonly string[],
): Promise<FormWithFiles> {
  const body = new Map<string, string[]>()
  const put = (name: string, value: string) => body.set(name, [...(body.get(name) ?? []), value])
  let refused: FormWithFiles['refused']
  let waiting = sender.waiting
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        put(part.fieldname, typeof part.value === 'string' ? part.value : '')
        continue
      }
      // A browser sends a part without a name for a field where no file was chosen.
      const wanted = part.filename !== '' && fields.includes(part.fieldname)
      if (wanted) {
        const sent = { name: part.filename, type: part.mimetype, source: part.file }
        try {
          const file = await receiveFile(ground, arrived, { ...sender, waiting }, sent)
          put(part.fieldname, keptFile(file))
          waiting += 1
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error
          refused = { field: part.fieldname, refusal: error.refusal }
        }
      }
      part.file.resume()
    }
  } catch (error) {
    if (!tooMany.has((error as { code?: string }).code ?? '')) throw error
    refused = { field: fields[0] ?? '', refusal: 'too-many-files' }
  }
  return { body: Object.fromEntries(body), refused }
}

/** A form as it was sent, plain or with files. Nobody's files are read before it is known who sends them. */
export async function readSent(
  ground: Ground,
  request: FastifyRequest,
  arrived: Arrived,
  fields: readonly string[],
): Promise<FormWithFiles | 'sign-in-needed'> {
  if (!request.isMultipart())
    return { body: (request.body ?? {}) as FormWithFiles['body'], refused: undefined }
  const sender = await senderOf(ground, arrived)
  return sender ? readMultipart(ground, request, arrived, sender, fields) : 'sign-in-needed'
}
