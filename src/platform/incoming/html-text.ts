import sanitize from 'sanitize-html'

export interface HtmlText {
  /** The whole text; quotes stand behind `> `. */
  readonly text: string
  /** The text up to where the mail program marked earlier mail, without its signature. */
  readonly beforeQuote: string
}

const deepest = 500
const longest = 1_000_000

const standAlone = new Set([
  'br',
  'hr',
  'img',
  'meta',
  'link',
  'input',
  'col',
  'area',
  'base',
  'wbr',
  'source',
])
const endedByNext = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'option', 'o:p'])

/** Whether elements stand deeper in each other than any person's mail: the reader behind grows quadratic there. */
function tooDeep(html: string): boolean {
  let depth = 0
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9:]*)/gi)) {
    const tag = name.toLowerCase()
    if (standAlone.has(tag) || endedByNext.has(tag)) continue
    depth = close ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return true
  }
  return false
}

// What mail programs write about earlier mail and signatures: Outlook, Outlook on the web and for Mac, Gmail, Apple
// Mail, Thunderbird, Yahoo, Proton.
const quoteClass = /(^|\s)(yahoo_quoted|protonmail_quote|moz-cite-prefix|gmail_attr|zmail_extra)(\s|$)/
const restIsEarlier =
  /^(x_)*(divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container)$/
const restClass = /(^|\s)OutlookMessageHeader(\s|$)/
const signature = /(^|\s)(gmail_signature|moz-signature|protonmail_signature_block)(\s|$)/
const signatureId = /^(x_)*(Signature|ms-outlook-mobile-signature|AppleMailSignature)$/

/** One word on what an element is, in place of all its attributes. */
function kindOf(tag: string, { id = '', class: name = '' }: sanitize.Attributes): string {
  if (tag === 'blockquote' || quoteClass.test(name)) return 'quote'
  if (restIsEarlier.test(id) || restClass.test(name)) return 'rest'
  return signature.test(name) || signatureId.test(id) ? 'signature' : ''
}

const inline = new Set([
  'a',
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'span',
  'font',
  'code',
  'small',
  'sup',
  'sub',
])
const blocks = [
  'p',
  'div',
  'blockquote',
  'li',
  'ul',
  'ol',
  'table',
  'tr',
  'td',
  'th',
  'pre',
  'section',
  'article',
]
const headings = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dl',
  'dt',
  'dd',
  'address',
  'center',
  'header',
  'footer',
]

const rules: sanitize.IOptions = {
  allowedTags: [...blocks, ...headings, 'span', 'br', 'hr'],
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'head',
    'template',
    'svg',
    'math',
  ],
  allowedAttributes: { '*': ['data-kind'] },
  transformTags: {
    '*': (tagName, attributes) => {
      const kind = kindOf(tagName, attributes)
      const name = inline.has(tagName) ? 'span' : tagName
      return { tagName: name, attribs: kind ? { 'data-kind': kind } : {} }
    },
  },
  parser: { decodeEntities: true },
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const plain = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)

/** Grows lines out of what it is fed, and keeps two copies: all, and what comes before earlier mail. */
class Lines {
  readonly all: string[] = []
  readonly own: string[] = []
  quotes = 0
  signatures = 0
  ended = false
  #line = ''
  #pre = 0

  pre(step: 1 | -1): void {
    this.#pre += step
  }

  say(words: string): void {
    const text = this.#pre > 0 ? words : words.replace(/[^\S\u00a0]+/g, ' ')
    const [first = '', ...more] = this.#pre > 0 ? text.split('\n') : [text]
    this.#line += this.#line === '' && this.#pre === 0 ? first.trimStart() : first
    for (const line of more) {
      this.end()
      this.#line = line
    }
  }

  /** Ends a line that has something on it, or always where a break was asked for. */
  end(always = false): void {
    const line = this.#line.replaceAll('\u00a0', ' ').trimEnd()
    this.#line = ''
    if (line === '' && !always) return
    const whole = this.quotes > 0 ? `${'>'.repeat(this.quotes)} ${line}`.trimEnd() : line
    this.all.push(whole)
    if (!this.ended && this.signatures === 0) this.own.push(whole)
  }

  gap(): void {
    this.end()
    if ((this.all.at(-1) ?? '') !== '') this.end(true)
  }
}

const apart = new Set(['p', 'blockquote', 'ul', 'ol', 'table', 'pre', ...headings.slice(0, 6)])

function open(lines: Lines, tag: string, kind: string | undefined): void {
  if (tag === 'br') return lines.end(true)
  if (tag === 'span' && kind === undefined) return
  if (tag === 'td' || tag === 'th') return lines.say(' ')
  if (apart.has(tag)) lines.gap()
  else lines.end()
  if (kind === 'rest') lines.ended = true
  if (kind === 'signature') lines.signatures += 1
  if (kind === 'quote') lines.quotes += 1
  if (tag === 'pre') lines.pre(1)
  if (tag === 'li') lines.say('- ')
}

function close(lines: Lines, tag: string, kind: string | undefined): void {
  if ((tag === 'span' && kind === undefined) || tag === 'td' || tag === 'th') return
  lines.end()
  if (kind === 'signature') lines.signatures -= 1
  if (kind === 'quote') lines.quotes -= 1
  if (tag === 'pre') lines.pre(-1)
  if (apart.has(tag)) lines.gap()
}

const token = /<(\/?)([a-z][a-z0-9]*)(?: data-kind="([a-z]+)")?[^>]*>|[^<]+/g

const tidy = (lines: readonly string[]) =>
  lines
    .join('\n')
    .replace(/\n(>+)(?=\n(?!>)|$)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** HTML that a stranger wrote, as text. Empty where its elements stand deeper in each other than 500. */
export function htmlText(html: string): HtmlText {
  const given = html.slice(0, longest)
  if (tooDeep(given)) return { text: '', beforeQuote: '' }
  const lines = new Lines()
  const kinds: (string | undefined)[] = []
  for (const [whole, end, tag, kind] of sanitize(given, rules).matchAll(token)) {
    if (tag === undefined) lines.say(plain(whole))
    else if (end) close(lines, tag, kinds.pop())
    else {
      open(lines, tag, kind)
      if (!standAlone.has(tag)) kinds.push(kind)
    }
  }
  lines.end()
  return { text: tidy(lines.all), beforeQuote: tidy(lines.own) }
}
