import type { VNode } from 'preact'
import { type KnotState, Status, type StatusKind } from '../platform/html/index.ts'
import type { Language } from '../platform/words/index.ts'
import { words } from './messages.ts'
import type { ShortMilestone, ShownLight } from './shapes.ts'

interface Shown {
  readonly language: Language
}

/** How a group keeps its plan: colour, shape and word. Nothing where it has no milestones to keep. */
export function GroupLight({ light, language }: Shown & { readonly light: ShownLight }): VNode | null {
  const t = words(language)
  if (light.light === 'none') return null
  if (light.light === 'kept')
    return <Status kind="kept">{light.reason === 'finished' ? t.lightFinished : t.lightKept}</Status>
  return <Status kind={light.light}>{light.light === 'risk' ? t.lightRisk : t.lightBroken}</Status>
}

/** Why the light is as it is, where that is not plain from its word. */
export function lightReason(light: ShownLight, language: Language): string | undefined {
  const t = words(language)
  if (light.reason === 'late') return t.reasonLate({ n: light.n })
  return light.reason === 'at-risk' ? t.reasonRisk({ n: light.n }) : undefined
}

type State = Pick<ShortMilestone, 'state' | 'slips'>

export function stateWords({ state, slips }: State, language: Language): string {
  const t = words(language)
  return state === 'moved' ? t.moved({ n: slips }) : t[state]
}

const statusKinds: Readonly<Record<ShortMilestone['state'], StatusKind>> = {
  planned: 'planned',
  'on-track': 'kept',
  'at-risk': 'risk',
  moved: 'risk',
  late: 'broken',
  done: 'kept',
  dropped: 'idle',
}

export const MilestoneStatus = ({ milestone, language }: Shown & { readonly milestone: State }): VNode => (
  <Status kind={statusKinds[milestone.state]}>{stateWords(milestone, language)}</Status>
)

/** The shapes of the rope. What was dropped lies open on it, and says so in words. */
export const knotStates: Readonly<Record<ShortMilestone['state'], KnotState>> = {
  planned: 'ahead',
  'on-track': 'ahead',
  'at-risk': 'risk',
  moved: 'risk',
  late: 'broken',
  done: 'done',
  dropped: 'ahead',
}
