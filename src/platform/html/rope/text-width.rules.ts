/**
 * Advance widths of Schibsted Grotesk at weight 500, in thousandths of the type size, as measured in a browser;
 * characters of one width stand together. The server has no font to measure with when it places labels.
 */
const widths: readonly (readonly [number, string])[] = [
  [287, " !ijlìíîï.,;:|¡·'’"],
  [373, '()[]{}ft1I"²³¹ÌÍÎÏ'],
  [441, 'r*°º'],
  [500, '-–/“”_`´¨'],
  [550, '7?Jszª'],
  [583, '23$LFacegkvxyàáâãäåçèéêëýÿ'],
  [608, '045689EZbdhnopqu£ÈÉÊËðñòóôõöøùúûüþßµ'],
  [656, 'BPRSTY+=<>~×÷±¥§¶ÝÞ'],
  [690, '#&KUVXÙÚÛÜ'],
  [739, 'ACDGHNÀÁÂÃÄÅÇÐÑ'],
  [770, 'OQÒÓÔÕÖØ…¼'],
  [897, 'mMw%æ@©®½¾'],
  [1000, 'WÆ—'],
]
const table = new Map(
  widths.flatMap(([width, characters]) => [...characters].map((c) => [c, width] as const)),
)

/** What a letter without an entry takes: Latin about this, ideographs and pictures a full square or more. */
const unknown = (character: string): number => ((character.codePointAt(0) ?? 0) > 0x2e80 ? 1300 : 720)

/** The margin by which a fallback font or a heavier hinting may be wider than what was measured. */
const margin = 1.05

/** About how wide a text is, in pixels, at a type size in pixels; never less than it really is for Latin text. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0
  for (const character of text) thousandths += table.get(character) ?? unknown(character)
  return Math.ceil((thousandths / 1000) * size * margin)
}

/** The width of the longest word of a text, in pixels: no narrower can its lines be without cutting it. */
export const widestWord = (text: string, size: number): number =>
  Math.max(0, ...text.split(/\s+/u).map((word) => textWidth(word, size)))

/**
 * Breaks a text into lines of at most `width` pixels. A word that is longer than a line is cut, and what does
 * not fit into `most` lines ends in an ellipsis: the whole text always stands in the list beside the drawing.
 */
export function breakLines(text: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((w) => w !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  const kept = lines.slice(0, most)
  const last = kept.length - 1
  const cut = lines.length > most
  return kept.map((each, i) => shorten(cut && i === last ? `${each} …` : each, size, width))
}

function shorten(line: string, size: number, width: number): string {
  if (textWidth(line, size) <= width) return line
  const letters = [...line.replace(/ …$/u, '')]
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
