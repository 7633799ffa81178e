import { defineWords } from '../words/index.ts'

/** The words that every page has in common. */
export const words = defineWords({
  skip: { da: 'Gå til indholdet', en: 'Skip to content' },
  menu: { da: 'Menu', en: 'Menu' },
  mainMenu: { da: 'Hovedmenu', en: 'Main menu' },
  tools: { da: 'Søg, sprog og log ind', en: 'Search, language and sign-in' },
  search: { da: 'Søg', en: 'Search' },
  youAreHere: { da: 'Du er her', en: 'You are here' },
  frontPage: { da: 'Forside', en: 'Front page' },
  about: { da: 'Om siden', en: 'About this site' },
  more: { da: 'Mere om partnerskabet', en: 'More about the partnership' },
  demonstration: { da: 'Demonstration', en: 'Demonstration' },
  errorInTitle: { da: 'Ret: ', en: 'Correct: ' },
  previous: { da: 'Forrige', en: 'Previous' },
  next: { da: 'Næste', en: 'Next' },
  pages: { da: 'Bladr i listen', en: 'Pages of the list' },
  optional: { da: 'valgfrit', en: 'optional' },
  choose: { da: 'Vælg', en: 'Choose' },
  errorLabel: { da: 'Fejl: ', en: 'Error: ' },
  mend: {
    da: (p: { n: number }) => (p.n === 1 ? 'Ret en ting, og send igen' : `Ret ${p.n} ting, og send igen`),
    en: (p: { n: number }) =>
      p.n === 1 ? 'Correct one thing and send again' : `Correct ${p.n} things and send again`,
  },
  received: {
    da: (p: { name: string }) => `Modtaget: ${p.name}`,
    en: (p) => `Received: ${p.name}`,
  },
  today: { da: 'I dag', en: 'Today' },
  knotDone: { da: 'Nået', en: 'Done' },
  knotAhead: { da: 'Forude', en: 'Ahead' },
  knotRisk: { da: 'Risiko for forsinkelse', en: 'At risk' },
  knotBroken: { da: 'Afventer melding', en: 'Awaiting word' },
  knotNow: { da: 'Nu', en: 'Now' },
  under: { da: 'Efter', en: 'Under' },
  answerBy: { da: 'Svar senest', en: 'Answer by' },
  ifSilent: { da: 'Svarer I ikke', en: 'If you do not answer' },
  soFar: { da: 'Indtil nu', en: 'So far' },
  notFoundTitle: { da: 'Siden findes ikke', en: 'There is no such page' },
  notFoundText: {
    da: 'Måske er den flyttet, eller også er linket skrevet forkert af. Den kan også være forbeholdt andre end dig.',
    en: 'It may have moved, or the link may have been copied wrongly. It may also be for others than you.',
  },
  refusedTitle: { da: 'Det kan ikke lade sig gøre', en: 'That cannot be done' },
  refusedText: {
    da: 'Intet er ændret. Gå tilbage, og prøv igen, eller spørg sekretariatet.',
    en: 'Nothing has changed. Go back and try again, or ask the secretariat.',
  },
  faultTitle: { da: 'Noget gik i stykker hos os', en: 'Something broke on our side' },
  faultText: {
    da: 'Det, du var i gang med, er ikke gemt. Prøv igen om lidt. Bliver det ved, så skriv til sekretariatet.',
    en: 'What you were doing has not been saved. Try again shortly. If it goes on, write to the secretariat.',
  },
  faultReference: { da: 'Nævn dette nummer, hvis du skriver:', en: 'If you write, mention this number:' },
  tooManyTitle: { da: 'Vent lidt', en: 'Wait a moment' },
  tooManyText: {
    da: 'Der er kommet for mange forespørgsler herfra på kort tid.',
    en: 'Too many requests have come from here in a short time.',
  },
  tryAgainIn: {
    da: (p: { seconds: number }) =>
      `Prøv igen om ${duration(p.seconds, 'sekund', 'sekunder', 'minut', 'minutter')}.`,
    en: (p: { seconds: number }) =>
      `Try again in ${duration(p.seconds, 'second', 'seconds', 'minute', 'minutes')}.`,
  },
})

const duration = (seconds: number, one: string, many: string, minute: string, minutes: string): string => {
  const whole = Math.max(1, Math.ceil(seconds))
  if (whole < 90) return `${whole} ${whole === 1 ? one : many}`
  const n = Math.ceil(whole / 60)
  return `${n} ${n === 1 ? minute : minutes}`
}
