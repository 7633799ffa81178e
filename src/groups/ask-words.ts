import { defineWords } from '../platform/words/index.ts'

/** What groups ask of those who lead them, in mail and on one's own page. */
export const askWords = defineWords({
  milestoneTitle: {
    da: (p: { milestone: string }) => `Hvordan går det med »${p.milestone}«?`,
    en: (p) => `How is ‘${p.milestone}’ going?`,
  },
  milestoneWhat: {
    da: (p: { group: string; due: string }) =>
      `Milepælen i gruppen »${p.group}« har frist ${p.due}. Svar med ét tryk.`,
    en: (p) => `The milestone of the group ‘${p.group}’ is due ${p.due}. Answer with one click.`,
  },
  milestoneLate: {
    da: (p: { group: string; due: string }) =>
      `Milepælen i gruppen »${p.group}« havde frist ${p.due}. Svar med ét tryk.`,
    en: (p) => `The milestone of the group ‘${p.group}’ was due ${p.due}. Answer with one click.`,
  },
  seeMilestone: { da: 'Se milepælen på gruppens side', en: 'See the milestone on the group’s page' },
  seeGroup: { da: 'Se gruppens side', en: 'See the group’s page' },
  whyOwner: {
    da: (p: { organisation: string }) =>
      `Vi spørger dig, fordi ${p.organisation} har ansvaret for milepælen.`,
    en: (p) => `We ask you because ${p.organisation} owns the milestone.`,
  },
  whyLead: {
    da: (p: { organisation: string; lead: string }) =>
      `Vi spørger dig, fordi ${p.organisation} er ${p.lead.toLowerCase()} for gruppen.`,
    en: (p) => `We ask you because ${p.organisation} is ${p.lead.toLowerCase()} of the group.`,
  },
  whyPerson: {
    da: (p: { lead: string }) => `Vi spørger dig, fordi du er ${p.lead.toLowerCase()} for gruppen.`,
    en: (p) => `We ask you because you are ${p.lead.toLowerCase()} of the group.`,
  },
  article: {
    da: (p: { number: string }) => `Aftalen, punkt ${p.number}`,
    en: (p) => `The charter, article ${p.number}`,
  },

  'button done': { da: 'Den er nået', en: 'It is done' },
  'button on-track': { da: 'Den følger planen', en: 'It is on track' },
  'button late': { da: 'Den bliver forsinket', en: 'It will be late' },
  'button dropped': { da: 'Den udgår', en: 'It is dropped' },
  'means done': {
    da: 'Milepælen bliver vist som nået, og vi spørger ikke mere til den.',
    en: 'The milestone is shown as done, and we ask about it no more.',
  },
  'means on-track': {
    da: 'Milepælen bliver vist som på rette spor. Fristen står ved magt.',
    en: 'The milestone is shown as on track. Its date stands.',
  },
  'means late': {
    da: 'Milepælen får en ny frist. Den aftalte bliver stående ved siden af med jeres begrundelse.',
    en: 'The milestone gets a new date. The agreed one stays beside it, with your reason.',
  },
  'means dropped': {
    da: 'Milepælen bliver vist som udgået, og vi spørger ikke mere til den.',
    en: 'The milestone is shown as dropped, and we ask about it no more.',
  },
  'done done': { da: 'Tak. Milepælen er meldt nået.', en: 'Thank you. The milestone is reported done.' },
  'done on-track': { da: 'Tak. Det er meldt.', en: 'Thank you. It is reported.' },
  'done late': { da: 'Tak. Den nye frist er noteret.', en: 'Thank you. The new date is noted.' },
  'done dropped': { da: 'Tak. Milepælen er udgået.', en: 'Thank you. The milestone is dropped.' },
  'said planned': { da: 'planlagt', en: 'planned' },
  'said on-track': { da: 'den følger planen', en: 'it is on track' },
  'said at-risk': { da: 'den kan skride', en: 'it may slip' },
  newDue: { da: 'Ny frist', en: 'New date' },
  why: { da: 'Hvorfor?', en: 'Why?' },
  note: { da: 'En linje om det', en: 'A line about it' },
  noteOptional: { da: 'Hvis du vil. Alle kan læse den.', en: 'If you like. Everyone can read it.' },

  statusTitle: {
    da: (p: { group: string }) => `Hvordan går det i »${p.group}«?`,
    en: (p) => `How is ‘${p.group}’ doing?`,
  },
  statusWhat: {
    da: 'Ét tryk og gerne en linje. Svaret står på gruppens side, så alle kan følge med.',
    en: 'One click, and a line if you like. The answer stands on the group’s page for everyone to follow.',
  },
  'button kept': { da: 'Det går efter planen', en: 'It goes to plan' },
  'button risk': { da: 'Det kan skride', en: 'It may slip' },
  'button broken': { da: 'Vi er gået i stå', en: 'We are stuck' },
  'means kept': {
    da: 'Gruppens side viser, at det går efter planen.',
    en: 'The group’s page says that it goes to plan.',
  },
  'means risk': {
    da: 'Gruppens side viser, at planen kan skride, med din linje.',
    en: 'The group’s page says that the plan may slip, with your line.',
  },
  'means broken': {
    da: 'Gruppens side viser, at arbejdet er gået i stå, med din linje.',
    en: 'The group’s page says that the work is stuck, with your line.',
  },
  line: { da: 'En linje om, hvordan det går', en: 'A line on how it is going' },
  statusDone: { da: 'Tak. Det står på gruppens side.', en: 'Thank you. It stands on the group’s page.' },
  'said kept': { da: 'det går efter planen', en: 'it goes to plan' },
  'said risk': { da: 'det kan skride', en: 'it may slip' },
  'said broken': { da: 'vi er gået i stå', en: 'we are stuck' },
  'said line': { da: 'en linje på gruppens side', en: 'a line on the group’s page' },
})
