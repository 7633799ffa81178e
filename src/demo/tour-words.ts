import { defineWords } from '../platform/words/index.ts'

/** What is told at each stop of the tour. */
export const tourWords = defineWords({
  tour: { da: 'Rundtur', en: 'A tour' },
  tourTitle: { da: 'Rundtur på fem minutter', en: 'A tour of five minutes' },
  tourAbout: {
    da: 'Syv stop viser, hvordan et partnerskab kører efter sin egen aftale: fra et spørgsmål til partnerne til det spor, beslutningen efterlader.',
    en: 'Seven stops show how a partnership runs by its own agreement: from a question to the partners to the trace that the decision leaves.',
  },
  begin: { da: 'Begynd rundturen', en: 'Begin the tour' },
  stop: {
    da: (p: { n: number; of: number }) => `Stop ${p.n} af ${p.of}`,
    en: (p) => `Stop ${p.n} of ${p.of}`,
  },
  onward: { da: 'Videre', en: 'Onward' },
  back: { da: 'Tilbage', en: 'Back' },
  end: { da: 'Slut rundturen', en: 'End the tour' },
  frontTitle: { da: 'Partnerskabet', en: 'The partnership' },
  front: {
    da: 'Forsiden viser, hvad der sker nu: hvad partnerne bliver spurgt om, og hvad der ligger forude. Alt her er offentligt. Bjælken øverst siger, hvilken dag det er i demonstrationen.',
    en: 'The front page shows what is going on: what the partners are asked, and what lies ahead. All of it is public. The bar on top says which day it is in the demonstration.',
  },
  askedTitle: { da: 'Partnerne bliver spurgt', en: 'The partners are asked' },
  asked: {
    da: 'Her er de beslutninger, der er i gang. En af dem er en stille procedure: siger ingen nej inden fristen, er den vedtaget. Åbn den, hvis du vil se, hvem der er spurgt, efter hvilken regel, og hvad der mangler.',
    en: 'Here are the decisions under way. One is a silent procedure: if nobody objects before the deadline, it is adopted. Open it to see who was asked, by which rule, and what is still needed.',
  },
  roleTitle: { da: 'Vær en, der bliver spurgt', en: 'Be somebody who is asked' },
  role: {
    da: 'Du kan se siden som en anden. Tag rollen som en partners repræsentant; det er et tryk.',
    en: 'You can see the site as somebody else. Take the role of a partner’s representative; it is one click.',
  },
  roleDeed: { da: 'Vær repræsentant', en: 'Be a representative' },
  mineTitle: { da: 'Det, du bliver spurgt om', en: 'What you are asked' },
  mine: {
    da: 'Repræsentantens egen side samler alt, der venter på svar, det mest presserende først. Du kan svare lige her, hvis du vil.',
    en: 'The representative’s own page gathers everything that awaits an answer, the most pressing first. You can answer right here if you like.',
  },
  lettersTitle: { da: 'Det samme i mailen', en: 'The same by mail' },
  letters: {
    da: 'De fleste ser aldrig siden; de svarer fra mailen. Her ligger de mails, der ville være sendt. Åbn en, og brug dens link: et kig, et tryk, ingen adgangskode.',
    en: 'Most people never see the site; they answer from the mail. Here lies the mail that would have been sent. Open one and use its link: one look, one click, no password.',
  },
  timeTitle: { da: 'Tiden går', en: 'Time passes' },
  time: {
    da: 'Stil uret en måned frem, og se beslutningerne igen. Tavsheden er blevet til et ja, en indsigelse har sendt en anden til afstemning, og en afstemning er talt op.',
    en: 'Move the clock a month forward and look at the decisions again. Silence has become a yes, an objection has sent another to a ballot, and a ballot has been counted.',
  },
  timeDeed: { da: 'En måned frem', en: 'A month forward' },
  traceTitle: { da: 'Sporet', en: 'The trace' },
  trace: {
    da: 'Alt, hvad der skete, står i journalen, i rækkefølge og kædet sammen, så det kan ses, hvis nogen retter i den. Herfra kan du gå på opdagelse selv, i en hvilken som helst rolle.',
    en: 'Everything that happened stands in the journal, in order and chained together, so that it shows if somebody tampers with it. From here you can explore on your own, in any role.',
  },
})
