import { z } from 'zod'
import { edtf } from './dates.ts'
import { isCvr, isRor } from './identifiers.rules.ts'
import { expectations, flag, key, maybe, ref, text, words } from './parts.ts'

const cvr = z.string().refine(isCvr).register(expectations, {
  da: 'et CVR-nummer på otte cifre, hvor kontrolcifret passer',
  en: 'a CVR number of eight digits whose check digit fits',
})

const ror = z.string().refine(isRor).register(expectations, {
  da: 'et ROR-id på ni tegn, hvor kontrolcifrene passer, fx 04qtj9h94',
  en: 'a ROR id of nine characters whose check digits fit, such as 04qtj9h94',
})

const web = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s]+$/)
  .register(expectations, {
    da: 'en adresse, der begynder med https://',
    en: 'an address that begins with https://',
  })

/** The dated facts that the status of a member follows from. */
const membership = z.strictObject({
  applied: maybe(edtf),
  admitted: maybe(edtf),
  signed: maybe(edtf),
  withdrawn: maybe(edtf),
})

/** An organisation that the partnership knows, a partner or not. `name` is its own; `called` what each language says. */
export const organisation = z.strictObject({
  key,
  name: words,
  called: maybe(text),
  asWritten: maybe(words),
  kind: ref('organisationKind'),
  unitOf: maybe(ref('organisation')).meta({ description: 'The organisation that this is a unit of.' }),
  standing: z.enum(['secretariat', 'partner', 'named', 'mentioned', 'external']).meta({
    description:
      'What the source supports. named: a partner or lead of a group, nothing known of a signature; mentioned: named in the text; external: works with the partnership.',
  }),
  membership: maybe(membership),
  sisterPartnership: maybe(flag),
  cvr: maybe(cvr),
  ror: maybe(ror),
  web: maybe(web),
  note: maybe(text),
})

export type Organisation = z.infer<typeof organisation>
