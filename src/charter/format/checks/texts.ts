import { charterSchema } from '../charter.ts'
import type { Check, Part, PlacedFinding } from '../partnership-file.ts'
import { text } from '../parts.ts'
import { said } from '../problem.ts'
import { recordsSchema } from '../records.ts'
import { type Path, walk } from '../schema-walk.ts'

/** Every text is there in every language of the charter. */
export const allLanguages: Check = ({ charter, records }) => {
  const findings: PlacedFinding[] = []
  const look = (part: Part) => (schema: object, value: unknown, path: Path) => {
    if (schema !== text) return
    const tags = Object.keys(value as object)
    for (const tag of charter.languages.filter((language) => !tags.includes(language))) {
      findings.push({
        part,
        path: [...path, tag],
        expected: said((t) => t.inLanguage({ tag })),
        found: said((t) => t.onlyIn({ tags })),
      })
    }
  }
  walk(charterSchema, charter, look('charter'))
  walk(recordsSchema, records, look('records'))
  return findings
}
