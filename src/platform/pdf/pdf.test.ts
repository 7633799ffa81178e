import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PdfBlock, type PdfDocument, renderPdf, Workshop } from './index.ts'

const run = promisify(execFile)
const at = Temporal.Instant.from('2027-04-21T21:59:00Z')
const paper = (more: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Skal Nordlys Optik optages?',
  language: 'da',
  at,
  blocks: [],
  ...more,
})
const saying = (...blocks: PdfBlock[]) => paper({ blocks })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'paper-'))
})
afterAll(() => rm(folder, { recursive: true }))

const poppler = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
)

async function poppled(program: 'pdftotext' | 'pdfinfo', pdf: Uint8Array, ...more: string[]) {
  const file = path.join(folder, `${crypto.randomUUID()}.pdf`)
  await writeFile(file, pdf)
  const { stdout } = await run(program, [...more, file, ...(program === 'pdftotext' ? ['-'] : [])])
  return stdout
}

/** The objects of the file as they are written; streams are left out. */
const plain = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/\nstream\n[\s\S]*?\nendstream/g, '')

const full = (): PdfDocument =>
  paper({
    from: 'Partnerskabet',
    lead: ['Et ', { kind: 'strong', of: ['lead'] }],
    header: 'Beslutning 7',
    footer: 'nordlys.example',
    site: 'https://p.example',
    authors: ['Sekretariatet'],
    blocks: [
      { kind: 'heading', level: 1, text: 'Spørgsmålet' },
      { kind: 'rope', today: 0.4, knots: [{ at: 0.4, state: 'now', when: '21. april', label: 'Frist' }] },
      { kind: 'prose', commonMark: '# Tekst\n\nMed *vægt*, `kode` og [vej](/da/grupper).\n\n1. en\n2. to' },
      { kind: 'heading', level: 4, text: 'Svar' },
      {
        kind: 'table',
        caption: 'Hvem har svaret',
        columns: [{ title: 'Partner' }, { title: 'Svar', at: 'end' }],
        rows: [['Nordlys', 'for']],
      },
      { kind: 'facts', items: [{ term: 'Regel', of: 'simpelt flertal' }] },
      { kind: 'figure', image: square, format: 'svg', alternative: 'Et rødt felt', caption: 'Felt' },
      {
        kind: 'note',
        tone: 'ask',
        title: 'Stille procedure',
        of: [{ kind: 'prose', commonMark: 'Tavshed er ja.' }],
      },
      { kind: 'prose', commonMark: 'In English.', language: 'en' },
      { kind: 'code', text: 'a'.repeat(200) },
      { kind: 'quote', of: [{ kind: 'paragraph', of: 'Citat' }] },
      { kind: 'rule' },
      { kind: 'aside', of: 'Talt af platformen.' },
    ],
  })
const square = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="red"/></svg>',
)

