import type { ComponentChildren, VNode } from 'preact'
import { Page, type PageProps } from '../index.ts'

/** An invented partnership, for the eye only. */
export const siteName = 'Partnerskabet Ren Fjord'

const menu = [
  ['Arbejdsgrupper', 'group.html'],
  ['Idébank', 'idea.html'],
  ['Beslutninger', 'decision.html'],
  ['Kalender', 'form.html'],
  ['Partnere', 'parts.html'],
  ['Kompetencer', 'not-found.html'],
  ['Muligheder', 'fault.html'],
  ['Aftalen', 'too-many.html'],
] as const

const links = [
  ['Tilgængelighedserklæring', '#a'],
  ['Behandling af personoplysninger', '#b'],
  ['Åbne data', '#c'],
  ['Nyhedsfeed', '#d'],
  ['Om siden', '#e'],
] as const

interface FrameProps extends Partial<PageProps> {
  readonly here?: string
  readonly children?: ComponentChildren
}

export const Frame = ({ here, children, ...rest }: FrameProps): VNode => (
  <Page
    language="da"
    siteName={siteName}
    home="front.html"
    search="form.html"
    otherLanguages={[{ language: 'en', label: 'English', href: '#en' }]}
    account={{ label: 'Log ind', href: 'form.html' }}
    nav={menu.map(([label, href]) => ({ label, href, current: href === here ? 'page' : undefined }))}
    footAbout={<p>Sekretariat: Kystkontoret, Havnegade 1, 1058 København K</p>}
    footLinks={links.map(([label, href]) => ({ label, href }))}
    assets={{
      css: 'site.css',
      script: 'site.js',
      fonts: ['schibsted-grotesk-latin-wght-normal.woff2', 'newsreader-latin-wght-normal.woff2'],
      icon: 'icon.svg',
    }}
    {...rest}
  >
    {children}
  </Page>
)

/** Days since 1970 of an ISO date. */
export const day = (iso: string): number => Date.parse(iso) / 86_400_000
