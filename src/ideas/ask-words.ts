import { defineWords } from '../platform/words/index.ts'

/** What mails about ideas say. */
export const askWords = defineWords({
  supportTitle: {
    da: (p: { title: string }) => `Vil I støtte ideen »${p.title}«?`,
    en: (p) => `Will you support the idea ‘${p.title}’?`,
  },
  supportWhat: {
    da: (p: { organisation: string }) =>
      `${p.organisation} bliver spurgt, om I støtter, at ideen bliver til en arbejdsgruppe. Det binder jer ikke til at deltage.`,
    en: (p) =>
      `${p.organisation} is asked whether you support that the idea becomes a group. It does not bind you to take part.`,
  },
  soFar: {
    da: (p: { n: number; needed: number }) => `${p.n} af ${p.needed} støtter`,
    en: (p) => `${p.n} of ${p.needed} supporters`,
  },
  why: {
    da: (p: { organisation: string }) => `Vi spørger dig, fordi du repræsenterer ${p.organisation}.`,
    en: (p) => `We ask you because you represent ${p.organisation}.`,
  },
  seeIdea: { da: 'Læs ideen og kommentarerne', en: 'Read the idea and the comments' },
  article: {
    da: (p: { number: string }) => `Aftalen, punkt ${p.number}`,
    en: (p) => `The agreement, article ${p.number}`,
  },
  'button support': { da: 'Ja, vi støtter ideen', en: 'Yes, we support the idea' },
  'button decline': { da: 'Nej, ikke os', en: 'No, not us' },
  'means support': {
    da: (p: { organisation: string }) => `${p.organisation} bliver vist som støtte for ideen.`,
    en: (p) => `${p.organisation} is shown as a supporter of the idea.`,
  },
  'means decline': {
    da: (p: { organisation: string }) =>
      `${p.organisation} støtter ikke ideen. Kun sekretariatet ser svaret.`,
    en: (p) => `${p.organisation} does not support the idea. Only the secretariat sees the answer.`,
  },
  'done support': { da: 'Tak. Jeres støtte er noteret.', en: 'Thank you. Your support is noted.' },
  'done decline': { da: 'Tak for svaret.', en: 'Thank you for your answer.' },
  'said support': { da: 'ja, vi støtter ideen', en: 'yes, we support the idea' },
  'said decline': { da: 'nej, ikke os', en: 'no, not us' },

  commentSubject: {
    da: (p: { title: string }) => `Ny kommentar til »${p.title}«`,
    en: (p) => `New comment on ‘${p.title}’`,
  },
  commented: {
    da: (p: { name: string }) => `${p.name} har kommenteret ideen.`,
    en: (p) => `${p.name} has commented on the idea.`,
  },
  calledIn: {
    da: (p: { name: string }) => `${p.name} vil gerne høre, hvad du mener.`,
    en: (p) => `${p.name} would like to hear what you think.`,
  },
  answerThere: { da: 'Læs og svar', en: 'Read and answer' },
  commentAfterReply: {
    da: 'Svar på denne mail, så kommer din tekst med i tråden, hvor alle kan læse den. Du kan også svare på siden.',
    en: 'Reply to this mail, and your text is added to the thread, where anybody can read it. You can answer on the page too.',
  },
  commentAfter: {
    da: 'Du svarer på siden. Vil du ikke have mails om ideen, så brug linket nederst.',
    en: 'You answer on the page. If you want no mail about the idea, use the link at the bottom.',
  },
  whyAuthor: { da: 'Du får mailen, fordi ideen er din.', en: 'You get this mail because the idea is yours.' },
  whyTookPart: {
    da: 'Du får mailen, fordi du har skrevet i tråden.',
    en: 'You get this mail because you wrote in the thread.',
  },
  whyCalledIn: {
    da: 'Du får mailen, fordi der blev kaldt på dig i tråden.',
    en: 'You get this mail because you were called into the thread.',
  },
})
