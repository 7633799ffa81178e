import type { EntrySentences } from '../journal/index.ts'

/** What the room's entries say, to who reads the journal. */
export const overlapSentences: EntrySentences = {
  'overlap.dismissed': {
    da: () => 'Sekretariatet har sagt, at to, der ligner hinanden, skal blive hver for sig',
    en: () => 'The secretariat said that two that are alike should stay apart',
  },
  'overlap.coordinated': {
    da: () => 'Sekretariatet har foreslået at bringe to grupper sammen',
    en: () => 'The secretariat proposed to bring two groups together',
  },
}
