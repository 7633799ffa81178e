import type { Fault, Verification } from '../../journal/index.ts'

function faultSentence(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return `Entry ${fault.seq} is missing.`
    case 'changed':
      return `Entry ${fault.seq} was changed: it does not match its own hash.`
    case 'not-following':
      return `Entry ${fault.seq} does not follow from the one before it: something was moved, removed or written anew.`
    case 'cut-off':
      return `The journal ends at entry ${fault.seq}, but there was an entry ${fault.expected}: its end was cut off.`
    case 'not-the-anchor':
      return `Entry ${fault.seq} is not the one that the anchor was taken from: the journal was written anew.`
  }
}

/** What is wrong with a journal, a sentence each. */
export const faultSentences = ({ faults, privateFaults }: Verification): string[] => [
  ...faults.map(faultSentence),
  ...privateFaults.map((place) => {
    const [entry, ...field] = place.split(' ')
    return `The personal value “${field.join(' ')}” of entry ${entry} was changed: it does not match its hash.`
  }),
]
