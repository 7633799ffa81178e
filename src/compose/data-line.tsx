import type { VNode } from 'preact'
import { apiRoot } from '../acts/index.ts'
import { Wrap } from '../platform/html/index.ts'
import type { Language } from '../platform/words/index.ts'
import { words } from './messages.ts'

/** A Danish spreadsheet takes the semicolon between cells, and puts a line with commas in one. */
const csvOf: Record<Language, string> = { da: 'csv-semicolon', en: 'csv' }

/** The list that a page shows, for whoever wants to work on with it. @param path below the API's root */
export function DataLine({ path, language }: { readonly path: string; readonly language: Language }): VNode {
  const json = apiRoot + path
  const csv = `${json}${path.includes('?') ? '&' : '?'}format=${csvOf[language]}`
  return (
    <Wrap>
      <p class="data-line">
        {words(language).download} <a href={csv}>CSV</a> · <a href={json}>JSON</a>
      </p>
    </Wrap>
  )
}
