import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  signIn: { da: 'Log ind', en: 'Sign in' },
  about: {
    da: 'Skriv din mailadresse. Så sender vi dig et link, du kan logge ind med. Du skal ikke bruge en adgangskode.',
    en: 'Write your mail address, and we send you a link to sign in with. You need no password.',
  },
  email: { da: 'Mailadresse', en: 'Mail address' },
  send: { da: 'Send mig et link', en: 'Send me a link' },
  sentTitle: { da: 'Se i din indbakke', en: 'Look in your inbox' },
  sent: {
    da: 'Kender partnerskabet adressen, ligger der et link til dig om et øjeblik. Det virker i 30 minutter og kan bruges én gang.',
    en: 'If the partnership knows the address, a link will be there in a moment. It works for 30 minutes and can be used once.',
  },
  notHere: {
    da: 'Kommer der ingen mail, så se i uønsket post, eller skriv til sekretariatet.',
    en: 'If no mail comes, look in your spam folder or write to the secretariat.',
  },
  again: { da: 'Prøv med en anden adresse', en: 'Try another address' },
  confirmTitle: { da: (p: { name: string }) => `Log ind hos ${p.name}`, en: (p) => `Sign in to ${p.name}` },
  confirm: {
    da: 'Tryk på knappen for at logge ind på denne enhed.',
    en: 'Press the button to sign in on this device.',
  },
  confirmButton: { da: 'Log ind', en: 'Sign in' },
  linkGone: {
    da: 'Linket er brugt eller for gammelt. Bed om et nyt.',
    en: 'The link was used already or is too old. Ask for a new one.',
  },
  newLink: { da: 'Få et nyt link', en: 'Get a new link' },
  myGroups: { da: 'Grupper, jeg leder', en: 'Groups I lead' },
  myPage: { da: 'Min side', en: 'My page' },
  hello: { da: (p: { name: string }) => `Goddag, ${p.name}`, en: (p) => `Hello, ${p.name}` },
  youActFor: { da: 'Du kan handle for', en: 'You can act for' },
  yourself: { da: 'Dig selv', en: 'Yourself' },
  roleSecretariat: { da: 'Sekretariatet', en: 'The secretariat' },
  devices: { da: 'Enheder, du er logget ind på', en: 'Devices you are signed in on' },
  devicesAbout: {
    da: 'Kender du ikke en enhed, så log den ud.',
    en: 'If you do not know a device, sign it out.',
  },
  thisDevice: { da: 'denne enhed', en: 'this device' },
  lastSeen: { da: 'Sidst brugt', en: 'Last used' },
  started: { da: 'Logget ind', en: 'Signed in' },
  device: { da: 'Enhed', en: 'Device' },
  unknownDevice: { da: 'Ukendt enhed', en: 'Unknown device' },
  endDevice: { da: 'Log ud', en: 'Sign out' },
  endHere: { da: 'Log ud her', en: 'Sign out here' },
  ended: { da: 'Enheden er logget ud.', en: 'The device is signed out.' },
  mailSubject: { da: (p: { site: string }) => `Log ind hos ${p.site}`, en: (p) => `Sign in to ${p.site}` },
  mailLead: {
    da: 'Du, eller en anden med din adresse, har bedt om at logge ind.',
    en: 'You, or somebody with your address, asked to sign in.',
  },
  mailButton: { da: 'Log ind', en: 'Sign in' },
  mailPreheader: {
    da: 'Ét tryk, så er du inde. Ingen adgangskode.',
    en: 'One click and you are in. No password.',
  },
  mailLife: {
    da: 'Linket virker i 30 minutter og kan bruges én gang.',
    en: 'The link works for 30 minutes and can be used once.',
  },
  mailWhy: {
    da: 'Du får mailen, fordi nogen har skrevet din adresse på siden. Har du ikke selv bedt om den, kan du se bort fra den.',
    en: 'You get this mail because somebody wrote your address on the site. If it was not you, ignore it.',
  },
})
