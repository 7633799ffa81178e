import type { FieldProblem, RefusalDeclaration } from '../acts/index.ts'

/** Why an act on a decision is not done. One name means one thing in all of them. */
const all = {
  'may-not-propose': {
    status: 403,
    words: {
      da: 'Efter aftalen kan du ikke foreslå en beslutning om det.',
      en: 'By the charter you cannot propose a decision on this.',
    },
  },
  'no-such-party': {
    status: 422,
    words: {
      da: 'Vælg parterne fra listen over partnere.',
      en: 'Choose the parties from the list of partners.',
    },
  },
  'matter-stands': {
    status: 409,
    words: {
      da: 'Sagens art kan ikke ændres. Beslutningen hører til noget, der allerede er i gang.',
      en: 'The kind of matter cannot be changed. The decision belongs to something that is under way.',
    },
  },
  'opened-already': {
    status: 409,
    words: {
      da: 'Beslutningen er åbnet. Teksten ligger fast, mens der svares.',
      en: 'The decision is open. The text stands while answers come in.',
    },
  },
  'choose-method': {
    status: 422,
    words: { da: 'Vælg stille procedure eller afstemning.', en: 'Choose silent procedure or ballot.' },
  },
  'not-the-method': {
    status: 422,
    words: {
      da: 'Aftalen siger, hvordan den slags besluttes. Det kan ikke vælges her.',
      en: 'The charter says how such a matter is decided. It cannot be chosen here.',
    },
  },
  'not-the-chooser': {
    status: 403,
    words: {
      da: 'Sekretariatet vælger mellem stille procedure og afstemning. Bed det om at åbne beslutningen.',
      en: 'The secretariat chooses between silent procedure and ballot. Ask it to open the decision.',
    },
  },
  'nobody-votes': {
    status: 409,
    words: { da: 'Ingen har stemmeret i sagen.', en: 'Nobody has a vote in the matter.' },
  },
  'not-open': {
    status: 409,
    words: {
      da: 'Beslutningen er ikke åben. Det, du sendte, er ikke talt med.',
      en: 'The decision is not open. What you sent was not counted.',
    },
  },
  late: {
    status: 409,
    words: {
      da: 'Fristen var ude, da svaret kom. Det er ikke talt med.',
      en: 'The deadline had passed when the answer came. It was not counted.',
    },
  },
  'no-vote': {
    status: 403,
    words: {
      da: 'Organisationen har ikke stemmeret i den her beslutning.',
      en: 'The organisation has no vote in this decision.',
    },
  },
  recused: {
    status: 403,
    words: {
      da: 'Organisationen er part i sagen og deltager ikke i beslutningen.',
      en: 'The organisation is party to the matter and takes no part in the decision.',
    },
  },
  left: {
    status: 403,
    words: {
      da: 'Organisationen er ikke længere partner og kan ikke svare.',
      en: 'The organisation is no partner any more and cannot answer.',
    },
  },
  'other-answers': {
    status: 422,
    words: {
      da: 'Det svar hører ikke til her: i en afstemning stemmer man, i en stille procedure svarer man eller tier.',
      en: 'That answer does not belong here: in a ballot one votes, in a silent procedure one answers or is silent.',
    },
  },
  'reason-needed': {
    status: 422,
    words: { da: 'Skriv en begrundelse.', en: 'Write a reason.' },
  },
  'voted-already': {
    status: 409,
    words: {
      da: 'Organisationen har stemt. En hemmelig stemme kan ikke ændres.',
      en: 'The organisation has voted. A secret vote cannot be changed.',
    },
  },
  'secret-on-paper': {
    status: 409,
    words: {
      da: 'Afstemningen er hemmelig. En stemme på papir kan ikke skrives ind, for så kunne den ses.',
      en: 'The ballot is secret. A vote on paper cannot be entered, since it could be seen.',
    },
  },
  'own-answer-stands': {
    status: 409,
    words: {
      da: 'Organisationen har selv svaret. Det svar gælder frem for et på papir.',
      en: 'The organisation has answered itself. That answer goes before one on paper.',
    },
  },
  'not-so-late': {
    status: 422,
    words: {
      da: 'Beviset skal vise, at organisationen havde fået besked før fristen.',
      en: 'The proof must show that the organisation had notice before the deadline.',
    },
  },
  'not-later': {
    status: 422,
    words: {
      da: 'Den nye frist skal ligge efter den gamle og efter i dag.',
      en: 'The new deadline must lie after the old one and after today.',
    },
  },
  'no-tie': {
    status: 409,
    words: { da: 'Stemmerne står ikke lige.', en: 'The votes are not equal.' },
  },
} as const satisfies Record<string, RefusalDeclaration>

type Name = keyof typeof all

/** Those of the refusals that an act can answer with. */
export const decisionRefusals = <Names extends Name>(...names: readonly Names[]) =>
  Object.fromEntries(names.map((name) => [name, all[name]])) as unknown as Pick<typeof all, Names>

/** Says at the field what the refusal says. */
export const fieldAtFault = (field: string, name: Name): FieldProblem => ({ field, words: all[name].words })
