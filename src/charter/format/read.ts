import type { z } from 'zod'
import { charterSchema } from './charter.ts'
import { checks } from './checks/index.ts'
import type { Part, PartnershipFile } from './partnership-file.ts'
import { type Finding, type Problem, said } from './problem.ts'
import { recordsSchema } from './records.ts'
import { shapeFindings } from './shape-problems.ts'
import { readSource, type Source } from './source.ts'

/** The files of a partnership's folder, by name. */
export interface PartnershipFolder {
  readonly [name: string]: string
}

export const fileNames: Readonly<Record<Part, string>> = { charter: 'charter.yaml', records: 'records.yaml' }

const schemas: Readonly<Record<Part, z.ZodType>> = { charter: charterSchema, records: recordsSchema }

/**
 * Reads `charter.yaml` and `records.yaml`: the partnership, or everything that is wrong, in the order of the files.
 *
 * The shape of both files is looked at first; only when it is right, what must hold between them. Other files of the
 * folder are left alone.
 */
export function readPartnershipFolder(files: PartnershipFolder): PartnershipFile | Problem[] {
  const sources = { charter: sourceOf(files, 'charter'), records: sourceOf(files, 'records') }
  const wrong = (['charter', 'records'] as const).flatMap((part) => {
    const source = sources[part]
    return 'place' in source ? shapeProblems(source, schemas[part]) : [source]
  })
  if (wrong.length > 0 || !('place' in sources.charter) || !('place' in sources.records))
    return inOrder(wrong)
  const partnership: PartnershipFile = {
    charter: charterSchema.parse(sources.charter.value),
    records: recordsSchema.parse(sources.records.value),
  }
  const { charter, records } = sources
  const problems = checks.flatMap((check) =>
    [...check(partnership)].map(({ part, ...finding }) =>
      (part === 'charter' ? charter : records).place(finding),
    ),
  )
  return problems.length === 0 ? partnership : inOrder(problems)
}

/** Reads another file of the folder by a shape of its own: what it says, or everything that is wrong. */
export function readBesideCharter<T>(
  file: string,
  text: string,
  shape: z.ZodType<T>,
  check: (value: T) => readonly Finding[],
): { readonly value: T } | Problem[] {
  const source = readSource(file, text)
  const wrong = shapeProblems(source, shape)
  if (wrong.length > 0) return inOrder(wrong)
  const value = shape.parse(source.value)
  const findings = check(value)
  return findings.length > 0 ? inOrder(findings.map(source.place)) : { value }
}

function sourceOf(files: PartnershipFolder, part: Part): Source | Problem {
  const file = fileNames[part]
  const text = files[file]
  if (text !== undefined) return readSource(file, text)
  return {
    file,
    line: 1,
    column: 1,
    path: '',
    expected: said((t) => t.file({ file })),
    found: said((t) => t.otherFiles({ files: Object.keys(files) })),
  }
}

const shapeProblems = (source: Source, schema: z.ZodType): Problem[] =>
  source.problems.length > 0
    ? [...source.problems]
    : shapeFindings(schema, source.value).map((finding) => source.place(finding))

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
