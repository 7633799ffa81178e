import type { Page } from 'playwright-core'

/** A text that a reader sees or hears, with the language that the page says it is in. */
export interface SaidText {
  readonly text: string
  readonly language: string
}

/** What a survey notes of one address. Only pages have the fields after `bytes`. */
export interface Surveyed {
  readonly path: string
  readonly status: number
  readonly type: string
  /** Where it led to, if elsewhere. */
  readonly ledTo: string | undefined
  readonly bytes: number
  readonly title: string
  readonly headings: readonly number[]
  readonly links: readonly string[]
  readonly anchors: readonly string[]
  readonly ids: readonly string[]
  readonly said: readonly SaidText[]
  readonly description: string | undefined
  readonly canonical: string | undefined
  readonly alternates: Readonly<Record<string, string>>
  readonly data: readonly string[]
  readonly unlisted: boolean
  readonly picture: string | undefined
  readonly foreign: readonly string[]
}

/** Runs in the browser, so that what is read is what a browser makes of the page. */
async function surveyHere(path: string): Promise<Surveyed> {
  const answer = await fetch(path)
  const html = await answer.text()
  const type = answer.headers.get('content-type') ?? ''
  const bytes = new Blob([html]).size
  const here = new URL(path, location.href)
  const ledTo = answer.redirected ? answer.url.slice(location.origin.length) : undefined
  const page = new DOMParser().parseFromString(type.startsWith('text/html') ? html : '', 'text/html')
  const all = <E extends Element>(selector: string) => [...page.querySelectorAll<E>(selector)]
  const addresses = all('[href], [src], form[action]:not([method=post])').map((element) => {
    const address =
      element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action')
    return { url: new URL(address ?? '', answer.url || here), leads: element.matches('a, form') }
  })
  const own = addresses.filter(({ url }) => url.origin === location.origin)
  const spokenIn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') ?? ''
  const said: SaidText[] = []
  const note = (text: string | null | undefined, element: Element | null) => {
    const words = (text ?? '').replace(/\s+/g, ' ').trim()
    if (/\p{L}/u.test(words)) said.push({ text: words, language: spokenIn(element) })
  }
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest('script, style')) note(node.textContent, node.parentElement)
  for (const name of ['alt', 'title', 'aria-label', 'placeholder', 'aria-description'])
    for (const element of all(`[${name}]`)) note(element.getAttribute(name), element)
  const meta = (name: string) =>
    page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content') ?? undefined
  for (const text of [page.title, meta('description'), meta('og:image:alt')]) note(text, page.documentElement)
  return {
    path,
    status: answer.status,
    type,
    ledTo,
    bytes,
    title: page.title,
    headings: all('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName.slice(1))),
    links: [...new Set(own.map(({ url }) => url.pathname + url.search))],
    anchors: [
      ...new Set(
        own.filter(({ url }) => url.hash !== '').map(({ url }) => url.pathname + url.search + url.hash),
      ),
    ],
    ids: all('[id]').map((element) => element.id),
    said,
    description: meta('description'),
    canonical: page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined,
    alternates: Object.fromEntries(
      all('link[rel=alternate][hreflang]').map((link) => [
        link.getAttribute('hreflang') ?? '',
        link.getAttribute('href') ?? '',
      ]),
    ),
    data: all('script[type="application/ld+json"]').map((script) => script.textContent ?? ''),
    unlisted: meta('robots') === 'noindex',
    picture: meta('og:image'),
    foreign: addresses
      .filter(({ url, leads }) => !leads && url.origin !== location.origin)
      .map(({ url }) => url.href),
  }
}

/** Everything that can be reached from these addresses by links, each once. @param page a page of the same origin. */
export async function surveySite(
  page: Page,
  from: readonly string[],
  passesBy: (path: string) => boolean = () => false,
): Promise<Map<string, Surveyed>> {
  const seen = new Map<string, Surveyed>()
  const known = new Set(from)
  const waiting = [...from]
  while (waiting.length > 0) {
    // Several at a time, and no call into the browser for each.
    const batch = waiting.splice(0, 24)
    const surveyed = await page.evaluate(
      async ({ batch, source }) => {
        const survey = new Function(`return ${source}`)() as typeof surveyHere
        return Promise.all(batch.map((path) => survey(path)))
      },
      { batch, source: surveyHere.toString() },
    )
    for (const one of surveyed) {
      seen.set(one.path, one)
      for (const link of one.links) {
        if (known.has(link) || passesBy(link)) continue
        known.add(link)
        waiting.push(link)
      }
    }
  }
  return seen
}
