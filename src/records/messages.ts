import { defineWords, type Language } from '../platform/words/index.ts'

/** What is wrong with content that fits its shape. */
export const problemWords = {
  'language-missing': {
    da: 'Skriv teksten på dette sprog også.',
    en: 'Write the text in this language too.',
  },
  'language-unknown': {
    da: 'Partnerskabet bruger ikke dette sprog.',
    en: 'The partnership does not use this language.',
  },
  'not-there': { da: 'Den findes ikke her.', en: 'There is no such thing here.' },
} as const

export const words = defineWords({
  edit: { da: 'Ret', en: 'Edit' },
  add: { da: 'Tilføj', en: 'Add' },
  adding: { da: (p: { name: string }) => `Tilføj: ${p.name}`, en: (p) => `Add: ${p.name}` },
  editing: { da: (p: { title: string }) => `Ret »${p.title}«`, en: (p) => `Edit ‘${p.title}’` },
  save: { da: 'Gem', en: 'Save' },
  cancel: { da: 'Fortryd', en: 'Cancel' },
  remove: { da: 'Fjern', en: 'Remove' },
  removing: { da: 'Fjern den helt', en: 'Remove it altogether' },
  removeMeans: {
    da: 'Den forsvinder fra siderne og fra søgningen. Journalen husker, at den har været der.',
    en: 'It disappears from the pages and from the search. The journal remembers that it was there.',
  },
  doneAdded: { da: 'Tilføjet. Alle kan se det nu.', en: 'Added. Everyone can see it now.' },
  doneEdited: { da: 'Rettelsen er gemt.', en: 'The change is saved.' },
  doneRemoved: { da: 'Den er fjernet.', en: 'It is removed.' },
  everyoneSees: {
    da: 'Alle kan læse det, så snart du gemmer. Skriv teksterne på alle partnerskabets sprog.',
    en: 'Everyone can read it as soon as you save. Write the texts in all languages of the partnership.',
  },
  asItStands: { da: 'Sådan står der nu', en: 'What it says now' },
  none: { da: 'ingen valgt', en: 'none chosen' },
  nothingNow: { da: '(ingenting)', en: '(nothing)' },
  inLanguage: {
    da: (p: { label: string; language: string }) => `${p.label} (${p.language})`,
    en: (p) => `${p.label} (${p.language})`,
  },
  part: {
    da: (p: { label: string; n: number }) => `${p.label} ${p.n}`,
    en: (p) => `${p.label} ${p.n}`,
  },
  newPart: { da: (p: { label: string }) => `${p.label}: en ny`, en: (p) => `${p.label}: a new one` },
  partsHint: { da: 'Tøm felterne for at fjerne en.', en: 'Empty the fields to remove one.' },
  linesHint: {
    da: 'En linje til hver, i samme rækkefølge på alle sprog.',
    en: 'One line each, in the same order in all languages.',
  },
  wordLinesHint: { da: 'En linje til hver.', en: 'One line each.' },
  onLine: {
    da: (p: { n: number; text: string }) => `Linje ${p.n}: ${p.text}`,
    en: (p) => `Line ${p.n}: ${p.text}`,
  },
  keyHint: {
    da: 'Bruges i adressen og kan ikke ændres siden. Lader du feltet stå tomt, bliver den lavet af navnet.',
    en: 'Used in the address, and cannot be changed later. Left empty, it is made from the name.',
  },
  dateHint: {
    da: 'Så præcist, som det vides: 2023, 2023-03, 2023-03-21, 2023-06/2023-07, siden 2010: 2010/.., årti: 198X.',
    en: 'As precise as it is known: 2023, 2023-03, 2023-03-21, 2023-06/2023-07, since 2010: 2010/.., decade: 198X.',
  },
  dateWrong: {
    da: 'Skriv en dato som 2023, 2023-03, 2023-06/2023-07, 2010/.. eller 198X.',
    en: 'Write a date such as 2023, 2023-03, 2023-06/2023-07, 2010/.. or 198X.',
  },
  countWrong: { da: 'Skriv et helt tal, mindst 1.', en: 'Write a whole number, at least 1.' },
  wording: {
    da: (p: { wording: string }) => `»${p.wording}«`,
    en: (p) => `‘${p.wording}’`,
  },
})

/** What the fields of records are called. `type.field` goes before `field`. */
const labels: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  key: { da: 'Nøgle', en: 'Key' },
  name: { da: 'Fast navn', en: 'Stable name' },
  called: { da: 'Kaldes', en: 'Called' },
  title: { da: 'Titel', en: 'Title' },
  text: { da: 'Tekst', en: 'Text' },
  note: { da: 'Bemærkning', en: 'Note' },
  where: { da: 'Hvor', en: 'Where' },
  owner: { da: 'Ejer', en: 'Owner' },
  consortium: { da: 'Konsortium', en: 'Consortium' },
  since: { da: 'Siden', en: 'Since' },
  from: { da: 'Fra', en: 'From' },
  until: { da: 'Til', en: 'Until' },
  when: { da: 'Hvornår', en: 'When' },
  asWritten: { da: 'Ordlyden, som den står skrevet', en: 'The wording as it was written' },
  by: { da: 'Hvem står bag', en: 'Who is behind it' },
  'activity.by': { da: 'Hvem, når ingen organisation er nævnt', en: 'Who, where no organisation is named' },
  facility: { da: 'Facilitet', en: 'Facility' },
  crew: { da: 'Besætning', en: 'Crew' },
  missions: { da: 'Missioner', en: 'Missions' },
  organisations: { da: 'Organisationer', en: 'Organisations' },
  leader: { da: 'Hvem leder', en: 'Who leads' },
  count: { da: 'Antal', en: 'Number' },
  othersUnnamed: { da: 'Flere er med, uden at de er nævnt', en: 'Others take part without being named' },
  items: { da: 'Kompetence', en: 'Competence' },
  codes: { da: 'Teknologikoder', en: 'Technology codes' },
  facts: { da: 'Hvad der skete', en: 'What happened' },
  sections: { da: 'Afsnit', en: 'Section' },
  points: { da: 'Punkter', en: 'Points' },
  agreement: { da: 'Aftalens nummer', en: 'Number of the agreement' },
  results: { da: 'Resultat', en: 'Result' },
  remaining: { da: 'Det, der mangler', en: 'What remains' },
  figures: { da: 'Tal', en: 'Figure' },
  moreThan: { da: 'Mere end', en: 'More than' },
}

export const fieldLabel = (type: string, field: string, language: Language): string =>
  (labels[`${type}.${field}`] ?? labels[field])?.[language] ?? field
