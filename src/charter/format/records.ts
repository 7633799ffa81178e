import { z } from 'zod'
import { edtf } from './dates.ts'
import { group } from './group-records.ts'
import { organisation } from './organisation-records.ts'
import { count, flag, goalNumber, key, maybe, ref, text, words } from './parts.ts'

const idea = z.strictObject({
  key,
  title: text,
  state: z.enum(['open', 'parked']),
  shelfReason: maybe(ref('shelfReason')),
  aim: text,
  why: maybe(text),
  proposedBy: maybe(ref('organisation')),
  possiblePartners: maybe(z.array(ref('organisation')).min(1)),
  possibleFunding: maybe(z.array(ref('organisation')).min(1)),
  supporters: maybe(z.array(ref('organisation')).min(1)),
  codes: maybe(z.array(words).min(1)).meta({ description: 'Codes of a technology tree.' }),
  goals: z.array(goalNumber),
})

const competenceArea = z.strictObject({
  key,
  title: text,
  items: z.array(
    z.strictObject({
      text,
      organisations: maybe(z.array(ref('organisation')).min(1)),
      codes: maybe(z.array(words).min(1)).meta({ description: 'Codes of a technology tree.' }),
    }),
  ),
})

/** A thing with a name of its own: `name` is stable, `called` says what each language calls it. */
const named = { key, name: words, called: maybe(text) }

const facility = z.strictObject({
  ...named,
  where: text,
  owner: maybe(ref('organisation')),
  consortium: maybe(z.array(ref('organisation')).min(1)),
  since: maybe(edtf),
  from: maybe(edtf),
  until: maybe(edtf),
  asWritten: maybe(words),
  note: maybe(text),
})

const mission = z.strictObject({
  ...named,
  by: maybe(z.array(ref('organisation')).min(1)),
  from: maybe(edtf),
  facility: maybe(ref('facility')),
  crew: maybe(z.array(words).min(1)),
  note: maybe(text),
})

const activity = z.strictObject({
  key,
  title: text,
  missions: z.array(ref('mission')),
  organisations: z.array(ref('organisation')),
  by: maybe(text).meta({ description: 'Who, where no organisation is named.' }),
  when: maybe(edtf),
  asWritten: maybe(words),
  facility: maybe(ref('facility')),
  crew: maybe(z.array(words).min(1)),
  leader: maybe(text),
  count: maybe(count),
  othersUnnamed: maybe(flag),
  note: maybe(text),
})

const instrument = z.strictObject({ ...named, note: maybe(text) })

const moment = z.strictObject({ when: edtf, asWritten: maybe(words), text })

const outreachFigures = z.strictObject({
  since: edtf,
  text,
  figures: z.array(z.strictObject({ key, moreThan: count, title: text })).min(1),
})

const event = z.strictObject({ ...named, when: edtf, facts: z.array(text) })

const section = z.strictObject({
  key,
  title: maybe(text),
  text: maybe(text),
  points: maybe(z.array(text).min(1)),
  organisations: maybe(z.array(ref('organisation')).min(1)),
})

/** A chapter of what lies behind the agreement: the world it was made for, what it is good for, what was hard. */
const chapter = z.strictObject({ key, title: text, when: maybe(edtf), sections: z.array(section).min(1) })

const finding = z.strictObject({ key, text })

const evaluation = z.strictObject({
  agreement: count,
  when: edtf,
  title: text,
  results: z.array(finding),
  remaining: z.array(finding),
})

/** The shape of one record of each list, for the room that keeps it. */
export const recordShapes = {
  competenceArea,
  facility,
  mission,
  activity,
  instrument,
  moment,
  outreachFigures,
  event,
  chapter,
  evaluation,
}

/** `records.yaml`: what the partnership starts with. */
export const recordsSchema = z.strictObject({
  format: z.literal('tovholder-records/1'),
  organisations: z.array(organisation).min(1),
  ideas: z.array(idea),
  groups: z.array(group),
  competences: z.array(competenceArea),
  facilities: maybe(z.array(facility)),
  missions: maybe(z.array(mission)),
  activities: maybe(z.array(activity)),
  fundingInstruments: maybe(z.array(instrument)),
  history: maybe(z.array(moment)),
  outlook: maybe(z.array(moment)),
  outreachFigures: maybe(outreachFigures),
  events: maybe(z.array(event)),
  background: maybe(z.array(chapter)),
  evaluations: maybe(z.array(evaluation)),
})

export type Records = z.infer<typeof recordsSchema>
export type Idea = z.infer<typeof idea>
export type CompetenceArea = z.infer<typeof competenceArea>
export type Facility = z.infer<typeof facility>
export type Mission = z.infer<typeof mission>
export type Activity = z.infer<typeof activity>
export type Instrument = z.infer<typeof instrument>
export type Moment = z.infer<typeof moment>
export type OutreachFigures = z.infer<typeof outreachFigures>
export type PublicEvent = z.infer<typeof event>
export type Chapter = z.infer<typeof chapter>
export type Evaluation = z.infer<typeof evaluation>
