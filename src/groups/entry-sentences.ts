import type { EntrySentences } from '../journal/index.ts'

/** What the room's entries say, to who reads the journal. */
export const groupSentences: EntrySentences = {
  'group.added': {
    da: ({ title }) => `Arbejdsgruppen »${title}« er oprettet`,
    en: ({ title }) => `The working group “${title}” was set up`,
  },
  'group.edited': {
    da: ({ title }) => `Teksten om arbejdsgruppen »${title}« er rettet`,
    en: ({ title }) => `The text of the working group “${title}” was edited`,
  },
  'milestone.added': {
    da: ({ title }) => `»${title}« har fået en ny milepæl`,
    en: ({ title }) => `“${title}” got a new milestone`,
  },
  'milestone.edited': {
    da: ({ title }) => `En milepæl i »${title}« er rettet`,
    en: ({ title }) => `A milestone of “${title}” was edited`,
  },
  'milestone.reported': {
    da: ({ title }) => `»${title}« har meldt, hvordan det går med en milepæl`,
    en: ({ title }) => `“${title}” told how a milestone is going`,
  },
  'milestone.moved': {
    da: ({ title }) => `En milepæl i »${title}« er flyttet`,
    en: ({ title }) => `A milestone of “${title}” was moved`,
  },
  'seat.given': {
    da: ({ title, named }) => `${named('organisation')} har fået en plads i »${title}«`,
    en: ({ title, named }) => `${named('organisation')} got a seat in “${title}”`,
  },
  'seat.filled': {
    da: ({ title }) => `En plads i »${title}« er besat`,
    en: ({ title }) => `A seat in “${title}” was filled`,
  },
  'seat.ended': {
    da: ({ title, named }) =>
      named('organisation')
        ? `${named('organisation')} har ikke længere sin plads i »${title}«`
        : `En plads i »${title}« er afsluttet`,
    en: ({ title, named }) =>
      named('organisation')
        ? `${named('organisation')} no longer has its seat in “${title}”`
        : `A seat in “${title}” was ended`,
  },
  'group.proposed': {
    da: ({ title }) => `En idé er blevet til arbejdsgruppen »${title}«`,
    en: ({ title }) => `An idea became the working group “${title}”`,
  },
  'group.started': {
    da: ({ title }) => `Arbejdsgruppen »${title}« er gået i gang`,
    en: ({ title }) => `The working group “${title}” has begun`,
  },
  'group.lead-declined': {
    da: ({ title, named }) => `${named('organisation')} har sagt nej til at lede »${title}«`,
    en: ({ title, named }) => `${named('organisation')} declined to lead “${title}”`,
  },
  'group.asked': {
    da: ({ title }) => `De, der leder »${title}«, er spurgt, hvordan det går`,
    en: ({ title }) => `Those who lead “${title}” were asked how it is going`,
  },
  'group.told': {
    da: ({ title }) => `»${title}« har fortalt, hvordan det går`,
    en: ({ title }) => `“${title}” told how it is going`,
  },
  'milestone.asked': {
    da: ({ title }) => `Der er spurgt til en milepæl i »${title}«`,
    en: ({ title }) => `A milestone of “${title}” was asked about`,
  },
  'milestone.unasked': {
    da: ({ title }) => `Der er ingen at spørge om en milepæl i »${title}«`,
    en: ({ title }) => `There is nobody to ask about a milestone of “${title}”`,
  },
  'group.asked-if-resting': {
    da: ({ title }) => `De, der leder »${title}«, er spurgt, om gruppen hviler`,
    en: ({ title }) => `Those who lead “${title}” were asked whether it rests`,
  },
  'group.rested': {
    da: ({ title }) => `»${title}« holder pause`,
    en: ({ title }) => `“${title}” is resting`,
  },
  'group.resumed': {
    da: ({ title }) => `»${title}« har taget arbejdet op igen`,
    en: ({ title }) => `“${title}” has taken up its work again`,
  },
  'group.completed': {
    da: ({ title }) => `»${title}« er afsluttet: arbejdet er gjort`,
    en: ({ title }) => `“${title}” is completed: its work is done`,
  },
  'group.closed': {
    da: ({ title }) => `»${title}« er lukket`,
    en: ({ title }) => `“${title}” was closed`,
  },
  'group.result-added': {
    da: ({ title }) => `»${title}« har et nyt resultat`,
    en: ({ title }) => `“${title}” has a new result`,
  },
  'group.result-removed': {
    da: ({ title }) => `Et resultat af »${title}« er fjernet`,
    en: ({ title }) => `A result of “${title}” was removed`,
  },
  'group.joined': {
    da: ({ title, named }) =>
      named('organisation')
        ? `${named('organisation')} er gået med i »${title}«`
        : `En person er gået med i »${title}«`,
    en: ({ title, named }) =>
      named('organisation') ? `${named('organisation')} joined “${title}”` : `Somebody joined “${title}”`,
  },
  'group.left': {
    da: ({ title, named }) =>
      named('organisation')
        ? `${named('organisation')} er gået ud af »${title}«`
        : `En person er gået ud af »${title}«`,
    en: ({ title, named }) =>
      named('organisation') ? `${named('organisation')} left “${title}”` : `Somebody left “${title}”`,
  },
  'group.conflict-settled': {
    da: ({ title }) => `»${title}« har afklaret, hvilken af to datoer der gælder`,
    en: ({ title }) => `“${title}” has settled which of two dates holds`,
  },
  'group.coordination-proposed': {
    da: ({ title }) => `En gruppe er foreslået, der bringer to andre sammen: »${title}«`,
    en: ({ title }) => `A group was proposed that brings two others together: “${title}”`,
  },
}
