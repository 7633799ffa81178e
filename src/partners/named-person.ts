import { z } from 'zod'
import { insertPerson, personAt } from '../access/index.ts'
import type { ActContext, Happening } from '../acts/index.ts'
import type { Id } from '../platform/db/index.ts'
import { isLanguage } from '../platform/words/index.ts'

/**
 * Somebody by mail address, with a name for the case that the partnership does not know them yet. The name is asked for
 * always, so that the answer does not tell who is known.
 */
export const whom = z.strictObject({
  email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
  name: z.string().trim().min(1).max(200),
})

type Asked = ActContext<z.infer<typeof whom>, unknown>

/** The person at the address, added where there is none, to be written to in the partnership's first language. */
export async function theirPerson({ tx, input, site, now, newId }: Asked): Promise<{
  readonly person: Id<'person'>
  readonly added: readonly Happening[]
}> {
  const known = await personAt(tx, input.email)
  if (known) return { person: known.id, added: [] }
  const { name, email } = input
  const id = newId<'person'>()
  const language = site.languages.find(isLanguage) ?? 'en'
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
