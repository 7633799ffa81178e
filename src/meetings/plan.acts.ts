import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Standing } from '../access/index.ts'
import {
  type ActContext,
  act,
  type Done,
  done,
  type FieldProblem,
  type Refused,
  refuse,
  type SubjectKind,
} from '../acts/index.ts'
import { allGroups, findGroup, type Group, leadsIn, ledStanding } from '../groups/index.ts'
import { type Id, newId } from '../platform/db/index.ts'
import { aboutFields, timeFields } from './fields.ts'
import { insertInvited } from './invited.store.ts'
import { askToCome, inviteesOf } from './inviting.acts.ts'
import { insertMeeting, insertMeetingGroups } from './meeting.store.ts'
import { keptOf, mostTimes, newSeries, repeatings, ruleOf, type SeriesProblem } from './planning.rules.ts'
import { noSuchPerson, seriesRefusals } from './refusals.ts'
import { happenedTo } from './sentences.ts'
import { insertTimes } from './time.store.ts'

/** Who may plan for a group: those who lead it, in person or as an organisation. */
const ledGroup: SubjectKind<{ readonly group: Group; readonly leads: readonly Id<'organisation'>[] }> = {
  type: 'group',
  load: async (tx, id) => {
    const group = await findGroup(tx, id)
    return group && { group, leads: (await leadsIn(tx, [group.id])).get(group.id) ?? [] }
  },
  standing: ({ group, leads }): Standing => ledStanding(group.id, leads),
}

const people = z
  .array(
    z.strictObject({
      email: z.string().trim().toLowerCase().max(254).pipe(z.email()),
      name: z.string().trim().min(1).max(200).optional(),
    }),
  )
  .max(100)
  .default([])

const planned = z.strictObject({
  ...aboutFields,
  ...timeFields,
  repeats: z.enum(repeatings).default('no'),
  count: z.coerce.number().int().min(2).max(mostTimes).default(2).meta({ description: 'How many times.' }),
  rule: z
    .string()
    .trim()
    .max(500)
    .default('')
    .meta({ description: 'An RRULE with COUNT or UNTIL (RFC 5545), instead of `repeats`.' }),
  groups: z
    .array(z.string().max(100))
    .max(50)
    .default([])
    .meta({ description: 'Further groups, by their address or id.' }),
  people,
})
const plannedForAll = planned.extend({
  partners: z.stringbool().or(z.boolean()).default(false).meta({
    description: 'Whether all partners are invited.',
  }),
})
type Planned = z.infer<typeof plannedForAll>

const result = z.object({ id: z.string(), meeting: z.string() })
const refusals = { ...seriesRefusals, ...noSuchPerson }
type Refusal = keyof typeof refusals

const example = { language: 'en', title: 'Spring meeting', date: '2030-03-05', time: '10:00', minutes: 90 }

export const planGroupMeeting = act({
  name: 'meeting.plan',
  summary: { da: 'Indkalder en gruppe til et møde', en: 'Calls a meeting of a group' },
  input: planned,
  result,
  who: ['its-lead', 'its-representative', 'secretariat'],
  subject: ledGroup,
  refusals,
  api: { method: 'POST', path: '/groups/{id}/meetings' },
  example,
  effect: (context) =>
    plan({ ...context, input: { ...context.input, partners: false } }, context.subject.group),
})

export const callMeeting = act({
  name: 'meeting.call',
  summary: {
    da: 'Indkalder til et møde på tværs af grupper, eller for alle partnere',
    en: 'Calls a meeting across groups, or for all partners',
  },
  input: plannedForAll,
  result,
  who: ['secretariat'],
  refusals,
  api: { method: 'POST', path: '/meetings' },
  example,
  effect: (context) => plan(context, undefined),
})

type Context = Pick<
  ActContext<Planned, unknown>,
  'tx' | 'input' | 'viewer' | 'site' | 'now' | 'realNow' | 'newId'
>

async function plan(
  context: Context,
  keeper: Group | undefined,
): Promise<Done<z.infer<typeof result>> | Refused<Refusal>> {
  const { tx, input, viewer, site, now, realNow } = context
  const made = seriesIn(input, site.zone)
  if (typeof made === 'string') return refuse(made, problemOf(made))
  const groups = await groupsIn(context, keeper)
  const invitees = await inviteesOf(tx, { ...input, groups }, { now, realNow })
  if ('unknown' in invitees) return refuse('no-such-person', unknownPerson(invitees.unknown))
  const meeting = context.newId<'meeting'>()
  const who = { id: meeting, group: keeper?.id, by: viewer.person?.id, at: now }
  await insertMeeting(tx, { ...who, ...partsOf(input), ...keptOf(made.series) })
  await insertMeetingGroups(tx, meeting, groups)
  const times = made.times.map((time) => ({ ...time, id: newId<'meeting_time'>(realNow) }))
  await insertTimes(tx, meeting, times)
  const invited = await insertInvited(tx, meeting, invitees.people, now)
  const last = times.at(-1)?.startsAt ?? now
  // What has been held already is put on record, and nobody is asked to come to it.
  if (Temporal.Instant.compare(last, now) > 0)
    await askToCome(tx, { id: meeting, sequence: 0 }, invited, last, { now, realNow })
  const [first] = times
  return done(
    { id: first?.id as string, meeting: meeting as string },
    ...invitees.happenings,
    happenedTo('planned', { id: meeting, open: input.open }, { time: first?.id ?? '', times: times.length }),
  )
}

const partsOf = ({ language, title, about, place, link, open }: Planned) => ({
  title: { [language]: title },
  about: about === '' ? undefined : { [language]: about },
  place: place || undefined,
  link: link || undefined,
  open,
})

function seriesIn(input: Planned, zone: string) {
  const { date, time, minutes, repeats, rule, count } = input
  const start = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time))
  const given = rule !== '' ? rule : repeats === 'no' ? undefined : ruleOf(repeats, start, count)
  return newSeries({ starts: start.toString(), minutes, zone, rule: given })
}

const problemOf = (problem: SeriesProblem): FieldProblem[] => [
  { field: problem === 'start-not-in-rule' ? 'date' : 'rule', words: seriesRefusals[problem].words },
]

const unknownPerson = (email: string): FieldProblem[] => [
  {
    field: 'people',
    words: {
      da: `Vi kender ikke ${email}. Skriv også et navn: Navn <${email}>.`,
      en: `We do not know ${email}. Write a name as well: Name <${email}>.`,
    },
  },
]

/** The groups by what the caller named them; who leads a group invites no others than those there are. */
async function groupsIn({ tx, input }: Context, keeper: Group | undefined): Promise<Id<'work_group'>[]> {
  const all = await allGroups(tx)
  const named = all.filter(({ id, slug }) => input.groups.includes(id) || input.groups.includes(slug))
  return [...new Set([...(keeper ? [keeper.id] : []), ...named.map(({ id }) => id)])]
}
