import { createHash } from 'node:crypto'

/** What a picture says that stands for a page where it is shared. */
export interface Card {
  /** Whose page it is: the site's name. */
  readonly site: string
  /** What kind of page, in a word or two. */
  readonly kicker?: string | undefined
  readonly title: string
}

/** Pixels, as Open Graph's readers expect them. */
export const cardSize = { width: 1200, height: 630 }

/** Changes with what the card says, and with the drawing: to be raised when that changes. */
const drawing = '1'

/** A short name for the card's content: the same content has the same. */
export const cardHash = ({ site, kicker = '', title }: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, site, kicker, title]))
    .digest('hex')
    .slice(0, 16)

/** Longer titles are set smaller, and what would not be read at a glance is left out. */
const sizes = [
  { upTo: 34, points: 84 },
  { upTo: 70, points: 68 },
  { upTo: 110, points: 54 },
] as const
const most = 140

/** The title as it is set: its text, cut at a word where it is too long, and its size in pixels. */
export function setTitle(title: string): { readonly text: string; readonly points: number } {
  const letters = [...title.replace(/\s+/g, ' ').trim()]
  const kept = letters.slice(0, most).join('')
  const text = letters.length > most ? `${kept.replace(/\s+\S*$/, '')} …` : kept
  const points = sizes.find(({ upTo }) => letters.length <= upTo)?.points ?? 46
  return { text, points }
}

/** Text that Pango's markup takes as text: no sign of it begins a tag, and none steers the writing's direction. */
export const asMarkup = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\ufffe\uffff]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
