import { defineWords } from '../platform/words/index.ts'

type Of = { organisation: string }

/** What is asked of an organisation with a vote, and what its answers mean. */
export const words = defineWords({
  askedSilent: {
    da: (p: Of) => `${p.organisation} kan sige til, hvis noget er galt. Ellers skal I ikke gøre noget.`,
    en: (p) => `${p.organisation} can say if something is wrong. Otherwise you need not do anything.`,
  },
  askedBallot: {
    da: (p: Of) => `Vi beder ${p.organisation} om at stemme.`,
    en: (p) => `We ask ${p.organisation} to vote.`,
  },
  wholeCase: { da: 'Læs hele sagen', en: 'Read the whole case' },
  why: {
    da: (p: Of) => `Du får mailen, fordi du repræsenterer ${p.organisation}, som har stemmeret i sagen.`,
    en: (p) => `You get this mail because you represent ${p.organisation}, which has a vote in the matter.`,
  },
  article: {
    da: (p: { number: string }) => `Aftalen, punkt ${p.number}`,
    en: (p) => `The agreement, article ${p.number}`,
  },
  answered: {
    da: (p: { n: number; of: number }) => `${p.n} af ${p.of} har svaret`,
    en: (p) => `${p.n} of ${p.of} have answered`,
  },
  votedSecretly: { da: 'I har stemt', en: 'You have voted' },
  'says for': { da: 'For', en: 'For' },
  'says against': { da: 'Imod', en: 'Against' },
  'says abstain': { da: 'Blank', en: 'Abstain' },
  'says agree': { da: 'Enig', en: 'Agree' },
  'says comment': { da: 'Kommentar', en: 'Comment' },
  'says object': { da: 'Indsigelse', en: 'Objection' },
  'button for': { da: 'Stem for', en: 'Vote for' },
  'button against': { da: 'Stem imod', en: 'Vote against' },
  'button abstain': { da: 'Stem blankt', en: 'Abstain' },
  'button agree': { da: 'Vi er enige', en: 'We agree' },
  'button comment': { da: 'Skriv en kommentar', en: 'Write a comment' },
  'button object': { da: 'Gør indsigelse', en: 'Object' },
  'means for': {
    da: (p: Of) => `${p.organisation} stemmer for. I kan ændre stemmen, indtil fristen er ude.`,
    en: (p) => `${p.organisation} votes for. You can change the vote until the deadline.`,
  },
  'means against': {
    da: (p: Of) => `${p.organisation} stemmer imod. I kan ændre stemmen, indtil fristen er ude.`,
    en: (p) => `${p.organisation} votes against. You can change the vote until the deadline.`,
  },
  'means abstain': {
    da: (p: Of) => `${p.organisation} stemmer blankt. I kan ændre stemmen, indtil fristen er ude.`,
    en: (p) => `${p.organisation} abstains. You can change the vote until the deadline.`,
  },
  'means agree': {
    da: (p: Of) => `${p.organisation} siger udtrykkeligt ja. Tavshed gør det samme, når fristen er ude.`,
    en: (p) => `${p.organisation} says yes expressly. Silence does the same when the deadline has passed.`,
  },
  'means comment': {
    da: (p: Of) => `Kommentaren fra ${p.organisation} bliver en del af sagen. Den standser ikke proceduren.`,
    en: (p) => `The comment of ${p.organisation} becomes part of the case. It does not stop the procedure.`,
  },
  'means object': {
    da: (p: Of) =>
      `Indsigelsen fra ${p.organisation} standser den stille procedure med det samme, og alle får den at se.`,
    en: (p) =>
      `The objection of ${p.organisation} ends the silent procedure at once, and everybody gets to see it.`,
  },
  'done for': { da: 'Stemmen for er modtaget.', en: 'The vote for was received.' },
  'done against': { da: 'Stemmen imod er modtaget.', en: 'The vote against was received.' },
  'done abstain': { da: 'Den blanke stemme er modtaget.', en: 'The abstention was received.' },
  'done agree': { da: 'Jeres ja er modtaget.', en: 'Your yes was received.' },
  'done comment': { da: 'Kommentaren er modtaget.', en: 'The comment was received.' },
  'done object': {
    da: 'Indsigelsen er modtaget, og alle får besked.',
    en: 'The objection was received, and everybody is told.',
  },
  comment: { da: 'Kommentar', en: 'Comment' },
  reason: { da: 'Hvorfor?', en: 'Why?' },
  explanation: { da: 'Forklaring', en: 'Explanation' },
  explanationOptional: {
    da: 'Den kommer til at stå i sagen sammen med stemmen.',
    en: 'It will stand in the case with the vote.',
  },
})
