import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { personAt } from '../access/index.ts'
import { act, done, refuse } from '../acts/index.ts'
import { language } from './fields.ts'
import { endInvited, insertInvited, invitedTo } from './invited.store.ts'
import { askToCome, inviteesOf, tellInvited } from './inviting.acts.ts'
import { keepers, timeSubject } from './meeting-subject.acts.ts'
import { noSuchPerson } from './refusals.ts'
import { happenedTo } from './sentences.ts'
import { timesOf } from './time.store.ts'

const email = z.string().trim().toLowerCase().max(254).pipe(z.email())
const result = z.object({ id: z.string() })

export const inviteToMeeting = act({
  name: 'meeting.invite',
  summary: { da: 'Inviterer en til et møde', en: 'Invites somebody to a meeting' },
  input: z.strictObject({ language, email, name: z.string().trim().max(200).default('') }),
  result,
  who: keepers,
  subject: timeSubject,
  refusals: {
    ...noSuchPerson,
    'invited-already': {
      status: 409,
      words: { da: 'Personen er allerede inviteret.', en: 'That person is invited already.' },
    },
  },
  api: { method: 'POST', path: '/meetings/{id}/invited' },
  example: { language: 'en', email: 'ida.lund@partner.example', name: 'Ida Lund' },
  async effect({ tx, input, subject: { meeting, time }, now, realNow }) {
    const person = { email: input.email, name: input.name || undefined }
    const asked = { groups: [], partners: false, people: [person], language: input.language }
    const found = await inviteesOf(tx, asked, { now, realNow })
    if ('unknown' in found) return refuse('no-such-person', [{ field: 'name', words: nameNeeded }])
    const added = await insertInvited(tx, meeting.id, found.people, now)
    if (added.length === 0) return refuse('invited-already')
    const last = (await timesOf(tx, [meeting.id])).at(-1)?.startsAt
    if (last && Temporal.Instant.compare(last, now) > 0)
      await askToCome(tx, meeting, added, last, { now, realNow })
    return done(
      { id: time.id as string },
      ...found.happenings,
      happenedTo('invited', meeting, { person: added[0] ?? '' }),
    )
  },
})

const nameNeeded = {
  da: 'Vi kender ikke adressen. Skriv også navnet.',
  en: 'We do not know the address. Write the name as well.',
}

export const uninviteFromMeeting = act({
  name: 'meeting.uninvite',
  summary: { da: 'Tager en invitation til et møde tilbage', en: 'Takes an invitation to a meeting back' },
  input: z.strictObject({ email }),
  result,
  who: keepers,
  subject: timeSubject,
  refusals: {
    'not-invited': {
      status: 404,
      words: { da: 'Personen er ikke inviteret.', en: 'That person is not invited.' },
    },
  },
  api: { method: 'POST', path: '/meetings/{id}/uninvited' },
  example: { email: 'ida.lund@partner.example' },
  async effect({ tx, input, subject: { meeting, time }, now, realNow }) {
    const person = await personAt(tx, input.email)
    const invited = person && (await invitedTo(tx, meeting.id)).some((one) => one.person === person.id)
    if (!person || !invited) return refuse('not-invited')
    await endInvited(tx, meeting.id, person.id, now)
    await tellInvited(tx, meeting, [person.id], { what: 'uninvited' }, { now, realNow })
    return done({ id: time.id as string }, happenedTo('uninvited', meeting, { person: person.id }))
  },
})
