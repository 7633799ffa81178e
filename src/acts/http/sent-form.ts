import type { FastifyRequest } from 'fastify'
import type { Language } from '../../platform/words/index.ts'
import { commonRefusals } from '../refusals.ts'
import type { Refusal } from '../run.ts'
import { readSent } from './multipart.ts'
import type { PageForm } from './page.ts'
import { type ReadForm, readForm } from './read-form.ts'
import { type FileRefusedIn, fileRefusals, idOfKept } from './receive.ts'
import type { Arrived, Ground } from './request.ts'

/** What a page's form was sent with, and why it goes no further, where a file was not taken. */
export async function readSentForm(
  ground: Ground,
  request: FastifyRequest,
  arrived: Arrived,
  form: PageForm,
  language: Language,
): Promise<{ readonly read: ReadForm; readonly refused: Refusal | undefined }> {
  const sent = await readSent(ground, request, arrived, form.files ?? [])
  if (sent === 'sign-in-needed') return { read: readForm({}, []), refused: notSignedIn }
  return {
    read: readForm(sent.body, listsOf(form)),
    refused: sent.refused && fileRefused(sent.refused, language),
  }
}

const listsOf = ({ lists = [], files = [] }: PageForm) => (lists === 'any' ? lists : [...lists, ...files])

const notSignedIn: Refusal = {
  ok: false,
  refusal: 'sign-in-needed',
  declaration: commonRefusals['sign-in-needed'],
  issues: [],
}

function fileRefused({ field, refusal }: FileRefusedIn, language: Language): Refusal {
  const declaration = fileRefusals[refusal]
  return { ok: false, refusal, declaration, issues: [{ field, text: declaration.words[language] }] }
}

/** The act is given the ids of files; what the form keeps has their names too. */
export const withFileIds = (typed: ReadForm['input'], { files = [] }: PageForm): ReadForm['input'] =>
  Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      files.includes(name) ? [value].flat().map(idOfKept) : value,
    ]),
  )
