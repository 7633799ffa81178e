/** Lines as RFC 5545, 3.1 wants them: at most 75 octets, what is longer folded, and nobody's text starts a new one. */

const mostOctets = 75

/** Folds between characters, never within one; a line that goes on begins with a space, which counts. */
export function fold(line: string): string {
  // No character takes more than three octets per UTF-16 unit.
  if (line.length * 3 <= mostOctets) return line
  const isPlain = !/[^ -~]/.test(line)
  if (isPlain && line.length <= mostOctets) return line
  return isPlain ? foldPlain(line) : foldAny(line)
}

/** Where every character is an octet: most lines are so, and a feed has ten thousand. */
function foldPlain(line: string): string {
  let folded = line.slice(0, mostOctets)
  for (let i = mostOctets; i < line.length; i += mostOctets - 1)
    folded += `\r\n ${line.slice(i, i + mostOctets - 1)}`
  return folded
}

function foldAny(line: string): string {
  let [folded, begin, octets] = ['', 0, 0]
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    // The second half of a pair goes where the first went, which is counted for both.
    if (unit >= 0xdc00 && unit < 0xe000) continue
    const size = unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xdc00 ? 4 : 3
    octets += size
    if (octets <= mostOctets) continue
    folded += `${line.slice(begin, i)}\r\n `
    ;[begin, octets] = [i, size + 1]
  }
  return folded + line.slice(begin)
}

const escaped: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  ';': '\\;',
  ',': '\\,',
  '\r\n': '\\n',
  '\r': '\\n',
  '\n': '\\n',
  '\t': '\t',
}

/** A TEXT value: line breaks and the signs that have a meaning are escaped, what cannot be said is left out. */
export const escapeText = (text: string): string =>
  text.toWellFormed().replace(/\r\n|[\\;,]|\p{Cc}/gu, (sign) => escaped[sign] ?? '')

/**
 * The value of a parameter. It cannot hold a double quote: RFC 6868 has a code for it which the great clients show as
 * it is, so a quote becomes an apostrophe.
 */
export function quoteParameter(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replaceAll('"', '’')
  return /[:;,]/.test(plain) ? `"${plain}"` : plain
}

/** A URI: what may not stand in one is percent-encoded, and so no line can end in it. */
export const safeUri = (uri: string): string =>
  uri
    .trim()
    .toWellFormed()
    .replace(/[^!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]/gu, (sign) => encodeURIComponent(sign))

export const mailto = (address: string): string => safeUri(`mailto:${address.trim()}`)

export type Parameters = readonly (readonly [name: string, value: string])[]

/** One line; the value as it is to stand. */
export function contentLine(name: string, value: string, parameters: Parameters = []): string {
  const written = parameters.map(([key, text]) => `;${key}=${quoteParameter(text)}`).join('')
  return fold(`${name}${written}:${value}`)
}
