import type { EntrySentences } from '../journal/index.ts'

/** What the room's entries say, to who reads the journal. */
export const ideaSentences: EntrySentences = {
  'idea.submitted': {
    da: ({ title }) => `Ideen »${title}« er sendt ind`,
    en: ({ title }) => `The idea “${title}” was put on the shelf`,
  },
  'idea.edited': {
    da: ({ title }) => `Ideen »${title}« er rettet`,
    en: ({ title }) => `The idea “${title}” was edited`,
  },
  'idea.commented': {
    da: ({ title }) => `Ideen »${title}« har fået en kommentar`,
    en: ({ title }) => `The idea “${title}” got a comment`,
  },
  'idea.supported': {
    da: ({ title, organisation }) => `${organisation} støtter ideen »${title}«`,
    en: ({ title, organisation }) => `${organisation} supports the idea “${title}”`,
  },
  'idea.support-ended': {
    da: ({ title, organisation }) => `${organisation} støtter ikke længere ideen »${title}«`,
    en: ({ title, organisation }) => `${organisation} no longer supports the idea “${title}”`,
  },
  'idea.support-asked': {
    da: ({ title }) => `Organisationer er bedt om at støtte ideen »${title}«`,
    en: ({ title }) => `Organisations were asked to support the idea “${title}”`,
  },
  'idea.support-declined': {
    da: ({ title, named }) => `${named('organisation')} har sagt nej til at støtte ideen »${title}«`,
    en: ({ title, named }) => `${named('organisation')} declined to support the idea “${title}”`,
  },
  'idea.ripened': {
    da: ({ title }) => `Ideen »${title}« har fået de støtter, der skal til`,
    en: ({ title }) => `The idea “${title}” has the supporters that it takes`,
  },
  'idea.closed': {
    da: ({ title }) => `Ideen »${title}« er lukket`,
    en: ({ title }) => `The idea “${title}” was closed`,
  },
  'idea.reopened': {
    da: ({ title }) => `Ideen »${title}« er åben igen`,
    en: ({ title }) => `The idea “${title}” is open again`,
  },
  'idea.answered': {
    da: ({ title }) => `Ideen »${title}« har fået et svar`,
    en: ({ title }) => `The idea “${title}” got an answer`,
  },
  'idea.answer-overdue': {
    da: ({ title }) => `Svaret på ideen »${title}« er forsinket`,
    en: ({ title }) => `The answer to the idea “${title}” is overdue`,
  },
  'idea.parked': {
    da: ({ title }) => `Ideen »${title}« er lagt på hylden`,
    en: ({ title }) => `The idea “${title}” was put on the shelf`,
  },
  'idea.taken-up': {
    da: ({ title }) => `Ideen »${title}« er taget ned fra hylden`,
    en: ({ title }) => `The idea “${title}” was taken down from the shelf`,
  },
  'idea.merged': {
    da: ({ title }) => `Ideen »${title}« er lagt sammen med en anden`,
    en: ({ title }) => `The idea “${title}” was merged with another`,
  },
}
