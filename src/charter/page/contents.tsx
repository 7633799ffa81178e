import type { VNode } from 'preact'
import { Said } from '../../platform/html/index.ts'
import { besidesArticles, depthOf } from '../articles.ts'
import { words } from '../messages.ts'
import { anchors, type Shown } from './shown.ts'

/** The table of contents: at the side where there is room, else folded together above the text. */
export function Contents({ shown }: { readonly shown: Shown }): VNode {
  const t = words(shown.language)
  return (
    <div class="toc">
      <details class="fold toc-fold">
        <summary>{t.contents}</summary>
        <nav aria-label={t.contents}>
          <Lists shown={shown} />
        </nav>
      </details>
      <nav class="toc-side" aria-label={t.contents}>
        <Lists shown={shown} />
      </nav>
    </div>
  )
}

function Lists({ shown }: { readonly shown: Shown }): VNode {
  const { language, charter } = shown
  const t = words(language)
  return (
    <>
      <p class="toc-head">{t.articles}</p>
      <ol>
        {charter.articles
          .filter((article) => depthOf(article) === 1)
          .map(({ key, number, title }) => (
            <li key={key}>
              <a href={`#${key}`}>
                <span class="toc-number">{number}</span>
                {title ? <Said text={title} language={language} /> : t.article({ number })}
              </a>
            </li>
          ))}
      </ol>
      <p class="toc-head">{t.inPractice}</p>
      <ul>
        {partsAfter(shown).map(({ name, title }) => (
          <li key={name}>
            <a href={`#${anchors.part(name)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What stands on the page after the articles. */
function partsAfter({ charter, language }: Shown): { name: string; title: string }[] {
  const t = words(language)
  const written = JSON.stringify(charter)
  const has = (source: 'practice' | 'default') => written.includes(`"source":"${source}"`)
  return [
    { name: 'besides', title: t.besides, there: besidesArticles(charter).length > 0 },
    { name: 'decisions', title: t.decisions, there: true },
    { name: 'groups', title: t.groups, there: true },
    { name: 'meetings', title: t.meetings, there: true },
    { name: 'ideas', title: t.ideas, there: true },
    { name: 'reports', title: t.reports, there: true },
    { name: 'practices', title: t.practices, there: has('practice') },
    { name: 'choices', title: t.choices, there: has('default') },
    { name: 'gaps', title: t.gaps, there: charter.gaps.length > 0 },
  ].filter(({ there }) => there)
}
