import type { RefusalDeclaration } from '../acts/index.ts'

/** Why an act on an application is not done. */
const all = {
  'number-needed': {
    status: 422,
    words: {
      da: 'Skriv organisationens CVR-nummer eller ROR-id, eller sæt hak ved, at den ikke har nogen af delene.',
      en: 'Write the organisation’s CVR number or ROR id, or tick that it has neither.',
    },
  },
  'no-such-kind': {
    status: 422,
    words: {
      da: 'Vælg en slags, som aftalen er åben for.',
      en: 'Choose a kind that the agreement is open to.',
    },
  },
  'partner-already': {
    status: 409,
    words: {
      da: 'Organisationen er allerede partner.',
      en: 'The organisation is a partner already.',
    },
  },
  'applied-already': {
    status: 409,
    words: {
      da: 'Der er allerede en ansøgning fra organisationen. Skriv til sekretariatet, hvis du ikke kender den.',
      en: 'There is an application of the organisation already. Write to the secretariat if you do not know of it.',
    },
  },
  'not-now': {
    status: 409,
    words: {
      da: 'Det kan ikke gøres, som ansøgningen står nu.',
      en: 'This cannot be done as the application stands now.',
    },
  },
  'may-not-propose': {
    status: 403,
    words: {
      da: 'Efter aftalen er det ikke dig, der foreslår en optagelse.',
      en: 'By the charter it is not for you to propose an admission.',
    },
  },
  'not-yours-to-refuse': {
    status: 403,
    words: {
      da: 'Efter aftalen er det partnerne, der svarer på ansøgningen.',
      en: 'By the charter the partners answer the application.',
    },
  },
  'no-authority': {
    status: 422,
    words: {
      da: 'Sæt hak ved, at du kan underskrive for organisationen.',
      en: 'Tick that you can sign for the organisation.',
    },
  },
  'signed-already': {
    status: 409,
    words: {
      da: 'Organisationen har underskrevet den her udgave af aftalen.',
      en: 'The organisation has signed this version of the agreement.',
    },
  },
  'not-yet': {
    status: 422,
    words: {
      da: 'Datoen ligger ude i fremtiden.',
      en: 'The date lies in the future.',
    },
  },
  'no-such-organisation': {
    status: 422,
    words: { da: 'Vælg en organisation fra listen.', en: 'Choose an organisation from the list.' },
  },
} as const satisfies Record<string, RefusalDeclaration>

type Name = keyof typeof all

/** Those of the refusals that an act can answer with. */
export const refusals = <Names extends Name>(...names: readonly Names[]) =>
  Object.fromEntries(names.map((name) => [name, all[name]])) as unknown as Pick<typeof all, Names>

/** The refusal's words beside a field that is at fault. */
export const at = (field: string, name: Name) => [{ field, words: all[name].words }]
