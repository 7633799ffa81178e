import type { PartnershipFile } from './partnership-file.ts'

/**
 * The part of the charter that a pointer names, such as `vision`, `goals/KEY`, `rules/KEY` or
 * `decisions/admission`: fields by their name, list items by their key. `groups` and `groups/KEY` are those of the
 * records. Undefined where there is no such part.
 */
export function partOf({ charter, records }: PartnershipFile, pointer: string): unknown {
  const [top = '', ...rest] = pointer.split('/')
  const from: object = top === 'groups' || top === 'ideas' ? records : charter
  return [top, ...rest].reduce(step, from as unknown)
}

function step(at: unknown, name: string): unknown {
  if (Array.isArray(at)) return at.find((item: { key?: unknown }) => item.key === name)
  return typeof at === 'object' && at !== null && Object.hasOwn(at, name)
    ? (at as Record<string, unknown>)[name]
    : undefined
}
