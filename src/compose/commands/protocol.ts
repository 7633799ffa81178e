import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { type ProtocolFinding, verifyProtocol } from '../../decisions/index.ts'
import { CommandRefusal, type Terminal } from './command.ts'
import { faultSentences } from './faults.ts'
import type { Partnership } from './place.ts'

/** More would only hide the first, which is where to begin. */
const shownFaults = 20

/** Holds the PDF of a protocol against the journal, and says plainly what differs. @returns the exit code */
export async function checkProtocol(
  pool: pg.Pool,
  { id, name }: Partnership,
  file: string,
  terminal: Terminal,
): Promise<0 | 1> {
  const bytes = await readFile(file).catch(() => {
    throw new CommandRefusal(
      `The file ${file} cannot be read. Name the PDF that the protocol was downloaded as.`,
    )
  })
  const found = await verifyProtocol(pool, { partnership: id, name }, bytes)
  const lines = linesOf(found)
  if (found.is === 'checked' && found.sound) {
    terminal.say(
      `The protocol of decision ${found.decision} is sound: every byte is what the journal bears out.`,
    )
    return 0
  }
  terminal.say(
    'decision' in found
      ? `The protocol of decision ${found.decision} does not hold:`
      : 'The file does not hold:',
  )
  for (const line of lines.slice(0, shownFaults)) terminal.say(`  ${line}`)
  if (lines.length > shownFaults) terminal.say(`  and ${lines.length - shownFaults} more.`)
  return 1
}

function linesOf(found: ProtocolFinding): readonly string[] {
  switch (found.is) {
    case 'no-record':
      return [
        'No record of a protocol is whole within it. It is another file, or it was changed or saved anew.',
      ]
    case 'unreadable':
      return ['The record within it cannot be read: it was changed.']
    case 'unknown':
      return ['This partnership has settled no such decision.']
    case 'checked':
      return [...differencesIn(found), ...unborneIn(found), ...faultSentences(found.journal)]
  }
}

type Checked = Extract<ProtocolFinding, { is: 'checked' }>

function differencesIn({ differences, pages }: Checked): string[] {
  const record = differences.map(
    ({ at, paper = 'nothing', kept = 'nothing' }) =>
      `${at}: the file has ${paper}, the record here has ${kept}.`,
  )
  if (record.length > 0 || pages) return record
  return [
    'The record within it is right, but the pages are not those that this version makes of it: they were changed, or another version made them.',
  ]
}

const whats: Readonly<Record<string, string>> = {
  opening: 'the opening',
  text: 'the text that was asked about',
  rule: 'the rule',
  electorate: 'the list of those asked',
  method: 'the way in which it was decided',
  closing: 'the closing instant',
  extension: 'an extension',
  answer: 'an answer',
  voters: 'the list of those who voted',
  proof: 'a proof of notice',
  outcome: 'the outcome',
  sum: 'the sum of votes',
}

const unborneIn = ({ unborne }: Checked): string[] =>
  unborne.map(({ what, round, seq }) => {
    const where = round === undefined ? '' : ` of round ${round}`
    const entry =
      seq === undefined ? 'No entry of the journal bears' : `Entry ${seq} of the journal does not bear`
    return `${entry} out ${whats[what] ?? what}${where}: what is kept was changed.`
  })
