import type { EntrySentences } from '../journal/index.ts'

/** What the room's entries say, to who reads the journal. */
export const membershipSentences: EntrySentences = {
  'application.submitted': {
    da: ({ payload }) => `${payload['name']} har ansøgt om at blive partner`,
    en: ({ payload }) => `${payload['name']} has applied to become a partner`,
  },
  'application.withdrawn': {
    da: ({ payload }) => `${payload['name']} har trukket ansøgningen tilbage`,
    en: ({ payload }) => `${payload['name']} has taken the application back`,
  },
  'application.matched': {
    da: ({ payload }) => `Det er afklaret, hvem ansøgningen fra ${payload['name']} kommer fra`,
    en: ({ payload }) => `Who the application of ${payload['name']} is from has been settled`,
  },
  'application.admitted': {
    da: ({ payload }) => `Partnerne har sagt ja til ${payload['name']}`,
    en: ({ payload }) => `The partners have said yes to ${payload['name']}`,
  },
  'application.refused': {
    da: ({ payload }) => `Ansøgningen fra ${payload['name']} er besvaret med et nej`,
    en: ({ payload }) => `The application of ${payload['name']} was answered with a no`,
  },
  'charter.signed': {
    da: ({ title, payload }) => `${title} har underskrevet aftalens udgave ${payload['version']}`,
    en: ({ title, payload }) => `${title} has signed version ${payload['version']} of the agreement`,
  },
  'partner.joined': {
    da: ({ title }) => `${title} er blevet partner`,
    en: ({ title }) => `${title} has become a partner`,
  },
}