describe('a paper', () => {
  it('is tagged, and says its title, its language and that it keeps PDF/UA-1', async () => {
    const pdf = await renderPdf(full())
    const written = plain(pdf)
    expect(written).toMatch(/\/MarkInfo <<\s*\/Marked true/)
    expect(written).toContain('/StructTreeRoot')
    expect(written).toContain('/Lang (da)')
    expect(written).toContain('/DisplayDocTitle true')
    expect(Buffer.from(pdf).toString('utf8')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(written).toContain('/Title (Skal Nordlys Optik optages?)')
  })

  it('gives pictures their words, tables their headings with scope, and other languages their name', async () => {
    const written = plain(await renderPdf(full()))
    expect(written).toMatch(/\/Alt <FEFF[0-9A-F]+>|\/Alt \(/i)
    expect(written.match(/\/S \/TH\b/g)).toHaveLength(2)
    expect(written.match(/\/Scope \/Column/g)).toHaveLength(2)
    expect(written).toContain('/Lang (en)')
    for (const tag of ['Figure', 'Caption', 'L', 'Lbl', 'LBody', 'BlockQuote', 'Link', 'Code'])
      expect(written).toMatch(new RegExp(`/S /${tag}\\b`))
  })

  it('skips no level of heading, whichever its makers asked for', async () => {
    const headings = plain(await renderPdf(full())).match(/\/S \/H\d/g)
    expect(headings?.map((heading) => Number(heading.at(-1))).sort()).toEqual([1, 2, 2])
  })

  it('has the same bytes whenever it is made again, in another thread too', async () => {
    const other = new Workshop()
    const [one, two, three] = await Promise.all([renderPdf(full()), renderPdf(full()), other.render(full())])
    other.close()
    expect(Buffer.from(two!).equals(one!)).toBe(true)
    expect(Buffer.from(three!).equals(one!)).toBe(true)
    expect(Buffer.from(await renderPdf({ ...full(), at: at.add({ seconds: 1 }) })).equals(one!)).toBe(false)
  })

  // Where the machine has no poppler, what it would say is not asked.
  it.skipIf(!poppler)('reads as what was said, page by page', async () => {
    const pdf = await renderPdf(full())
    const text = await poppled('pdftotext', pdf, '-layout')
    for (const words of ['Spørgsmålet', '21. april', 'Med vægt, kode og vej.', 'Nordlys', 'Side 1 af'])
      expect(text).toContain(words)
    expect(text.replaceAll(/\s/g, '')).toContain('a'.repeat(200))
    const info = await poppled('pdfinfo', pdf)
    expect(info).toMatch(/Tagged: +yes/)
    expect(info).toMatch(/Title: +Skal Nordlys Optik optages\?/)
    expect(info).toMatch(/CreationDate: +Wed Apr 21 21:59:00 2027 UTC/)
    expect(await poppled('pdfinfo', pdf, '-url')).toContain('https://p.example/da/grupper')
  })
})

const hostile = [
  '#read("/etc/passwd")',
  '#panic("x")',
  '= heading',
  '*bold* _it_ `raw` $x^2$ @ref <label>',
  '"); #eval("1+1") //',
  '\\u{41} /* */ // ~ -- --- ...',
  '{page} {of}',
  '</w:t> %PDF (x) << /Type /Filespec >>',
  '#import "@preview/a:0.1.0": *',
  '\u0000\uFFFE\uD800 x \u{10FFFF} \uE000',
  '日本 🚀 हिन्दी ő ẞ ﬁ',
]
/** Written from the right, and so read back in another order. */
const outOfOrder = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Put together of several shapes, which the compiler's text layer may give twice. */
const together = /\p{M}/u

/** Compared without spaces, which move with the lines. */
const letters = (text: string) =>
  text.normalize('NFKC').replaceAll(/\s|\p{Default_Ignorable_Code_Point}/gu, '')

describe('what a user wrote', () => {
  // Where the machine has no poppler, what it would say is not asked.
  it.skipIf(!poppler).each(hostile.slice(0, 9))(
    'comes out as itself, and does nothing: %s',
    async (words) => {
      const pdf = await renderPdf({
        ...saying(
          { kind: 'paragraph', of: words },
          { kind: 'table', columns: [{ title: words }], rows: [[words]] },
        ),
        title: words,
        footer: words,
      })
      const text = letters(await poppled('pdftotext', pdf))
      expect(text.split(letters(words)).length - 1).toBe(5)
    },
  )

  it('is never refused, whatever the characters', async () => {
    for (const words of hostile) {
      const pdf = await renderPdf({
        ...saying({ kind: 'prose', commonMark: words }),
        title: words,
        header: words,
      })
      expect(pdf.length).toBeGreaterThan(1000)
    }
  })

  // Where the machine has no poppler, what it would say is not asked.
  it.skipIf(!poppler)('comes out as itself, whatever it is', { timeout: 60_000 }, async () => {
    const strings = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), {
      minLength: 20,
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(strings, async (texts) => {
        const said = texts.filter(
          (text) => letters(text) !== '' && !outOfOrder.test(text) && !together.test(text),
        )
        const pdf = await renderPdf(
          saying(...said.map((text) => ({ kind: 'paragraph' as const, of: `(${text})` }))),
        )
        const read = letters(await poppled('pdftotext', pdf))
        for (const text of said) expect(read).toContain(letters(`(${text})`))
      }),
      { numRuns: 6 },
    )
  })

  it('makes links of whole and harmless addresses only', async () => {
    const written = plain(
      await renderPdf(
        saying({
          kind: 'prose',
          commonMark:
            '[a](javascript:alert(1)) [b](file:///etc/passwd) [c](/da/grupper) [d](https://d.example)',
        }),
      ),
    )
    expect(written.match(/\/URI \([^)]*\)/g)).toEqual(['/URI (https://d.example/)'])
  })
})
