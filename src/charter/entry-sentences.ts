import type { EntrySentences } from '../journal/index.ts'

/** What the room's entries say, to who reads the journal. */
export const charterSentences: EntrySentences = {
  'partnership.created': {
    da: () => 'Partnerskabet er oprettet på platformen',
    en: () => 'The partnership was set up on the platform',
  },
  'charter.adopted': {
    da: () => 'Aftalen er lagt ind på platformen',
    en: () => 'The agreement was put on the platform',
  },
}
