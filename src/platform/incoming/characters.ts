// What is not seen, and so deceives: control characters, marks that turn the direction of reading, byte order marks.
const unseenInText = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const lineBreak = /\r\n?|[\u0085\u2028\u2029\v\f]/g

/** Text as it is kept: well formed, NFC, lines ended by \n, nothing unseen but line breaks and tabs. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(lineBreak, '\n')
    .replace(unseenInText, (character) => (character === '\n' || character === '\t' ? character : ''))
    .normalize('NFC')

/** A text on one line, at most `longest` characters. */
export const cleanLine = (text: string, longest = 500): string =>
  [...cleanText(text).replace(/\s+/g, ' ').trim()].slice(0, longest).join('')
