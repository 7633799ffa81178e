import { z } from 'zod'
import { parseEdtf } from './parse.ts'

/** An EDTF text as forms, charters and the API take it. Its issue's message is the {@link EdtfReason}. */
export const edtfTextSchema = z.string().superRefine((text, context) => {
  const read = parseEdtf(text)
  if (read.kind === 'problem') context.addIssue({ code: 'custom', message: read.reason })
})
