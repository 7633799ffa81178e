import { defineWords } from '../platform/words/index.ts'

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`

export const words = defineWords({
  ideas: { da: 'Idébank', en: 'Idea bank' },
  about: {
    da: 'Her samler partnerskabet ideer til nye arbejdsgrupper. Alle kan læse med. Den, der er logget ind, kan foreslå, kommentere og støtte.',
    en: 'Here the partnership gathers ideas for new working groups. Everyone can read along. Whoever is signed in can propose, comment and support.',
  },
  searchIdeas: { da: 'Søg blandt ideerne', en: 'Search the ideas' },
  propose: { da: 'Foreslå en idé', en: 'Propose an idea' },
  newest: { da: 'De nyeste først', en: 'Newest first' },
  found: {
    da: (p: { q: string }) => `Ideer, der svarer til »${p.q}«`,
    en: (p) => `Ideas that answer ‘${p.q}’`,
  },
  showAll: { da: 'Vis alle ideer', en: 'Show all ideas' },
  noneYet: { da: 'Der er ingen ideer endnu.', en: 'There are no ideas yet.' },
  noneFound: { da: 'Ingen ideer svarer til det.', en: 'No idea answers that.' },
  tryOther: {
    da: 'Prøv med færre eller andre ord. Har du selv ideen, så foreslå den.',
    en: 'Try fewer or other words. If the idea is yours, propose it.',
  },
  stateOpen: { da: 'Åben', en: 'Open' },
  stateRipe: { da: 'Partnerne beslutter nu', en: 'Being decided' },
  stateGroup: { da: 'Blev til en gruppe', en: 'Became a group' },
  stateMerged: { da: 'Lagt sammen med en anden', en: 'Merged with another' },
  stateClosed: { da: 'Lukket', en: 'Closed' },
  startQuestion: {
    da: (p: { title: string }) => `Skal partnerskabet oprette arbejdsgruppen »${p.title}«?`,
    en: (p) => `Shall the partnership start the group ‘${p.title}’?`,
  },
  needsMore: {
    da: (p: { n: number; needed: number; leadsTo: 'starts' | 'decision' }) =>
      `${p.n} af ${p.needed} støtter. ${
        p.leadsTo === 'starts'
          ? 'Når de er der, opretter vi arbejdsgruppen med det samme.'
          : 'Når de er der, spørger vi partnerne, om gruppen skal oprettes.'
      }`,
    en: (p) =>
      `${p.n} of ${p.needed} supporters. ${
        p.leadsTo === 'starts'
          ? 'Once they are there, the group starts at once.'
          : 'Once they are there, the partners are asked whether it shall start.'
      }`,
  },
  ripeNow: {
    da: 'Ideen har sine støtter. Partnerne er spurgt, om gruppen skal oprettes.',
    en: 'The idea has its supporters. The partners are asked whether the group shall start.',
  },
  stateParked: { da: 'På hylden', en: 'On the shelf' },
  supporters: {
    da: (p: { n: number }) =>
      p.n === 0 ? 'Ingen støtter endnu' : many(p.n, 'organisation støtter', 'organisationer støtter'),
    en: (p) =>
      p.n === 0 ? 'No supporters yet' : many(p.n, 'organisation supports it', 'organisations support it'),
  },
  comments: {
    da: (p: { n: number }) => many(p.n, 'kommentar', 'kommentarer'),
    en: (p) => many(p.n, 'comment', 'comments'),
  },
  aim: { da: 'Hvad vil ideen?', en: 'What is the idea for?' },
  aimHint: {
    da: 'Et par sætninger om, hvad der skal komme ud af det.',
    en: 'A few sentences on what should come of it.',
  },
  why: { da: 'Hvorfor?', en: 'Why?' },
  whyHint: {
    da: 'Baggrunden: hvad er behovet, og hvorfor nu?',
    en: 'The background: what is the need, and why now?',
  },
  title: { da: 'Titel', en: 'Title' },
  titleHint: { da: 'Kort og genkendelig.', en: 'Short and easy to recognise.' },
  submit: { da: 'Send ideen ind', en: 'Submit the idea' },
  save: { da: 'Gem rettelsen', en: 'Save the change' },
  cancel: { da: 'Fortryd', en: 'Cancel' },
  edit: { da: 'Ret ideen', en: 'Edit the idea' },
  editing: { da: (p: { title: string }) => `Ret »${p.title}«`, en: (p) => `Edit ‘${p.title}’` },
  asItStands: { da: 'Sådan står der nu', en: 'What it says now' },
  inOtherLanguage: {
    da: 'Du retter den danske tekst. Den engelske retter du på den engelske side.',
    en: 'You are editing the English text. Edit the Danish one on the Danish page.',
  },
  publicNote: {
    da: 'Alle kan læse ideen, når den er sendt ind.',
    en: 'Everyone can read the idea once it is submitted.',
  },
  actFor: { da: 'Du handler for', en: 'You act for' },
  nobody: { da: 'Dig selv', en: 'Yourself' },
  possiblePartners: { da: 'Mulige partnere', en: 'Possible partners' },
  possibleFunding: { da: 'Mulig finansiering', en: 'Possible funding' },
  goals: { da: 'Bidrager til målene', en: 'Contributes to the goals' },
  goalReading: {
    da: 'Hvilke mål ideen bidrager til, er vores læsning.',
    en: 'Which goals the idea contributes to is our reading.',
  },
  possiblePartnerOf: { da: 'Mulig partner i ideerne', en: 'Possible partner in the ideas' },
  possibleFunderOf: { da: 'Mulig finansiering af ideerne', en: 'Possible funding of the ideas' },
  idea: { da: 'Idé', en: 'Idea' },
  ideasForGoal: { da: 'Ideer', en: 'Ideas' },
  submittedBy: { da: 'Foreslået af', en: 'Proposed by' },
  submitted: { da: 'Foreslået', en: 'Proposed' },
  edited: { da: 'Rettet', en: 'Edited' },
  state: { da: 'Status', en: 'Status' },
  support: { da: 'Støtte', en: 'Support' },
  supportThis: { da: 'Støt ideen', en: 'Support the idea' },
  takeBack: { da: 'Træk støtten tilbage', en: 'Take back the support' },
  supportMeans: {
    da: 'Du støtter på din organisations vegne. Det binder jer ikke til at deltage.',
    en: 'You support on behalf of your organisation. It does not bind you to take part.',
  },
  youSupport: { da: 'Jeres organisation støtter ideen.', en: 'Your organisation supports the idea.' },
  shelfReason: { da: 'Derfor på hylden', en: 'Why it is on the shelf' },
  mergedInto: { da: 'Lagt sammen med', en: 'Merged with' },
  saidOn: { da: 'Skrevet til ideen', en: 'Written on the idea' },
  answers: { da: 'Svar fra sekretariatet', en: 'Answers from the secretariat' },
  'answer noted': { da: 'Svar', en: 'Answer' },
  'answer parked': { da: 'Lagt på hylden', en: 'Put on the shelf' },
  'answer open': { da: 'Taget ned fra hylden', en: 'Taken down from the shelf' },
  'answer closed': { da: 'Lukket', en: 'Closed' },
  'answer merged': { da: 'Lagt sammen med en anden idé', en: 'Merged with another idea' },
  owed: {
    da: (p: { by: 'secretariat' | 'chair'; when: string }) =>
      `${p.by === 'secretariat' ? 'Sekretariatet' : 'Formanden'} svarer senest ${p.when}.`,
    en: (p) => `The ${p.by} answers by ${p.when}.`,
  },
  overdue: {
    da: (p: { by: 'secretariat' | 'chair'; when: string }) =>
      `${p.by === 'secretariat' ? 'Sekretariatet' : 'Formanden'} skulle have svaret senest ${p.when}.`,
    en: (p) => `The ${p.by} should have answered by ${p.when}.`,
  },
  unanswered: { da: 'Ideer, der venter på svar', en: 'Ideas that wait for an answer' },
  manage: { da: 'Hvad skal der ske med ideen?', en: 'What shall become of the idea?' },
  proposerCounts: { da: 'Den, der har foreslået ideen, tæller med.', en: 'Whoever proposed it counts.' },
  answerThis: { da: 'Svar uden at flytte den', en: 'Answer and leave it where it is' },
  park: { da: 'Læg den på hylden', en: 'Put it on the shelf' },
  reason: { da: 'Grund', en: 'Reason' },
  takeUp: { da: 'Tag den ned fra hylden', en: 'Take it down from the shelf' },
  takeUpMeans: {
    da: 'Så står den åben igen, og støtter tæller.',
    en: 'Then it is open again, and supporters count.',
  },
  close: { da: 'Luk ideen', en: 'Close the idea' },
  merge: { da: 'Læg den sammen med en anden', en: 'Merge it with another' },
  mergeMeans: {
    da: 'Den anden idé får støtterne og kommentarerne.',
    en: 'The other idea gets the supporters and the comments.',
  },
  otherIdea: { da: 'Den anden idé', en: 'The other idea' },
  wordsField: { da: 'Hvad vil du svare?', en: 'What do you want to answer?' },
  whyClose: { da: 'Hvorfor?', en: 'Why?' },
  doneAnswered: { da: 'Svaret står på siden.', en: 'The answer stands on the page.' },
  doneParked: { da: 'Ideen ligger på hylden.', en: 'The idea is on the shelf.' },
  doneTakenUp: { da: 'Ideen er åben igen.', en: 'The idea is open again.' },
  doneClosed: { da: 'Ideen er lukket.', en: 'The idea is closed.' },
  doneMerged: { da: 'De to ideer er lagt sammen her.', en: 'The two ideas are merged here.' },
  askForSupport: { da: 'Bed om støtte', en: 'Ask for support' },
  askWhom: { da: 'Hvem vil du spørge?', en: 'Whom do you want to ask?' },
  askOnce: {
    da: 'De får en mail og kan svare med ét tryk. Hver organisation bliver spurgt én gang.',
    en: 'They get a mail and can answer with one click. Each organisation is asked once.',
  },
  allPartners: { da: 'Alle partnere', en: 'All partners' },
  ask: { da: 'Spørg', en: 'Ask' },
  callIn: { da: 'Vil du høre nogen bestemt?', en: 'Is there somebody you want to hear?' },
  callInHint: {
    da: 'De, der er med i tråden, får en mail. Her kan du kalde på nogen af dem.',
    en: 'Those who take part in the thread get a mail. Here you can call on some of them.',
  },
  calledIn: { da: (p: { names: string }) => `Til ${p.names}`, en: (p) => `To ${p.names}` },
  doneSupportAsked: { da: 'De er spurgt.', en: 'They have been asked.' },
  signInToSupport: { da: 'Log ind for at støtte eller kommentere', en: 'Sign in to support or comment' },
  discussion: { da: 'Kommentarer', en: 'Comments' },
  noComments: { da: 'Ingen har kommenteret endnu.', en: 'Nobody has commented yet.' },
  comment: { da: 'Din kommentar', en: 'Your comment' },
  sendComment: { da: 'Send kommentaren', en: 'Send the comment' },
  participant: { da: 'En deltager', en: 'A participant' },
  doneSubmitted: {
    da: 'Tak. Din idé er nu i idébanken.',
    en: 'Thank you. Your idea is now in the idea bank.',
  },
  doneEdited: { da: 'Rettelsen er gemt.', en: 'The change is saved.' },
  doneCommented: { da: 'Din kommentar er sendt.', en: 'Your comment is sent.' },
  doneSupported: { da: 'Jeres støtte er noteret.', en: 'Your support is noted.' },
  doneSupportEnded: { da: 'Jeres støtte er trukket tilbage.', en: 'Your support is taken back.' },
})
