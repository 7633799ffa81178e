import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole page as HTML, with its doctype. */
export const renderDocument = (page: VNode): string => `<!doctype html>\n${renderToString(page)}`

/** A part of a page, or a mail, as HTML without a doctype. */
export const renderFragment = (part: VNode): string => renderToString(part)
