import { randomUUID } from 'node:crypto'
import { ledGroup } from './group-subjects.ts'
import { type Maker, ownersOf, trial as text } from './whose.ts'

/** An open meeting of its own of such a group, called by the person that it belongs to, who is invited as well. */
const meetingOf: Maker = async (site, place, role, belonging) => {
  const group = await ledGroup(site, place, role, belonging)
  const { person } = ownersOf(place, role, belonging)
  const [meeting, time] = [randomUUID(), randomUUID()]
  const at = `${site.clock.realNow()}`
  const { owner } = site.db
  await owner.query(
    `insert into meeting (partnership_id, id, group_id, title, zone, starts, minutes, open, called_by, called_at)
     values ($1, $2, $3, $4, 'Europe/Copenhagen', '2031-03-04T10:00:00', 60, true, $5, $6)`,
    [place.id, meeting, group, text, person ?? null, at],
  )
  await owner.query('insert into meeting_group values ($1, $2, $3)', [place.id, meeting, group])
  await owner.query(
    `insert into meeting_time (partnership_id, id, meeting_id, named, starts_at, ends_at)
     values ($1, $2, $3, '2031-03-04T10:00:00', '2031-03-04T09:00:00Z', '2031-03-04T10:00:00Z')`,
    [place.id, time, meeting],
  )
  if (person)
    await owner.query(
      'insert into meeting_invited (partnership_id, meeting_id, person_id, invited_at) values ($1, $2, $3, $4)',
      [place.id, meeting, person, at],
    )
  return time
}

const itemOf: Maker = async (site, place, role, belonging) => {
  const time = await meetingOf(site, place, role, belonging)
  const id = randomUUID()
  await site.db.owner.query(
    'insert into meeting_item (partnership_id, id, time_id, n, title) values ($1, $2, $3, 1, $4)',
    [place.id, id, time, text],
  )
  return id
}

/** How to make what acts and views of meetings are about. */
export const meetingMakers: Readonly<Record<string, Maker>> = {
  meeting: meetingOf,
  'meeting.plan': ledGroup,
  'meeting.new': ledGroup,
  'agenda-item': itemOf,
}
