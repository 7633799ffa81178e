import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type PdfBlock, type PdfDocument, PdfRefused, renderPdf, Workshop } from './index.ts'

const at = Temporal.Instant.from('2027-04-21T21:59:00Z')
const paper = (more: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Et papir',
  language: 'da',
  at,
  blocks: [],
  ...more,
})
const saying = (...blocks: PdfBlock[]) => paper({ blocks })

const record = (name: string) => ({
  name,
  mediaType: 'application/json',
  description: 'x',
  relationship: 'data' as const,
  bytes: Buffer.from('{}'),
})

describe('what cannot be a paper', () => {
  const problemOf = (document: PdfDocument): Promise<unknown> =>
    renderPdf(document).then(
      () => undefined,
      (error: unknown) => (error instanceof PdfRefused ? error.problem : error),
    )

  it('is refused by name before anything is set', async () => {
    expect(await problemOf(paper({ title: ' ' }))).toBe('unfit')
    expect(await problemOf(paper({ attachments: [record('../x')] }))).toBe('unfit')
    expect(await problemOf(paper({ attachments: [record('a'), record('a')] }))).toBe('unfit')
    expect(await problemOf(saying({ kind: 'table', columns: [], rows: [] }))).toBe('unfit')
    expect(
      await problemOf(
        saying({ kind: 'figure', image: Buffer.from('GIF89a'), format: 'png', alternative: 'x' }),
      ),
    ).toBe('unfit')
    expect(await problemOf(saying({ kind: 'paragraph', of: 'x'.repeat(2_000_000) }))).toBe('too-large')
  })

  it('is refused when a picture is broken, and the next paper is made all the same', async () => {
    const broken = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])
    expect(await problemOf(saying({ kind: 'figure', image: broken, format: 'png', alternative: 'x' }))).toBe(
      'unfit',
    )
    expect((await renderPdf(paper())).length).toBeGreaterThan(1000)
  })
})

describe('the workshop', () => {
  it('gives up what takes too long, refuses what it has no room for, and goes on', async () => {
    const small = new Workshop({ limit: 1, most: 1 })
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => small.render(paper())))
    small.close()
    expect(outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason.problem)).toEqual([
      'too-long',
      'too-long',
      'busy',
    ])
  })

  it('leaves the process free while it sets many pages', { timeout: 60_000 }, async () => {
    const long = saying(
      ...Array.from({ length: 400 }, (_, n) => ({
        kind: 'prose' as const,
        commonMark: `## ${n}\n\n${'Et reb. '.repeat(60)}`,
      })),
    )
    let worst = 0
    let last = performance.now()
    const beat = setInterval(() => {
      worst = Math.max(worst, performance.now() - last)
      last = performance.now()
    }, 5)
    const pdf = await renderPdf(long)
    clearInterval(beat)
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type \/Page\b/g)!.length,
    ).toBeGreaterThan(40)
    expect(worst).toBeLessThan(1000)
  })
})
