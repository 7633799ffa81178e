import type { Noun } from '../platform/words/index.ts'
import type { DemoRole } from './demo.access.ts'

/** What is done at a stop by its button, besides looking. */
export type TourDeed = { readonly be: DemoRole } | { readonly by: 'month' }

export interface TourStop {
  readonly key: 'front' | 'asked' | 'role' | 'mine' | 'letters' | 'time' | 'trace'
  /** The page that it stands on; the front page where there is none. */
  readonly at: readonly Noun[]
  readonly deed?: TourDeed
}

/** From what a partnership is to how what happened is proven: what comes in by decision, and how silence adopts. */
export const tourStops: readonly TourStop[] = [
  { key: 'front', at: [] },
  { key: 'asked', at: ['decisions'] },
  { key: 'role', at: ['demo'], deed: { be: 'representative' } },
  { key: 'mine', at: ['me'] },
  { key: 'letters', at: ['outbox'] },
  { key: 'time', at: ['decisions'], deed: { by: 'month' } },
  { key: 'trace', at: ['journal'] },
]

/** The number of the stop in an address, `?tour=3`: 1 to 7, or nothing. */
export function stopIn(url: string): number | undefined {
  const said = new URL(url, 'http://tour.invalid').searchParams.get('tour')
  const number = said !== null && /^\d$/.test(said) ? Number(said) : 0
  return number >= 1 && number <= tourStops.length ? number : undefined
}

/** The stop that a button leads to: being somebody leads on, and who moved the clock stays to see what became of it. */
export function stopAfter(number: number): number {
  const deed = tourStops[number - 1]?.deed
  return deed && 'be' in deed ? number + 1 : number
}
