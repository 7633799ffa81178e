import { formatNumber } from '../platform/calendar/index.ts'
import { defineWords } from '../platform/words/index.ts'

export const stopWords = defineWords({
  secretariat: { da: 'Sekretariat', en: 'Secretariat' },
  stops: { da: 'Adresser, vi ikke skriver til', en: 'Addresses that we do not write to' },
  stopsNote: { da: 'Mailadresser, der bliver ved med at fejle', en: 'Mail addresses that keep failing' },
  lead: {
    da: 'Mail til disse adresser er kommet tilbage tre gange i træk. Nu får de kun mail, når nogen beder om at logge ind. Ret adressen på personens side, eller ophæv stoppet, hvis den virker igen.',
    en: 'Mail to these addresses came back three times in a row. Now they get mail only when somebody asks to sign in. Correct the address on the person’s page, or lift the stop if it works again.',
  },
  none: { da: 'Ingen adresser er stoppet', en: 'No address is stopped' },
  address: { da: 'Adresse', en: 'Address' },
  person: { da: 'Person', en: 'Person' },
  since: { da: 'Stoppet', en: 'Stopped' },
  why: { da: 'Det sagde mailserveren', en: 'What the mail server said' },
  failures: {
    da: (p: { n: number }) => `${formatNumber(p.n, 'da')} fejl i træk`,
    en: (p) => `${formatNumber(p.n, 'en')} failures in a row`,
  },
  nobody: { da: 'Ingen person', en: 'No person' },
  act: { da: 'Ophæv', en: 'Lift' },
  of: { da: (p: { email: string }) => `stop for ${p.email}`, en: (p) => `the stop of ${p.email}` },
  lifted: {
    da: 'Stoppet er ophævet. Det, adressen skulle have haft besked om, bliver sendt nu.',
    en: 'The stop is lifted. What the address should have had notice of is sent now.',
  },
  stopped: { da: 'Adresser, der er stoppet', en: 'Addresses that are stopped' },
  stoppedText: {
    da: (p: { email: string; because: string }) => `${p.email}: ${p.because}`,
    en: (p) => `${p.email}: ${p.because}`,
  },
  saidNothing: { da: 'uden forklaring', en: 'without a reason' },
})
