import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  secretariat: { da: 'Sekretariat', en: 'Secretariat' },
  attention: { da: 'Hvad kræver jeres opmærksomhed', en: 'What needs your attention' },
  attentionLead: {
    da: 'Det, der haster, står øverst. Hver linje fører til det sted, hvor I kan gøre noget ved det.',
    en: 'What is urgent comes first. Each line leads to where you can do something about it.',
  },
  nothing: { da: 'Intet kræver noget af jer lige nu.', en: 'Nothing needs you just now.' },
  now: { da: 'Nu', en: 'Now' },
  soon: { da: 'Snart', en: 'Soon' },
  note: { da: 'Til orientering', en: 'Good to know' },
  overview: { da: 'Overblik', en: 'Overview' },
  work: { da: 'Sekretariatets lister', en: 'The secretariat’s lists' },
  register: { da: 'Organisationer', en: 'Organisations' },
  registerNote: { da: 'Forhold, repræsentanter og enheder', en: 'Standing, representatives and units' },
  people: { da: 'Personer', en: 'People' },
  overlaps: { da: 'Overlap', en: 'Overlaps' },
  overlapsNote: {
    da: 'Grupper og ideer, der handler om det samme',
    en: 'Groups and ideas on the same matter',
  },
  peopleNote: { da: 'Mandater, tilknytninger og roller', en: 'Mandates, ties and roles' },
  journal: { da: 'Journal', en: 'Journal' },
  journalNote: {
    da: 'Alt, hvad der er sket, og hvem der gjorde det',
    en: 'All that happened, and who did it',
  },
  entries: { da: 'Poster i journalen', en: 'Entries in the journal' },
  parked: { da: 'Følger, der ikke lykkedes', en: 'What followed and failed' },
  parkedText: {
    da: (p: { follower: string; n: number; error: string }) =>
      `${p.follower}: ${p.n === 1 ? 'én post' : `${p.n} poster`} venter på et nyt forsøg. ${p.error}`,
    en: (p) =>
      `${p.follower}: ${p.n === 1 ? 'one entry waits' : `${p.n} entries wait`} for another try. ${p.error}`,
  },
  failedMail: { da: 'Mail, der ikke kom frem', en: 'Mail that did not arrive' },
  failedMailText: {
    da: (p: { n: number }) =>
      p.n === 1
        ? 'Én mail er opgivet i den seneste uge. Se efter, om adressen er rigtig.'
        : `${p.n} mails er opgivet i den seneste uge. Se efter, om adresserne er rigtige.`,
    en: (p) =>
      p.n === 1
        ? 'One mail was given up in the last week. See whether the address is right.'
        : `${p.n} mails were given up in the last week. See whether the addresses are right.`,
  },
  journalLead: {
    da: 'Alt, hvad der er sket i partnerskabet, det nyeste først. Intet i journalen kan rettes eller slettes.',
    en: 'All that happened in the partnership, newest first. Nothing in the journal can be edited or removed.',
  },
  filter: { da: 'Afgræns', en: 'Narrow down' },
  name: { da: 'Hvad', en: 'What' },
  all: { da: 'Alt', en: 'Everything' },
  organisation: { da: 'Organisation', en: 'Organisation' },
  allOrganisations: { da: 'Alle organisationer', en: 'All organisations' },
  person: { da: 'Mailadresse på den, der gjorde det', en: 'Mail address of who did it' },
  from: { da: 'Fra og med', en: 'From' },
  to: { da: 'Til og med', en: 'Until' },
  when: { da: 'Hvornår', en: 'When' },
  what: { da: 'Hvad der skete', en: 'What happened' },
  by: { da: 'Hvem', en: 'Who' },
  seal: { da: 'Segl', en: 'Seal' },
  sound: { da: 'I orden', en: 'Sound' },
  unsound: { da: 'Ændret', en: 'Changed' },
  bySite: { da: 'Platformen', en: 'The platform' },
  byVisitor: { da: 'Uden login', en: 'Not signed in' },
  noEntries: { da: 'Ingen poster svarer til det.', en: 'No entries answer that.' },
  showAll: { da: 'Vis alle', en: 'Show all' },
  head: { da: 'Journalens hoved', en: 'Head of the journal' },
  headAbout: {
    da: 'Hver post er forseglet med den forrige. Passer hovedet med det, I har gemt fra en mail, er intet før det ændret.',
    en: 'Each entry is sealed with the one before it. If the head matches what you kept from a mail, nothing before it was changed.',
  },
  happenings: { da: 'Hvad der er sket', en: 'What happened' },
  happeningsLead: {
    da: 'Det, der sker i partnerskabet, og som alle må se. Det nyeste står først.',
    en: 'What happens in the partnership and anybody may see, newest first.',
  },
  feed: { da: 'Følg med i en feed-læser (Atom)', en: 'Follow it in a feed reader (Atom)' },
  nothingYet: { da: 'Der er ikke sket noget endnu.', en: 'Nothing has happened yet.' },
})
