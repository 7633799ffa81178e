import { withPartnership } from '../platform/db/index.ts'
import type { Ask } from './ask.ts'
import { makePerson, type PeopledPartnership, type TestPerson } from './people.ts'
import type { TestSite } from './site.ts'

/** An idea of somebody who stands for no organisation, with no supporters. @returns its id */
export async function proposeIdea(site: TestSite, place: PeopledPartnership, title: string): Promise<string> {
  const answer = await site.ask({
    host: place.host,
    token: place.people.person.token,
    method: 'POST',
    path: '/api/v1/ideas',
    json: { language: 'da', title, aim: 'Prøv det' },
  })
  return answer.json<{ id: string }>().id
}

/** Supports an idea, or takes the support back. @returns the status of the answer */
export const supportBy = async (
  ask: Ask,
  { host }: PeopledPartnership,
  idea: string,
  { token }: Pick<TestPerson, 'token'>,
  method: 'PUT' | 'DELETE' = 'PUT',
): Promise<number> =>
  (await ask({ host, token, method, path: `/api/v1/ideas/${idea}/support`, json: {} })).status

/** A further organisation, and the person who stands for it. */
export async function anotherSupporter({ db, clock }: TestSite, place: PeopledPartnership, key: string) {
  const { rows } = await db.owner.query<{ id: string }>(
    `with made as (
       insert into organisation (partnership_id, id, key, name, standing) values ($1, uuidv7(), $2, $3, 'external') returning *
     )
     insert into membership_fact (partnership_id, id, organisation_id, fact, at)
     select partnership_id, uuidv7(), id, 'joined', $4 from made returning organisation_id as id`,
    [place.id, key, JSON.stringify({ da: key }), `${clock.realNow()}`],
  )
  const scope = rows[0]?.id
  return withPartnership(db.pool, place.id, (tx) =>
    makePerson(tx, key, [{ role: 'representative', scope }], clock.realNow()),
  )
}

/** Groups that came of an idea, each with how many seats it has. */
export async function groupsFrom({ db }: TestSite, place: PeopledPartnership, idea: string) {
  const { rows } = await db.owner.query<{ id: string; slug: string; state: string; seats: number }>(
    `select g.id, s.slug, g.state, (select count(*) from group_seat p where p.group_id = g.id) as seats
     from work_group g join slug s on s.partnership_id = g.partnership_id and s.subject_id = g.id
     where g.partnership_id = $1 and g.idea_id = $2`,
    [place.id, idea],
  )
  return rows
}

/**
 * One race for the threshold of two, by two processes: one organisation supports; then the other supports while the
 * first takes its support back and gives it again, all at once. @returns what is left of the idea
 */
export async function raceToThreshold(
  site: TestSite,
  other: Ask,
  place: PeopledPartnership,
  title: string,
): Promise<{ readonly groups: number; readonly events: number; readonly state: string }> {
  const idea = await proposeIdea(site, place, title)
  const { representative, deputy, other: rival } = place.people
  await Promise.all([
    supportBy(site.ask, place, idea, representative),
    supportBy(other, place, idea, rival),
    supportBy(other, place, idea, deputy),
    supportBy(site.ask, place, idea, rival, 'DELETE'),
  ])
  // Whichever way it went, both support it in the end.
  await Promise.all([supportBy(other, place, idea, representative), supportBy(site.ask, place, idea, rival)])
  const { rows } = await site.db.owner.query<{ state: string; events: number }>(
    `select state, (select count(*) from journal_entry e where e.partnership_id = i.partnership_id
       and e.name = 'group.proposed' and convert_from(e.payload, 'UTF8')::jsonb->>'idea' = i.id::text) as events
     from idea i where partnership_id = $1 and id = $2`,
    [place.id, idea],
  )
  const groups = (await groupsFrom(site, place, idea)).length
  return { groups, events: Number(rows[0]?.events), state: rows[0]?.state ?? '' }
}
