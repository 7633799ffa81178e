import { type Card, cardHash } from './card.rules.ts'
import { drawCard } from './draw.ts'

export { type Card, cardHash, cardSize } from './card.rules.ts'
export { scaledPicture } from './scale.ts'
export { openTypeOf } from './woff2.ts'

/** Pictures kept; one weighs some 15 kB. */
const most = 300
/** Pictures waiting to be drawn; whoever comes after gets none for now. */
const mostWaiting = 20

/** Draws cards one after the other and keeps them by their content. */
export class CardDrawer {
  readonly #fonts: string
  readonly #kept = new Map<string, Promise<Buffer>>()
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  /** @param fonts the folder with the fonts that the build made of ours. */
  constructor(fonts: string) {
    this.#fonts = fonts
  }

  /** PNG of {@link cardSize}; undefined where too many wait. Nothing heavy is loaded before the first. */
  async draw(card: Card): Promise<Buffer | undefined> {
    const hash = cardHash(card)
    const kept = this.#kept.get(hash)
    if (kept) return kept
    if (this.#waiting >= mostWaiting) return undefined
    this.#waiting += 1
    const drawn = this.#last.then(() => drawCard(card, this.#fonts))
    this.#last = drawn.then(
      () => undefined,
      () => undefined,
    )
    this.#keep(hash, drawn)
    return drawn.finally(() => {
      this.#waiting -= 1
    })
  }

  #keep(hash: string, drawn: Promise<Buffer>): void {
    this.#kept.set(hash, drawn)
    drawn.catch(() => this.#kept.delete(hash))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest)
  }
}
