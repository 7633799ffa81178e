import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderFragment } from '../render.ts'
import { Document } from './document.tsx'
import { renderMarkdown } from './markdown.ts'
import { SafeLink, safeHref } from './safe-link.tsx'
import { Said } from './said.tsx'

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  '//evil.example',
  '/\\evil.example',
  '/path',
  '',
]

describe('a link to an address that a user gave', () => {
  it.each(hostile)('shows the words alone for %j', (href) => {
    expect(renderFragment(<SafeLink href={href}>ord</SafeLink>)).toBe('<span>ord</span>')
  })

  it('leads to https, http, mail and telephone, without vouching for them', () => {
    const html = renderFragment(<SafeLink href="https://a.example/x?y=1&z">A</SafeLink>)
    expect(html).toBe('<a href="https://a.example/x?y=1&amp;z" rel="nofollow ugc noopener">A</a>')
    expect(safeHref('mailto:a@b.example')).toBe('mailto:a@b.example')
    expect(safeHref('tel:+4533929700')).toBe('tel:+4533929700')
  })

  it('shows the address where it has no other words, escaped', () => {
    expect(renderFragment(<SafeLink href={'<img src=x onerror=alert(1)>'} />)).not.toContain('<img')
  })
})

const scripts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '<a href="javascript:alert(1)">x</a>',
  '![x](javascript:alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '<svg/onload=alert(1)>',
  '<style>@import "//evil.example"</style>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '`<script>`',
  '<https://a.example/"onmouseover="alert(1)>',
]

describe('text as CommonMark', () => {
  it.each(scripts)('lets nothing run in %j', (source) => {
    const html = renderMarkdown(source)
    expect(html).not.toMatch(/<(?!\/?(p|a|code|img|em)\b)/u)
    expect(html).not.toMatch(/<[^>]+\s(on\w+|style|srcdoc)=/iu)
    expect(html).not.toMatch(/<[^>]+\s(href|src)="(?!https?:|mailto:|tel:|#|\/[^/])/u)
  })

  it('never makes an element or attribute that is not allowed, whatever is typed', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('<', '>', '"', '[x](', ')', '![', 'javascript:', '<script>', '\n# '),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const html = renderMarkdown(pieces.join(''))
        expect(html).not.toMatch(/<(script|style|iframe|svg|object|form|input|h1|h2)\b/iu)
        expect(html).not.toMatch(/<[^>]+\son\w+=/iu)
      }),
    )
  })

  it('begins its headings at h3 and skips no level, wherever the author began', () => {
    expect(renderMarkdown('# A\n\n### B')).toBe('<h3>A</h3>\n<h4>B</h4>\n')
    expect(renderMarkdown('### Only')).toBe('<h3>Only</h3>\n')
  })

  it('shows pictures of this site only', () => {
    expect(renderMarkdown('![rev](/files/rev.png)')).toContain('<img src="/files/rev.png" alt="rev"')
    for (const address of ['https://evil.example/x.png', '//evil.example/x.png'])
      expect(renderMarkdown(`![x](${address})`)).not.toContain('<img')
  })

  it('vouches for no link but those within the site', () => {
    expect(renderMarkdown('[a](https://a.example)')).toContain('rel="nofollow ugc noopener"')
    expect(renderMarkdown('[a](/da/grupper)')).toBe('<p><a href="/da/grupper">a</a></p>\n')
  })
})

describe('a text in several languages', () => {
  it('says its own language when it is not the page’s', () => {
    expect(renderFragment(<Said text={{ en: 'Reef' }} language="da" />)).toBe('<span lang="en">Reef</span>')
    expect(renderFragment(<Document text={{ en: 'Reef' }} language="da" />)).toContain('lang="en"')
  })

  it('stands bare in the language of the page', () => {
    expect(renderFragment(<Said text={{ da: 'Rev <b>', en: 'Reef' }} language="da" />)).toBe('Rev &lt;b>')
  })
})
