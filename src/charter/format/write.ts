import type { z } from 'zod'
import { charterSchema } from './charter.ts'
import type { Part, PartnershipFile } from './partnership-file.ts'
import { text } from './parts.ts'
import { fileNames, type PartnershipFolder } from './read.ts'
import { recordsSchema } from './records.ts'
import { walk } from './schema-walk.ts'
import { yamlOf } from './yaml-style.ts'

/**
 * The folder of a partnership. The same partnership always gives the same bytes: fields in the order of the schema,
 * languages in the order of the charter, one style. What was read from such a folder is written back as it was.
 */
export function writePartnershipFolder({ charter, records }: PartnershipFile): PartnershipFolder {
  return {
    [fileNames.charter]: written('charter', charterSchema, charter, charter.languages),
    [fileNames.records]: written('records', recordsSchema, records, charter.languages),
  }
}

function written(part: Part, schema: z.ZodType, value: unknown, languages: readonly string[]): string {
  // Parsing copies the value and puts its fields in the order of the schema.
  const ordered = schema.parse(value) as Record<string, unknown>
  const texts = new Set<object>()
  walk(schema, ordered, (met, found) => {
    if (met !== text) return
    orderLanguages(found as Record<string, string>, languages)
    texts.add(found as object)
  })
  return `# yaml-language-server: $schema=../../docs/${part}.schema.json\n${yamlOf(ordered, texts)}`
}

function orderLanguages(spoken: Record<string, string>, languages: readonly string[]): void {
  const others = Object.keys(spoken).filter((tag) => !languages.includes(tag))
  for (const tag of [...languages, ...others.sort()]) {
    const words = spoken[tag]
    if (words === undefined) continue
    delete spoken[tag]
    spoken[tag] = words
  }
}
