import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { attachmentsOf, type PdfBlock, type PdfDocument, renderPdf } from './index.ts'

const at = Temporal.Instant.from('2027-04-21T21:59:00Z')
const paper = (more: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Et papir',
  language: 'da',
  at,
  blocks: [],
  ...more,
})
const saying = (...blocks: PdfBlock[]) => paper({ blocks })

const record = (text: string) => ({
  name: 'record.json',
  mediaType: 'application/json',
  description: 'Hvad papiret siger, for en maskine',
  relationship: 'data' as const,
  bytes: Buffer.from(text),
})
const spoof = '(record.json) 9 0 R] >> /Type /Filespec /F (record.json) /UF (record.json) /EF << /F 3 0 R'

describe('a file within the file', () => {
  it('comes back byte for byte', async () => {
    const large = JSON.stringify({ votes: Array.from({ length: 2000 }, (_, n) => ({ n, text: 'æøå' })) })
    const pdf = await renderPdf(
      paper({
        attachments: [
          record(large),
          { ...record('{}'), name: 'a-2.json' },
          { ...record('Æ'), name: 'b.txt' },
        ],
      }),
    )
    const found = attachmentsOf(pdf)
    expect(found.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ['a-2.json', 'application/json'],
      ['b.txt', 'application/json'],
      ['record.json', 'application/json'],
    ])
    expect(Buffer.from(found[2]!.bytes).toString()).toBe(large)
    expect(Buffer.from(found[1]!.bytes).toString()).toBe('Æ')
  })

  it('cannot be played by words on the paper or within the record', async () => {
    const attachments = [{ ...record(spoof), description: spoof }]
    const pdf = await renderPdf({ ...saying({ kind: 'paragraph', of: spoof }), title: spoof, attachments })
    expect(attachmentsOf(pdf).map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([spoof])
    expect(attachmentsOf(await renderPdf(saying({ kind: 'paragraph', of: spoof })))).toEqual([])
  })

  it('is not found in what is no paper of ours, cut short, or added to', async () => {
    const pdf = await renderPdf(paper({ attachments: [record('{}')] }))
    expect(attachmentsOf(pdf.subarray(0, pdf.length - 40))).toEqual([])
    expect(attachmentsOf(Buffer.concat([pdf, pdf]))).toEqual([])
    expect(attachmentsOf(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'))).toEqual([])
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => attachmentsOf(bytes).length === 0))
  })
})
