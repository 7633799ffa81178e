const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

const asUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

const decoderFor = (label: string | undefined): TextDecoder | undefined => {
  try {
    return label === undefined ? undefined : new TextDecoder(label.trim())
  } catch {
    return undefined
  }
}

/** Shows that UTF-8 was read as a charset of one byte a character: two or more of its letters, torn in two. */
const torn = /(?:Ã[\u00a0-\u00bf\u0080-\u009f¦¸…˜†]|â€)/g

/**
 * The text of bytes that say they are in `charset`, which may be untrue. UTF-8 that holds is believed before any
 * single-byte charset, for text of another charset is hardly ever valid UTF-8 by chance; what claims UTF-8 or ASCII
 * and is not is read as windows-1252, as the mail programs of this part of the world write it. UTF-7 does not exist
 * here: it hides markup.
 */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string {
  const claimed = decoderFor(charset)
  const unicode = asUtf8(bytes)
  if (claimed === undefined || claimed.encoding === 'utf-8')
    return unicode ?? new TextDecoder('windows-1252').decode(bytes)
  const text = claimed.decode(bytes)
  const tears = text.match(torn)?.length ?? 0
  return unicode !== undefined && (tears > 0 || text.includes('\ufffd')) ? unicode : text
}

/**
 * Joins the lines that `format=flowed` broke (RFC 3676 §4): a line that ends in a space goes on in the next of the
 * same depth of quoting; the line of a signature never does.
 */
export function unflow(text: string, delSp: boolean): string {
  const lines: { depth: number; words: string; open: boolean }[] = []
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const words = line.slice(depth).replace(/^ /, '')
    const open = words.endsWith(' ') && words !== '-- '
    const last = lines.at(-1)
    if (last?.open && last.depth === depth && words !== '-- ') {
      last.words = (delSp ? last.words.slice(0, -1) : last.words) + words
      last.open = open
    } else lines.push({ depth, words, open })
  }
  return lines.map(({ depth, words }) => (depth > 0 ? `${'>'.repeat(depth)} ${words}` : words)).join('\n')
}
