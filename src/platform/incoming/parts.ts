import type { AttachmentStream, MailParser, MessageText, StructuredHeader } from 'mailparser'
import type { Limits, RefusedReason } from './message.ts'

export interface Part {
  /** Media type in lower case without parameters. */
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
  readonly disposition: string | undefined
  readonly name: string | undefined
  readonly inline: boolean
  readonly bytes: Uint8Array
}

export interface Parts {
  readonly parser: MailParser
  readonly parts: readonly Part[]
}

export class Refused extends Error {
  override name = 'Refused'
  readonly reason: RefusedReason
  constructor(reason: RefusedReason, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

/**
 * mailparser decides by its list of text types what it makes text of, and it believes the charset that is claimed. Here
 * nothing is text: every part is handed over as bytes, and `charset.ts` reads it. Loaded here, so that a server that
 * receives nothing does not carry it.
 */
async function parserFor(limits: Limits): Promise<MailParser> {
  const { MailParser: Parser } = await import('mailparser')
  const parser = new Parser({
    checksumAlgo: false,
    ignoreEmbedded: true,
    keepDeliveryStatus: true,
    skipHtmlToText: true,
    skipTextToHtml: true,
    maxHeadSize: limits.headerBytes,
    maxChildNodes: limits.parts,
  })
  return Object.assign(parser, { textTypes: [] })
}

const structured = (part: AttachmentStream): StructuredHeader | undefined => {
  const value = part.headers.get('content-type')
  return value && typeof value === 'object' && 'params' in value ? (value as StructuredHeader) : undefined
}

async function partOf(part: AttachmentStream): Promise<Part> {
  const chunks: Uint8Array[] = []
  for await (const chunk of part.content) chunks.push(chunk as Uint8Array)
  const header = structured(part)
  return {
    type: (header?.value || part.contentType || 'text/plain').toLowerCase(),
    parameters: header?.params ?? {},
    disposition: part.contentDisposition,
    name: part.filename,
    inline: part.related === true || (part.contentDisposition === 'inline' && part.cid !== undefined),
    bytes: Buffer.concat(chunks),
  }
}

const reasonOf = (error: unknown): RefusedReason => {
  const message = error instanceof Error ? error.message : ''
  if (/header size/.test(message)) return 'oversized'
  return /child nodes/.test(message) ? 'too-many-parts' : 'unreadable'
}

const depthOf = (part: AttachmentStream) => part.partId?.split('.').length ?? 0

/**
 * The leaves of a mail, decoded from their transfer encoding; a mail within a mail is a leaf.
 * @throws Refused where a limit is passed or the bytes are no mail.
 */
export async function partsOf(bytes: Uint8Array, limits: Limits): Promise<Parts> {
  const parser = await parserFor(limits)
  const parts: Part[] = []
  try {
    parser.end(bytes)
    for await (const data of parser as AsyncIterable<AttachmentStream | MessageText>) {
      if (data.type !== 'attachment') continue
      if (depthOf(data) > limits.depth) throw new Refused('too-deep')
      const part = await partOf(data)
      data.release?.()
      parts.push(part)
      if (parts.length > limits.parts) throw new Refused('too-many-parts')
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(reasonOf(error), error)
  } finally {
    parser.destroy()
  }
  return { parser, parts }
}
