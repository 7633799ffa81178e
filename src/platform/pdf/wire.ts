import { safeHref } from '../html/index.ts'
import type { Block, Figure, Inline, PdfDocument, Table, Words } from './document.ts'
import { words } from './messages.ts'
import { breakable, onPaper } from './plain-text.rules.ts'
import { blocksOf } from './prose.ts'
import { PdfRefused } from './refusal.ts'

/** What the layout reads: texts as data, never as markup, with the files that it names. */
export interface Wire {
  readonly json: string
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Whole seconds since 1970, UTC. */
  readonly seconds: number
}

/** A page holds some 3 kB of text; what is laid out at once is bounded, for the layout cannot be interrupted. */
const mostJson = 8 * 1024 * 1024
const mostText = 1024 * 1024
const mostFiles = 64 * 1024 * 1024
const deepest = 6

interface Context {
  readonly site: string | undefined
  readonly files: { name: string; bytes: Uint8Array }[]
  /** The level of the last heading: PDF/UA knows no heading that skips one. */
  level: number
}

/**
 * The document as the layout takes it.
 * @throws PdfRefused `too-large`, `unfit`
 */
export function wireOf(document: PdfDocument): Wire {
  const context: Context = { site: document.site, files: [], level: 0 }
  const { title, language } = document
  if (paperText(title).trim() === '') throw new PdfRefused('unfit', 'it has no title.')
  const t = words(language)
  const said = blocks(document.blocks, context)
  const json = JSON.stringify({
    title: paperText(title).replaceAll(/\s+/gu, ' ').trim(),
    language,
    from: optional(document.from),
    lead: document.lead === undefined ? [] : inlines(document.lead, context),
    authors: (document.authors ?? []).map(paperText),
    header: optional(document.header),
    footer: optional(document.footer),
    page: t.page({ page: '{page}', of: '{of}' }).split(/(\{page\}|\{of\})/u),
    long: isLong(said),
    blocks: said,
    attachments: (document.attachments ?? []).map(({ name, mediaType, description, relationship, bytes }) => {
      if (!/^[a-z0-9][\w.-]{0,99}$/iu.test(name)) throw new PdfRefused('unfit', `a file called ${name}.`)
      keep(context, name, bytes)
      return { name, mediaType, description: paperText(description), relationship }
    }),
  })
  const weight = context.files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  if (json.length > mostJson || weight > mostFiles) {
    throw new PdfRefused('too-large', `${json.length} characters and ${weight} bytes of files.`)
  }
  return { json, files: context.files, seconds: Math.floor(document.at.epochMilliseconds / 1000) }
}

/** From some fifty pages on, lines are broken one after the other instead of weighed by paragraph: a third of the time. */
const isLong = (said: readonly object[]): boolean => JSON.stringify(said).length > 300_000

/** The text as paper takes it. One that is longer than a book is not cleaned first. */
const paperText = (text: string): string => onPaper(within(text))

function within(text: string): string {
  if (text.length > mostText) throw new PdfRefused('too-large', `a text of ${text.length} characters.`)
  return text
}

const optional = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : breakable(paperText(text))

function keep(context: Context, name: string, bytes: Uint8Array): string {
  if (context.files.some((file) => file.name === name))
    throw new PdfRefused('unfit', `two files called ${name}.`)
  context.files.push({ name, bytes })
  return name
}

const blocks = (all: readonly Block[], context: Context): readonly object[] =>
  all.flatMap((block) => wireBlock(block, context))

