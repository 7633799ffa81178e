import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  today: {
    da: (p: { day: string }) => `Demonstration: i dag er det ${p.day}.`,
    en: (p) => `Demonstration: today is ${p.day}.`,
  },
  day: { da: 'En dag frem', en: 'A day forward' },
  week: { da: 'En uge frem', en: 'A week forward' },
  month: { da: 'En måned frem', en: 'A month forward' },
  toDay: { da: 'Til en dato …', en: 'To a date …' },
  outbox: { da: 'Udbakke', en: 'Outbox' },
  tryIt: { da: 'Prøv demonstrationen', en: 'Try the demonstration' },
  lead: {
    da: 'Her kan du stille uret frem og se, hvad der sker: mails bliver sendt, frister løber ud, og tavshed bliver til et ja. Personer og flere af organisationerne er opdigtede, og ingen mails forlader siden.',
    en: 'Here you can move the clock forward and see what happens: mail is sent, deadlines pass, and silence becomes a yes. The people and several of the organisations are invented, and no mail leaves the site.',
  },
  clock: { da: 'Uret', en: 'The clock' },
  clockNow: {
    da: (p: { day: string }) => `Uret står på ${p.day}.`,
    en: (p) => `The clock stands at ${p.day}.`,
  },
  date: { da: 'Dato', en: 'Date' },
  move: { da: 'Stil uret frem', en: 'Move the clock' },
  roles: { da: 'Vær en anden', en: 'Be somebody else' },
  rolesAbout: {
    da: 'Ét tryk, så ser du siden, som de ser den. Du kan altid skifte igen.',
    en: 'One click and you see the site as they see it. You can always change again.',
  },
  secretariat: { da: 'Sekretariatet', en: 'The secretariat' },
  secretariatAbout: {
    da: 'Åbner beslutninger, svarer på ideer og ser, hvad der haster.',
    en: 'Opens decisions, answers ideas and sees what is pressing.',
  },
  representative: { da: 'En partners repræsentant', en: 'A partner’s representative' },
  representativeAbout: {
    da: 'Svarer for sin organisation, helst direkte fra mailen.',
    en: 'Answers for the organisation, preferably straight from the mail.',
  },
  leadRole: { da: 'En tovholder', en: 'A tovholder' },
  leadAbout: {
    da: 'Leder en gruppe og melder om dens milepæle.',
    en: 'Leads a group and reports on its milestones.',
  },
  newcomer: { da: 'En nytilkommen', en: 'A newcomer' },
  newcomerAbout: {
    da: 'Ser sig om og finder ud af, hvad der er at være med i.',
    en: 'Looks around and finds out what there is to take part in.',
  },
  be: { da: (p: { name: string }) => `Vær ${p.name}`, en: (p) => `Be ${p.name}` },
  reset: { da: 'Begynd forfra', en: 'Begin anew' },
  resetAbout: {
    da: 'Alt, hvad der er sket i demonstrationen, bliver slettet, og uret går tilbage til begyndelsen.',
    en: 'Everything that has happened in the demonstration is deleted, and the clock goes back to the beginning.',
  },
  outboxTitle: { da: 'Udbakken', en: 'The outbox' },
  outboxLead: {
    da: 'Her ligger de mails, som siden ville have sendt. Åbn en, og se den, som modtageren ser den. Linkene virker.',
    en: 'Here lies the mail that the site would have sent. Open one and see it as its reader does. The links work.',
  },
  noMail: { da: 'Udbakken er tom', en: 'The outbox is empty' },
  noMailAbout: {
    da: 'Stil uret en uge frem, og se igen.',
    en: 'Move the clock a week forward and look again.',
  },
  to: { da: (p: { to: string }) => `Til ${p.to}`, en: (p) => `To ${p.to}` },
  asText: { da: 'Som ren tekst', en: 'As plain text' },
  letter: { da: 'Mailen', en: 'The mail' },
  older: { da: 'Ældre mails', en: 'Older mail' },
})
