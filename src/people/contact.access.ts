import { peopleById } from '../access/index.ts'
import type { ShownContacts } from '../partners/index.ts'
import { contactsOf } from './contact.store.ts'

export { type ConsentField, type Contact, consentFields, contactsOf } from './contact.store.ts'

/** Who agreed to be shown to anybody, with what else they agreed to. Without a name there is nothing to show. */
export const shownContacts: ShownContacts = async (tx, people) => {
  const contacts = await contactsOf(tx, people)
  const agreed = (id: string, field: string) =>
    contacts.get(id)?.consents.some((consent) => consent.field === field) ?? false
  const open = await peopleById(
    tx,
    [...contacts.keys()].filter((id) => agreed(id, 'name')) as (typeof people)[number][],
  )
  return new Map(
    open.map(({ id, name, email }) => {
      const telephone = agreed(id, 'telephone') ? contacts.get(id)?.telephone : undefined
      return [
        id as string,
        { name, ...(agreed(id, 'email') ? { email } : {}), ...(telephone ? { telephone } : {}) },
      ]
    }),
  )
}
