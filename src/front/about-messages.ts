import { defineWords } from '../platform/words/index.ts'

/** CommonMark. What a host must fill in is not guessed here: it stands in the partnership's own charter. */
export const texts = defineWords({
  aboutTitle: { da: 'Om platformen', en: 'About the platform' },
  aboutLead: {
    da: 'Tovholder er det sted, hvor partnerskabet arbejder efter sin egen aftale.',
    en: 'Tovholder is where the partnership works by its own agreement.',
  },
  aboutBody: {
    da: `### Aftalen styrer
Aftalens regler ligger i platformen som data. Når en regel bliver brugt, står der, hvor den kommer fra: fra aftalen selv, fra partnernes praksis eller fra platformens eget valg, hvor aftalen er tavs.

### Alt bliver skrevet i en journal
Hver handling skriver en linje i partnerskabets journal. En linje kan ikke rettes eller slettes, uden at det kan ses, når journalen bliver efterprøvet.

### Åbent for alle
Det meste kan læses af alle, også som [åbne data](/api/v1/openapi.json). En persons oplysninger vises kun, hvor det er aftalt.

### Når det er en demonstration
Øverst på siden står der, hvis det er en demonstration, og hvilken dag det er i den. Organisationer, grupper og datoer er dem, aftalen nævner. Om de nævnte organisationer har underskrevet, ved vi ikke. Personer er opdigtede, og opdigtede organisationer er mærket sådan.

### Uden cookies og uden sporing
Siderne henter intet fra andre. Den eneste cookie husker, at man er logget ind.`,
    en: `### The agreement governs
The rules of the agreement stand in the platform as data. Wherever a rule is applied it says where it comes from: the agreement itself, the partners' practice, or the platform's own choice where the agreement is silent.

### Everything is written into a journal
Every act writes a line in the partnership's journal. A line cannot be changed or removed without it showing when the journal is verified.

### Open to everyone
Most of it can be read by everyone, as [open data](/api/v1/openapi.json) too. A person's details are shown only where that has been agreed.

### When it is a demonstration
The top of the page says if it is a demonstration, and what day it is in it. Organisations, groups and dates are those that the agreement names. Whether the organisations named have signed is not known. People are invented, and invented organisations are marked so.

### No tracking
Pages fetch nothing from others. The only cookie remembers that you are signed in.`,
  },
  privacyTitle: { da: 'Behandling af personoplysninger', en: 'Privacy' },
  privacyLead: {
    da: 'Her står, hvad platformen ved om dig, hvorfor, og hvad du kan gøre.',
    en: 'What the platform knows about you, why, and what you can do.',
  },
  privacyBody: {
    da: `### Hvad vi ved
Er du med i partnerskabet, har vi dit navn, din mailadresse, dit sprog og de organisationer, du handler for. Skriver du en idé eller en kommentar, gemmer vi teksten og dit navn. Besøger du siderne uden at logge ind, gemmer vi intet om dig.

### Hvorfor
For at du kan deltage i det, partnerskabet er blevet enigt om, og for at det kan ses, hvem der handlede på hvis vegne.

### Hvem ser det
Dit navn ved kommentarer og ideer ser kun de, der er logget ind. Alle andre ser din organisation. Din mailadresse ser kun sekretariatet.

### Hvor længe
En enhed, du er logget ud af, glemmer vi efter 30 dage. Et link til at logge ind virker i 30 minutter. Det, partnerskabet har gjort, bliver stående i journalen; personlige oplysninger ligger ved siden af og kan slettes uden at bryde den.

### Dine rettigheder
Du kan bede sekretariatet om at se, rette eller slette det, vi har om dig. Du får svar inden en måned. Du kan klage til Datatilsynet.

### Cookies
Platformen sætter én cookie, og kun når du logger ind. Den er nødvendig, for at du kan være logget ind.`,
    en: `### What we know
If you take part in the partnership we have your name, your mail address, your language and the organisations you act for. If you write an idea or a comment we keep the text and your name. If you visit the pages without signing in, we keep nothing about you.

### Why
So that you can take part in what the partnership has agreed, and so that it can be seen who acted on whose behalf.

### Who sees it
Your name beside comments and ideas is seen only by those who are signed in. Everyone else sees your organisation. Your mail address is seen by the secretariat only.

### For how long
A device that you have signed out of is forgotten after 30 days. A link to sign in works for 30 minutes. What the partnership has done remains in the journal; personal details are kept beside it and can be erased without breaking it.

### Your rights
You can ask the secretariat to see, correct or erase what we have about you. You get an answer within a month. You can complain to the data protection authority.

### Cookies
The platform sets one cookie, and only when you sign in. It is needed for you to stay signed in.`,
  },
  accessibilityTitle: { da: 'Tilgængelighedserklæring', en: 'Accessibility statement' },
  accessibilityLead: {
    da: 'Siderne skal kunne bruges af alle, også med skærmlæser, med tastatur og på telefon.',
    en: 'The pages are to be usable by everyone, with a screen reader, by keyboard and on a telephone.',
  },
  accessibilityBody: {
    da: `### Hvad vi følger
Siderne er bygget efter WCAG 2.2, niveau A og AA. De virker uden JavaScript, i lys og mørk visning og kan forstørres uden at noget går tabt. Figurer står også som lister med samme indhold.

### Hvordan vi prøver det
Hver side bliver prøvet med et automatisk værktøj, når platformen ændres. Sider og formularer bliver gennemgået med tastatur alene. Et automatisk værktøj finder ikke alt.

### Hvad vi ved ikke er i orden
Dokumenter, som andre lægger ind, kan mangle opmærkning.

### Fandt du noget?
Skriv til sekretariatet, så får du svar. Får du ikke et svar, du kan bruge, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med offentlige hjemmesider i Danmark.`,
    en: `### What we follow
The pages are built to WCAG 2.2, levels A and AA. They work without JavaScript, in light and dark, and can be enlarged without anything being lost. Figures stand as lists with the same content too.

### How we test it
Every page is tested by an automatic tool whenever the platform changes. Pages and forms are gone through by keyboard alone. An automatic tool does not find everything.

### What we know is not in order
Documents that others add may lack markup.

### Did you find something?
Write to the secretariat and you get an answer. If the answer does not help, you can complain to the Danish Agency for Digital Government, which supervises public websites in Denmark.`,
  },
})
