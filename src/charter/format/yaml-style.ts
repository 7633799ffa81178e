/** A line no longer than this is written on one line, `{ … }` and `[ … ]`. */
const width = 110

/**
 * YAML in the one style of our files: what fits stands on one line; identifiers are bare and other words quoted. A
 * blank line parts the fields of the top.
 *
 * @param quoted mappings whose values are quoted even where they might stand bare: what people read looks alike
 */
export function yamlOf(
  top: Readonly<Record<string, unknown>>,
  quoted: ReadonlySet<object> = new Set(),
): string {
  const write = writer(quoted)
  return Object.entries(top)
    .map(([key, value]) => `${write(key, value).join('\n')}\n`)
    .join('\n')
}

function writer(quoted: ReadonlySet<object>): (key: string, value: unknown) => string[] {
  const inline = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
    if (isScalar(value)) return scalar(value)
    const spoken = quoted.has(value as object)
    const fields = Object.entries(value as object).map(
      ([key, item]) => `${scalar(key)}: ${spoken ? JSON.stringify(item) : inline(item)}`,
    )
    return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
  }

  /** What stands after `start`: on its line where that is short enough, or else as a block below it. */
  const after = (start: string, value: unknown): string[] | null => {
    const line = `${start} ${inline(value)}`
    return isScalar(value) || isEmpty(value) || (line.length <= width && isShallow(value)) ? [line] : null
  }

  const field = (key: string, value: unknown, depth: number, spoken = false): string[] => {
    const start = `${'  '.repeat(depth)}${scalar(key)}:`
    if (spoken) return [`${start} ${JSON.stringify(value)}`]
    return after(start, value) ?? [start, ...block(value as object, depth + 1)]
  }

  const block = (value: object, depth: number): string[] => {
    if (!Array.isArray(value)) {
      return Object.entries(value).flatMap(([key, item]) => field(key, item, depth, quoted.has(value)))
    }
    const indent = '  '.repeat(depth)
    return value.flatMap((item) => {
      const line = after(`${indent}-`, item)
      if (line) return line
      const [first = '', ...rest] = block(item, depth + 1)
      return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest]
    })
  }

  return (key, value) => field(key, value, 0)
}

type Scalar = string | number | boolean | null

const isScalar = (value: unknown): value is Scalar => typeof value !== 'object' || value === null

const isEmpty = (value: unknown): boolean => Object.keys(value as object).length === 0

/** One level, or two where the inner one is a list of scalars or a text: more on one line is hard to read. */
const isShallow = (value: unknown): boolean =>
  Object.values(value as object).every(
    (item) => isScalar(item) || Object.values(item as object).every(isScalar),
  )

const bare = /^[A-Za-z][A-Za-z0-9]*([-_./][A-Za-z0-9]+)*$/

/** Words that one reader of YAML or another takes for something other than a text. */
const taken = /^(true|false|null|yes|no|on|off)$/i

function scalar(value: Scalar): string {
  if (typeof value !== 'string') return String(value)
  return bare.test(value) && !taken.test(value) ? value : JSON.stringify(value)
}