function wireBlock(block: Block, context: Context): readonly object[] {
  switch (block.kind) {
    case 'heading':
      context.level = Math.max(1, Math.min(block.level, context.level + 1, deepest))
      return [{ kind: 'heading', level: context.level, of: inlines(block.text, context) }]
    case 'prose':
      return [proseOf(block.commonMark, block.language, context)]
    case 'paragraph':
    case 'aside':
      return [{ kind: block.kind, of: inlines(block.of, context) }]
    case 'quote':
    case 'said':
      return [{ kind: block.kind, of: blocks(block.of, context) }]
    case 'note': {
      const title = block.title === undefined ? [] : inlines(block.title, context)
      return [{ kind: 'note', tone: block.tone ?? 'note', title, of: blocks(block.of, context) }]
    }
    case 'code':
      return [{ kind: 'code', of: paperText(block.text) }]
    case 'list':
      return [{ ...block, items: block.items.map((item) => blocks(item, context)) }].filter(
        ({ items }) => items.length > 0,
      )
    case 'facts': {
      const items = block.items.map(({ term, of }) => ({
        term: inlines(term, context),
        of: inlines(of, context),
      }))
      return items.length > 0 ? [{ kind: 'facts', items }] : []
    }
    case 'table':
      return [tableOf(block, context)]
    case 'figure':
      return [figureOf(block, context)]
    case 'rope':
      return [{ ...block, knots: block.knots.map(knotOf) }]
    default:
      return [block]
  }
}

/** Headings of a prose follow the last heading before it, and the next block goes on where that stood. */
function proseOf(commonMark: string, language: string | undefined, context: Context): object {
  const { level } = context
  const of = blocks(blocksOf(within(commonMark), level), context)
  context.level = level
  return { kind: 'said', of, ...(language === undefined ? {} : { language: tagOf(language) }) }
}

const knotOf = ({ at, state, when, label }: { at: number; state: string; when: string; label: string }) => ({
  at: Math.min(1, Math.max(0, at)),
  state,
  when: breakable(paperText(when)),
  label: breakable(paperText(label)),
})

function tableOf({ caption, columns, rows }: Table, context: Context): object {
  if (columns.length === 0) throw new PdfRefused('unfit', 'a table without columns.')
  return {
    kind: 'table',
    caption: caption === undefined ? [] : inlines(caption, context),
    columns: columns.map(({ title, share, at }) => ({
      title: inlines(title, context),
      share: share ?? 1,
      at: at ?? 'start',
    })),
    rows: rows.map((row) => {
      if (row.length > columns.length) throw new PdfRefused('unfit', 'a row with more cells than columns.')
      return columns.map((_, place) => ({ of: inlines(row[place] ?? '', context) }))
    }),
  }
}

const signatures = { png: [0x89, 0x50, 0x4e, 0x47], jpg: [0xff, 0xd8, 0xff], svg: [] }

function figureOf({ image, format, alternative, caption }: Figure, context: Context): object {
  if (paperText(alternative).trim() === '') throw new PdfRefused('unfit', 'a picture without words.')
  if (!signatures[format].every((byte, place) => image[place] === byte)) {
    throw new PdfRefused('unfit', `a picture that is no ${format}.`)
  }
  const file = keep(context, `paper/picture-${context.files.length}.${format}`, image)
  const said = caption === undefined ? [] : inlines(caption, context)
  return { kind: 'figure', file, format, alternative: paperText(alternative), caption: said }
}

const inlines = (of: Words, context: Context): readonly object[] =>
  (typeof of === 'string' ? [of] : of).map((inline) => wireInline(inline, context))

function wireInline(inline: Inline, context: Context): object {
  if (typeof inline === 'string') return { kind: 'text', of: breakable(paperText(inline)) }
  switch (inline.kind) {
    case 'code':
      return { kind: 'code', of: paperText(inline.text) }
    case 'break':
      return inline
    case 'language':
      return { kind: 'language', language: tagOf(inline.language), of: inlines(inline.of, context) }
    case 'link': {
      const of = inlines(inline.of, context)
      const to = addressOf(inline.to, context.site)
      return to === undefined || inline.of.length === 0 ? { kind: 'plain', of } : { kind: 'link', to, of }
    }
    default:
      return { kind: inline.kind, of: inlines(inline.of, context) }
  }
}

/** Addresses within the site are made whole; to a place on a page there is no way on paper. */
function addressOf(address: string, site: string | undefined): string | undefined {
  const within = /^\/(?![/\\])/u.test(address)
  if (within && site === undefined) return undefined
  return safeHref(within ? `${site}${address}` : address) ?? undefined
}

/** The layout knows languages by their first subtag; what is no tag is taken for undetermined. */
const tagOf = (language: string): string => /^[a-z]{2,3}(?=-|$)/iu.exec(language)?.[0].toLowerCase() ?? 'und'
