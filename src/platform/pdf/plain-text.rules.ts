/**
 * What no font has a shape for and PDF/UA does not let through: controls, noncharacters, private use, halves of
 * surrogate pairs. Byte order marks and what only turns the direction of text about say nothing on paper either.
 */
const unspeakable =
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uE000-\uF8FF\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{F0000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu
const unseen = /[\uFEFF\u202A-\u202E\u2066-\u2069]/gu

/** The text as it can stand on paper: what cannot be shown is U+FFFD, so that it is seen that something was there. */
export const onPaper = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(unseen, '')
    .replaceAll(unspeakable, '\uFFFD')

/** A word longer than 28 may be wider than its line: it gets places to break at. */
const longWord = /(\S{29,})/u
/** So many characters stay together; in a hash they are read as a group. */
const group = 4

/** The text in pieces between which a line may break without a hyphen: words that are too long are cut, others never. */
export const breakable = (text: string): readonly string[] =>
  text
    .split(longWord)
    .flatMap((piece, at) => (at % 2 === 1 ? groupsOf(piece) : [piece]))
    .filter((piece) => piece !== '')

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

function groupsOf(text: string): readonly string[] {
  const clusters = [...graphemes.segment(text)].map(({ segment }) => segment)
  const groups = []
  for (let at = 0; at < clusters.length; at += group) groups.push(clusters.slice(at, at + group).join(''))
  return groups
}
