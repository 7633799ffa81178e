import type { EntrySentences } from '../journal/index.ts'

/** What the room's entries say, to who reads the journal. */
export const peopleSentences: EntrySentences = {
  'person.added': {
    da: ({ title }) => `${title} er tilføjet`,
    en: ({ title }) => `${title} was added`,
  },
  'person.edited': {
    da: ({ title }) => `Oplysningerne om ${title} er rettet`,
    en: ({ title }) => `The details of ${title} were edited`,
  },
  'profile.edited': {
    da: ({ title }) => `${title} har rettet sin profil`,
    en: ({ title }) => `${title} edited their profile`,
  },
  'grant.given': {
    da: ({ title }) => `${title} har fået sekretariatets rolle`,
    en: ({ title }) => `${title} got the secretariat’s role`,
  },
  'grant.ended': {
    da: ({ title }) => `${title} har ikke længere sekretariatets rolle`,
    en: ({ title }) => `${title} no longer has the secretariat’s role`,
  },
  'affiliation.given': {
    da: ({ title, named }) => `${title} er knyttet til ${named('organisation')}`,
    en: ({ title, named }) => `${title} was tied to ${named('organisation')}`,
  },
  'affiliation.ended': {
    da: ({ title, named }) => `${title} er ikke længere knyttet til ${named('organisation')}`,
    en: ({ title, named }) => `${title} is no longer tied to ${named('organisation')}`,
  },
}
