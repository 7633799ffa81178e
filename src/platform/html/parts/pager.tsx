import type { VNode } from 'preact'
import type { Language } from '../../words/index.ts'
import { words } from '../messages.ts'

export interface PagerProps {
  readonly language: Language
  readonly previous?: string | undefined
  readonly next?: string | undefined
  /** What is shown, in words: “1–20 af 57”. */
  readonly shown?: string | undefined
}

/** Back and forth in a list that is paged by cursor; nothing at all when there is only one page. */
export function Pager({ language, previous, next, shown }: PagerProps): VNode | null {
  const t = words(language)
  if (previous === undefined && next === undefined) return null
  return (
    <nav class="pager" aria-label={t.pages}>
      {previous !== undefined && (
        <a class="ds-button" data-variant="secondary" href={previous} rel="prev">
          {t.previous}
        </a>
      )}
      {shown && <span class="pager-shown">{shown}</span>}
      {next !== undefined && (
        <a class="ds-button" data-variant="secondary" href={next} rel="next">
          {t.next}
        </a>
      )}
    </nav>
  )
}
