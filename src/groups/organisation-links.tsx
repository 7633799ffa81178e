import type { VNode } from 'preact'
import { Said } from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import type { Named } from './shapes.ts'

/** Organisations by their names, each leading to its own page, in one line. */
export const OrganisationLinks = ({
  organisations,
  language,
}: {
  readonly organisations: readonly Named[]
  readonly language: Language
}): VNode => (
  <>
    {organisations.map(({ key, slug, name }, index) => [
      index > 0 && ', ',
      <a href={pathTo(language, 'partners', { slug })} key={key}>
        <Said text={name} language={language} />
      </a>,
    ])}
  </>
)
