import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { context } from './cases/context.ts'
import { classify, readMessage } from './index.ts'
import { envelopeFromHeaders } from './source.ts'

interface Case {
  readonly file: string
  readonly kind: string
  readonly subject?: string
  readonly sender?: string
  readonly from?: string
  readonly attachments?: readonly (readonly [string, string])[]
  readonly method?: string
  readonly [outcome: string]: unknown
}

const folder = path.join(import.meta.dirname, 'cases')
const cases = parse(readFileSync(path.join(folder, 'expected.yaml'), 'utf8')) as Case[]

describe('an incoming mail', () => {
  it.each(cases.map((one) => [one.file, one] as const))('%s is what the table says', async (_, one) => {
    const { file, kind, subject, sender, from, attachments, method, ...outcome } = one
    const bytes = readFileSync(path.join(folder, `${file}.eml`))
    const message = await readMessage(bytes, envelopeFromHeaders(bytes))
    if ('refused' in message)
      return expect({ kind: 'refused', ...message }).toMatchObject({ kind, ...outcome })
    expect(classify(message, context)).toMatchObject({ kind, ...outcome })
    if (subject !== undefined) expect(message.subject).toBe(subject)
    if (sender !== undefined) expect(message.envelope.sender).toBe(sender)
    if (from !== undefined) expect(message.from?.address).toBe(from)
    if (method !== undefined) expect(message.calendars[0]?.method).toBe(method)
    expect(message.attachments.map(({ name, type }) => [name, type])).toEqual(attachments ?? [])
  })
})
