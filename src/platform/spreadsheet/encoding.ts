import { TableRefused } from './refusal.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** So many bytes are looked at where nothing at the beginning says what they are. */
const looked = 4096

/**
 * The text of a file whose encoding nobody said: by its byte order mark; by the zeros that UTF-16 leaves between Latin
 * letters; as UTF-8 where it is that; and else as Windows-1252, which Danish spreadsheets write without asking.
 * @throws TableRefused `not-a-table` where it is no text
 */
export function decoded(bytes: Buffer): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  if (/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/u.test(text)) throw new TableRefused('not-a-table')
  return { text, encoding }
}

function encodingOf(bytes: Buffer): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, looked)
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => at % 2 === odd && byte === 0).length)
  const many = head.length / 8
  if (head.length > 3 && (zeros[1] ?? 0) > many && zeros[0] === 0) return 'utf-16le'
  if (head.length > 3 && (zeros[0] ?? 0) > many && zeros[1] === 0) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
