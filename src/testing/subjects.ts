import { randomUUID } from 'node:crypto'
import { grant, tokenHash } from '../access/index.ts'
import { ask } from '../asks/index.ts'
import { acts } from '../compose/rooms.ts'
import { newId, withPartnership } from '../platform/db/index.ts'
import { makeSignInLink } from '../sign-in/index.ts'
import { groupMakers } from './group-subjects.ts'
import { meetingMakers } from './meeting-subjects.ts'
import { makePerson, type PeopledPartnership, type RoleName, signIn } from './people.ts'
import { recordTypes } from './policy.expected.ts'
import { settledDecision } from './settled-decision.ts'
import type { TestSite } from './site.ts'
import { type Belonging, belongings, type Maker, ownersOf, trial as text } from './whose.ts'

export { type Belonging, belongings, ownersOf }

/** Oneself, or somebody new: what is done to them must not change what the house's own people may do. */
async function personOf(
  { db, clock }: TestSite,
  place: PeopledPartnership,
  role: RoleName,
  whose: Belonging,
) {
  if (whose === 'mine') return role === 'visitor' ? undefined : place.people[role].id
  const made = await withPartnership(db.pool, place.id, (tx) =>
    makePerson(tx, randomUUID(), [], clock.realNow()),
  )
  return made.id
}

/** What the partnership knows of its world is nobody's own. @param example content in the shape of the type. */
const recordOf =
  (type: string, example: object): Maker =>
  async ({ db, clock }, place, _, belonging) => {
    if (belonging !== 'ours') return undefined
    const id = randomUUID()
    await db.owner.query(
      `insert into record (partnership_id, id, type, key, position, content, added_at)
       values ($1, $2, $3, $4, 1, $5, $6)`,
      [place.id, id, type, `k-${id}`, { ...example, ...keyIn(example, `k-${id}`) }, `${clock.realNow()}`],
    )
    return id
  }

const keyIn = (content: object, key: string) => ('key' in content ? { key } : {})

/** Something that its owner is asked. */
const askOf: Maker = async ({ db, clock }, place, role, belonging) => {
  const { person } = ownersOf(place, role, belonging)
  if (person === undefined) return undefined
  const id = newId<'ask'>(clock.realNow())
  const asking = {
    id,
    kind: 'test.ask',
    subject: { type: 'test', id: randomUUID() },
    person,
    recipients: [person],
  }
  const times = { now: clock.realNow(), realNow: clock.realNow() }
  await withPartnership(db.pool, place.id, (tx) => ask(tx, [asking as never], times))
  return id
}

/** The types whose things are added as records: all that can be added and removed as such. */
const recordMakers = () =>
  Object.fromEntries(
    recordTypes.map((type) => {
      const add = acts.find(({ name }) => name === `${type}.add`)
      if (!add) throw new Error(`There is no act ${type}.add: take ${type} out of recordTypes.`)
      return [type, recordOf(type, add.example)] as const
    }),
  )

/**
 * How to make a thing of each type that acts and views are about: the `type` of the subject, or the view's noun; or of
 * one view, by its name.
 */
