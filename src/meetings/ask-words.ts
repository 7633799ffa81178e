import { defineWords } from '../platform/words/index.ts'

/** What those invited are asked and told, in mail and on their own page. */
export const askWords = defineWords({
  askTitle: {
    da: (p: { title: string; when: string }) => `Kommer du? ${p.title}, ${p.when}`,
    en: (p) => `Will you come? ${p.title}, ${p.when}`,
  },
  askedAnew: {
    da: (p: { title: string; when: string }) => `Nyt tidspunkt: ${p.title}, ${p.when}`,
    en: (p) => `New time: ${p.title}, ${p.when}`,
  },
  oneTime: {
    da: (p: { when: string; place: string }) =>
      `Mødet er ${p.when}${p.place === '' ? '' : `, ${p.place}`}. Svar med ét tryk.`,
    en: (p) => `The meeting is on ${p.when}${p.place === '' ? '' : `, ${p.place}`}. Answer with one click.`,
  },
  manyTimes: {
    da: (p: { rule: string; when: string; place: string }) =>
      `Møderne er ${p.rule}, næste gang ${p.when}${p.place === '' ? '' : `, ${p.place}`}. Dit svar gælder alle møderne; på siden kan du svare til ét ad gangen.`,
    en: (p) =>
      `The meetings are ${p.rule}, the next on ${p.when}${p.place === '' ? '' : `, ${p.place}`}. Your answer is to all of them; on the page you can answer to one at a time.`,
  },
  seeMeeting: { da: 'Se dagsorden og hvem der kommer', en: 'See the agenda and who comes' },
  why: {
    da: 'Du får mailen, fordi du er inviteret til mødet.',
    en: 'You get this mail because you are invited to the meeting.',
  },
  'button accepted': { da: 'Ja, jeg kommer', en: 'Yes, I will come' },
  'button tentative': { da: 'Måske', en: 'Maybe' },
  'button declined': { da: 'Nej, jeg kan ikke', en: 'No, I cannot' },
  'means accepted': {
    da: 'De andre inviterede kan se, at du kommer.',
    en: 'The others who are invited can see that you will come.',
  },
  'means tentative': {
    da: 'De andre inviterede kan se, at du måske kommer.',
    en: 'The others who are invited can see that you may come.',
  },
  'means declined': {
    da: 'De andre inviterede kan se, at du ikke kommer.',
    en: 'The others who are invited can see that you will not come.',
  },
  'done accepted': { da: 'Tak. Vi ses.', en: 'Thank you. See you there.' },
  'done tentative': { da: 'Tak. Svar igen, når du ved det.', en: 'Thank you. Answer again when you know.' },
  'done declined': { da: 'Tak for dit svar.', en: 'Thank you for your answer.' },
  'said accepted': { da: 'jeg kommer', en: 'I will come' },
  'said tentative': { da: 'måske', en: 'maybe' },
  'said declined': { da: 'jeg kan ikke', en: 'I cannot' },
  noteLabel: { da: 'En linje til de andre', en: 'A line to the others' },
  noteHint: { da: 'Hvis du vil.', en: 'If you like.' },

  'told changed': {
    da: (p: { title: string }) => `Ændret: ${p.title}`,
    en: (p) => `Changed: ${p.title}`,
  },
  'told cancelled': {
    da: (p: { title: string }) => `Aflyst: ${p.title}`,
    en: (p) => `Called off: ${p.title}`,
  },
  'told minutes': {
    da: (p: { title: string }) => `Referat: ${p.title}`,
    en: (p) => `Minutes: ${p.title}`,
  },
  'text minutes': {
    da: (p: { until: string }) =>
      `Referatet er klar. Siger ingen fra senest ${p.until}, er det godkendt. Du gør det på mødets side.`,
    en: (p) =>
      `The minutes are ready. If nobody objects by ${p.until}, they are approved. Objections are made on the page of the meeting.`,
  },
  seeMinutes: { da: 'Læs referatet', en: 'Read the minutes' },
  'told uninvited': {
    da: (p: { title: string }) => `Ikke længere inviteret: ${p.title}`,
    en: (p) => `No longer invited: ${p.title}`,
  },
  'text changed': {
    da: 'Der er ændret ved mødet. Tidspunktet er det samme, og dit svar gælder stadig.',
    en: 'There is a change to the meeting. The time is the same, and your answer stands.',
  },
  'text cancelled': {
    da: 'Mødet bliver ikke til noget. Din kalender får besked med denne mail.',
    en: 'The meeting will not take place. Your calendar is told with this mail.',
  },
  'text cancelled-some': {
    da: 'Disse møder bliver ikke til noget. Din kalender får besked med denne mail.',
    en: 'These meetings will not take place. Your calendar is told with this mail.',
  },
  'text uninvited': {
    da: 'Du er ikke længere inviteret. Din kalender får besked med denne mail.',
    en: 'You are not invited any more. Your calendar is told with this mail.',
  },
  when: { da: 'Hvornår', en: 'When' },
  place: { da: 'Hvor', en: 'Where' },
  because: { da: 'Hvorfor', en: 'Why' },
  seePage: { da: 'Se mødet', en: 'See the meeting' },
})
