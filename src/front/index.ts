import { aboutPages } from './about.page.tsx'
import { frontPage } from './front.page.tsx'
import type { Comings } from './front.view.ts'

export { texts as aboutTexts } from './about-messages.ts'
export type { Comings } from './front.view.ts'
export { words as frontWords } from './messages.ts'
export { searchOver, searchPage } from './search.page.tsx'
export { whoMayPage } from './who-may.page.tsx'

/** @param comings what comes next, one function a room. */
export const frontPages = (comings: readonly Comings[]) => [frontPage(comings), ...aboutPages]
