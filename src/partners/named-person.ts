import { z } from 'zod'
import { insertPerson, personAt } from '../access/index.ts'
import type { ActContext, Happening } from '../acts/index.ts'
import type { Times } from '../platform/clock/index.ts'
import { type Id, newId, type Transaction } from '../platform/db/index.ts'
import { isLanguage, type Language } from '../platform/words/index.ts'

/**
 * Somebody by mail address, with a name for the case that the partnership does not know them yet. The name is asked for
 * always, so that the answer does not tell who is known.
 */
export const whom = z.strictObject({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  name: z.string().trim().min(1).max(200),
})

type Asked = ActContext<z.infer<typeof whom>, unknown>

/** Somebody who may be known, and how to write to them where they are not. */
export interface Somebody {
  /** In lower case. */
  readonly email: string
  readonly name: string
  readonly language: Language
}

interface Met {
  readonly person: Id<'person'>
  readonly added: readonly Happening[]
}

/** The person at the address, added where there is none. */
export async function personFor(
  tx: Transaction,
  { email, name, language }: Somebody,
  { now, realNow }: Times,
): Promise<Met> {
  const known = await personAt(tx, email)
  if (known) return { person: known.id, added: [] }
  const id = newId<'person'>(realNow)
  if (!(await insertPerson(tx, { id, name, email, language, at: now }))) {
    // Somebody else added them between the question and now.
    const person = await personAt(tx, email)
    if (!person) throw new Error('a person whose address is taken by nobody')
    return { person: person.id, added: [] }
  }
  const added = {
    name: 'person.added',
    subject: { type: 'person', id },
    audience: 'secretariat' as const,
    payload: { language },
    private: { name, email },
  }
  return { person: id, added: [added] }
}

/** As {@link personFor}, to be written to in the partnership's first language. */
export const theirPerson = ({ tx, input, site, now, realNow }: Asked): Promise<Met> =>
  personFor(tx, { ...input, language: site.languages.find(isLanguage) ?? 'en' }, { now, realNow })
