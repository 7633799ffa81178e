import type { ComponentChildren, VNode } from 'preact'
import { Said } from '../../platform/html/index.ts'
import type { Text } from '../../platform/words/index.ts'
import { citationOf } from '../citation.ts'
import type { SettingSentence } from '../setting-sentences.ts'
import type { Shown } from './shown.ts'
import { SourceMark } from './source.tsx'

export const Serif = ({ text, shown }: { readonly text: Text; readonly shown: Shown }): VNode => (
  <div class="document">
    <p>
      <Said text={text} language={shown.language} />
    </p>
  </div>
)

export const Points = ({
  texts,
  shown,
}: {
  readonly texts: readonly Text[]
  readonly shown: Shown
}): VNode => (
  <div class="document">
    <ul>
      {texts.map((text, i) => (
        <li key={`${i}`}>
          <Said text={text} language={shown.language} />
        </li>
      ))}
    </ul>
  </div>
)

/** What is said about the agreement's words, in the other voice. */
export const Gloss = ({
  label,
  children,
}: {
  readonly label: ComponentChildren
  readonly children?: ComponentChildren
}): VNode => (
  <div class="gloss">
    <p class="gloss-label">{label}</p>
    {children}
  </div>
)

/** A setting in a sentence, with its source. One that rests on the very article is left to the article's own words. */
export function Setting({
  setting,
  shown,
  article,
}: {
  readonly setting: SettingSentence
  readonly shown: Shown
  readonly article?: string | undefined
}): VNode | null {
  const { sentence, cited } = setting
  const citation = cited && citationOf(shown.charter, cited)
  if (citation?.source === 'agreement' && citation.articles.some(({ key }) => key === article)) return null
  return (
    <p class="part-setting">
      {sentence}{' '}
      {cited && (
        <SourceMark cited={cited} charter={shown.charter} language={shown.language} within={article} />
      )}
    </p>
  )
}

/** An organisation's name, with the way to its page where it has one. */
export function Organisation({ shown, name }: { readonly shown: Shown; readonly name: string }): VNode {
  const found = shown.data.organisations[name]
  return found ? <a href={found.path[shown.language]}>{shown.nameOf(name)}</a> : <>{name}</>
}
