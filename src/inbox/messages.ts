import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  'vote title': { da: 'Brug knappen, så tæller dit svar', en: 'Use the button, and your answer counts' },
  'vote text': {
    da: 'Tak for din mail. Den er kun læst af en maskine, og svaret i den er ikke talt med. Tryk på knappen, vælg dit svar, og bekræft det. Har du et spørgsmål, så skriv til sekretariatet.',
    en: 'Thank you for your mail. Only a machine has read it, and the answer in it was not counted. Press the button, choose your answer and confirm it. If you have a question, write to the secretariat.',
  },
  voteButton: { da: 'Svar her', en: 'Answer here' },
  'files title': {
    da: 'Dit svar er med, men filerne er ikke',
    en: 'Your reply was added, your files were not',
  },
  'files text': {
    da: 'Din tekst står nu i tråden. Vi tager ikke imod filer på mail. Skriv i tråden, hvor de kan hentes.',
    en: 'Your text now stands in the thread. We take no files by mail. Write in the thread where they can be fetched.',
  },
  'empty title': { da: 'Vi fandt ingen tekst i dit svar', en: 'We found no text in your reply' },
  'empty text': {
    da: 'Dit svar er ikke kommet med i tråden. Skriv din tekst øverst i mailen, over den mail du svarer på, eller skriv den på siden.',
    en: 'Your reply was not added to the thread. Write your text at the top of the mail, above the one you reply to, or write it on the page.',
  },
  'from-elsewhere title': { da: 'Dit svar er ikke kommet med', en: 'Your reply was not added' },
  'from-elsewhere text': {
    da: 'Der kom et svar til tråden fra en anden mailadresse end den, vi skriver til. Derfor er det ikke kommet med. Er det fra dig, så send det fra denne adresse, eller skriv det på siden.',
    en: 'A reply to the thread came from another mail address than the one we write to. Therefore it was not added. If it is yours, send it from this address, or write it on the page.',
  },
  'unread title': { da: 'Vi kunne ikke læse din mail', en: 'We could not read your mail' },
  'unread text': {
    da: 'Den var for stor, eller den var skrevet på en måde, som vi ikke kan læse. Send den igen uden filer, eller skriv på siden.',
    en: 'It was too large, or written in a form that we cannot read. Send it again without files, or write on the page.',
  },
  'refused title': { da: 'Dit svar er ikke kommet med', en: 'Your reply was not added' },
  'refused text': { da: 'Prøv igen på siden.', en: 'Try again on the page.' },
  toThread: { da: 'Åbn tråden', en: 'Open the thread' },
  why: {
    da: 'Du får mailen, fordi du svarede på en mail herfra. Du får den én gang.',
    en: 'You get this mail because you replied to one from here. You get it once.',
  },
})
