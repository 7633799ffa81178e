import type { Text } from '../platform/words/index.ts'

/** Something with words, perhaps with more: a theme with its number, a criterion with its date. */
interface Worded {
  readonly text: Text
}

/** Lengths of the longest run of lines that both lists have from each place on. */
function longestRuns(before: readonly string[], after: readonly string[]): number[][] {
  const rows: number[][] = [Array.from({ length: after.length + 1 }, () => 0)]
  for (const line of before.toReversed()) {
    const below = rows[0] ?? []
    const row = [0]
    for (const [back, other] of after.toReversed().entries()) {
      const j = after.length - 1 - back
      const [here = 0] = row
      row.unshift(line === other ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here))
    }
    rows.unshift(row)
  }
  return rows
}

/** Pairs of places, in order, where the same line stands before and after: the longest such run. */
function unchanged(before: readonly string[], after: readonly string[]): [number, number][] {
  const longest = longestRuns(before, after)
  const run = (i: number, j: number) => longest[i]?.[j] ?? 0
  const pairs: [number, number][] = []
  for (let [i, j] = [0, 0]; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) pairs.push([i++, j++])
    else if (run(i + 1, j) >= run(i, j + 1)) i++
    else j++
  }
  return pairs
}

/**
 * The items after one language's lines were edited. A line that is the same keeps its item, with the words of the other
 * languages. Between two such lines, as many new lines as old ones are the old ones reworded; otherwise they are new,
 * for nobody can tell whose translation would be whose. What has no words in this language was not seen, and stays.
 */
export function editLines<Item extends Worded>(
  items: readonly Item[],
  lines: readonly string[],
  language: string,
  make: (text: Text) => Item,
): Item[] {
  const seen = items.filter(({ text }) => text[language])
  const unseen = items.filter(({ text }) => !text[language])
  const before = seen.map(({ text }) => text[language] ?? '')
  const edited: Item[] = []
  let [item, line] = [0, 0]
  for (const [nextItem, nextLine] of [...unchanged(before, lines), [seen.length, lines.length] as const]) {
    const [old, typed] = [seen.slice(item, nextItem), lines.slice(line, nextLine)]
    edited.push(...between(old, typed, language, make), ...seen.slice(nextItem, nextItem + 1))
    ;[item, line] = [nextItem + 1, nextLine + 1]
  }
  return [...edited, ...unseen]
}

function between<Item extends Worded>(
  old: readonly Item[],
  typed: readonly string[],
  language: string,
  make: (text: Text) => Item,
): Item[] {
  return typed.map((words, index) => {
    const before = old.length === typed.length ? old[index] : undefined
    return before ? { ...before, text: { ...before.text, [language]: words } } : make({ [language]: words })
  })
}

/** Paragraphs as they were typed into one field, an empty line between them. */
export const paragraphs = (typed: string): string[] =>
  typed
    .split(/\r?\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s*\r?\n\s*/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
