import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { jsonSchemaOf } from './json-schema.ts'

const docs = join(import.meta.dirname, '../../../docs')

describe('the published JSON Schema', () => {
  // Out of date? Run this test with `-u`.
  it.each(['charter', 'records'] as const)(
    'of %s.yaml is the one that the files are read by',
    async (part) => {
      await expect(jsonSchemaOf(part)).toMatchFileSnapshot(join(docs, `${part}.schema.json`))
    },
  )
})
