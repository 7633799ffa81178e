import type { IncomingMessage } from './message.ts'
import {
  divider,
  forwarding,
  forwardSubject,
  headerLine,
  headerOfSender,
  introduction,
  introductionStart,
  sentFrom,
} from './quote-words.ts'

const quoted = (line: string) => /^\s?>/.test(line)
const blank = (line: string) => /^[\s>]*$/.test(line)
const rule = (line: string) => /^\s*_{10,}\s*$/.test(line)

const longestHeaderLine = 1000

/** Whether Outlook's block of headers begins here: the sender, and two more header lines within the next eight. */
function isHeaderBlock(lines: readonly string[], at: number): boolean {
  const here = lines[at] ?? ''
  if (here.length > longestHeaderLine || !headerOfSender.test(here)) return false
  const next = lines.slice(at + 1, at + 9).map((line) => line.slice(0, longestHeaderLine))
  return next.filter((line) => headerLine.test(line)).length >= 2
}

/** How many lines an introduction ("Den … skrev …:") takes from here: one to three, or none where there is none. */
function introductionLength(lines: readonly string[], at: number): number {
  const first = lines[at] ?? ''
  if (first.length > 500 || (!introductionStart.test(first) && !introduction.test(first))) return 0
  for (const length of [1, 2, 3]) {
    const joined = lines.slice(at, at + length).join(' ')
    if (joined.length <= 700 && introduction.test(joined)) return length
    if (lines.slice(at + length, at + length + 1).every(blank)) return 0
  }
  return 0
}

/** Whether what was introduced is marked as quoted, so that what is not marked is an answer between the lines. */
function isMarked(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 6).find((line) => !blank(line) || line.includes('>'))
  return next === undefined || quoted(next)
}

/** The lines without quoted ones and introductions, up to where unmarked earlier mail begins. */
function withoutQuotes(lines: readonly string[], isForward: boolean): string[] {
  const kept: string[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (divider.test(line.slice(0, 200))) break
    if (!isForward && isHeaderBlock(lines, at)) break
    if (
      rule(line) &&
      !isForward &&
      isHeaderBlock(lines, at + 1 + lines.slice(at + 1, at + 4).findIndex((l) => !blank(l)))
    )
      break
    const introduced = introductionLength(lines, at)
    if (introduced > 0) {
      if (!isMarked(lines, at + introduced)) break
      at += introduced - 1
    } else if (!quoted(line)) kept.push(line)
  }
  return kept
}

/** Without what follows `-- ` (RFC 3676 §4.3), and what a bare `--` leads in at the end, ten lines at most. */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex(
    (line, index) => line === '-- ' || (line.trim() === '--' && lines.length - index <= 11),
  )
  return at < 0 ? lines : lines.slice(0, at)
}

/** Without "Sendt fra min iPhone" among the last four lines that say something. */
function withoutSentFrom(lines: readonly string[]): string[] {
  const said = lines.flatMap((line, index) => (blank(line) ? [] : [index])).slice(-4)
  const marks = said.filter((index) => sentFrom.test((lines[index] ?? '').slice(0, 200)))
  return lines.filter((_, index) => !marks.includes(index))
}

/**
 * What the sender wrote this time: without quoted mail, the lines that introduce it, the signature behind `-- ` and
 * the advertisement of a telephone. Answers between quoted lines stay; so does mail that is passed on, and a
 * disclaimer. Answers that Outlook's users write into earlier mail without any mark cannot be told from it.
 */
export function newText({
  textBeforeQuote,
  subject,
}: Pick<IncomingMessage, 'textBeforeQuote' | 'subject'>): string {
  const lines = textBeforeQuote.split('\n')
  const isForward = forwardSubject.test(subject) || lines.some((line) => forwarding.test(line.slice(0, 200)))
  const own = withoutSentFrom(withoutSignature(withoutQuotes(lines, isForward)))
  return own
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
