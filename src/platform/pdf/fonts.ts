import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { lastResort } from './last-resort.ts'
import { called, sfntOf } from './woff.ts'

const locate = createRequire(import.meta.url)

interface Face {
  readonly family: string
  readonly of: string
  readonly weights: readonly number[]
}

const faces: readonly Face[] = [
  { family: 'House Serif', of: 'newsreader', weights: [400, 600] },
  { family: 'House Grotesk', of: 'schibsted-grotesk', weights: [400, 600, 700, 800] },
]

/**
 * The two voices of the house in the cuts that the layout uses, and the last resort. They go by names of our own, so
 * that a font of the same name on the machine is not taken instead, and the letters beyond Latin-1 are a family beside.
 */
export const loadFonts = (): Buffer[] => [
  ...faces.flatMap(({ family, of, weights }) =>
    (['latin', 'latin-ext'] as const).flatMap((letters) =>
      weights.flatMap((weight) =>
        (['normal', 'italic'] as const).map((style) => {
          const file = locate.resolve(`@fontsource/${of}/files/${of}-${letters}-${weight}-${style}.woff`)
          const name = letters === 'latin' ? family : `${family} Extended`
          return called(sfntOf(readFileSync(file)), name, weight, style)
        }),
      ),
    ),
  ),
  lastResort('House Last Resort'),
]
