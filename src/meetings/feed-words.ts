import { defineWords } from '../platform/words/index.ts'

/** Words of calendars that are subscribed to. */
export const feedWords = defineWords({
  name: { da: (p: { site: string }) => `Møder i ${p.site}`, en: (p) => `Meetings of ${p.site}` },
  ownName: { da: (p: { site: string }) => `Mine møder i ${p.site}`, en: (p) => `My meetings in ${p.site}` },
  closes: { da: (p: { title: string }) => `Frist: ${p.title}`, en: (p) => `Closes: ${p.title}` },
  title: { da: 'Kalendere', en: 'Calendars' },
  lead: {
    da: 'Abonner én gang, så følger din kalender selv med, når møder bliver flyttet eller aflyst.',
    en: 'Subscribe once, and your calendar follows by itself when meetings move or are called off.',
  },
  forAll: { da: 'For alle', en: 'For everybody' },
  open: { da: 'Åbne møder', en: 'Open meetings' },
  withAll: {
    da: 'Åbne møder, milepæle og frister for beslutninger',
    en: 'Open meetings, milestones and closings of decisions',
  },
  forGroups: { da: 'En gruppe ad gangen', en: 'One group at a time' },
  groupNote: { da: 'Åbne møder og milepæle', en: 'Open meetings and milestones' },
  own: { da: 'Din egen', en: 'Your own' },
  ownNote: {
    da: 'Alt, du er inviteret til, også de lukkede møder. Adressen er hemmelig: Den, der har den, kan læse med. Del den ikke.',
    en: 'All that you are invited to, closed meetings too. The address is secret: whoever has it can read along. Do not share it.',
  },
  signInFirst: {
    da: 'Log ind for at få en kalender med dine egne møder.',
    en: 'Sign in to get a calendar with your own meetings.',
  },
  make: { da: 'Lav en hemmelig adresse', en: 'Make a secret address' },
  makeAgain: { da: 'Lav en ny adresse, og luk den gamle', en: 'Make a new address, and close the old one' },
  revoke: { da: 'Luk adressen', en: 'Close the address' },
  madeAt: {
    da: (p: { at: string }) => `Du fik en adresse ${p.at}.`,
    en: (p) => `You got an address on ${p.at}.`,
  },
  justMade: {
    da: 'Din adresse. Vi viser den kun denne ene gang.',
    en: 'Your address. We show it this once only.',
  },
  subscribe: { da: 'Åbn i din kalender', en: 'Open in your calendar' },
  closed: { da: 'Adressen er lukket.', en: 'The address is closed.' },
})
