import { formatNumber } from '../platform/calendar/index.ts'
import { defineWords } from '../platform/words/index.ts'

/** What the pages of decisions say around what was decided. */
export const words = defineWords({
  decisions: { da: 'Beslutninger', en: 'Decisions' },
  decision: { da: 'Beslutning', en: 'Decision' },
  about: {
    da: 'Det, partnerne bliver spurgt om, og det, de har besluttet. Hver sag viser, hvad der blev spurgt om, efter hvilken regel, og hvordan det gik.',
    en: 'What the partners are asked, and what they have decided. Each case shows what was asked, by which rule, and how it went.',
  },
  openNow: { da: 'Åbne nu', en: 'Open now' },
  settledOnes: { da: 'Afgjorte', en: 'Settled' },
  drafts: { da: 'Udkast', en: 'Drafts' },
  noneOpen: { da: 'Der er ikke noget at beslutte lige nu', en: 'There is nothing to decide at the moment' },
  noneSettled: { da: 'Ingen beslutninger er afgjort endnu', en: 'No decision is settled yet' },
  byProposer: { da: (p: { who: string }) => `Foreslået af ${p.who}`, en: (p) => `Proposed by ${p.who}` },
  closes: { da: (p: { until: string }) => `Lukker ${p.until}`, en: (p) => `Closes ${p.until}` },
  answeredOf: {
    da: (p: { n: number; of: number }) =>
      `${formatNumber(p.n, 'da')} af ${formatNumber(p.of, 'da')} har svaret`,
    en: (p) => `${formatNumber(p.n, 'en')} of ${formatNumber(p.of, 'en')} have answered`,
  },
  allNoticed: {
    da: (p: { of: number }) => (p.of === 1 ? 'Den ene har fået besked.' : `Alle ${p.of} har fået besked.`),
    en: (p) => (p.of === 1 ? 'The one has had notice.' : `All ${p.of} have had notice.`),
  },
  someNoticed: {
    da: (p: { n: number; of: number }) => `${p.n} af ${p.of} har beviseligt fået besked.`,
    en: (p) => `${p.n} of ${p.of} are shown to have had notice.`,
  },
  confidential: { da: 'Kun for partnere', en: 'Partners only' },
  method: { da: 'Måde', en: 'Method' },
  silent: { da: 'Stille procedure', en: 'Silent procedure' },
  ballot: { da: 'Afstemning', en: 'Ballot' },
  secretBallot: { da: 'Hemmelig afstemning', en: 'Secret ballot' },
  'state draft': { da: 'Udkast', en: 'Draft' },
  'state open': { da: 'Åben', en: 'Open' },
  'state settled': { da: 'Afgjort', en: 'Settled' },
  'state adopted': { da: 'Vedtaget', en: 'Adopted' },
  'state rejected': { da: 'Ikke vedtaget', en: 'Not adopted' },
  'state vetoed': { da: 'Ikke vedtaget, veto', en: 'Not adopted, veto' },
  'state withdrawn': { da: 'Trukket tilbage', en: 'Withdrawn' },
  'state stopped': { da: 'Stoppet af en indsigelse', en: 'Stopped by an objection' },
  'state discarded': { da: 'Kasseret', en: 'Discarded' },
  'state objected': { da: 'Indsigelse', en: 'Objected to' },
  'state no-quorum': { da: 'For få stemte', en: 'Too few voted' },
  'state blocked': { da: 'Venter på bevis for besked', en: 'Waits for proof of notice' },
  'state tied': { da: 'Stemmerne står lige', en: 'The votes are equal' },
  'state amended': { da: 'Spørgsmålet blev ændret', en: 'The question was changed' },
  askedOf: { da: (p: { who: string }) => `Hvad siger ${p.who}?`, en: (p) => `What does ${p.who} say?` },
  youAnswered: {
    da: (p: { said: string }) => `I har svaret: ${p.said}.`,
    en: (p) => `You have answered: ${p.said}.`,
  },
  canChange: {
    da: 'I kan ændre svaret, indtil fristen er ude.',
    en: 'You can change the answer until the deadline.',
  },
  votedSecretly: {
    da: 'I har stemt. Afstemningen er hemmelig, så stemmen kan ikke ændres.',
    en: 'You have voted. The ballot is secret, so the vote cannot be changed.',
  },
  received: { da: 'Tak. Svaret er modtaget.', en: 'Thank you. The answer was received.' },
  article: {
    da: (p: { number: string }) => `Aftalen, punkt ${p.number}`,
    en: (p) => `The agreement, article ${p.number}`,
  },
  signInToAnswer: {
    da: 'Svarer du for en partner? Log ind, eller brug linket i mailen.',
    en: 'Do you answer for a partner? Sign in, or use the link in the mail.',
  },
  window: { da: 'Svarfristen', en: 'The window' },
  opened: { da: 'Åbnet', en: 'Opened' },
  roundOpened: { da: (p: { n: number }) => `Runde ${p.n} åbnet`, en: (p) => `Round ${p.n} opened` },
  deadline: { da: 'Svarfrist', en: 'Deadline' },
  closed: { da: 'Lukket', en: 'Closed' },
  stillNeeded: { da: 'Hvad mangler der?', en: 'What is still needed?' },
  result: { da: 'Resultat', en: 'Result' },
  text: { da: 'Det spørger vi om', en: 'What is asked' },
  background: { da: 'Baggrund', en: 'Background' },
  rule: { da: 'Reglerne for beslutningen', en: 'The rules of this decision' },
  ruleLead: {
    da: (p: { version: number }) =>
      `Reglerne lå fast, da sagen blev åbnet, efter udgave ${p.version} af aftalen. Mærket viser, hvor hver af dem kommer fra.`,
    en: (p) =>
      `The rules were fixed when the case was opened, by version ${p.version} of the agreement. The mark shows where each comes from.`,
  },
  electorate: { da: 'Hvem er spurgt?', en: 'Who is asked?' },
  electorateLead: {
    da: (p: { n: number }) =>
      p.n === 1
        ? 'Én organisation har stemmeret.'
        : `${formatNumber(p.n, 'da')} organisationer har stemmeret.`,
    en: (p) =>
      p.n === 1 ? 'One organisation has a vote.' : `${formatNumber(p.n, 'en')} organisations have a vote.`,
  },
  weight: {
    da: (p: { n: number }) => `vægt ${formatNumber(p.n, 'da')}`,
    en: (p) => `weight ${formatNumber(p.n, 'en')}`,
  },
  weightTitle: { da: 'Vægt', en: 'Weight' },
  silenceTitle: { da: 'Tavshed', en: 'Silence' },
  recused: { da: 'Stemmer ikke i egen sag', en: 'Do not vote in their own cause' },
  positions: { da: 'Svarene', en: 'The answers' },
  positionsPublic: {
    da: 'Partnerne kan se, hvem der har svaret hvad. Her vises kun tallene.',
    en: 'The partners can see who answered what. Here only the figures are shown.',
  },
  positionsSecret: {
    da: 'Afstemningen er hemmelig. Ingen kan se, hvem der har stemt hvad.',
    en: 'The ballot is secret. Nobody can see who voted what.',
  },
  noPositions: { da: 'Ingen har svaret endnu.', en: 'Nobody has answered yet.' },
  organisation: { da: 'Organisation', en: 'Organisation' },
  says: { da: 'Svar', en: 'Answer' },
  reason: { da: 'Begrundelse', en: 'Reason' },
  when: { da: 'Modtaget', en: 'Received' },
  onPaper: { da: 'på papir', en: 'on paper' },
  notCounted: { da: (p: { why: string }) => `Ikke talt med: ${p.why}`, en: (p) => `Not counted: ${p.why}` },
  notices: { da: 'Har alle fået besked?', en: 'Has everybody had notice?' },
  stands: { da: 'Besked', en: 'Notice' },
  standsNot: { da: 'Mangler', en: 'Missing' },
  extensions: { da: 'Fristen er forlænget', en: 'The deadline was extended' },
  extendedTo: { da: (p: { until: string }) => `Til ${p.until}`, en: (p) => `Until ${p.until}` },
  earlier: { da: 'Tidligere runder', en: 'Earlier rounds' },
  round: { da: (p: { n: number }) => `Runde ${p.n}`, en: (p) => `Round ${p.n}` },
  proposedBy: { da: 'Foreslået af', en: 'Proposed by' },
  secretariat: { da: 'Sekretariatet', en: 'The secretariat' },
  matter: { da: 'Sagens art', en: 'Kind of matter' },
  sha256: { da: 'Tekstens fingeraftryk (SHA-256)', en: 'Fingerprint of the text (SHA-256)' },
  withdrawnBecause: { da: 'Trukket tilbage, fordi', en: 'Withdrawn because' },
})
