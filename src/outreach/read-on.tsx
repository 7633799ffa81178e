import type { VNode } from 'preact'
import { ItemList, Section } from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { words } from './messages.ts'

const pages = ['history', 'background', 'evaluation'] as const

/** The way from one page of the room to the others. */
export function ReadOn({
  except,
  language,
}: {
  readonly except?: (typeof pages)[number]
  readonly language: Language
}): VNode {
  const t = words(language)
  return (
    <Section id="read-on" title={t.readOn} beside>
      <ItemList
        items={pages
          .filter((page) => page !== except)
          .map((page) => ({ title: t[page], href: pathTo(language, page), note: t[`${page}Lead`] }))}
      />
    </Section>
  )
}

export const aroundOutreach = (language: Language) => [
  { label: words(language).outreach, href: pathTo(language, 'outreach') },
]
