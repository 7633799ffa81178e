import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  overlaps: { da: 'Overlap', en: 'Overlaps' },
  overlapsLead: {
    da: 'Grupper og ideer, der ser ud til at handle om det samme. Bring dem sammen, eller sig, hvorfor de skal blive hver for sig.',
    en: 'Groups and ideas that seem to be on the same matter. Bring them together, or say why they should stay apart.',
  },
  none: { da: 'Vi har ikke fundet noget, der overlapper.', en: 'We have found nothing that overlaps.' },
  overlappingGroups: { da: 'Grupper, der overlapper', en: 'Groups that overlap' },
  weight: {
    da: (p: { percent: number }) => `Vægt ${p.percent} af 100`,
    en: (p) => `Weight ${p.percent} of 100`,
  },
  and: { da: 'og', en: 'and' },
  group: { da: 'Gruppe', en: 'Group' },
  idea: { da: 'Idé', en: 'Idea' },
  wording: {
    da: (p: { words: string }) => `De bruger samme ord: ${p.words}.`,
    en: (p) => `They use the same words: ${p.words}.`,
  },
  codes: {
    da: (p: { codes: string }) => `De har samme teknologikoder: ${p.codes}.`,
    en: (p) => `They have the same technology codes: ${p.codes}.`,
  },
  partners: {
    da: (p: { names: string }) => `De samme er med: ${p.names}.`,
    en: (p) => `The same take part: ${p.names}.`,
  },
  coordinate: { da: 'Foreslå en koordinationsgruppe', en: 'Propose a coordination group' },
  coordinateNote: {
    da: 'Dem, der leder de to grupper, bliver spurgt, hvem der vil lede den.',
    en: 'Those who lead the two groups are asked who will lead it.',
  },
  merge: { da: 'Læg dem sammen på ideens side', en: 'Merge them on the idea’s page' },
  dismiss: { da: 'De skal blive hver for sig', en: 'They should stay apart' },
  why: { da: 'Hvorfor?', en: 'Why?' },
  whyHint: { da: 'Kun sekretariatet kan læse det.', en: 'Only the secretariat can read it.' },
  dismissIt: { da: 'Foreslå det ikke igen', en: 'Do not offer it again' },
  doneDismissed: { da: 'Det bliver ikke foreslået igen.', en: 'It is not offered again.' },
})
