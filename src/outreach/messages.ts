import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  history: { da: 'Historie', en: 'History' },
  historyLead: {
    da: 'Vejen hertil og vejen frem. Det, der er sket, står på den faste del af rebet. Det, der er i vente, står på den prikkede.',
    en: 'The way here and the way ahead. What has happened stands on the solid part of the rope, and what is ahead on the dotted part.',
  },
  historyNone: { da: 'Historien er ikke skrevet endnu.', en: 'The history has not been written yet.' },
  expected: { da: 'I vente', en: 'Ahead' },
  wasExpected: { da: 'Sådan så det ud på forhånd', en: 'As it looked beforehand' },

  outreach: { da: 'Formidling', en: 'Outreach' },
  outreachLead: {
    da: 'Det, partnerskabet fortæller om sig selv og sit felt: tal, arrangementer, historien og baggrunden.',
    en: 'What the partnership tells of itself and its field: figures, events, the history and the background.',
  },
  inFigures: { da: 'I tal', en: 'In figures' },
  moreThan: { da: (p: { n: string }) => `${p.n}+`, en: (p) => `${p.n}+` },
  countedSince: { da: 'Talt siden', en: 'Counted since' },
  events: { da: 'Arrangementer', en: 'Events' },
  inRegister: { da: 'I registret', en: 'In the register' },
  readOn: { da: 'Læs videre', en: 'Read on' },

  background: { da: 'Baggrund', en: 'Background' },
  backgroundLead: {
    da: 'Verden omkring partnerskabet: hvad feltet er godt for, hvad der var svært, og hvad der er ved at ske.',
    en: 'The world around the partnership: what its field is good for, what was hard, and what is under way.',
  },
  backgroundNone: { da: 'Baggrunden er ikke skrevet endnu.', en: 'The background has not been written yet.' },
  contents: { da: 'Indhold', en: 'Contents' },
  named: { da: 'Nævnt her:', en: 'Named here:' },

  evaluation: { da: 'Evaluering', en: 'Evaluation' },
  evaluationLead: {
    da: 'Sådan så partnerne selv på de perioder, der er gået: hvad der kom ud af det, og hvad der stadig mangler.',
    en: 'How the partners themselves saw the periods that have passed: what came of them, and what remains.',
  },
  evaluationNone: {
    da: 'Ingen periode er evalueret endnu.',
    en: 'No period has been evaluated yet.',
  },
  ofAgreement: { da: (p: { n: number }) => `Aftale nr. ${p.n}`, en: (p) => `Agreement no. ${p.n}` },
  evaluated: { da: (p: { when: string }) => `evalueret ${p.when}`, en: (p) => `evaluated ${p.when}` },
  results: { da: 'Det kom der ud af det', en: 'What came of it' },
  remaining: { da: 'Det mangler stadig', en: 'What remains' },
})
