import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  voteTitle: { da: 'Brug linket, så tæller dit svar', en: 'Use the link, and your answer counts' },
  vote: {
    da: 'Tak for din mail. Svaret i den er ikke talt med, for vi tæller kun svar, der er givet med et af linkene. Tryk på knappen, vælg dit svar, og bekræft det.',
    en: 'Thank you for your mail. The answer in it was not counted, since only answers given by one of the links are. Press the button, choose your answer and confirm it.',
  },
  voteButton: { da: 'Svar her', en: 'Answer here' },
  filesTitle: { da: 'Dit svar er med, men filerne er ikke', en: 'Your reply was added, your files were not' },
  files: {
    da: 'Din tekst står nu i tråden. Vi kan ikke tage imod filer på mail. Skriv i stedet, hvor de kan hentes.',
    en: 'Your text now stands in the thread. We cannot take files by mail. Write where they can be fetched instead.',
  },
  refusedTitle: { da: 'Dit svar kom ikke med', en: 'Your reply was not added' },
  why: {
    da: 'Du får mailen, fordi du svarede på en mail herfra. Du får den én gang.',
    en: 'You get this mail because you replied to one from here. You get it once.',
  },
})
