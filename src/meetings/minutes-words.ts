import { defineWords } from '../platform/words/index.ts'

export const minutesWords = defineWords({
  minutes: { da: 'Referat', en: 'Minutes' },
  draft: { da: 'Udkast', en: 'Draft' },
  'sent-round': { da: 'Sendt rundt', en: 'Sent round' },
  approved: { da: 'Godkendt', en: 'Approved' },
  until: {
    da: (p: { until: string }) => `Siger ingen fra inden ${p.until}, er referatet godkendt.`,
    en: (p) => `If nobody objects before ${p.until}, the minutes are approved.`,
  },
  approvedAt: {
    da: (p: { at: string }) => `Godkendt ${p.at}. Referatet og listen er låst.`,
    en: (p) => `Approved on ${p.at}. Minutes and list are locked.`,
  },
  objection: {
    da: (p: { because: string }) => `Indsigelse: ${p.because}`,
    en: (p) => `Objection: ${p.because}`,
  },
  write: {
    da: (p: { n: number }) => `Skriv referat af punkt ${p.n}`,
    en: (p) => `Write the minutes of item ${p.n}`,
  },
  text: { da: 'Hvad blev sagt og aftalt?', en: 'What was said and agreed?' },
  nowStands: { da: 'Sådan står der nu', en: 'This is what stands now' },
  yours: { da: 'Din tekst står i feltet.', en: 'Your text stands in the field.' },
  save: { da: 'Gem', en: 'Save' },
  approve: { da: 'Godkend og lås', en: 'Approve and lock' },
  sendRound: { da: 'Send rundt til godkendelse', en: 'Send round for approval' },
  days: { da: 'Hvor mange dage kan man sige fra?', en: 'For how many days can people object?' },
  object: { da: 'Sig fra', en: 'Object' },
  objectWhy: { da: 'Hvad er forkert?', en: 'What is wrong?' },
  wereYouThere: { da: 'Var du med?', en: 'Were you there?' },
  'on-site': { da: 'På stedet', en: 'On site' },
  remote: { da: 'Online', en: 'Remote' },
  excused: { da: 'Afbud', en: 'Excused' },
  absent: { da: 'Ikke med', en: 'Absent' },
  note: { da: 'Gem', en: 'Save' },
  of: { da: 'Mailadresse på den, det gælder', en: 'Mail address of the person' },
  ofHint: { da: 'Tom, hvis det er dig selv.', en: 'Empty where it is yourself.' },
})
