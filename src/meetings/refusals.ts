import { mostTimes } from './planning.rules.ts'

/** Why a meeting cannot repeat so. */
export const seriesRefusals = {
  'no-such-rule': {
    status: 422,
    words: { da: 'Reglen kan ikke læses.', en: 'The rule cannot be read.' },
  },
  'no-end': {
    status: 422,
    words: {
      da: 'Rækken skal have en slutning: COUNT eller UNTIL.',
      en: 'The series needs an end: COUNT or UNTIL.',
    },
  },
  'too-many': {
    status: 422,
    words: {
      da: `En række kan højst have ${mostTimes} møder.`,
      en: `A series has ${mostTimes} meetings at the most.`,
    },
  },
  'start-not-in-rule': {
    status: 422,
    words: {
      da: 'Den dag er ikke en af rækkens dage.',
      en: 'That day is none of those that the series has.',
    },
  },
} as const

export const noSuchPerson = {
  'no-such-person': {
    status: 422,
    words: {
      da: 'En af de inviterede har vi ikke hørt om før. Skriv også navnet.',
      en: 'One of those invited is new to us. Write the name as well.',
    },
  },
} as const

/** Why a meeting cannot be changed so. */
export const changeRefusals = {
  taken: {
    status: 409,
    words: {
      da: 'Et andet møde i rækken begynder på det tidspunkt.',
      en: 'Another meeting of the series begins at that time.',
    },
  },
  'rule-needed': {
    status: 422,
    words: {
      da: 'Rækken følger en ugedag i måneden, så den kan ikke flyttes til en anden dag. Aflys de følgende møder, og indkald en ny række.',
      en: 'The series follows a weekday of the month, so it cannot move to another day. Call off the following meetings, and call a new series.',
    },
  },
  begun: {
    status: 409,
    words: {
      da: 'Nogle af møderne er holdt. Vælg »dette og de følgende«.',
      en: 'Some of the meetings have been held. Choose ‘this and following’.',
    },
  },
  over: {
    status: 409,
    words: { da: 'Mødet er holdt.', en: 'The meeting has been held.' },
  },
  cancelled: {
    status: 409,
    words: { da: 'Mødet er aflyst.', en: 'The meeting is called off.' },
  },
} as const

/** Why what was said, and who came, cannot be changed any more. */
export const locked = {
  locked: {
    status: 409,
    words: {
      da: 'Referatet er godkendt og kan ikke ændres.',
      en: 'The minutes are approved and cannot be changed.',
    },
  },
} as const
