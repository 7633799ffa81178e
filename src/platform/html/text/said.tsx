import type { VNode } from 'preact'
import { type Language, say, type Text } from '../../words/index.ts'

/** A text in the page's language, or else in the best there is, which then says its own language. */
export function Said({ text, language }: { readonly text: Text; readonly language: Language }): VNode {
  const spoken = say(text, language)
  return spoken.language === language ? <>{spoken.text}</> : <span lang={spoken.language}>{spoken.text}</span>
}
