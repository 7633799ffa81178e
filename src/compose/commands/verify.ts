import { type Anchor, parseAnchor, type Verification, verifyJournal } from '../../journal/index.ts'
import { command, misspelt, partnershipOption } from './command.ts'
import { counted } from './counted.ts'
import { faultSentences } from './faults.ts'
import { allPartnerships, choosePartnership, inInstallation } from './place.ts'
import { checkProtocol } from './protocol.ts'

/** More would only hide the first, which is where to begin. */
const shownFaults = 20

export const verifyCommand = command({
  name: 'verify',
  takes: [],
  about: 'Walk the journals and say whether every entry is there, unchanged and in its place.',
  notes: () => [
    'The chain shows tampering against an anchor that was kept elsewhere: in a protocol, in a mail. Without one, a',
    'journal that was written anew as a whole looks sound. The anchor printed is the one to keep.',
  ],
  options: {
    partnership: { ...partnershipOption, about: 'The partnership. All of them where none is named.' },
    anchor: {
      type: 'string',
      multiple: true,
      value: 'SEQ:HASH',
      about: 'A head of the journal that was kept elsewhere.',
    },
    protocol: {
      type: 'string',
      value: 'FILE',
      about: 'The PDF of a protocol, to be held against the journal.',
    },
  },
  run: (invocation) =>
    inInstallation(invocation, async ({ pool }) => {
      const { options, terminal } = invocation
      if (options.protocol !== undefined) {
        const place = await choosePartnership(pool, options.partnership)
        return checkProtocol(pool, place, options.protocol, terminal)
      }
      const anchors = (options.anchor ?? []).map(anchorIn)
      const one = options.partnership !== undefined || anchors.length > 0
      const partnerships = one
        ? [await choosePartnership(pool, options.partnership)]
        : await allPartnerships(pool)
      let faults = 0
      for (const { id, key } of partnerships) {
        const started = performance.now()
        const found = await verifyJournal(pool, id, anchors)
        const lines = faultSentences(found)
        terminal.say(summary(key, found, (performance.now() - started) / 1000, lines.length))
        for (const line of lines.slice(0, shownFaults)) terminal.say(`  ${line}`)
        if (lines.length > shownFaults) terminal.say(`  and ${lines.length - shownFaults} more.`)
        terminal.say(`  Anchor: ${found.head}`)
        faults += lines.length
      }
      if (partnerships.length === 0) terminal.say('There is no partnership here yet, and so no journal.')
      return faults === 0 ? 0 : 1
    }),
})

function anchorIn(text: string): Anchor {
  const anchor = parseAnchor(text)
  if (!anchor) throw misspelt(`“${text}” is no anchor. Write it as tovholder verify prints it: NUMBER:HASH.`)
  return anchor
}

function summary(key: string, { entries }: Verification, seconds: number, faults: number): string {
  const rate = Math.round(entries / Math.max(seconds, 0.001)).toLocaleString('en')
  const verdict = faults === 0 ? 'sound' : counted(faults, 'fault')
  return `${key}: ${verdict} (${counted(entries, 'entry', 'entries')} in ${seconds.toFixed(1)} s, ${rate} a second).`
}
