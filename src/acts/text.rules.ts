const surrogate = /[\ud800-\udfff]/u

/** A text that the database can hold and that the journal can hash: no U+0000, and no half of a character. */
const holds = (text: string): boolean => !text.includes('\u0000') && !surrogate.test(text)

/**
 * Where something sent holds a text that cannot be kept, as a path of field names; undefined where all of it can.
 * PostgreSQL refuses U+0000 in any text, and RFC 8785 has no bytes for half of a surrogate pair.
 */
export function unkeepable(value: unknown, path: readonly string[] = []): readonly string[] | undefined {
  if (typeof value === 'string') return holds(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, part] of Object.entries(value)) {
    const found = holds(name) ? unkeepable(part, [...path, name]) : path
    if (found) return found
  }
  return undefined
}
