import type { EntrySentence, EntrySentences, JsonValue } from '../journal/index.ts'
import { saidAs } from './decision-ask.tsx'

const n = (value: JsonValue | undefined): string => (typeof value === 'number' ? `${value}` : '')
const says = (value: JsonValue | undefined, language: 'da' | 'en'): string =>
  typeof value === 'string' ? saidAs(value, language).toLocaleLowerCase() : ''

const about = (da: string, en: string): EntrySentence => ({
  da: ({ title }) => `»${title}« ${da}`,
  en: ({ title }) => `“${title}” ${en}`,
})

/** What entries of decisions say, to who reads the journal. Who answered what is told to nobody but its own audience. */
export const decisionEntrySentences: EntrySentences = {
  'decision.drafted': {
    da: ({ title }) => `Et udkast til en beslutning er skrevet: »${title}«`,
    en: ({ title }) => `A decision was drafted: “${title}”`,
  },
  'decision.edited': {
    da: ({ title }) => `Udkastet »${title}« er rettet`,
    en: ({ title }) => `The draft “${title}” was edited`,
  },
  'decision.discarded': {
    da: ({ title }) => `Udkastet »${title}« er kasseret`,
    en: ({ title }) => `The draft “${title}” was discarded`,
  },
  'decision.opened': {
    da: ({ title, payload }) =>
      payload['method'] === 'ballot'
        ? `Partnerne stemmer om »${title}«`
        : `Partnerne er spurgt i en stille procedure: »${title}«`,
    en: ({ title, payload }) =>
      payload['method'] === 'ballot'
        ? `The partners vote on “${title}”`
        : `The partners are asked in a silent procedure: “${title}”`,
  },
  'decision.amended': about(
    'er ændret, og partnerne bliver spurgt igen',
    'was changed, and the partners are asked again',
  ),
  'decision.answered': {
    da: ({ title, named, payload }) =>
      `${named('organisation')} har svaret på »${title}«: ${says(payload['says'], 'da')}`,
    en: ({ title, named, payload }) =>
      `${named('organisation')} answered on “${title}”: ${says(payload['says'], 'en')}`,
  },
  'decision.voted': {
    da: ({ title, named }) => `${named('organisation')} har stemt om »${title}«`,
    en: ({ title, named }) => `${named('organisation')} voted on “${title}”`,
  },
  'decision.notice-proven': {
    da: ({ title, named }) => `Det er bevist, at ${named('organisation')} fik besked om »${title}«`,
    en: ({ title, named }) => `It is proven that ${named('organisation')} had notice of “${title}”`,
  },
  'decision.extended': about('har fået længere frist', 'got a later deadline'),
  'decision.casting-vote-given': {
    da: ({ title, payload }) => `Den afgørende stemme om »${title}« er ${says(payload['says'], 'da')}`,
    en: ({ title, payload }) => `The casting vote on “${title}” is ${says(payload['says'], 'en')}`,
  },
  'decision.withdrawn': about('er trukket tilbage', 'was withdrawn'),
  'decision.objected': {
    da: ({ title, payload }) =>
      `Der er gjort indsigelse mod »${title}«${payload['leadsTo'] === 'ballot' ? ', som går til afstemning' : ''}`,
    en: ({ title, payload }) =>
      `“${title}” was objected to${payload['leadsTo'] === 'ballot' ? ' and goes to a ballot' : ''}`,
  },
  'decision.vetoed': about('er mødt af et veto', 'met a veto'),
  'decision.blocked': about(
    'er ikke vedtaget: Det er ikke bevist, at alle har fået besked',
    'is not adopted: not all are shown to have had notice',
  ),
  'decision.no-quorum': about('fik for få stemmer', 'got too few votes'),
  'decision.tied': about('står lige', 'is tied'),
  'decision.adopted': {
    da: ({ title, payload }) =>
      payload['because'] === 'silence'
        ? `»${title}« er vedtaget: Ingen gjorde indsigelse`
        : `»${title}« er vedtaget med ${n(payload['for'])} for og ${n(payload['against'])} imod`,
    en: ({ title, payload }) =>
      payload['because'] === 'silence'
        ? `“${title}” was adopted: nobody objected`
        : `“${title}” was adopted with ${n(payload['for'])} for and ${n(payload['against'])} against`,
  },
  'decision.rejected': about('er ikke vedtaget', 'was not adopted'),
  'decision.settled': about('er afsluttet', 'is settled'),
}
