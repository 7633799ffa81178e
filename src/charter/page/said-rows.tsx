import type { ComponentChildren, VNode } from 'preact'
import type { Cited } from '../citation.ts'
import { anchors, type Shown } from './shown.ts'
import { SourceMark } from './source.tsx'

/** A rule or setting as it is read: perhaps what it is about, the sentence, and where it comes from. */
export interface SaidRow {
  readonly key: string
  readonly id?: string | undefined
  readonly label?: ComponentChildren
  readonly sentence: ComponentChildren
  readonly cited?: Cited | undefined
  /** At its side, in the place of its source. */
  readonly beside?: ComponentChildren
}

/** Sentences with their sources at their side. */
export function SaidRows({
  rows,
  shown,
}: {
  readonly rows: readonly SaidRow[]
  readonly shown: Shown
}): VNode {
  const labelled = rows.some(({ label }) => label !== undefined)
  return (
    <ul class={labelled ? 'said-rows is-labelled' : 'said-rows'}>
      {rows.map(({ key, id, label, sentence, cited, beside }, i) => (
        <li key={key} id={id}>
          {labelled && <span class="said-label">{label === rows[i - 1]?.label ? undefined : label}</span>}
          <span class="said-sentence">{sentence}</span>
          {beside ??
            (cited ? (
              <SourceMark cited={cited} charter={shown.charter} language={shown.language} />
            ) : (
              <span />
            ))}
        </li>
      ))}
    </ul>
  )
}

/** A part of the page after the articles, with its heading and anchor. */
export const Part = ({
  name,
  title,
  lead,
  children,
}: {
  readonly name: string
  readonly title: ComponentChildren
  readonly lead?: ComponentChildren
  readonly children?: ComponentChildren
}): VNode => (
  <section class="charter-part" id={anchors.part(name)} aria-labelledby={`${anchors.part(name)}_title`}>
    <h2 id={`${anchors.part(name)}_title`}>{title}</h2>
    {lead && <p class="quiet">{lead}</p>}
    {children}
  </section>
)
