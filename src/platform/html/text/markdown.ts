import MarkdownIt, { type Token } from 'markdown-it'
import sanitize from 'sanitize-html'
import { safeHref } from './safe-link.tsx'

const headings = ['h2', 'h3', 'h4', 'h5', 'h6']

/**
 * Headings of a text stand under the page's own h1, and mostly under a section's h2: whichever levels its author used
 * become the next ones in their order, so that none is skipped.
 */
const parserUnder = (under: 1 | 2) => {
  const parser = new MarkdownIt('commonmark', { html: false }).enable(['table', 'strikethrough'])
  const levels = headings.slice(under - 1)
  parser.core.ruler.push('headings', ({ tokens }) => {
    const marks = tokens.filter((token) => token.type === 'heading_open' || token.type === 'heading_close')
    const used = [...new Set(marks.map((token) => token.tag))].sort()
    for (const token of marks) token.tag = levels[used.indexOf(token.tag)] ?? 'h6'
  })
  return parser
}
const parsers = { 1: parserUnder(1), 2: parserUnder(2) }

/** Pictures only from this site: a picture from elsewhere would tell that host who reads. */
const ownPath = (address: string | undefined): boolean =>
  address !== undefined && /^\/(?![/\\])/u.test(address)

const rules: sanitize.IOptions = {
  allowedTags: [
    ...headings,
    'p',
    'br',
    'hr',
    'em',
    'strong',
    's',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'img',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel', 'title'], img: ['src', 'alt', 'title', 'loading'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href, title }) => ({
      tagName,
      attribs: { ...link(href), ...(title === undefined ? {} : { title }) },
    }),
    img: (tagName, attribs) => ({
      tagName,
      attribs: { ...attribs, alt: attribs['alt'] ?? '', loading: 'lazy' },
    }),
  },
  exclusiveFilter: (frame) => frame.tag === 'img' && !ownPath(frame.attribs['src']),
}

/** Links within the site and to a heading stay as they are; others are checked and carry `nofollow ugc`. */
function link(href: string | undefined): Record<string, string> {
  if (href === undefined) return {}
  if (ownPath(href) || href.startsWith('#')) return { href }
  const safe = safeHref(href)
  return safe === null ? {} : { href: safe, rel: 'nofollow ugc noopener' }
}

/**
 * CommonMark (with tables) as HTML that is safe to place in a page: no raw HTML, no scripts, headings from the level after
 * `under` down, pictures from this site only.
 */
export const renderMarkdown = (source: string, under: 1 | 2 = 2): string =>
  sanitize(parsers[under].render(source), rules)

/**
 * The same CommonMark as tokens, for what is no page: headings are `h3` and down, there is no raw HTML, and addresses
 * are as they were written, so whoever makes links of them checks them with `safeHref`.
 */
export const markdownTokens = (source: string): readonly Token[] => parsers[2].parse(source, {})
