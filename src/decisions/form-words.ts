import { formatNumber } from '../platform/calendar/index.ts'
import { defineWords } from '../platform/words/index.ts'

/** What the forms of decisions say: drafting, looking it over, opening. */
export const words = defineWords({
  propose: { da: 'Foreslå en beslutning', en: 'Propose a decision' },
  proposeLead: {
    da: 'Skriv først et udkast. Ingen bliver spurgt, før du har set det hele igennem og åbner sagen.',
    en: 'Write a draft first. Nobody is asked until you have looked it all over and open the case.',
  },
  editing: { da: (p: { title: string }) => `Ret: ${p.title}`, en: (p) => `Edit: ${p.title}` },
  editLead: {
    da: 'Du retter den danske tekst. En tekst på engelsk bliver stående, som den er.',
    en: 'You edit the English text. A text in Danish stays as it is.',
  },
  mayNot: {
    da: 'Efter aftalen kan du ikke foreslå nogen beslutning. Skriv til sekretariatet.',
    en: 'By the charter you cannot propose any decision. Write to the secretariat.',
  },
  openedAlready: {
    da: 'Sagen er åbnet, og teksten ligger fast. Det, du skrev, står nedenfor.',
    en: 'The case is open, and its text stands. What you wrote is below.',
  },
  toCase: { da: 'Til sagen', en: 'To the case' },
  actFor: { da: 'På vegne af', en: 'On behalf of' },
  asSecretariat: { da: 'Sekretariatet', en: 'The secretariat' },
  title: { da: 'Overskrift', en: 'Title' },
  titleHint: {
    da: 'Et spørgsmål, man kan svare ja til: Skal vi dele en stand?',
    en: 'A question that one can say yes to: Shall we share a stand?',
  },
  question: { da: 'Det skal besluttes', en: 'What is to be decided' },
  questionHint: {
    da: 'Skriv det, som det skal stå, når det er vedtaget. Teksten ligger fast, når sagen er åbnet.',
    en: 'Write it as it is to stand once adopted. The text is fixed when the case is opened.',
  },
  background: { da: 'Baggrund', en: 'Background' },
  backgroundHint: {
    da: 'Det, man skal vide for at svare. Hvorfor, hvad det koster, hvad der sker bagefter.',
    en: 'What one must know to answer. Why, what it costs, what happens afterwards.',
  },
  matter: { da: 'Hvad slags sag er det?', en: 'What kind of matter is it?' },
  matterHint: {
    da: 'Aftalen siger, hvordan hver slags sag bliver besluttet.',
    en: 'The charter says how each kind of matter is decided.',
  },
  parties: { da: 'Hvem er part i sagen?', en: 'Who is party to the matter?' },
  partiesHint: {
    da: 'Den, sagen handler om, for eksempel en ansøger. En part stemmer ikke i egen sag, medmindre aftalen siger det.',
    en: 'Whom the matter is about, such as an applicant. A party has no vote in its own cause, unless the charter gives it one.',
  },
  chooseParties: { da: 'Vælg parterne', en: 'Choose the parties' },
  confidential: { da: 'Kun for partnere', en: 'For partners only' },
  confidentialHint: {
    da: 'Offentligheden ser ikke sagen. Det, der sendes til en myndighed, kan der dog søges aktindsigt i.',
    en: 'The public does not see the case. What is sent to an authority can still be open to access, though.',
  },
  saveDraft: { da: 'Gem udkastet', en: 'Save the draft' },
  cancel: { da: 'Fortryd', en: 'Cancel' },
  asItStands: { da: 'Sådan står udkastet nu', en: 'The draft as it stands now' },

  draftNote: {
    da: 'Det her er et udkast. Kun den, der foreslår, og sekretariatet kan se det. Ingen er spurgt endnu.',
    en: 'This is a draft. Only its proposer and the secretariat can see it. Nobody has been asked yet.',
  },
  discardedNote: { da: 'Udkastet er kasseret.', en: 'The draft is discarded.' },
  lookOver: { da: 'Se det igennem, og åbn', en: 'Look it over, and open' },
  edit: { da: 'Ret udkastet', en: 'Edit the draft' },
  discard: { da: 'Kassér udkastet', en: 'Discard the draft' },
  discardMeans: {
    da: 'Udkastet forsvinder fra listen. Det kan ikke hentes frem igen.',
    en: 'The draft goes from the list. It cannot be brought back.',
  },

  preview: { da: 'Før du åbner sagen', en: 'Before you open the case' },
  previewLead: {
    da: 'Intet er sendt endnu. Sådan ser det ud, hvis du åbner sagen nu.',
    en: 'Nothing has been sent yet. This is how it looks if you open the case now.',
  },
  warnings: { da: 'Vær opmærksom på', en: 'Take note' },
  noWarnings: {
    da: 'Der er ikke noget i vejen for at åbne sagen.',
    en: 'Nothing stands against opening it.',
  },
  ifOpened: { da: 'Svarfristen', en: 'The window' },
  silenceIs: { da: 'Tavshed', en: 'Silence' },
  recipients: { da: 'De bliver spurgt', en: 'They are asked' },
  recipientsLead: {
    da: (p: { n: number; people: number }) =>
      `${formatNumber(p.n, 'da')} ${p.n === 1 ? 'organisation' : 'organisationer'} har stemmeret, og ${formatNumber(p.people, 'da')} ${p.people === 1 ? 'person' : 'personer'} får mailen.`,
    en: (p) =>
      `${formatNumber(p.n, 'en')} ${p.n === 1 ? 'organisation has' : 'organisations have'} a vote, and ${formatNumber(p.people, 'en')} ${p.people === 1 ? 'person gets' : 'people get'} the mail.`,
  },
  getsMail: { da: 'Får mailen', en: 'Gets the mail' },
  nobody: { da: 'Ingen kan svare', en: 'Nobody can answer' },
  peopleCount: {
    da: (p: { n: number }) => `${formatNumber(p.n, 'da')} ${p.n === 1 ? 'person' : 'personer'}`,
    en: (p) => `${formatNumber(p.n, 'en')} ${p.n === 1 ? 'person' : 'people'}`,
  },
  stopped: { da: 'adressen virker ikke', en: 'the address does not work' },
  stoppedCount: {
    da: (p: { n: number }) =>
      p.n === 1 ? 'en af adresserne virker ikke' : `${formatNumber(p.n, 'da')} af adresserne virker ikke`,
    en: (p) =>
      p.n === 1
        ? 'one of the addresses does not work'
        : `${formatNumber(p.n, 'en')} of the addresses do not work`,
  },
  andMore: {
    da: (p: { n: number }) => `Og ${formatNumber(p.n, 'da')} mere, hvor der ikke er noget i vejen.`,
    en: (p) => `And ${formatNumber(p.n, 'en')} more, where nothing is amiss.`,
  },
  recusedParty: { da: 'part i sagen', en: 'party to the matter' },
  recusedInterest: { da: 'har selv meldt en interesse', en: 'has said that it has an interest' },
  openSilent: { da: 'Åbn en stille procedure', en: 'Open a silent procedure' },
  openBallot: { da: 'Åbn en afstemning', en: 'Open a ballot' },
  openMeans: {
    da: (p: { n: number }) =>
      `Teksten, reglen og listen over dem med stemmeret ligger fast fra nu af, og ${p.n === 1 ? 'én mail' : `${formatNumber(p.n, 'da')} mails`} bliver sendt.`,
    en: (p) =>
      `From now on the text, the rule and the list of those with a vote stand, and ${p.n === 1 ? 'one mail is' : `${formatNumber(p.n, 'en')} mails are`} sent.`,
  },
  chosenBySecretariat: {
    da: 'Sekretariatet vælger mellem stille procedure og afstemning, og åbner sagen.',
    en: 'The secretariat chooses between silent procedure and ballot, and opens the case.',
  },

  doneDrafted: { da: 'Udkastet er gemt.', en: 'The draft is saved.' },
  doneOpened: {
    da: 'Sagen er åbnet, og alle med stemmeret får en mail.',
    en: 'The case is open, and all with a vote get a mail.',
  },
  doneDiscarded: { da: 'Udkastet er kasseret.', en: 'The draft is discarded.' },
  doneWithdrawn: { da: 'Forslaget er trukket tilbage.', en: 'The proposal is withdrawn.' },
  doneAmended: {
    da: 'Spørgsmålet er ændret. En ny runde er åbnet, og alle bliver spurgt igen.',
    en: 'The question is changed. A new round is open, and all are asked again.',
  },
  doneExtended: { da: 'Fristen er forlænget.', en: 'The deadline is extended.' },
  doneProven: { da: 'Beviset er skrevet ind.', en: 'The proof is entered.' },
  doneEntered: { da: 'Svaret på papir er skrevet ind.', en: 'The answer on paper is entered.' },
  doneCast: { da: 'Den afgørende stemme er skrevet ind.', en: 'The casting vote is entered.' },

  manage: { da: 'Styr sagen', en: 'Manage the case' },
  withdraw: { da: 'Træk forslaget tilbage', en: 'Withdraw the proposal' },
  withdrawMeans: {
    da: 'Sagen slutter uden beslutning, og ingen kan svare mere.',
    en: 'The case ends without a decision, and nobody can answer any more.',
  },
  amend: { da: 'Ændr det, der spørges om', en: 'Change what is asked' },
  amendMeans: {
    da: 'Det bliver et nyt spørgsmål: Runden slutter, svarene i den tæller ikke, alle bliver spurgt igen, og fristen begynder forfra. Teksten kommer kun til at stå på dansk.',
    en: 'It becomes another question: the round ends, the answers in it do not count, all are asked again, and the window begins anew. The text will stand in English only.',
  },
  extend: { da: 'Forlæng fristen', en: 'Extend the deadline' },
  until: { da: 'Den sidste dag, man kan svare', en: 'The last day on which one can answer' },
  proof: { da: 'Bevis, at en organisation har fået besked', en: 'Prove that an organisation had notice' },
  proofMeans: {
    da: 'Når mailen ikke er nået frem, kan du skrive, hvordan organisationen ellers fik besked. Det bliver en del af sagen.',
    en: 'Where the mail did not get through, you can write how else the organisation had notice. It becomes part of the case.',
  },
  organisation: { da: 'Organisation', en: 'Organisation' },
  hadAt: { da: 'Den dag, den fik besked', en: 'The day on which it had notice' },
  how: { da: 'Hvordan?', en: 'How?' },
  howHint: { da: 'Telefonnotat, brev, kvittering', en: 'A note of a call, a letter, a receipt' },
  paper: { da: 'Skriv et svar på papir ind', en: 'Enter an answer on paper' },
  paperMeans: {
    da: 'Organisationens eget svar gælder frem for et på papir.',
    en: 'The organisation’s own answer goes before one on paper.',
  },
  says: { da: 'Svaret', en: 'The answer' },
  paperReason: { da: 'Hvad står der, og hvordan kom det?', en: 'What does it say, and how did it come?' },
  paperReasonHint: {
    da: 'Begrundelsen, som den står. Brevets dato, og hvem der har underskrevet.',
    en: 'The reason as it stands. The date of the letter, and who signed it.',
  },
  castingVote: { da: 'Skriv den afgørende stemme ind', en: 'Enter the casting vote' },
  castingSays: { da: 'Den afgørende stemme er', en: 'The casting vote is' },
  castingNote: { da: 'Hvem gav den, og hvordan?', en: 'Who gave it, and how?' },
  why: { da: 'Hvorfor?', en: 'Why?' },
  enter: { da: 'Skriv ind', en: 'Enter' },
})
