import { defineWords } from '../platform/words/index.ts'

/** What is said of the agreement's signatures and of its end. */
export const agreementWords = defineWords({
  agreement: { da: 'Aftalen', en: 'The charter' },
  signatures: { da: 'Underskrifter', en: 'Signatures' },
  signaturesLead: {
    da: (p: { version: number; partners: number; signed: number }) =>
      `${p.signed} af ${p.partners} partnere har skrevet under her på aftalens udgave ${p.version}. Hvem det er, ser sekretariatet og organisationen selv.`,
    en: (p) =>
      `${p.signed} of ${p.partners} partners have signed version ${p.version} of the agreement here. Who they are is shown to the secretariat and to the organisation itself.`,
  },
  notSigned: { da: 'Ikke underskrevet her', en: 'Not signed here' },
  termHeading: { da: 'Aftalen udløber', en: 'The agreement ends' },
  termEnds: {
    da: (p: { day: string; n: number }) => `Aftalen gælder til og med ${p.day}. Der er ${p.n} dage igen.`,
    en: (p) => `The agreement runs until ${p.day}. ${p.n} days are left.`,
  },
  termOver: {
    da: (p: { day: string }) =>
      `Aftalen gjaldt til og med ${p.day}, og der er ingen ny. Ingen er bundet af den længere. Siden følger dens regler, til partnerne har aftalt andet.`,
    en: (p) =>
      `The agreement ran until ${p.day}, and there is no new one. Nobody is bound by it any more. The site goes by its rules until the partners have agreed on something else.`,
  },
})
