import type { Article, Charter } from '../charter.ts'
import { partOf } from '../charter-parts.ts'
import type { Check, PlacedFinding } from '../partnership-file.ts'
import { describe, said } from '../problem.ts'

/** Articles count 1, 2, 2.1, 2.2, 3 …, and show parts that exist. */
export const articlesInOrder: Check = function* ({ charter, records }) {
  let before: Article | undefined
  for (const [index, article] of charter.articles.entries()) {
    if (!follows(article.number, before?.number)) {
      const after = before?.number
      yield {
        part: 'charter',
        path: ['articles', index, 'number'],
        expected: said((t) => (after === undefined ? t.firstNumber : t.numberInOrder({ after }))),
        found: describe(article.number),
      }
    }
    before = article
    for (const [place, pointer] of (article.renders ?? []).entries()) {
      if (partOf({ charter, records }, pointer) !== undefined) continue
      yield {
        part: 'charter',
        path: ['articles', index, 'renders', place],
        expected: said((t) => t.partOfCharter),
        found: describe(pointer),
      }
    }
  }
}

/** 5 is followed by 5.1 or 6; 5.1 by 5.1.1, 5.2 or 6. */
function follows(number: string, before: string | undefined): boolean {
  if (before === undefined) return number === '1'
  const parts = before.split('.').map(Number)
  const next = parts.map((_, depth) => [...parts.slice(0, depth), (parts[depth] ?? 0) + 1].join('.'))
  return [`${before}.1`, ...next].includes(number)
}

/** A default fills a gap, and the gap names it; a setting does not fill a gap over a rule's head. */
export const defaultsFillGaps: Check = function* ({ charter }) {
  for (const [index, rule] of charter.rules.entries()) {
    const gap = charter.gaps.find(({ key }) => key === rule.fills)
    if (!gap || gap.default === rule.key) continue
    yield {
      part: 'charter',
      path: ['rules', index, 'fills'],
      expected: said((t) => t.gapNaming({ rule: rule.key })),
      found: said((t) => t.gapNamingOther({ gap: gap.key })),
    }
  }
  for (const [index, gap] of charter.gaps.entries()) {
    const rule = charter.rules.find(({ key }) => key === gap.default)
    if (!rule || rule.fills === gap.key) continue
    yield {
      part: 'charter',
      path: ['gaps', index, 'default'],
      expected: said((t) => t.ruleFilling({ gap: gap.key })),
      found: describe(gap.default),
    }
  }
}

/** Periods count up, and the one that runs ends as the term says. */
export const termAgrees: Check = function* ({ charter }) {
  for (const [index, { number }] of charter.agreements.entries()) {
    if (number === index + 1) continue
    yield {
      part: 'charter',
      path: ['agreements', index, 'number'],
      expected: said((t) => t.agreementInOrder({ number: index + 1 })),
      found: describe(number),
    }
  }
  const last = charter.agreements.length - 1
  const until = charter.agreements[last]?.until
  if ((charter.term.is === 'fixed') === (until !== undefined)) return
  yield {
    part: 'charter',
    path: ['agreements', last, 'until'],
    expected: said((t) => (charter.term.is === 'fixed' ? t.untilOfFixed : t.noUntilOfOpen)),
    found: describe(until),
  }
}

/** A body that stands for groups or a gathering says which. */
export const bodiesPoint: Check = function* ({ charter }) {
  for (const [index, body] of charter.bodies.entries()) {
    const field = body.is === 'groups' ? 'groupKind' : body.is === 'gathering' ? 'gathering' : undefined
    if (!field || body[field] !== undefined) continue
    yield {
      part: 'charter',
      path: ['bodies', index, field],
      expected: said((t) => t.fieldOf({ field, is: body.is })),
      found: describe(undefined),
    }
  }
}

/** The charter's secretariat and the organisations' standing agree; a unit belongs to another organisation. */
export const organisationsFit: Check = function* ({ charter, records }) {
  for (const [index, organisation] of records.organisations.entries()) {
    const isSecretariat = organisation.key === charter.secretariat.organisation
    if (isSecretariat !== (organisation.standing === 'secretariat')) {
      yield standing(charter, index, organisation.standing)
    }
    const above = [organisation.key]
    for (let unit = organisation; unit.unitOf !== undefined; ) {
      const whole = records.organisations.find(({ key }) => key === unit.unitOf)
      if (whole && above.includes(whole.key)) {
        yield {
          part: 'records',
          path: ['organisations', index, 'unitOf'],
          expected: said((t) => t.notItself),
          found: describe(organisation.unitOf),
        }
      }
      if (!whole || above.includes(whole.key)) break
      above.push(whole.key)
      unit = whole
    }
  }
}

const standing = (charter: Charter, index: number, found: string): PlacedFinding => ({
  part: 'records',
  path: ['organisations', index, 'standing'],
  expected: said((t) => t.secretariatStanding({ key: charter.secretariat.organisation })),
  found: describe(found),
})

/** Only an idea on the shelf has a reason to be there. */
export const ideasFit: Check = function* ({ records }) {
  for (const [index, idea] of records.ideas.entries()) {
    if (idea.shelfReason === undefined || idea.state === 'parked') continue
    yield {
      part: 'records',
      path: ['ideas', index, 'state'],
      expected: said((t) => t.parkedOnly),
      found: describe(idea.state),
    }
  }
}
