import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { type Finding, type Problem, said } from './problem.ts'
import type { Path } from './schema-walk.ts'

/** A YAML file that remembers where everything stands. */
export interface Source {
  readonly file: string
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** Puts line and column on a finding. */
  readonly place: (finding: Finding) => Problem
}

/** Far more than a partnership needs; what is longer is refused before it costs time. */
const longest = 5_000_000

/** Reads YAML 1.2 without anchors, aliases and tags; `value` is only to be trusted when there are no problems. */
export function readSource(file: string, text: string): Source {
  if (text.length > longest) return tooLong(file, text.length)
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    logLevel: 'silent',
  })
  const place = (finding: Finding): Problem => ({
    file,
    ...lineAndColumn(lines, offsetOf(document, finding)),
    path: finding.path.join('.'),
    expected: finding.expected,
    found: finding.found,
    ...(finding.guess !== undefined && { guess: finding.guess }),
  })
  const problems = [...faults(document, file, lines, text), ...borrowed(document, file, lines)]
  return { file, value: problems.length === 0 ? document.toJS() : undefined, problems, place }
}

function tooLong(file: string, found: number): Source {
  const problem: Problem = {
    file,
    line: 1,
    column: 1,
    path: '',
    expected: said((t) => t.charactersAtMost({ n: longest })),
    found: said((t) => t.characters({ n: found })),
  }
  return {
    file,
    value: undefined,
    problems: [problem],
    place: () => problem,
  }
}

const lineAndColumn = (lines: LineCounter, offset: number) => {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

function faults(document: Document.Parsed, file: string, lines: LineCounter, text: string): Problem[] {
  // One slip upsets the reader for the rest of the file: what it says after the first is noise.
  const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY')
  const worth = document.errors.filter((error) => error.code === 'DUPLICATE_KEY' || error === first)
  return worth.map((error) => {
    const twice = error.code === 'DUPLICATE_KEY'
    const key = twice ? (/^[^:\s]+/.exec(text.slice(error.pos[0]))?.[0] ?? '') : ''
    return {
      file,
      ...lineAndColumn(lines, error.pos[0]),
      path: '',
      expected: said((t) => (twice ? t.keyOnce : t.yaml)),
      found: said((t) => (twice ? t.keyTwice({ key }) : t.yamlFault({ fault: firstLine(error.message) }))),
    }
  })
}

const firstLine = (message: string) =>
  (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')

/** Anchors, aliases and tags: exported again they would be gone, and aliases can blow up a small file. */
function borrowed(document: Document.Parsed, file: string, lines: LineCounter): Problem[] {
  const problems: Problem[] = []
  const refuse = (node: Node) => {
    problems.push({
      file,
      ...lineAndColumn(lines, node.range?.[0] ?? 0),
      path: '',
      expected: said((t) => t.noAlias),
      found: said((t) => t.alias),
    })
  }
  visit(document, {
    Alias: (_, node) => refuse(node),
    Value: (_, node) => {
      if (node.anchor !== undefined || node.tag !== undefined) refuse(node)
    },
  })
  return problems
}

/** Where the finding stands: the field's name or value, or, where there is none, the nearest thing around it. */
function offsetOf(document: Document.Parsed, { path, at }: Finding): number {
  for (let length = path.length; length > 0; length--) {
    const here = path.slice(0, length)
    const node = document.getIn(here, true)
    const key = keyNode(document, here)
    if ((at === 'key' && length === path.length) || !isNode(node)) {
      if (key) return key.range?.[0] ?? 0
      continue
    }
    // A block begins on the line below its name: the name is where a reader looks.
    if (length < path.length && key) return key.range?.[0] ?? 0
    return node.range?.[0] ?? 0
  }
  return document.contents?.range?.[0] ?? 0
}

function keyNode(document: Document.Parsed, path: Path): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
  return pair && isScalar(pair.key) ? pair.key : undefined
}
