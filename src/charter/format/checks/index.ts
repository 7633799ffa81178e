import type { Check } from '../partnership-file.ts'
import {
  articlesInOrder,
  bodiesPoint,
  defaultsFillGaps,
  ideasFit,
  organisationsFit,
  termAgrees,
} from './agreement.ts'
import { decisionsFit } from './decisions.ts'
import { groupsFitKinds } from './groups.ts'
import { knownReferences, uniqueKeys } from './keys.ts'
import { allLanguages } from './texts.ts'
import { windowsFit } from './windows.ts'

/** All that must hold between the parts of a partnership's files. */
export const checks: readonly Check[] = [
  allLanguages,
  uniqueKeys,
  knownReferences,
  articlesInOrder,
  defaultsFillGaps,
  termAgrees,
  bodiesPoint,
  organisationsFit,
  ideasFit,
  windowsFit,
  decisionsFit,
  groupsFitKinds,
]
