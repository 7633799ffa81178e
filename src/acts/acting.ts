import { representedBy, type Viewer } from '../access/index.ts'
import type { Id } from '../platform/db/index.ts'
import type { Act } from './act.ts'
import { Undo } from './undo.ts'

/** The organisation acted for: the one chosen, or the only one there is. One that is not represented is refused. */
export function actingFor(
  act: Pick<Act, 'onBehalf'>,
  wanted: string | undefined,
  viewer: Viewer,
): Id<'organisation'> | undefined {
  if (act.onBehalf === undefined) return undefined
  const represented = representedBy(viewer)
  if (wanted) {
    const chosen = represented.find((organisation) => organisation === wanted)
    if (chosen === undefined) throw new Undo('not-permitted')
    return chosen
  }
  if (act.onBehalf === 'optional' && represented.length !== 1) return undefined
  if (represented.length === 0) throw new Undo('not-permitted')
  if (represented.length > 1) throw new Undo('choose-organisation')
  return represented[0]
}
