import { defineWords, type Language } from '../platform/words/index.ts'

/** Why an act was not done: one name, one status, one sentence in both languages. */
export interface RefusalDeclaration {
  /** HTTP status: RFC 9110. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 422 | 429 | 500
  readonly words: { readonly da: string; readonly en: string }
}

/** The refusals that any act can answer with. */
export const commonRefusals = {
  invalid: {
    status: 422,
    words: {
      da: 'Der mangler noget, eller noget er skrevet forkert.',
      en: 'Something is missing or written wrongly.',
    },
  },
  'sign-in-needed': {
    status: 401,
    words: { da: 'Log ind for at gøre det.', en: 'Sign in to do this.' },
  },
  'not-permitted': {
    status: 403,
    words: { da: 'Det kan du ikke gøre her.', en: 'You cannot do this here.' },
  },
  absent: {
    status: 404,
    words: { da: 'Det, du leder efter, er her ikke.', en: 'What you are looking for is not here.' },
  },
  'changed-meanwhile': {
    status: 412,
    words: {
      da: 'Andre har rettet det, mens du skrev. Se det nye, og send så din rettelse igen.',
      en: 'Others have changed it while you were writing. Look at what is new, then send your change again.',
    },
  },
  'key-used-otherwise': {
    status: 422,
    words: {
      da: 'Nøglen er allerede brugt til en anden forespørgsel.',
      en: 'The key was used for another request already.',
    },
  },
  'choose-organisation': {
    status: 422,
    words: {
      da: 'Vælg den organisation, du handler for.',
      en: 'Choose the organisation that you act for.',
    },
  },
  'link-over': {
    status: 410,
    words: {
      da: 'Linket gælder ikke længere.',
      en: 'The link is no longer good.',
    },
  },
  'too-many': {
    status: 429,
    words: {
      da: 'Det går lidt for hurtigt. Vent et øjeblik, og prøv så igen.',
      en: 'That is a little too fast. Wait a moment, then try again.',
    },
  },
} as const satisfies Record<string, RefusalDeclaration>

export type CommonRefusal = keyof typeof commonRefusals

/** What is wrong with one field of what was sent. */
export interface Issue {
  /** The field's name, with dots where it is nested; empty for the whole. */
  readonly field: string
  readonly text: string
}

/** An issue as an act states it, who does not know the reader's language. */
export interface FieldProblem {
  /** As in {@link Issue}. */
  readonly field: string
  readonly words: { readonly da: string; readonly en: string }
}

const words = defineWords({
  missing: { da: 'Skal udfyldes.', en: 'This is needed.' },
  tooLong: {
    da: (p: { most: number }) => `Højst ${p.most} tegn.`,
    en: (p) => `At most ${p.most} characters.`,
  },
  tooShort: {
    da: (p: { least: number }) => `Mindst ${p.least} tegn.`,
    en: (p) => `At least ${p.least} characters.`,
  },
  tooHigh: { da: (p: { most: number }) => `Højst ${p.most}.`, en: (p) => `At most ${p.most}.` },
  tooLow: { da: (p: { least: number }) => `Mindst ${p.least}.`, en: (p) => `At least ${p.least}.` },
  email: {
    da: 'Skriv en mailadresse, for eksempel navn@firma.dk.',
    en: 'Write a mail address, for example name@company.com.',
  },
  unknown: {
    da: (p: { names: string }) => `Feltet findes ikke: ${p.names}.`,
    en: (p) => `There is no such field: ${p.names}.`,
  },
  choose: { da: 'Vælg en af mulighederne.', en: 'Choose one of the possibilities.' },
  other: { da: 'Det kan ikke bruges her.', en: 'This cannot be used here.' },
})

interface ZodIssue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly input?: unknown
  readonly origin?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly format?: string
  readonly keys?: readonly string[]
}

function issueText(issue: ZodIssue, language: Language): string {
  const t = words(language)
  const counts = issue.origin === 'number' || issue.origin === 'int'
  switch (issue.code) {
    case 'too_small':
      if (counts) return t.tooLow({ least: Number(issue.minimum) })
      return Number(issue.minimum) <= 1 ? t.missing : t.tooShort({ least: Number(issue.minimum) })
    case 'too_big':
      return counts ? t.tooHigh({ most: Number(issue.maximum) }) : t.tooLong({ most: Number(issue.maximum) })
    case 'invalid_type':
      return issue.input === undefined ? t.missing : t.other
    case 'invalid_format':
      return issue.format === 'email' ? t.email : t.other
    case 'unrecognized_keys':
      return t.unknown({ names: (issue.keys ?? []).join(', ') })
    case 'invalid_value':
    case 'invalid_union':
      return t.choose
    default:
      return t.other
  }
}

/** What Zod found wrong, in the reader's words. */
export const readIssues = (issues: readonly ZodIssue[], language: Language): Issue[] =>
  issues.map((issue) => ({ field: issue.path.join('.'), text: issueText(issue, language) }))
