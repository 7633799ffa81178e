import { z } from 'zod'

/** What a reader of the file is told that a field wants, in the languages of the interface. */
export interface Expectation {
  readonly da: string
  readonly en: string
}

/** Expectations of leaf schemas; the schema itself keeps the rule, this keeps the sentence. */
export const expectations = z.registry<Expectation>()

/** The collections whose keys other fields may name. */
export type Target =
  | 'organisation'
  | 'organisationKind'
  | 'goal'
  | 'article'
  | 'rule'
  | 'gap'
  | 'body'
  | 'office'
  | 'gathering'
  | 'groupKind'
  | 'group'
  | 'facility'
  | 'mission'
  | 'shelfReason'

/** Schemas of values that name something elsewhere: reading checks that it exists. */
export const references = z.registry<{ to: Target }>()

/** A key that is not written may not be `undefined` either: what is absent stays absent in the exported file. */
export const maybe = z.exactOptional

const keyPattern = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/

const keyExpectation: Expectation = {
  da: 'en nøgle af bogstaver a–z, tal og bindestreg, fx new-bridge-2',
  en: 'a key of letters a–z, digits and hyphens, such as new-bridge-2',
}

/** A name inside the file, by which other parts of it point here. Stable: links and imports use it. */
export const key = z.string().max(80).regex(keyPattern).register(expectations, keyExpectation)

/** A key that must exist in the collection `to`. */
export const ref = (to: Target) =>
  z.string().max(80).regex(keyPattern).register(references, { to }).register(expectations, keyExpectation)

/** A goal is named by its number, as the agreement does. */
export const goalNumber = z
  .int()
  .min(1)
  .register(references, { to: 'goal' })
  .register(expectations, { da: 'et måls nummer', en: 'the number of a goal' })

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .register(expectations, {
    da: 'et sprogmærke som da eller en (BCP 47)',
    en: 'a language tag such as da or en (BCP 47)',
  })

const printable = /^(?:[\t\n\r]|\P{Cc})*$/u

const wordsExpectation: Expectation = {
  da: 'en tekst uden styretegn på højst 20.000 tegn',
  en: 'a text without control characters of at most 20,000 characters',
}

/** One line or more of plain words in no particular language: a name, an ISBN, a wording quoted as it stands. */
export const words = z
  .string()
  .min(1)
  .max(20_000)
  .regex(printable)
  .normalize('NFC')
  .register(expectations, wordsExpectation)

/** What people read: language tag → words. The languages that the charter asks for are checked on reading. */
export const text = z
  .record(languageTag, words)
  .meta({
    id: 'Text',
    description: 'What people read, by language tag. Every language of the charter is required.',
  })
  .register(expectations, {
    da: 'en tekst på hvert sprog: { da: …, en: … }',
    en: 'a text in each language: { da: …, en: … }',
  })

export const flag = z.boolean().register(expectations, { da: 'true eller false', en: 'true or false' })

/** How many, at least one. */
export const count = z.int().min(1).max(1_000_000).register(expectations, {
  da: 'et helt tal, mindst 1',
  en: 'a whole number, at least 1',
})

export const period = z.enum(['month', 'quarter', 'half-year', 'year'])
