import { type DecisionRule, decisionRule, shareOf } from '../decision-rule.ts'
import { type Matter, matters } from '../decision-settings.ts'
import type { Check, PartnershipFile, PlacedFinding } from '../partnership-file.ts'
import { describe, said } from '../problem.ts'
import type { Path } from '../schema-walk.ts'

/** The settings of each matter agree among themselves and with the rest of the charter. */
export const decisionsFit: Check = function* (partnership) {
  for (const matter of matters) {
    if (partnership.charter.decisions[matter] === undefined) continue
    const rule = decisionRule(partnership.charter, matter)
    yield* abstentions(rule)
    yield* reachable(partnership, rule)
    yield* secrecy(rule)
    yield* secretVeto(rule)
    yield* electorate(partnership, rule)
    yield* capacities(partnership, rule)
  }
  yield* approval(partnership)
}

/** Where a setting stands: with the matter, or with `other` from which it comes. */
const place = (rule: DecisionRule, setting: string, ...rest: Path): Path => [
  'decisions',
  rule.own.includes(setting) ? rule.matter : 'other',
  setting,
  ...rest,
]

function* abstentions(rule: DecisionRule): Generator<PlacedFinding> {
  if (!rule.own.includes('majority')) return
  for (const [index, { of, abstentions }] of rule.majority.conditions.entries()) {
    if ((of === 'votes-cast') === (abstentions !== undefined)) continue
    yield {
      part: 'charter',
      path: place(rule, 'majority', 'conditions', index, 'abstentions'),
      expected: said((t) => (of === 'votes-cast' ? t.abstentionsNeeded : t.abstentionsIdle)),
      found: describe(abstentions),
    }
  }
}

function* secrecy(rule: DecisionRule): Generator<PlacedFinding> {
  if (rule.positions.are === 'open' || rule.method.is === 'ballot') return
  if (!rule.own.includes('positions') && !rule.own.includes('method')) return
  yield {
    part: 'charter',
    path: place(rule, 'method', 'is'),
    expected: said((t) => t.ballotForSecret),
    found: describe(rule.method.is),
  }
}

/** In a secret ballot nobody can tell whose a vote is, so that nobody can refuse by one. */
function* secretVeto(rule: DecisionRule): Generator<PlacedFinding> {
  if (rule.positions.are === 'open' || rule.veto.by.length === 0) return
  if (!rule.own.includes('positions') && !rule.own.includes('veto')) return
  yield {
    part: 'charter',
    path: place(rule, 'veto', 'by'),
    expected: said((t) => t.noVetoInSecret),
    found: describe(rule.veto.by),
  }
}

/** A requirement that all votes together would not meet is a mistake. */
function* reachable({ charter }: PartnershipFile, rule: DecisionRule): Generator<PlacedFinding> {
  for (const [index, { moreThan }] of rule.majority.conditions.entries()) {
    const { n, m } = shareOf(moreThan ?? '0/1')
    if (n < m || !rule.own.includes('majority')) continue
    yield {
      part: 'charter',
      path: place(rule, 'majority', 'conditions', index, 'moreThan'),
      expected: said((t) => t.lessThanWhole),
      found: describe(moreThan),
    }
  }
  const { electorate, minimumYes, quorum } = rule
  const body = charter.bodies.find(({ key }) => electorate.are === 'body' && key === electorate.body)
  if (!body?.members || rule.method.is === 'silent') return
  const n = body.members.length
  const counts: readonly [string, number][] = [
    ['minimumYes', minimumYes.count],
    ['quorum', quorum.is === 'count' ? quorum.count : 0],
  ]
  for (const [setting, count] of counts) {
    if (count <= n || !(rule.own.includes(setting) || rule.own.includes('electorate'))) continue
    yield {
      part: 'charter',
      path: place(rule, setting, 'count'),
      expected: said((t) => t.atMostMembers({ n })),
      found: describe(count),
    }
  }
}

function* electorate({ charter }: PartnershipFile, rule: DecisionRule): Generator<PlacedFinding> {
  if (!rule.own.includes('electorate')) return
  const { are, body } = rule.electorate
  const members = charter.bodies.find(({ key }) => key === body)?.members
  if (are === 'body' ? members !== undefined : body === undefined) return
  yield {
    part: 'charter',
    path: place(rule, 'electorate', 'body'),
    expected: said((t) => (are === 'body' ? t.bodyWithMembers : t.noBody)),
    found: describe(body),
  }
}

/** Whoever acts as chair needs an office to act from. */
function* capacities({ charter }: PartnershipFile, rule: DecisionRule): Generator<PlacedFinding> {
  const chair = charter.offices?.some(({ key }) => key === 'chair') ?? false
  const named: readonly [string, Path, string | undefined][] = [
    ['choice', ['by'], rule.choice.by],
    ['tie', ['by'], 'by' in rule.tie ? String(rule.tie.by) : undefined],
    ...rule.proposers.are.map((who, index): [string, Path, string] => ['proposers', ['are', index], who]),
  ]
  for (const [setting, path, capacity] of named) {
    if (capacity !== 'chair' || chair || !rule.own.includes(setting)) continue
    yield {
      part: 'charter',
      path: place(rule, setting, ...path),
      expected: said((t) => t.officeForCapacity({ office: 'chair' })),
      found: describe(capacity),
    }
  }
}

/** What membership says of approval is what the rule of admission does. */
function* approval({ charter }: PartnershipFile): Generator<PlacedFinding> {
  const matter: Matter = 'admission'
  const { method } = decisionRule(charter, matter)
  const { methods } = charter.membership.approval
  const silent = methods.includes('silent-procedure')
  const ballot = methods.some((name) => name !== 'silent-procedure')
  if (silent === (method.is !== 'ballot') && ballot === (method.is !== 'silent')) return
  yield {
    part: 'charter',
    path: ['membership', 'approval', 'methods'],
    expected: said((t) => t.methodsAgreeing({ methods: [`${matter}.method.is: ${method.is}`] })),
    found: said((t) => t.value({ value: methods.join(', ') })),
  }
}