export const makers: Readonly<Record<string, Maker>> = {
  ...recordMakers(),
  ...groupMakers,
  ...meetingMakers,
  idea: async ({ db, clock }, place, role, belonging) => {
    const { person, organisation } = ownersOf(place, role, belonging)
    const id = randomUUID()
    await db.owner.query(
      `insert into idea (partnership_id, id, title, aim, why, author_id, organisation_id, submitted_at)
       values ($1, $2, $3, $3, '{}', $4, $5, $6)`,
      [place.id, id, text, person ?? null, organisation ?? null, `${clock.realNow()}`],
    )
    await db.owner.query('insert into slug values ($1, $2, $3, $4)', [place.id, 'idea', `en-${id}`, id])
    return id
  },
  ask: (...whose) => askOf(...whose),
  // An ask stands at its ledger's address.
  notice: (...whose) => askOf(...whose),
  demo: async ({ db, clock }, place) => {
    const id = randomUUID()
    await db.owner.query(
      `insert into mail_message (partnership_id, id, claim, kind, recipient, language, subject, body_text, body_html,
         message_id, queued_at, next_try_at, at, written_at, dropped_at)
       values ($1, $2::text::uuid, $2::text, 'test', 'bo@partner.example', 'da', 'En prøve', 'En prøve', '<p>En prøve</p>', $2::text,
         $3, $3, $3, $3, $3)`,
      [place.id, id, `${clock.realNow()}`],
    )
    return id
  },
  decision: async ({ db, clock }, place, role, belonging) => {
    const { organisation } = ownersOf(place, role, belonging)
    const id = newId<'decision'>(clock.realNow())
    await db.owner.query(
      `insert into decision (partnership_id, id, matter, title, question, organisation_id, drafted_at, opened_at, round)
       values ($1, $2, 'other', $3, $3, $4, $5, $5, 1)`,
      [place.id, id, text, organisation ?? null, `${clock.realNow()}`],
    )
    return id
  },
  'decision.protocol': settledDecision,
  application: async ({ db, clock }, place) => {
    const id = randomUUID()
    await db.owner.query(
      `insert into membership_application (partnership_id, id, name, kind, why, contact_name, contact_email, language, submitted_at)
       values ($1, $2::text::uuid, $2::text, 'company', 'En prøve', 'Ida Lund', 'ida@applicant.example', 'da', $3)`,
      [place.id, id, `${clock.realNow()}`],
    )
    return id
  },
  'application.form': async () => 'none',
  'application.by-link': async () => 'none',
  mail: async () => 'none',
  person: personOf,
  grant: async (site, place, role, belonging) => {
    const person = await personOf(site, place, role, belonging)
    if (person === undefined) return undefined
    const { db, clock } = site
    const from = clock.realNow()
    const id = newId<'access_grant'>(from)
    await withPartnership(db.pool, place.id, (tx) =>
      grant(tx, { id, person, role: 'participant', scope: randomUUID(), from, source: 'test' }),
    )
    return id
  },
  mandate: async (site, place, role, belonging) => {
    const person = await personOf(site, place, role, belonging)
    if (person === undefined) return undefined
    const organisation = belonging === 'ours' ? place.organisation : place.otherOrganisation
    const id = randomUUID()
    // A person has one at a time.
    await site.db.owner.query('update mandate set valid_to = valid_from where person_id = $1', [person])
    await site.db.owner.query(
      `insert into mandate (partnership_id, id, organisation_id, person_id, role, valid_from, source)
       values ($1, $2, $3, $4, 'deputy', $5, 'import')`,
      [place.id, id, organisation, person, `${site.clock.realNow()}`],
    )
    return id
  },
  affiliation: async (site, place, role, belonging) => {
    const person = await personOf(site, place, role, belonging)
    if (person === undefined) return undefined
    const id = randomUUID()
    await site.db.owner.query('update affiliation set ended_at = now() where person_id = $1', [person])
    await site.db.owner.query(
      `insert into affiliation (partnership_id, id, person_id, organisation_id, began_at)
       values ($1, $2, $3, $4, $5)`,
      [place.id, id, person, place.organisation, '2020-01-01T00:00:00Z'],
    )
    return id
  },
  organisation: async (_, place, role, belonging) => ownersOf(place, role, belonging).organisation,
  session: async ({ db, clock }, place, role, belonging) => {
    const { person } = ownersOf(place, role, belonging)
    if (person === undefined) return undefined
    const token = await withPartnership(db.pool, place.id, (tx) =>
      signIn(tx, person as never, clock.realNow()),
    )
    const { rows } = await db.owner.query<{ id: string }>('select id from session where token_hash = $1', [
      tokenHash(token),
    ])
    return rows[0]?.id
  },
  'sign-in': async ({ db, clock }, place, role, belonging) => {
    const { person } = ownersOf(place, role, belonging)
    if (person === undefined) return undefined
    const life = { minutes: 30 }
    return withPartnership(db.pool, place.id, (tx) =>
      makeSignInLink(tx, person as never, clock.realNow(), life),
    )
  },
}
