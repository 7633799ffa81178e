import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentDisposition, fileName, mediaType } from './names.ts'

describe('the name of a file', () => {
  it('stays as it is where it can', () => {
    expect(fileName('Referat 12. maj (udkast).pdf')).toBe('Referat 12. maj (udkast).pdf')
    expect(fileName('blåbær på Mars.txt')).toBe('blåbær på Mars.txt')
  })

  it('is the last part of a path, of whatever system', () => {
    expect(fileName('../../etc/passwd')).toBe('passwd')
    expect(fileName('C:\\Users\\Bo\\notat.docx')).toBe('notat.docx')
    expect(fileName('folder/')).toBe('folder')
  })

  it('holds nothing that cannot be seen', () => {
    expect(fileName('a\r\nSet-Cookie: x\u0000.pdf')).toBe('aSet-Cookie: x.pdf')
    expect(fileName('faktura\u202Efdp.exe')).toBe('fakturafdp.exe')
  })

  it('neither begins nor ends with a dot, and is never empty', () => {
    expect(fileName('.htaccess')).toBe('htaccess')
    for (const nothing of ['', '.', '..', '/', ' . ', '\u200b']) expect(fileName(nothing)).toBe('file')
  })

  it('keeps its ending when it is cut', () => {
    const cut = fileName(`${'å'.repeat(400)}.pdf`)
    expect([...cut]).toHaveLength(200)
    expect(cut.endsWith('å.pdf')).toBe(true)
  })

  it('is the same when cleaned again, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const once = fileName(given)
        expect(fileName(once)).toBe(once)
        expect([...once].length).toBeLessThanOrEqual(200)
      }),
    )
  })
})

describe('the header of a file', () => {
  it('is plain for a plain name', () => {
    expect(contentDisposition('report-2.pdf')).toBe('attachment; filename="report-2.pdf"')
  })

  it('carries other names encoded, beside a plain one', () => {
    expect(contentDisposition('Ærø "nu".pdf')).toBe(
      `attachment; filename="_r_ _nu_.pdf"; filename*=UTF-8''%C3%86r%C3%B8%20%22nu%22.pdf`,
    )
    expect(contentDisposition("100% (Bo's).pdf")).toBe(
      `attachment; filename="100_ (Bo's).pdf"; filename*=UTF-8''100%25%20%28Bo%27s%29.pdf`,
    )
  })

  it('is one line of ASCII that ends its quotes, and tells the name, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const header = contentDisposition(name)
        expect(header).toMatch(
          /^attachment; filename="[^"\\%]*"(; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?$/,
        )
        expect(header).toMatch(/^[ -~]+$/)
        const [, encoded] = header.split("UTF-8''")
        if (encoded !== undefined) expect(decodeURIComponent(encoded)).toBe(fileName(name))
      }),
    )
  })
})

describe('the media type', () => {
  it('is what the sender claims, without parameters', () => {
    expect(mediaType('Text/HTML; charset=utf-8')).toBe('text/html')
    expect(mediaType('application/vnd.oasis.opendocument.text')).toBe(
      'application/vnd.oasis.opendocument.text',
    )
  })

  it('is bytes where the claim is none', () => {
    for (const claim of [undefined, '', 'pdf', 'a/b/c', 'text/html\r\nX: y', `a/${'b'.repeat(200)}`])
      expect(mediaType(claim)).toBe('application/octet-stream')
  })
})
