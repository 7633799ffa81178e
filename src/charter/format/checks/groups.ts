import type { Group } from '../group-records.ts'
import type { GroupKind } from '../group-settings.ts'
import type { Check, PlacedFinding } from '../partnership-file.ts'
import { describe, said } from '../problem.ts'

/** A group has what its kind requires and nothing that its kind does without. */
export const groupsFitKinds: Check = function* ({ charter, records }) {
  for (const [index, group] of records.groups.entries()) {
    const kind = charter.groupKinds.find(({ key }) => key === group.kind)
    if (kind) yield* featuresFit(group, kind, index)
    yield* conflictsFit(group, index)
    yield* numbersFit(group, index)
  }
}

/** What of a group answers to each feature of its kind: the field to point at, and whether it is there. */
const evidence = (group: Group, kind: GroupKind): readonly (readonly [keyof Group, string, boolean])[] => [
  ['purpose', kind.features.purpose, group.purpose !== undefined],
  ['success', kind.features.successCriteria, group.success !== undefined],
  ['milestones', kind.features.milestones, group.milestones !== undefined],
  ['workPlan', kind.features.plan, group.workPlan !== undefined || group.milestones !== undefined],
  ['partners', kind.features.partners, group.partners.length > 0],
  ['cadence', kind.features.cadence, group.cadence !== undefined],
  ['leads', kind.features.lead, group.leads.length > 0],
  ['subGroups', kind.features.subGroups, group.subGroups !== undefined],
  ['coordinates', kind.coordinates ? 'allowed' : 'none', group.coordinates !== undefined],
]

function* featuresFit(group: Group, kind: GroupKind, index: number): Generator<PlacedFinding> {
  for (const [feature, need, present] of evidence(group, kind)) {
    const lacking = need === 'required' && !present
    if (!lacking && !(need === 'none' && present)) continue
    const parameters = { feature, kind: kind.key }
    yield {
      part: 'records',
      path: ['groups', index, feature],
      expected: said((t) => (lacking ? t.neededByKind(parameters) : t.refusedByKind(parameters))),
      found: describe(group[feature]),
    }
  }
}

function* conflictsFit(group: Group, index: number): Generator<PlacedFinding> {
  const numbers = {
    milestone: (group.milestones ?? []).map(({ n }) => n),
    success: (group.success ?? []).map(({ n }) => n),
  }
  for (const list of ['milestones', 'success'] as const) {
    for (const [place, { conflict }] of (group[list] ?? []).entries()) {
      if (!conflict) continue
      const [what, n] = conflict.with.split('-') as ['milestone' | 'success', string]
      if (numbers[what].includes(Number(n))) continue
      yield {
        part: 'records',
        path: ['groups', index, list, place, 'conflict', 'with'],
        expected: said((t) => t.inSameGroup),
        found: describe(conflict.with),
      }
    }
  }
}

function* numbersFit(group: Group, index: number): Generator<PlacedFinding> {
  const { cadence } = group
  if (cadence?.max !== undefined && cadence.max < cadence.min) {
    yield tooLow(['groups', index, 'cadence', 'max'], cadence.min, cadence.max)
  }
  for (const [place, { measure }] of (group.success ?? []).entries()) {
    if (measure?.atLeast === undefined || measure.atMost === undefined || measure.atLeast <= measure.atMost)
      continue
    yield tooLow(['groups', index, 'success', place, 'measure', 'atMost'], measure.atLeast, measure.atMost)
  }
  for (const list of ['milestones', 'success'] as const) {
    const numbers = (group[list] ?? []).map(({ n }) => n)
    for (const [place, n] of numbers.entries()) {
      if (numbers.indexOf(n) === place) continue
      yield {
        part: 'records',
        path: ['groups', index, list, place, 'n'],
        expected: said((t) => t.once({ key: String(n) })),
        found: said((t) => t.alreadyAt({ line: `${list}.${numbers.indexOf(n)}` })),
      }
    }
  }
}

const tooLow = (path: PlacedFinding['path'], n: number, found: number): PlacedFinding => ({
  part: 'records',
  path,
  expected: said((t) => t.upTo({ n })),
  found: describe(found),
})
