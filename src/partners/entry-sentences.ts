import type { EntrySentences } from '../journal/index.ts'

/** What the room's entries say, to who reads the journal. */
export const partnerSentences: EntrySentences = {
  'organisation.added': {
    da: ({ title }) => `${title} er kommet med i partnerskabets liste`,
    en: ({ title }) => `${title} was added to the partnership’s list`,
  },
  'organisation.edited': {
    da: ({ title }) => `Oplysningerne om ${title} er rettet`,
    en: ({ title }) => `What is said of ${title} was edited`,
  },
  'organisation.logo-changed': {
    da: ({ title }) => `${title} har ændret sit logo`,
    en: ({ title }) => `${title} changed its logo`,
  },
  'organisation.contacts-changed': {
    da: ({ title }) => `${title} har ændret, hvem der kan kontaktes`,
    en: ({ title }) => `${title} changed who can be contacted`,
  },
  'mandate.given': {
    da: ({ title, named, payload }) =>
      `${named('person')} er ${payload['role'] === 'deputy' ? 'stedfortræder' : 'repræsentant'} for ${title}`,
    en: ({ title, named, payload }) =>
      `${named('person')} is ${payload['role'] === 'deputy' ? 'deputy' : 'representative'} of ${title}`,
  },
  'mandate.ended': {
    da: ({ title, named, payload }) =>
      `${named('person')} er ikke længere ${payload['role'] === 'deputy' ? 'stedfortræder' : 'repræsentant'} for ${title}`,
    en: ({ title, named, payload }) =>
      `${named('person')} is no longer ${payload['role'] === 'deputy' ? 'deputy' : 'representative'} of ${title}`,
  },
  'mandate.handed-over': {
    da: ({ title, named }) => `${named('to')} har overtaget efter ${named('from')} hos ${title}`,
    en: ({ title, named }) => `${named('to')} took over from ${named('from')} at ${title}`,
  },
}
