import { coordinateOverlap, dismissOverlap } from './overlap.acts.ts'
import { overlapList } from './overlap.views.ts'
import { overlapsPage } from './overlaps.page.tsx'

export { overlappingGroups } from './attention.views.ts'
export { overlapSentences } from './entry-sentences.ts'
export { overlapsFound } from './finding.acts.ts'

export const overlapActs = [dismissOverlap, coordinateOverlap]
export const overlapViews = [overlapList]
export const overlapPages = [overlapsPage]
