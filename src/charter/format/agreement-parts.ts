import { z } from 'zod'
import { setting } from './cited.ts'
import { edtf } from './dates.ts'
import { count, expectations, flag, key, maybe, period, ref, text, words } from './parts.ts'

/** One period of the agreement. The last in the list is the one that runs. */
export const agreement = z.strictObject({
  number: count,
  from: edtf,
  fromAsWritten: maybe(words),
  until: maybe(edtf),
  untilAsWritten: maybe(words),
  established: maybe(edtf),
  evaluated: maybe(edtf),
  publisher: maybe(ref('organisation')),
  isbn: maybe(words),
  signedText: maybe(z.strictObject({ file: words, sha256: maybe(z.string().regex(/^[0-9a-f]{64}$/)) })).meta({
    description: 'The signed document, which governs; the articles are a rendering of it.',
  }),
})

export const term = setting({
  is: z.enum(['fixed', 'open-ended']),
  text,
  review: maybe(z.strictObject({ everyYears: count, text })),
})

export const foreword = z.strictObject({ by: words, role: text, text })

const numbered = { n: count, key }

export const goal = z.strictObject({ ...numbered, text })

export const method = z.strictObject({ key, title: text, work: z.array(text).min(1) })

export const principle = z.strictObject({
  ...numbered,
  text,
  reading: maybe(text).meta({ description: 'How the words are read, where they leave room.' }),
})

export const obligation = z.strictObject({
  ...numbered,
  text,
  wordings: maybe(
    z
      .array(
        z.strictObject({
          where: ref('article'),
          force: z.enum(['mandatory', 'priority', 'encouraged']),
          text,
        }),
      )
      .min(2),
  ).meta({
    description: 'Where the agreement says it more than once, with different force. All stay visible.',
  }),
  note: maybe(text),
})

const notice = setting({ is: z.enum(['none', 'encouraged', 'required']), days: maybe(count) })

export const membership = z.strictObject({
  kinds: z.array(z.strictObject({ key, title: text })).min(1),
  openTo: z.array(ref('organisationKind')).min(1),
  entry: setting({ by: z.enum(['signature', 'decision']), text }),
  approval: setting({
    methods: z.array(z.enum(['simple-majority', 'qualified-majority', 'silent-procedure'])).min(1),
    text,
  }),
  inGroups: setting({ membersOnly: flag, text }),
  leaving: setting({ formality: z.enum(['none', 'written']), notice, text }),
})

/** A part of the partnership's architecture, as the agreement describes it. */
export const body = z.strictObject({
  key,
  is: z.enum(['gathering', 'idea-bank', 'groups', 'board', 'office']),
  groupKind: maybe(ref('groupKind')),
  gathering: maybe(ref('gathering')),
  members: maybe(z.array(ref('organisation')).min(1)),
  title: text,
  facts: z.array(text).min(1),
})

export const office = setting({
  key,
  title: text,
  heldBy: z.enum(['organisation', 'person']),
  holder: maybe(ref('organisation')),
  years: maybe(count),
  text,
})

export const gathering = z.strictObject({
  key,
  is: z.enum(['partnership-day', 'assembly']),
  title: text,
  often: setting({ count, per: period }),
  duty: setting({ is: z.enum(['mandatory', 'priority', 'voluntary']) }),
  excuse: maybe(setting({ is: z.enum(['with-reason', 'without-reason']) })),
  host: setting({ is: z.enum(['in-turn', 'secretariat', 'by-decision']), binding: flag }),
})

export const financing = z.strictObject({
  obligation: z.discriminatedUnion('is', [
    setting({ is: z.literal('none') }),
    setting({
      is: z.literal('fee'),
      amount: z
        .string()
        .regex(/^\d{1,9}\.\d{2}$/)
        .register(expectations, { da: 'et beløb som "1500.00"', en: 'an amount such as "1500.00"' }),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .register(expectations, {
          da: 'en valuta efter ISO 4217, fx EUR',
          en: 'an ISO 4217 currency, such as EUR',
        }),
      per: period,
      text,
    }),
  ]),
  facts: z.array(text).min(1),
})

export const secretariat = setting({ organisation: ref('organisation'), text })

export const reporting = setting({
  key,
  is: z.enum(['yearly-report', 'evaluation', 'status']),
  by: z.enum(['secretariat', 'chair', 'groups', 'partners']),
  due: maybe(edtf),
  per: maybe(period),
  text,
})

export const intentions = z.strictObject({
  use: setting({ text }),
  items: z.array(z.strictObject({ ...numbered, text })).min(1),
})
