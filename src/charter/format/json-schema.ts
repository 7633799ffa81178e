import { z } from 'zod'
import { charterSchema } from './charter.ts'
import type { Part } from './partnership-file.ts'
import { recordsSchema } from './records.ts'

/** The published JSON Schema (2020-12) of one of a partnership's files, as text: for editors, not for reading. */
export function jsonSchemaOf(part: Part): string {
  const schema = part === 'charter' ? charterSchema : recordsSchema
  const published = z.toJSONSchema(schema, { io: 'input', reused: 'ref', cycles: 'throw' })
  const title = part === 'charter' ? 'The charter of a partnership' : 'What a partnership starts with'
  return `${JSON.stringify({ ...published, title }, null, 2)}\n`
}
