/** Lines as RFC 5545, 3.1 wants them: at most 75 octets, what is longer folded, and nobody's text starts a new one. */

const mostOctets = 75

/** Folds between characters, never within one; a line that goes on begins with a space, which counts. */
export function fold(line: string): string {
  // No character takes more than three octets per UTF-16 unit.
  if (line.length * 3 <= mostOctets || (line.length <= mostOctets && isAscii(line))) return line
  const lines: string[] = []
  let [current, octets] = ['', 0]
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0)
    if (octets + size > mostOctets) {
      lines.push(current)
      ;[current, octets] = [' ', 1]
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

/** Control characters; of them, TEXT may hold the tab and the line feed. */
const control = /[^\P{Cc}\t\n]/gu

/** A TEXT value: line breaks and the signs that have a meaning are escaped, what cannot be said is left out. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(control, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/**
 * The value of a parameter. It cannot hold a double quote: RFC 6868 has a code for it which the great clients show as
 * it is, so a quote becomes an apostrophe.
 */
export function quoteParameter(text: string): string {
  const plain = text.toWellFormed().replace(/\s+/g, ' ').replace(control, '').replaceAll('"', '’')
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
