import { formatNumber } from '../platform/calendar/index.ts'
import { defineWords } from '../platform/words/index.ts'

/** What somebody should know before a decision is opened. */
export const words = defineWords({
  quiet: {
    da: (p: { days: string; name: string }) =>
      `Fristen løber hen over en stille tid${p.name && ` (${p.name})`}: ${p.days}. Mange er ikke på arbejde.`,
    en: (p) =>
      `The window runs through a quiet time${p.name && ` (${p.name})`}: ${p.days}. Many are not at work.`,
  },
  'few-in-secret': {
    da: (p: { voters: number; fewest: number }) =>
      p.voters === 1
        ? 'Kun én har stemmeret. Afstemningen bliver ikke hemmelig.'
        : `Kun ${formatNumber(p.voters, 'da')} har stemmeret. Med færre end ${formatNumber(p.fewest, 'da')} kan man ofte gætte, hvem der stemte hvad.`,
    en: (p) =>
      p.voters === 1
        ? 'Only one may vote. The ballot will not be secret.'
        : `Only ${formatNumber(p.voters, 'en')} may vote. With fewer than ${formatNumber(p.fewest, 'en')}, one can often guess who voted what.`,
  },
  'weight-tells': {
    da: (p: { weights: string }) =>
      `Nogle vægte er der så få, der har (${p.weights}), at stemmesedlen kan røbe, hvem den kommer fra.`,
    en: (p) => `So few have some of the weights (${p.weights}) that a ballot can give away whose it is.`,
  },
  'nobody-entitled': {
    da: (p: { recused: number }) =>
      p.recused > 0
        ? 'Alle med stemmeret er part i sagen. Ingen kan stemme, så forslaget kan ikke blive vedtaget.'
        : 'Ingen har stemmeret, så forslaget kan ikke blive vedtaget.',
    en: (p) =>
      p.recused > 0
        ? 'All who may vote are party to the matter. Nobody can vote, so the proposal cannot be adopted.'
        : 'Nobody may vote, so the proposal cannot be adopted.',
  },
  'out-of-reach minimum-yes': {
    da: (p: { needed: number; entitled: number }) =>
      `Der kræves ${formatNumber(p.needed, 'da')} stemmer for, men kun ${formatNumber(p.entitled, 'da')} har stemmeret.`,
    en: (p) =>
      `${formatNumber(p.needed, 'en')} votes for are required, but only ${formatNumber(p.entitled, 'en')} may vote.`,
  },
  'out-of-reach quorum': {
    da: (p: { needed: number; entitled: number }) =>
      `Mindst ${formatNumber(p.needed, 'da')} skal stemme, men kun ${formatNumber(p.entitled, 'da')} har stemmeret.`,
    en: (p) =>
      `At least ${formatNumber(p.needed, 'en')} must vote, but only ${formatNumber(p.entitled, 'en')} may.`,
  },
  'out-of-reach majority': {
    da: 'Flertallet kan ikke nås, heller ikke hvis alle stemmer for.',
    en: 'The majority cannot be reached, not even if all vote for.',
  },
  'no-representative': {
    da: (p: { who: string }) => `Ingen kan svare for ${p.who}. Organisationen mangler en repræsentant.`,
    en: (p) => `Nobody can answer for ${p.who}. A representative is missing.`,
  },
  'no-address': {
    da: (p: { who: string }) =>
      `Ingen mailadresse virker hos ${p.who}. Beskeden skal gives på en anden måde, ellers kan forslaget ikke blive vedtaget ved tavshed.`,
    en: (p) =>
      `No mail address works at ${p.who}. Notice must be given in another way, or silence cannot adopt the proposal.`,
  },
})
