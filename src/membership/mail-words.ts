import { defineWords } from '../platform/words/index.ts'

interface Named {
  readonly name: string
  readonly site: string
}

/** What is written to an applicant. */
export const mailWords = defineWords({
  confirmSubject: {
    da: (p: { site: string }) => `Ansøg om at blive partner i ${p.site}`,
    en: (p) => `Apply to become a partner of ${p.site}`,
  },
  confirmLead: {
    da: 'Åbn linket, så viser du, at adressen er din. Så kan du skrive ansøgningen.',
    en: 'Open the link to show that the address is yours. Then you can write the application.',
  },
  confirmButton: { da: 'Skriv ansøgningen', en: 'Write the application' },
  confirmAfter: {
    da: 'Linket gælder i syv dage. Har du ikke bedt om det, skal du ikke gøre noget. Så glemmer vi adressen.',
    en: 'The link is good for seven days. If you did not ask for it, do nothing, and we forget the address.',
  },
  confirmWhy: {
    da: 'Du får mailen, fordi nogen har skrevet din adresse i en ansøgning.',
    en: 'You get this mail because somebody wrote your address to begin an application.',
  },
  receivedSubject: {
    da: (p: Named) => `Vi har modtaget ansøgningen fra ${p.name}`,
    en: (p) => `We have received the application of ${p.name}`,
  },
  receivedLead: {
    da: (p: Named) =>
      `Tak. Sekretariatet ser på ansøgningen, og derefter tager partnerne i ${p.site} stilling. Du får en mail, når der sker noget.`,
    en: (p) =>
      `Thank you. The secretariat looks at the application, and then the partners of ${p.site} decide. You get a mail when something happens.`,
  },
  receivedButton: { da: 'Følg ansøgningen', en: 'Follow the application' },
  admittedSubject: {
    da: (p: Named) => `${p.name} kan blive partner i ${p.site}: skriv under`,
    en: (p) => `${p.name} can become a partner of ${p.site}: please sign`,
  },
  admittedLead: {
    da: (p: Named) =>
      `Partnerne har sagt ja til ${p.name}. I bliver partner, når en af jer, der kan underskrive for organisationen, har skrevet under på aftalen.`,
    en: (p) =>
      `The partners have said yes to ${p.name}. You become a partner when one of you who can sign for the organisation has signed the agreement.`,
  },
  admittedButton: { da: 'Læs og skriv under', en: 'Read and sign' },
  refusedSubject: {
    da: (p: Named) => `Svar på ansøgningen fra ${p.name}`,
    en: (p) => `Answer to the application of ${p.name}`,
  },
  refusedLead: {
    da: (p: Named) => `${p.name} er ikke optaget som partner i ${p.site}. Her er begrundelsen.`,
    en: (p) => `${p.name} has not been admitted as a partner of ${p.site}. Here is the reason.`,
  },
  refusedButton: { da: 'Se ansøgningen', en: 'See the application' },
  welcomeSubject: {
    da: (p: Named) => `Velkommen, ${p.name} er nu partner i ${p.site}`,
    en: (p) => `Welcome, ${p.name} is now a partner of ${p.site}`,
  },
  welcomeLead: {
    da: (p: Named) =>
      `${p.name} er partner i ${p.site} fra nu af. På siden står, hvad der er godt at gøre som det første.`,
    en: (p) => `${p.name} is a partner of ${p.site} from now on. The page says what is good to do first.`,
  },
  welcomeButton: { da: 'Kom godt i gang', en: 'Get started' },
  stepSignIn: { da: 'Log ind', en: 'Sign in' },
  stepGroups: { da: 'Find en gruppe at være med i', en: 'Find a group to take part in' },
  stepIdeas: { da: 'Se ideerne', en: 'See the ideas' },
  secretariat: { da: 'Sekretariatet', en: 'The secretariat' },
  linkIsSecret: {
    da: 'Linket er hemmeligt. Giv det kun til dem, der skal kunne følge ansøgningen, trække den tilbage eller skrive under.',
    en: 'The link is secret. Give it only to those who should be able to follow the application, take it back or sign.',
  },
  why: {
    da: (p: Named) => `Du får mailen, fordi du har ansøgt for ${p.name}.`,
    en: (p) => `You get this mail because you applied for ${p.name}.`,
  },
  article: { da: (p: { n: string }) => `Aftalens punkt ${p.n}`, en: (p) => `Article ${p.n} of the charter` },
})
