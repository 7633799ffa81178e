import type { PdfDocument } from './document.ts'
import { Workshop } from './workshop.ts'

export { attachmentsOf, type FoundAttachment } from './attachments.ts'
export type {
  Attachment,
  Block as PdfBlock,
  Column as PdfColumn,
  Inline as PdfInline,
  Knot as PdfKnot,
  PdfDocument,
  Words as PdfWords,
} from './document.ts'
export { type PdfProblem, PdfRefused } from './refusal.ts'
export { Workshop, type WorkshopOptions } from './workshop.ts'

let house: Workshop | undefined

/**
 * The document as a tagged PDF 1.7 after PDF/UA-1 (ISO 14289-1), with its fonts, title, language, bookmarks and
 * attachments. The same document gives the same bytes, on whichever machine of the same version.
 *
 * Pages are set in a thread of their own, one document after the other, at most 30 s each; nothing heavy is loaded
 * before the first.
 * @throws PdfRefused
 */
export function renderPdf(document: PdfDocument): Promise<Uint8Array> {
  house ??= new Workshop()
  return house.render(document)
}
