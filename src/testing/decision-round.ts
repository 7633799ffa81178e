import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { type Charter, type Matter, readPartnershipFolder } from '../charter/index.ts'
import {
  type Candidate,
  closingAfter,
  type Facts,
  freezeElectorate,
  freezeRule,
  type Method,
  type Position,
} from '../decisions/index.ts'
import { idOfName } from '../platform/db/index.ts'
import type { Language } from '../platform/words/index.ts'

/** The charter of a partnership that ships. */
export function charterIn(key: string): Charter {
  const file = (name: string) =>
    readFileSync(join(import.meta.dirname, '../../partnerships', key, name), 'utf8')
  const read = readPartnershipFolder({
    'charter.yaml': file('charter.yaml'),
    'records.yaml': file('records.yaml'),
  })
  if (Array.isArray(read)) throw new Error('the partnership is not read')
  return read.charter
}

export const opensAt = Temporal.Instant.from('2023-04-04T08:00:00Z')
export const during = Temporal.Instant.from('2023-04-10T08:00:00Z')
export const end = Temporal.Instant.from('2023-12-01T08:00:00Z')

/** Twelve organisations of a kind, HIIU among them. */
export const candidates: Candidate[] = Array.from({ length: 12 }, (_, n) => ({
  organisation: idOfName<'organisation'>(`organisation ${n}`),
  key: n === 0 ? 'HIIU' : `O${String(n).padStart(2, '0')}`,
  kind: n < 6 ? 'university' : 'association',
  unit: false,
  representative: idOfName<'person'>(`person ${n}`),
}))

/** Each of so many organisations, in order, says that. */
export const says = (...positions: [Position['says'], number][]): Position[] =>
  positions
    .flatMap(([what, times]) => Array.from({ length: times }, () => what))
    .map((what, n) => ({
      id: `id-${n}`,
      round: 1,
      organisation: candidates[n]!.organisation,
      says: what,
      via: 'mandate',
      at: during,
    }))

/** A round under the charter's rule, of which all had notice. */
export function roundOf(of: Charter, matter: Matter, method: Method, positions: Position[]): Facts {
  return {
    rule: freezeRule({ version: 1, content: of }, matter, method),
    electorate: freezeElectorate(of, matter, candidates, []),
    round: {
      opensAt,
      closesAt: closingAfter(opensAt, of, matter, method).at,
      extensions: [],
      withdrawnAt: null,
    },
    positions,
    leavings: [],
    notices: {
      sendings: candidates.map(({ organisation }) => ({
        organisation,
        queuedAt: opensAt,
        acceptedAt: opensAt,
        failedAt: null,
      })),
      proofs: [],
    },
  }
}

export const inSentence = (language: Language) => ({
  language,
  nameOf: (id: string) => candidates.find((one) => one.organisation === id)?.key ?? '?',
})
