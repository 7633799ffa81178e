import { z } from 'zod'
import { setting } from './cited.ts'
import { edtf } from './dates.ts'
import { count, expectations, flag, goalNumber, key, maybe, period, ref, text, words } from './parts.ts'

/** Where the source disagrees with itself: both sides stay, each pointing at the other. */
const conflict = z.strictObject({
  with: z
    .string()
    .regex(/^(milestone|success)-[1-9]\d*$/)
    .register(expectations, {
      da: 'milestone-N eller success-N i samme gruppe',
      en: 'milestone-N or success-N of the same group',
    }),
  text,
})

const measure = z.strictObject({
  of: key.meta({ description: 'What is counted: meetings, case-stories, …' }),
  atLeast: maybe(count),
  atMost: maybe(count),
  per: maybe(period),
})

const criterion = z.strictObject({
  n: count,
  text,
  due: maybe(edtf),
  asWritten: maybe(words),
  measure: maybe(measure),
  held: maybe(z.array(z.strictObject({ due: edtf, asWritten: maybe(words) })).min(1)).meta({
    description: 'When the thing decided on would take place, where several times are possible.',
  }),
  conflict: maybe(conflict),
})

const milestone = z.strictObject({
  n: count,
  text,
  due: edtf,
  asWritten: maybe(words),
  yearInferred: maybe(flag),
  owner: maybe(ref('organisation')),
  approvedBy: maybe(z.array(ref('organisation')).min(1)),
  conflict: maybe(conflict),
})

const cadence = z.strictObject({
  min: count,
  max: maybe(count),
  per: period,
  from: maybe(edtf),
  until: maybe(edtf),
  asWritten: maybe(words),
  aim: maybe(flag).meta({ description: 'true: an aim, not a duty.' }),
  gathering: maybe(ref('gathering')).meta({
    description: 'The gathering that the group also takes part in.',
  }),
  text,
})

const subGroup = z.strictObject({
  key,
  title: text,
  partners: z.array(ref('organisation')),
  coordinatesWith: maybe(z.array(ref('organisation')).min(1)),
})

const texts = z.array(text).min(1)

/** A group as it stands when the file is read. */
export const group = z.strictObject({
  key,
  kind: ref('groupKind'),
  title: text,
  purpose: maybe(text),
  background: maybe(texts),
  tasks: maybe(texts),
  themes: maybe(z.array(z.strictObject({ n: count, text })).min(1)),
  workPlan: maybe(texts),
  facilities: maybe(z.array(ref('facility')).min(1)),
  success: maybe(z.array(criterion).min(1)),
  milestones: maybe(z.array(milestone).min(1)),
  subGroups: maybe(z.array(subGroup).min(1)),
  coordinates: maybe(z.array(ref('group')).min(1)),
  coordinatesNote: maybe(text),
  cadence: maybe(cadence),
  leads: z.array(ref('organisation')),
  leadNote: maybe(text),
  partners: z.array(ref('organisation')),
  othersUnnamed: maybe(flag),
  open: setting({ is: flag, note: maybe(text) }),
  invited: maybe(texts),
  codes: maybe(z.array(words).min(1)).meta({ description: 'Codes of a technology tree.' }),
  goals: z.array(goalNumber),
})

export type Group = z.infer<typeof group>
export type Milestone = z.infer<typeof milestone>
