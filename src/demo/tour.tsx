import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { Actions, ButtonLink, Section } from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { stopIn, type TourDeed, tourStops } from './tour.rules.ts'
import { tourWords } from './tour-words.ts'

/** Where a stop stands, with the tour going on there. */
export const stopPath = (language: Language, number: number): string =>
  `${pathTo(language, ...(tourStops[number - 1]?.at ?? []))}?tour=${number}`

/** The way into the tour, on the demonstration's own page. */
export function TourInvitation({ language }: { readonly language: Language }): VNode {
  const t = tourWords(language)
  return (
    <Section id="tour" title={t.tourTitle}>
      <p>{t.tourAbout}</p>
      <ol>
        {tourStops.map(({ key }, index) => (
          <li key={key}>
            <a href={stopPath(language, index + 1)}>{t[`${key}Title`]}</a>
          </li>
        ))}
      </ol>
      <Actions>
        <ButtonLink href={stopPath(language, 1)}>{t.begin}</ButtonLink>
      </Actions>
    </Section>
  )
}

interface DeedProps {
  readonly deed: TourDeed
  readonly number: number
  readonly language: Language
}

function Deed({ deed, number, language }: DeedProps): VNode {
  const t = tourWords(language)
  const [where, name, value, label] =
    'be' in deed
      ? (['roles', 'role', deed.be, t.roleDeed] as const)
      : (['clock', 'by', deed.by, t.timeDeed] as const)
  return (
    <form method="post" action={pathTo(language, 'demo', where, { slug: `${number}` })}>
      <button class="ds-button" data-size="sm" name={name} value={value}>
        {label}
      </button>
    </form>
  )
}

/** The stop that one is at: what there is to see on the page below, and the ways on. */
export function TourStrip({ context }: { readonly context: Omit<PageContext, 'frame'> }): VNode | null {
  const { language, url } = context
  const number = stopIn(url)
  const stop = number && tourStops[number - 1]
  if (!number || !stop) return null
  const t = tourWords(language)
  const of = tourStops.length
  return (
    <section class="tour" aria-labelledby="tour-stop">
      <p class="tour-place">{t.stop({ n: number, of })}</p>
      <p class="tour-title" id="tour-stop">
        {t[`${stop.key}Title`]}
      </p>
      <p>{t[stop.key]}</p>
      <div class="tour-ways">
        {stop.deed && <Deed deed={stop.deed} number={number} language={language} />}
        {number < of && <a href={stopPath(language, number + 1)}>{t.onward}</a>}
        {number > 1 && <a href={stopPath(language, number - 1)}>{t.back}</a>}
        <a href={`${pathTo(language, 'demo')}#tour`}>{t.end}</a>
      </div>
    </section>
  )
}
