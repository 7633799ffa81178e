/**
 * Why there is no PDF: `too-long` (took more than the time allowed), `too-large` (more than is laid out at once),
 * `busy` (too many wait already), `unfit` (the document asks for what cannot be: a name, a picture, a table).
 */
export type PdfProblem = 'too-long' | 'too-large' | 'busy' | 'unfit'

export class PdfRefused extends Error {
  override readonly name = 'PdfRefused'
  readonly problem: PdfProblem

  constructor(problem: PdfProblem, detail: string) {
    super(`No PDF was made (${problem}): ${detail}`)
    this.problem = problem
  }
}
