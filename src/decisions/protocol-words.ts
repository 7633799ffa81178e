import { formatNumber } from '../platform/calendar/index.ts'
import { defineWords } from '../platform/words/index.ts'

/** What stands in a protocol beside what was asked and answered. */
export const words = defineWords({
  protocol: { da: 'Protokol', en: 'Protocol' },
  of: { da: (p: { title: string }) => `Protokol: ${p.title}`, en: (p) => `Protocol: ${p.title}` },
  asPdf: { da: 'Hent som PDF', en: 'Download as PDF' },
  toCase: { da: 'Til sagen', en: 'To the case' },
  description: {
    da: 'Hvad der blev spurgt om, hvem, efter hvilken regel, og hvordan det gik.',
    en: 'What was asked, of whom, by which rule, and how it went.',
  },
  case: { da: 'Sagen', en: 'The case' },
  number: { da: 'Sagens nummer', en: 'Number of the case' },
  settled: { da: 'Afsluttet', en: 'Settled' },
  answers: { da: 'Svarene', en: 'The answers' },
  answer: { da: 'Svar', en: 'Answer' },
  window: { da: 'Åben', en: 'Open' },
  fromUntil: {
    da: (p: { from: string; until: string }) => `Fra ${p.from} til ${p.until}.`,
    en: (p) => `From ${p.from} until ${p.until}.`,
  },
  extension: { da: 'Forlænget', en: 'Extended' },
  extendedTo: {
    da: (p: { until: string; why: string }) => `Til ${p.until}. ${p.why}`,
    en: (p) => `Until ${p.until}. ${p.why}`,
  },
  noticed: { da: 'Besked', en: 'Notice' },
  noticeAt: { da: 'Besked', en: 'Notice' },
  'notice answered': { da: 'svarede', en: 'answered' },
  'notice accepted': { da: 'modtaget til levering', en: 'accepted for delivery' },
  'notice proven': { da: 'bevist på anden måde', en: 'proven in another way' },
  'notice nothing-sent': { da: 'intet sendt', en: 'nothing sent' },
  'notice waiting': { da: 'ikke afsendt', en: 'not sent' },
  'notice failed': { da: 'kunne ikke leveres', en: 'could not be delivered' },
  proofs: { da: 'Bevis for besked', en: 'Proof of notice' },
  hadAt: { da: 'Fik besked', en: 'Had notice' },
  how: { da: 'Hvordan', en: 'How' },
  voted: { da: 'Har stemt', en: 'Has voted' },
  veto: { da: 'vetoret', en: 'veto' },
  castingVote: { da: 'Afgørende stemme', en: 'Casting vote' },
  source: { da: 'Kilde', en: 'Source' },
  'source agreement': {
    da: (p: { articles: string }) => `aftalen${p.articles && `, punkt ${p.articles}`}`,
    en: (p) => `the agreement${p.articles && `, article ${p.articles}`}`,
  },
  'source practice': { da: 'partnernes praksis', en: 'the partners’ practice' },
  'source default': { da: 'platformens valg', en: 'the platform’s choice' },
  ruleVersion: {
    da: (p: { version: number }) => `Reglen efter aftalens udgave ${p.version}`,
    en: (p) => `The rule, by version ${p.version} of the agreement`,
  },
  hashes: { da: 'Fingeraftryk', en: 'Fingerprints' },
  hashesLead: {
    da: (p: { n: number }) =>
      `Sagen har ${formatNumber(p.n, 'da')} ${p.n === 1 ? 'indførsel' : 'indførsler'} i journalen, som læseren af denne protokol må se. Ankeret er den sidste. Ændrer nogen noget i journalen før den, passer ankeret ikke mere.`,
    en: (p) =>
      `The case has ${formatNumber(p.n, 'en')} ${p.n === 1 ? 'entry' : 'entries'} in the journal that the reader of this protocol may see. The anchor is the last. If anybody changes the journal before it, the anchor no longer fits.`,
  },
  check: { da: 'Efterprøv protokollen', en: 'Check the protocol' },
  anchor: { da: 'Anker', en: 'Anchor' },
  textHash: { da: 'Teksten, SHA-256', en: 'The text, SHA-256' },
  ruleHash: { da: 'Reglen, SHA-256', en: 'The rule, SHA-256' },
  electorateHash: { da: 'De spurgte, SHA-256', en: 'Those asked, SHA-256' },
  verify: {
    da: 'Filen protocol.json ligger inde i denne PDF og rummer det hele. Den, der driver platformen, kan holde filen op mod journalen:',
    en: 'The file protocol.json lies within this PDF and holds all of it. Whoever runs the platform can hold the file against the journal:',
  },
  'audience public': {
    da: 'Offentlighedens udgave: tallene, og ikke hvem der svarede hvad.',
    en: 'The public’s copy: the figures, and not who answered what.',
  },
  'audience partners': {
    da: 'Partnernes udgave: med navne på dem, der svarede.',
    en: 'The partners’ copy: with the names of those who answered.',
  },
  'audience secretariat': {
    da: 'Sekretariatets udgave: med navne på alle, også dem, der ikke har fået besked.',
    en: 'The secretariat’s copy: with all names, also of those without notice.',
  },
  recordAbout: {
    da: 'Det, protokollen siger, så et program kan læse det',
    en: 'What the protocol says, for a program to read',
  },
})
