import { inflateSync } from 'node:zlib'

/** A file found within a PDF. */
export interface FoundAttachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What one attachment may unpack to. */
const mostUnpacked = 64 * 1024 * 1024

/**
 * The files within a PDF that {@link renderPdf} made, whole and unchanged, by name.
 *
 * Goes the way that ISO 32000-1 prescribes (7.5.4, 7.11.4): from the table of places to the catalogue, its list of
 * files, and each file. Nothing is searched for, so no text within the paper can pass for a file. A PDF that another
 * program saved anew keeps its objects otherwise or adds to them, and is answered with nothing.
 */
export function attachmentsOf(pdf: Uint8Array): readonly FoundAttachment[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = bytes.toString('latin1')
  const objects = objectsOf(text)
  if (objects === undefined) return []
  const list = /\/EmbeddedFiles <<\s*\/Names \[((?:\([\w./-]*\) \d+ 0 R ?)*)\]/u.exec(objects.root)?.[1] ?? ''
  return [...list.matchAll(/\(([\w./-]*)\) (\d+) 0 R/gu)]
    .flatMap(([, name = '', reference]) => {
      const file = /^[^(]*\/F \([^()]*\)\s*\/UF \([^()]*\)\s*\/EF <<\s*\/F (\d+) 0 R/u.exec(
        objects.at(Number(reference)),
      )?.[1]
      const found = file === undefined ? undefined : streamAt(bytes, text, objects.startOf(Number(file)))
      return found === undefined ? [] : [{ name, ...found }]
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

interface Objects {
  readonly root: string
  readonly at: (number: number) => string
  readonly startOf: (number: number) => number | undefined
}

/** Objects by number, where the file ends in one table of places and nothing was added since. */
function objectsOf(text: string): Objects | undefined {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1])
  const table =
    /^xref\s+0 \d+\s+((?:\d{10} \d{5} [fn]\s{1,2})+)trailer\s*<<((?:(?!>>)[\s\S])*)>>\s*startxref\s+\d+\s+%%EOF\s*$/u.exec(
      text.slice(start),
    )
  if (table === null || table[2]?.includes('/Prev')) return undefined
  const starts = [...(table[1] ?? '').matchAll(/(\d{10}) \d{5} ([fn])/gu)].map(([, at, used]) =>
    used === 'n' ? Number(at) : undefined,
  )
  const startOf = (number: number): number | undefined => {
    const at = starts[number]
    return at !== undefined && text.startsWith(`${number} 0 obj`, at) ? at : undefined
  }
  const at = (number: number): string => {
    const begin = startOf(number)
    return begin === undefined ? '' : text.slice(begin, text.indexOf('endobj', begin))
  }
  return { root: at(Number(/\/Root (\d+) 0 R/u.exec(table[2] ?? '')?.[1])), at, startOf }
}

function streamAt(
  bytes: Buffer,
  text: string,
  start: number | undefined,
): Omit<FoundAttachment, 'name'> | undefined {
  if (start === undefined) return undefined
  const begin = text.indexOf('\nstream\n', start)
  const head = text.slice(start, begin)
  const length = Number(/\/Length (\d+)/u.exec(head)?.[1])
  if (begin === -1 || !Number.isSafeInteger(length) || head.includes('endobj')) return undefined
  const body = bytes.subarray(begin + 8, begin + 8 + length)
  const mediaType = (/\/Subtype \/(\S+)/u.exec(head)?.[1] ?? '').replaceAll(
    /#([0-9a-f]{2})/giu,
    (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)),
  )
  const unpacked = head.includes('/FlateDecode') ? inflated(body) : body
  return unpacked === undefined ? undefined : { mediaType, bytes: new Uint8Array(unpacked) }
}

function inflated(body: Buffer): Buffer | undefined {
  try {
    return inflateSync(body, { maxOutputLength: mostUnpacked })
  } catch {
    return undefined
  }
}
