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
    en: (p) => `The agreement, article ${p.number}`,
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

  leadTitle: {
    da: (p: { group: string; lead: string }) => `Vil I være ${p.lead} for »${p.group}«?`,
    en: (p) => `Will you be ${p.lead} of ‘${p.group}’?`,
  },
  leadWhat: {
    da: (p: { organisation: string; group: string }) =>
      `Ideen »${p.group}« har fået de støtter, der skal til, og er nu en arbejdsgruppe. Den går i gang, når nogen leder den. Vil ${p.organisation}?`,
    en: (p) =>
      `The idea ‘${p.group}’ has the supporters that it takes, and is now a group. It begins when somebody leads it. Will ${p.organisation}?`,
  },
  whySupporter: {
    da: (p: { organisation: string }) => `Vi spørger dig, fordi ${p.organisation} støtter ideen.`,
    en: (p) => `We ask you because ${p.organisation} supports the idea.`,
  },
  'button lead': { da: (p: { lead: string }) => `Ja, vi er ${p.lead}`, en: (p) => `Yes, we are ${p.lead}` },
  'button decline': { da: 'Nej, men vi er med', en: 'No, but we take part' },
  'means lead': {
    da: (p: { organisation: string; lead: string }) =>
      `${p.organisation} bliver ${p.lead}, du får pladsen, og gruppen går i gang. I kan sætte en anden på pladsen bagefter.`,
    en: (p) =>
      `${p.organisation} becomes ${p.lead}, you get the seat and the group begins. You can put another into the seat afterwards.`,
  },
  'means decline': {
    da: (p: { organisation: string; lead: string }) =>
      `${p.organisation} er med i gruppen uden at være ${p.lead}. Kun sekretariatet ser svaret.`,
    en: (p) => `${p.organisation} takes part without being ${p.lead}. Only the secretariat sees the answer.`,
  },
  'done lead': { da: 'Tak. Gruppen er i gang.', en: 'Thank you. The group is under way.' },
  'done decline': { da: 'Tak for svaret.', en: 'Thank you for your answer.' },
  saidDecline: { da: 'nej, men vi er med', en: 'no, but we take part' },

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

  dormancyTitle: {
    da: (p: { group: string }) => `Hviler »${p.group}«?`,
    en: (p) => `Is ‘${p.group}’ resting?`,
  },
  dormancyWhat: {
    da: (p: { since: string }) =>
      `Vi har ikke hørt nyt fra gruppen siden ${p.since}. Arbejder I, så skriv en linje. Holder I pause, så sig det, og vi spørger ikke imens.`,
    en: (p) =>
      `We have heard nothing from the group since ${p.since}. If you are at work, write a line. If you pause, say so, and we ask nothing meanwhile.`,
  },
  dormancySilence: {
    da: 'Svarer I ikke, sker der ikke noget. Sekretariatet kan se, at gruppen er stille.',
    en: 'If you do not answer, nothing happens. The secretariat can see that the group is silent.',
  },
  'button alive': { da: 'Vi er i gang', en: 'We are at work' },
  'means alive': { da: 'Din linje står på gruppens side.', en: 'Your line stands on the group’s page.' },
  'button rest': { da: 'Vi holder pause', en: 'We pause' },
  'means rest': {
    da: 'Gruppen står som hvilende med jeres begrundelse. Ingen bliver spurgt, før I tager arbejdet op igen.',
    en: 'The group stands as resting, with your reason. Nobody is asked until you take up the work again.',
  },
  'done rest': { da: 'Tak. Gruppen hviler.', en: 'Thank you. The group rests.' },

  memberJoined: {
    da: (p: { name: string; group: string }) => `${p.name} er gået med i »${p.group}«`,
    en: (p) => `${p.name} joined ‘${p.group}’`,
  },
  memberLeft: {
    da: (p: { name: string; group: string }) => `${p.name} er gået ud af »${p.group}«`,
    en: (p) => `${p.name} left ‘${p.group}’`,
  },
  whyLeader: {
    da: 'Du får mailen, fordi du leder gruppen.',
    en: 'You get this mail because you lead the group.',
  },

  evidence: { da: 'Hvor kan man se det?', en: 'Where can it be seen?' },
  evidenceHint: {
    da: 'Hvis du vil. En adresse, der begynder med https://.',
    en: 'If you like. An address that begins with https://.',
  },
})
