import { charterSchema } from '../charter.ts'
import type { Check, Part, PartnershipFile, PlacedFinding } from '../partnership-file.ts'
import { references, type Target } from '../parts.ts'
import { describe, nearest, said } from '../problem.ts'
import { recordsSchema } from '../records.ts'
import { type Path, walk } from '../schema-walk.ts'

interface Collection {
  readonly part: Part
  readonly path: Path
  /** The keys in their order in the file. */
  readonly keys: readonly (string | number)[]
  /** The field that holds the key. */
  readonly field: 'key' | 'n'
}

type Keyed = readonly { readonly key: string }[]

/** Every collection whose keys must differ; those that other fields name are under their target. */
function collections({ charter, records }: PartnershipFile): Record<Target, Collection> {
  const inCharter = (path: Path, list: Keyed = []): Collection => ({
    part: 'charter',
    path,
    field: 'key',
    keys: list.map((item) => item.key),
  })
  const inRecords = (path: Path, list: Keyed = []): Collection => ({
    ...inCharter(path, list),
    part: 'records',
  })
  return {
    organisation: inRecords(['organisations'], records.organisations),
    organisationKind: inCharter(['membership', 'kinds'], charter.membership.kinds),
    goal: { part: 'charter', path: ['goals'], field: 'n', keys: charter.goals.map(({ n }) => n) },
    article: inCharter(['articles'], charter.articles),
    rule: inCharter(['rules'], charter.rules),
    gap: inCharter(['gaps'], charter.gaps),
    body: inCharter(['bodies'], charter.bodies),
    office: inCharter(['offices'], charter.offices),
    gathering: inCharter(['gatherings'], charter.gatherings),
    groupKind: inCharter(['groupKinds'], charter.groupKinds),
    group: inRecords(['groups'], records.groups),
    facility: inRecords(['facilities'], records.facilities),
    mission: inRecords(['missions'], records.missions),
    shelfReason: inCharter(['ideaBank', 'shelfReasons'], charter.ideaBank.shelfReasons),
  }
}

/** Collections that nothing else in the files names, but whose keys are links and so must differ as well. */
function furtherCollections({ charter, records }: PartnershipFile): Collection[] {
  const keyed = (part: Part, name: string, list: Keyed = []): Collection => ({
    part,
    path: [name],
    field: 'key',
    keys: list.map(({ key }) => key),
  })
  return [
    keyed('charter', 'goals', charter.goals),
    keyed('charter', 'methods', charter.methods),
    keyed('charter', 'principles', charter.principles),
    keyed('charter', 'obligations', charter.obligations),
    keyed('records', 'ideas', records.ideas),
    keyed('records', 'competences', records.competences),
    keyed('records', 'activities', records.activities),
    keyed('records', 'fundingInstruments', records.fundingInstruments),
    keyed('records', 'background', records.background),
    keyed('records', 'events', records.events),
  ]
}

/** A key stands once in its collection. */
export const uniqueKeys: Check = function* (partnership) {
  for (const collection of [...Object.values(collections(partnership)), ...furtherCollections(partnership)]) {
    for (const [index, key] of collection.keys.entries()) {
      const first = collection.keys.indexOf(key)
      if (first === index) continue
      yield {
        part: collection.part,
        path: [...collection.path, index, collection.field],
        expected: said((t) => t.once({ key: String(key) })),
        found: said((t) => t.alreadyAt({ line: [...collection.path, first].join('.') })),
      }
    }
  }
}

/** What a field names exists. */
export const knownReferences: Check = (partnership) => {
  const known = collections(partnership)
  const findings: PlacedFinding[] = []
  const look = (part: Part) => (schema: object, value: unknown, path: Path) => {
    const target = references.get(schema as never)
    if (!target) return
    const { keys } = known[target.to]
    if (keys.includes(value as string | number)) return
    findings.push({
      part,
      path,
      // An organisation named by its key in a table is the name of a field.
      at: path.at(-1) === value ? 'key' : 'value',
      expected: said((t) => t.reference({ to: target.to })),
      found: describe(value),
      guess: typeof value === 'string' ? nearest(value, keys.map(String)) : undefined,
    })
  }
  walk(charterSchema, partnership.charter, look('charter'))
  walk(recordsSchema, partnership.records, look('records'))
  return findings
}
