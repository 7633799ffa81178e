import type { VNode } from 'preact'
import { type Language, say, type Text } from '../../words/index.ts'
import { renderMarkdown } from './markdown.ts'

export interface DocumentProps {
  /** CommonMark. */
  readonly text: Text
  readonly language: Language
  /** The level of the heading that the text stands under; 2 unless said. */
  readonly under?: 1 | 2 | undefined
}

/** What the partnership says: the agreement, decisions, stories, minutes; in the serif voice. */
export function Document({ text, language, under = 2 }: DocumentProps): VNode {
  const spoken = say(text, language)
  return (
    <div
      class="document"
      lang={spoken.language === language ? undefined : spoken.language}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised
      dangerouslySetInnerHTML={{ __html: renderMarkdown(spoken.text, under) }}
    />
  )
}
