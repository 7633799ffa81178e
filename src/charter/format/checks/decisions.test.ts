import { describe, expect, it } from 'vitest'
import { example } from '../example/index.ts'
import { problemSentence, readPartnershipFolder } from '../index.ts'

/** What is said of the example with these edits to its charter. */
function saidOf(...edits: [from: string, to: string][]): string[] {
  const charter = edits.reduce((text, [from, to]) => text.replace(from, to), example['charter.yaml'] ?? '')
  const read = readPartnershipFolder({ ...example, 'charter.yaml': charter })
  return Array.isArray(read) ? read.map((problem) => problemSentence(problem, 'en')) : []
}

const host = (settings: string): [string, string] => ['financing:\n', `  host: { ${settings} }\nfinancing:\n`]

describe('a rule that could never work is refused where it stands', () => {
  it('a veto where nobody can see whose vote it is', () => {
    const veto = 'veto: { by: [hill-farm], source: default }'
    expect(saidOf(host(veto))).toEqual([])
    expect(saidOf(host(`positions: { are: secret, source: default }, ${veto}`))).toEqual([
      'charter.yaml, line 85, column 68 (decisions.host.veto.by): expected nobody with a veto, where positions are secret: nobody can see who voted against, found a list of 1.',
    ])
  })

  it('a majority of more than all', () => {
    expect(saidOf(['moreThan: 1/2', 'moreThan: 2/2'])).toEqual([
      'charter.yaml, line 74, column 23 (decisions.other.majority.conditions.0.moreThan): expected a share below 1: nobody gets more votes than all of them (use atLeast), found ‘2/2’.',
    ])
    expect(saidOf(['moreThan: 1/2', 'atLeast: 2/2'])).toEqual([])
  })

  it('more votes than the body that decides has members', () => {
    const bodies = [
      'bodies: []',
      'bodies: [{ key: millers, is: board, members: [hill-farm, lake-farm], title: { da: "Møllere", en: "Millers" }, facts: [{ da: "De maler.", en: "They grind." }] }]',
    ] as const
    const council = 'electorate: { are: body, body: millers, source: default }'
    const asking = (settings: string) => saidOf([...bodies], host(`${council}, ${settings}`))
    expect(asking('minimumYes: { count: 2, source: default }')).toEqual([])
    expect(asking('minimumYes: { count: 3, source: default }')).toEqual([
      expect.stringContaining(
        '(decisions.host.minimumYes.count): expected a number that can be reached: the body that votes has 2 members, found ‘3’.',
      ),
    ])
    expect(asking('quorum: { is: count, count: 3, source: default }')).toEqual([
      expect.stringContaining('(decisions.host.quorum.count): expected a number that can be reached'),
    ])
  })
})
