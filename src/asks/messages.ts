import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  answerTitle: { da: 'Dit svar', en: 'Your answer' },
  asWhom: { da: (p: { name: string }) => `Du svarer som ${p.name}.`, en: (p) => `You answer as ${p.name}.` },
  asWhomFor: {
    da: (p: { name: string; organisation: string }) => `Du svarer for ${p.organisation} som ${p.name}.`,
    en: (p) => `You answer for ${p.organisation} as ${p.name}.`,
  },
  over: { da: 'Her er ikke mere at svare på', en: 'There is nothing left to answer here' },
  overAbout: {
    da: 'Sagen er afgjort eller trukket tilbage, eller du svarer ikke længere for organisationen. Har du ændret noget, blev det ikke talt med.',
    en: 'The matter is settled or withdrawn, or you no longer answer for the organisation. If you changed something, it was not counted.',
  },
  gone: { da: 'Linket findes ikke', en: 'There is no such link' },
  goneAbout: {
    da: 'Måske mangler der et stykke af adressen. Åbn det igen fra mailen, eller log ind.',
    en: 'A part of the address may be missing. Open it from the mail again, or sign in.',
  },
  otherAnswers: { da: 'Eller svar noget andet', en: 'Or answer otherwise' },
  thanks: { da: 'Tak for svaret', en: 'Thank you for your answer' },
  changeUntil: { da: 'I kan ændre det, indtil fristen er ude.', en: 'You can change it until the deadline.' },
  youAnswered: {
    da: (p: { answer: string }) => `I har svaret: ${p.answer}`,
    en: (p) => `You have answered: ${p.answer}`,
  },
  until: { da: 'Svar senest', en: 'Answer by' },
  ifSilent: { da: 'Hører vi ikke fra jer', en: 'If we do not hear from you' },
  soFar: { da: 'Indtil nu', en: 'So far' },
  readMore: { da: 'Læs det hele på siden', en: 'Read all of it on the site' },
  choose: { da: 'Vælg', en: 'Choose' },
  reminder: { da: (p: { subject: string }) => `Husk: ${p.subject}`, en: (p) => `Reminder: ${p.subject}` },
  linkMeans: {
    da: 'Knapperne åbner en side, hvor du ser, hvad der sker, og bekræfter med ét tryk. Linkene er kun til dig.',
    en: 'The buttons open a page that shows what will happen, where you confirm with one click. The links are for you alone.',
  },
  asked: { da: 'Det spørger vi dig om', en: 'What is asked of you' },
  nothingAsked: { da: 'Der er ikke noget, du skal svare på', en: 'There is nothing for you to answer' },
  nothingAskedAbout: {
    da: 'Når der er, får du en mail, og det står her.',
    en: 'When there is, you get a mail, and it stands here.',
  },
  answered: { da: 'Tak. Svaret er modtaget.', en: 'Thank you. The answer was received.' },
  leaveTitle: { da: 'Ikke flere af den slags mails', en: 'No more mail of this kind' },
  leaveAbout: {
    da: 'Tryk på knappen, så skriver vi ikke til dig om det mere. Spørgsmål, som din organisation skal svare på, får du stadig.',
    en: 'Press the button and we write to you about it no more. Questions that your organisation is to answer still reach you.',
  },
  leaveButton: { da: 'Skriv ikke til mig om det', en: 'Do not write to me about it' },
  left: { da: 'Du får ikke flere af den slags mails.', en: 'You get no more mail of this kind.' },
})
