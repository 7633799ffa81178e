import { defineWords } from '../platform/words/index.ts'

interface Count {
  readonly n: number
}

/** How the settings of a charter are said, other than the rules of decision. */
export const words = defineWords({
  'per month': { da: 'hver måned', en: 'every month' },
  'per quarter': { da: 'hvert kvartal', en: 'every quarter' },
  'per half-year': { da: 'hvert halvår', en: 'every half-year' },
  'per year': { da: 'hvert år', en: 'every year' },
  'in month': { da: 'om måneden', en: 'a month' },
  'in quarter': { da: 'i kvartalet', en: 'a quarter' },
  'in half-year': { da: 'hvert halvår', en: 'every half-year' },
  'in year': { da: 'om året', en: 'a year' },
  times: { da: (p: Count) => (p.n === 1 ? 'én gang' : `${p.n} gange`), en: (p) => times(p.n) },

  supporters: {
    da: (p: Count) => `Mindst ${p.n} skal støtte forslaget om en ny gruppe.`,
    en: (p) => `At least ${p.n} must support the proposal of a new group.`,
  },
  'countedBy organisation': {
    da: 'Støtten tælles pr. organisation.',
    en: 'Support is counted by organisation.',
  },
  'countedBy person': { da: 'Støtten tælles pr. person.', en: 'Support is counted by person.' },
  proposerCounts: { da: 'Den, der foreslår gruppen, tæller med.', en: 'Whoever proposes the group counts.' },
  proposerCountsNot: {
    da: 'Den, der foreslår gruppen, tæller ikke med.',
    en: 'Whoever proposes the group does not count.',
  },
  'leadsTo starts': {
    da: 'Når støtten er der, begynder gruppen.',
    en: 'With that support, the group starts.',
  },
  'leadsTo decision': {
    da: 'Når støtten er der, bliver der truffet beslutning om gruppen.',
    en: 'With that support, a decision is made on the group.',
  },
  openToAll: { da: 'Alle kan være med.', en: 'Anyone can take part.' },
  partnersOnly: { da: 'Kun partnere kan være med.', en: 'Only partners can take part.' },
  'heldBy organisation': {
    da: 'Pladsen hører til en organisation.',
    en: 'The seat belongs to an organisation.',
  },
  'heldBy person': { da: 'Pladsen hører til en person.', en: 'The seat belongs to a person.' },
  filledBy: { da: 'Det er en person, der sidder på den.', en: 'It is a person who fills it.' },

  often: { da: (p: { often: string }) => `Det sker ${p.often}.`, en: (p) => `It takes place ${p.often}.` },
  'duty mandatory': { da: 'Det er obligatorisk at deltage.', en: 'Taking part is mandatory.' },
  'duty priority': { da: 'Deltagelsen skal prioriteres.', en: 'Taking part is to be given priority.' },
  'duty voluntary': { da: 'Det er frivilligt at deltage.', en: 'Taking part is voluntary.' },
  'excuse with-reason': {
    da: 'Man kan melde afbud, når man giver en grund.',
    en: 'One can be excused by giving a reason.',
  },
  'excuse without-reason': {
    da: 'Man kan melde afbud uden at give en grund.',
    en: 'One can be excused without giving a reason.',
  },
  'host in-turn': { da: 'Partnerne skiftes til at være vært.', en: 'Partners take turns to host.' },
  'host in-turn proposed': {
    da: 'Det er foreslået, at partnerne skiftes til at være vært.',
    en: 'It is proposed that partners take turns to host.',
  },
  'host secretariat': { da: 'Sekretariatet er vært.', en: 'The secretariat hosts.' },
  'host secretariat proposed': {
    da: 'Det er foreslået, at sekretariatet er vært.',
    en: 'It is proposed that the secretariat hosts.',
  },
  'host by-decision': { da: 'Værten bliver valgt ved en beslutning.', en: 'The host is chosen by decision.' },
  'host by-decision proposed': {
    da: 'Det er foreslået, at værten bliver valgt ved en beslutning.',
    en: 'It is proposed that the host is chosen by decision.',
  },
  'other voluntary': { da: 'Andre møder er frivillige.', en: 'Other meetings are voluntary.' },
  'other priority': { da: 'Andre møder skal prioriteres.', en: 'Other meetings are to be given priority.' },
  'other mandatory': {
    da: 'Andre møder er også obligatoriske.',
    en: 'Other meetings are mandatory as well.',
  },

  guests: {
    da: 'Gæster kan også sende ideer ind, når de har bekræftet deres mailadresse.',
    en: 'Guests can send in ideas as well, once they have confirmed their mail address.',
  },
  guestsNot: { da: 'Gæster kan ikke sende ideer ind.', en: 'Guests cannot send in ideas.' },
  answer: {
    da: (p: { who: string; span: string }) => `${p.who} svarer på en idé inden for ${p.span}.`,
    en: (p) => `${p.who} answers an idea within ${p.span}.`,
  },
  'by secretariat': { da: 'sekretariatet', en: 'the secretariat' },
  'by chair': { da: 'formanden', en: 'the chair' },
  'by groups': { da: 'grupperne', en: 'the groups' },
  'by partners': { da: 'partnerne', en: 'the partners' },
  'levels all': { da: 'Alle kan læse ideerne.', en: 'Everyone can read the ideas.' },
  'levels partners': { da: 'Kun partnerne kan læse ideerne.', en: 'Only partners can read the ideas.' },
  'levels both': {
    da: 'Den, der sender en idé ind, vælger, om alle eller kun partnerne kan læse den.',
    en: 'Whoever sends in an idea chooses whether everyone or only partners can read it.',
  },
  shelfReasons: {
    da: (p: { reasons: string }) => `Grunde til, at en idé venter på hylden: ${p.reasons}.`,
    en: (p) => `Reasons why an idea waits on the shelf: ${p.reasons}.`,
  },
  news: {
    da: (p: { who: string }) => `Nyt kan sendes ud af ${p.who}.`,
    en: (p) => `News can be sent out by ${p.who}.`,
  },
  'from partner': { da: 'en partner', en: 'a partner' },
  'from group-lead': { da: 'lederen af en gruppe', en: 'the lead of a group' },
  'from sister-partnership': { da: 'et andet partnerskab', en: 'another partnership' },
  'from secretariat': { da: 'sekretariatet', en: 'the secretariat' },

  milestones: {
    da: (p: { when: string }) => `Den, der har ansvar for en milepæl, bliver mindet om den ${p.when}.`,
    en: (p) => `Whoever is responsible for a milestone is reminded of it ${p.when}.`,
  },
  term: {
    da: (p: { when: string }) => `Sekretariatet bliver mindet om, at aftalen udløber, ${p.when}.`,
    en: (p) => `The secretariat is reminded that the agreement expires ${p.when}.`,
  },
  daysBefore: {
    da: (p: { days: string }) => `${p.days} dage før`,
    en: (p) => `${p.days} days ahead`,
  },
  onTheDay: { da: 'på dagen', en: 'on the day' },
  status: {
    da: (p: { per: string }) => `Den, der leder en gruppe, bliver spurgt ${p.per}, hvordan det går.`,
    en: (p) => `Whoever leads a group is asked ${p.per} how it goes.`,
  },
  reportBy: {
    da: (p: { who: string; when: string }) => `${p.who}, ${p.when}`,
    en: (p) => `${p.who}, ${p.when}`,
  },

  workingDays: {
    da: (p: { country: string }) => `Arbejdsdage er mandag til fredag undtagen helligdage i ${p.country}.`,
    en: (p) => `Working days are Monday to Friday except public holidays in ${p.country}.`,
  },
  workingDaysBut: {
    da: (p: { country: string; also: string }) =>
      `Arbejdsdage er mandag til fredag undtagen helligdage i ${p.country}, ${p.also}.`,
    en: (p) => `Working days are Monday to Friday except public holidays in ${p.country}, ${p.also}.`,
  },
  workingDaysOwn: {
    da: (p: { name: string }) => `Arbejdsdage regnes efter partnerskabets egen kalender, »${p.name}«.`,
    en: (p) => `Working days follow the partnership’s own calendar, ‘${p.name}’.`,
  },
  workingDaysPlain: {
    da: 'Arbejdsdage er mandag til fredag.',
    en: 'Working days are Monday to Friday.',
  },
  zone: {
    da: (p: { zone: string }) => `Frister og datoer er i tidszonen ${p.zone}.`,
    en: (p) => `Deadlines and dates are in the time zone ${p.zone}.`,
  },
  quiet: {
    da: (p: { times: string }) => `Stille tider, hvor få er på arbejde: ${p.times}.`,
    en: (p) => `Quiet times, when few are at work: ${p.times}.`,
  },
  weeks: {
    da: (p: { from: number; until: number }) =>
      p.from === p.until ? `uge ${p.from}` : `uge ${p.from}–${p.until}`,
    en: (p) => (p.from === p.until ? `week ${p.from}` : `weeks ${p.from}–${p.until}`),
  },
  quietNamed: {
    da: (p: { name: string; when: string }) => `${p.name} (${p.when})`,
    en: (p) => `${p.name} (${p.when})`,
  },

  'notice none': { da: 'Der er intet varsel.', en: 'There is no notice.' },
  'notice encouraged': { da: 'Man bliver opfordret til at varsle det.', en: 'Giving notice is encouraged.' },
  'notice required': { da: 'Det skal varsles.', en: 'Notice must be given.' },
  noticeDays: {
    da: (p: Count) => `Varslet er ${p.n} dage.`,
    en: (p) => `The notice is ${p.n} days.`,
  },
  free: { da: 'Det koster ikke noget at være med.', en: 'Taking part costs nothing.' },
  fee: {
    da: (p: { amount: string }) => `Det koster ${p.amount} at være med.`,
    en: (p) => `Taking part costs ${p.amount}.`,
  },
})

function times(n: number): string {
  if (n === 1) return 'once'
  return n === 2 ? 'twice' : `${n} times`
}
