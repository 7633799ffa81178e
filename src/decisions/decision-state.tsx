import type { VNode } from 'preact'
import { Status, type StatusKind } from '../platform/html/index.ts'
import type { Language } from '../platform/words/index.ts'
import { words } from './page-words.ts'

const kinds = {
  draft: 'planned',
  open: 'planned',
  settled: 'idle',
  adopted: 'kept',
  rejected: 'broken',
  vetoed: 'broken',
  withdrawn: 'idle',
  stopped: 'broken',
  discarded: 'idle',
  objected: 'broken',
  'no-quorum': 'risk',
  blocked: 'risk',
  tied: 'risk',
  amended: 'idle',
} as const satisfies Record<string, StatusKind>

type State = keyof typeof kinds

const isState = (state: string): state is State => state in kinds

/** How a decision, or one of its rounds, stands: shape, colour and word. */
export function DecisionState({
  state,
  language,
}: {
  readonly state: string
  readonly language: Language
}): VNode {
  const known = isState(state) ? state : 'settled'
  return <Status kind={kinds[known]}>{words(language)[`state ${known}`]}</Status>
}
