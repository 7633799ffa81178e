import { describe, expect, it } from 'vitest'
import { renderDocument } from '../render.ts'
import { Page, type PageProps } from './page.tsx'

const base: PageProps = {
  language: 'da',
  siteName: 'Ren Fjord',
  home: '/da',
  nav: [
    { label: 'Grupper', href: '/da/grupper', current: 'section' },
    { label: 'Aftalen', href: '/da/aftalen' },
  ],
  footLinks: [{ label: 'Tilgængelighedserklæring', href: '/da/was' }],
  assets: { css: '/a/site.css', fonts: ['/a/grotesk.woff2'] },
}

const show = (more: Partial<PageProps>) => renderDocument(<Page {...base} {...more} />)

describe('a page', () => {
  it('begins with its doctype and language', () => {
    expect(show({})).toMatch(/^<!doctype html>\n<html lang="da">/u)
  })

  it('puts the way past the menu first', () => {
    expect(show({})).toMatch(/<body><a class="ds-skip-link" href="#main">Gå til indholdet<\/a>/u)
    expect(show({})).toContain('<main id="main"')
  })

  it('says first in the title that something must be mended', () => {
    expect(show({ title: 'Send en idé', failed: true })).toContain(
      '<title>Ret: Send en idé – Ren Fjord</title>',
    )
  })

  it('names itself alone where it is the front page', () => {
    expect(show({})).toContain('<title>Ren Fjord</title>')
  })

  it('lets no data end the script element that it stands in', () => {
    const html = show({ jsonLd: [{ name: '</script><script>alert(1)</script>' }] })
    expect(html).toContain('{"name":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>"}')
  })

  it('marks where the reader is in the menu', () => {
    expect(show({})).toContain('<a href="/da/grupper" aria-current="true">')
  })

  it('names the other languages in their own', () => {
    const html = show({
      otherLanguages: [{ language: 'en', label: 'English', href: '/en' }],
      alternates: [{ language: 'en', href: 'https://a.example/en' }],
    })
    expect(html).toContain('<a href="/en" lang="en" hreflang="en">English</a>')
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://a.example/en"')
  })

  it('carries no style attribute and no inline script', () => {
    expect(show({ note: 'Demonstration', search: '/da/sog' })).not.toMatch(/style=|<script>/u)
  })
})
