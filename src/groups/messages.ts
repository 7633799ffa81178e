import { defineWords } from '../platform/words/index.ts'

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

/** Small numbers of times in words, as one would say them. */
const times = (n: number) => (n === 1 ? 'én gang' : n === 2 ? 'to gange' : `${n} gange`)
const timesEn = (n: number) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`)

/** What the pages of groups say; the forms have words of their own. */
export const words = defineWords({
  unledGroups: { da: 'Grupper, hvor der ikke er nogen at spørge', en: 'Groups with nobody to ask' },
  lateMilestones: { da: 'Milepæle over tiden', en: 'Late milestones' },
  groups: { da: 'Arbejdsgrupper', en: 'Groups' },
  group: { da: 'Arbejdsgruppe', en: 'Group' },
  about: {
    da: 'Det er i grupperne, arbejdet bliver gjort. Her kan du se, hvad de vil, hvem der er med, og hvordan det går.',
    en: 'The groups do the work. Here you can see what they are for, who takes part and how it is going.',
  },
  noneYet: { da: 'Der er ingen grupper endnu.', en: 'There are no groups yet.' },
  noneYetNote: {
    da: 'En gruppe begynder med en idé, som flere støtter.',
    en: 'A group begins with an idea that several support.',
  },
  otherKinds: { da: 'Andre grupper', en: 'Other groups' },
  seeTimeline: { da: 'Alle gruppers tidslinje', en: 'Timeline of all groups' },
  seeIdeas: { da: 'Se ideerne', en: 'See the ideas' },
  nextMilestone: { da: 'Næste milepæl', en: 'Next milestone' },

  milestones: { da: 'Milepæle', en: 'Milestones' },
  milestone: { da: 'Milepæl', en: 'Milestone' },
  milestonesTable: {
    da: 'Milepæle med aftalt og nuværende frist',
    en: 'Milestones with agreed and current date',
  },
  agreed: { da: 'Aftalt', en: 'Agreed' },
  now: { da: 'Nu', en: 'Now' },
  status: { da: 'Status', en: 'Status' },
  planned: { da: 'Planlagt', en: 'Planned' },
  'on-track': { da: 'Følger planen', en: 'On track' },
  'at-risk': { da: 'I fare for at skride', en: 'At risk' },
  done: { da: 'Nået', en: 'Done' },
  dropped: { da: 'Udgået', en: 'Dropped' },
  late: { da: 'Afventer melding', en: 'Awaiting word' },
  moved: {
    da: (p: { n: number }) => `Udskudt ${times(p.n)}`,
    en: (p) => `Put off ${timesEn(p.n)}`,
  },
  lightKept: { da: 'Følger planen', en: 'On plan' },
  lightFinished: { da: 'Alle milepæle er nået', en: 'All milestones are done' },
  lightRisk: { da: 'Kan skride', en: 'May slip' },
  lightBroken: { da: 'Afventer melding', en: 'Awaiting word' },
  reasonLate: {
    da: (p: { n: number }) =>
      `${many(p.n, 'milepæl', 'milepæle')} venter på, at gruppen melder, hvordan det gik.`,
    en: (p) => `${many(p.n, 'milestone waits', 'milestones wait')} for the group to say how it went.`,
  },
  reasonRisk: {
    da: (p: { n: number }) => `${many(p.n, 'milepæl', 'milepæle')} er meldt i fare for at skride.`,
    en: (p) => `${many(p.n, 'milestone is', 'milestones are')} reported at risk.`,
  },
  owner: { da: 'Ansvarlig', en: 'Owner' },
  approvedBy: { da: 'Godkendes af', en: 'To be approved by' },
  yearInferred: {
    da: 'Året står ikke i aftalen. Det er vores læsning.',
    en: 'The agreement does not give the year. It is our reading.',
  },
  conflict: { da: 'Aftalen siger to ting.', en: 'The agreement says two things.' },
  thisHolds: { da: 'Afklaret: Denne dato gælder.', en: 'Settled: this date holds.' },
  otherHolds: { da: 'Afklaret: Den anden dato gælder.', en: 'Settled: the other date holds.' },
  wasBefore: {
    da: (p: { due: string }) => `Den anden sagde ${p.due}.`,
    en: (p) => `The other one said ${p.due}.`,
  },
  evidence: { da: 'Se det her', en: 'See it here' },
  seeOther: { da: 'Se den anden side', en: 'See the other side' },
  movedBecause: {
    da: (p: { from: string; to: string }) => `Flyttet fra ${p.from} til ${p.to}`,
    en: (p) => `Moved from ${p.from} to ${p.to}`,
  },
  reportThis: { da: 'Meld, hvordan det går', en: 'Say how it is going' },

  updates: { da: 'Nyt fra gruppen', en: 'From the group' },
  noUpdates: { da: 'Gruppen har ikke fortalt noget endnu.', en: 'The group has told nothing yet.' },
  toldKept: { da: 'Det går efter planen', en: 'Goes to plan' },
  toldRisk: { da: 'Det kan skride', en: 'May slip' },
  toldBroken: { da: 'Arbejdet er gået i stå', en: 'The work is stuck' },

  success: { da: 'Sådan måler gruppen, om det lykkes', en: 'What success looks like' },
  due: { da: 'Frist', en: 'Due' },
  heldEither: { da: 'Afholdes enten', en: 'To be held in either' },
  or: { da: 'eller', en: 'or' },
  measure: { da: 'Måltal', en: 'Measure' },
  atLeast: { da: (p: { n: number }) => `mindst ${p.n}`, en: (p) => `at least ${p.n}` },
  atMost: { da: (p: { n: number }) => `højst ${p.n}`, en: (p) => `at most ${p.n}` },
  between: { da: (p: { a: number; b: number }) => `${p.a}–${p.b}`, en: (p) => `${p.a}–${p.b}` },
  month: { da: 'om måneden', en: 'a month' },
  quarter: { da: 'i kvartalet', en: 'a quarter' },
  'half-year': { da: 'om halvåret', en: 'every half-year' },
  year: { da: 'om året', en: 'a year' },

  background: { da: 'Baggrund', en: 'Background' },
  tasks: { da: 'Opgaver', en: 'Tasks' },
  themes: { da: 'Temaer', en: 'Themes' },
  workPlan: { da: 'Arbejdsplan', en: 'Work plan' },
  subGroups: { da: 'Undergrupper', en: 'Sub-groups' },
  contacts: { da: 'Holder kontakt med', en: 'Keeps in touch with' },
  cadence: { da: 'Møder', en: 'Meetings' },
  meetings: {
    da: (p: { count: string; per: string }) => `${p.count} ${p.per}`,
    en: (p) => `${p.count} ${p.per}`,
  },
  aim: { da: 'Et mål, ikke en pligt', en: 'An aim, not a duty' },
  during: { da: 'I perioden', en: 'During' },
  alsoAt: { da: 'Er også med på', en: 'Also takes part in' },

  noLead: { da: 'Ingen er udpeget.', en: 'Nobody has been appointed.' },
  partners: { da: 'Partnere', en: 'Partners' },
  othersUnnamed: {
    da: 'og andre, som aftalen ikke nævner',
    en: 'and others whom the agreement does not name',
  },
  open: { da: 'Hvem kan være med?', en: 'Who can take part?' },
  openToAll: { da: 'Gruppen er åben for alle.', en: 'The group is open to everyone.' },
  byInvitation: { da: 'Pladserne i gruppen bliver givet.', en: 'Seats in the group are given.' },
  invited: { da: 'Inviteret', en: 'Invited' },
  contributesTo: { da: 'Bidrager til målene', en: 'Contributes to the goals' },
  goalReading: {
    da: 'Hvilke mål gruppen bidrager til, er vores læsning.',
    en: 'Which goals the group contributes to is our reading.',
  },
  coordinates: { da: 'Samler grupperne', en: 'Brings together' },
  coordinatedBy: { da: 'Samles i', en: 'Brought together in' },
  facilities: { da: 'Faciliteter', en: 'Facilities' },
  becameGroup: { da: 'Blev til arbejdsgruppen', en: 'Became the group' },
  cameFrom: { da: 'Voksede ud af ideen', en: 'Grew from the idea' },
  'state proposed': { da: 'Foreslået', en: 'Proposed' },
  'state dormant': { da: 'Hviler', en: 'Resting' },
  'state completed': { da: 'Afsluttet', en: 'Completed' },
  'state closed': { da: 'Lukket', en: 'Closed' },
  silentGroups: { da: 'Grupper, der har været stille længe', en: 'Groups that have long been silent' },
  silentSince: {
    da: (p: { title: string; since: string }) => `${p.title}: intet nyt siden ${p.since}`,
    en: (p) => `${p.title}: nothing new since ${p.since}`,
  },
  coordinationTitle: {
    da: (p: { a: string; b: string }) => `Koordination: ${p.a} og ${p.b}`,
    en: (p) => `Coordination: ${p.a} and ${p.b}`,
  },
  coordinationPurpose: {
    da: (p: { a: string; b: string }) => `Bringe »${p.a}« og »${p.b}« sammen, så de får glæde af hinanden.`,
    en: (p) => `Bring ‘${p.a}’ and ‘${p.b}’ together, so that they benefit from each other.`,
  },
  startQuestion: {
    da: (p: { title: string }) => `Skal arbejdsgruppen »${p.title}« begynde?`,
    en: (p) => `Shall the group ‘${p.title}’ begin?`,
  },
  codes: { da: 'Teknologikoder', en: 'Technology codes' },
  closingReport: { da: 'Sådan gik det', en: 'How it went' },
  'verdict met': { da: 'Opfyldt', en: 'Met' },
  'verdict partly': { da: 'Delvis opfyldt', en: 'Partly met' },
  'verdict unmet': { da: 'Ikke opfyldt', en: 'Not met' },
  results: { da: 'Resultater', en: 'Results' },
  noResults: { da: 'Gruppen har ikke meldt resultater endnu.', en: 'The group has told of no results yet.' },
  withoutOrganisation: { da: 'Deltagere uden organisation', en: 'Participants without an organisation' },
  peopleCounted: {
    da: (p: { n: number }) => many(p.n, 'person', 'personer'),
    en: (p) => many(p.n, 'person', 'people'),
  },
  proposedNote: {
    da: 'Gruppen går i gang, når nogen leder den.',
    en: 'The group begins when somebody leads it.',
  },
  leads: { da: 'Leder gruppen', en: 'Leads' },
  takesPart: { da: 'Med i', en: 'Takes part in' },

  today: { da: 'I dag', en: 'Today' },
  timeline: { da: 'Tidslinje', en: 'Timeline' },
  timelineLead: {
    da: 'Alle gruppers milepæle på én tidsakse. Det, der er fuldt optrukket, ligger bag os.',
    en: 'The milestones of all groups on one axis of time. What is drawn in full lies behind us.',
  },
  byGroup: { da: 'Gruppe for gruppe', en: 'Group by group' },
  inOrder: { da: 'I rækkefølge', en: 'In order of time' },
  nothingPlanned: { da: 'Ingen gruppe har milepæle endnu.', en: 'No group has milestones yet.' },
  withoutMilestones: { da: 'Uden milepæle', en: 'Without milestones' },
  withoutMilestonesNote: {
    da: 'Disse grupper arbejder løbende eller har ikke lagt en plan.',
    en: 'These groups work continuously or have not made a plan.',
  },
  shapes: {
    da: 'Fyldt: nået. Åben: forude. Rude: udskudt eller i fare. Firkant: afventer melding.',
    en: 'Filled: done. Open: ahead. Diamond: put off or at risk. Square: awaiting word.',
  },
})
