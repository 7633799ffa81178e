import { z } from 'zod'
import { setting } from './cited.ts'
import { windowShape } from './dates.ts'
import { count, flag, key, maybe, ref, text } from './parts.ts'

const need = z.enum(['required', 'allowed', 'none'])

const features = z.strictObject({
  purpose: need,
  successCriteria: need,
  plan: need.meta({ description: 'A timetable or a work plan: milestones, or lines of work.' }),
  milestones: need,
  partners: need.meta({ description: 'Whether the group knows which partners take part.' }),
  cadence: need,
  lead: need,
  subGroups: need,
})

/** A kind of group. The kinds of a partnership differ by these settings only. */
export const groupKind = z.strictObject({
  key,
  title: text,
  plural: text,
  features,
  spawns: maybe(z.array(ref('groupKind')).min(1)).meta({
    description: 'Kinds of groups that it can lead to.',
  }),
  coordinates: flag.meta({ description: 'Whether it ties other groups together.' }),
  openToAll: setting({ is: flag }),
})

/** What it takes to start a group. */
export const groupStart = z.strictObject({
  supporters: setting({ count }),
  countedBy: setting({ is: z.enum(['organisation', 'person']) }),
  proposerCounts: setting({ is: flag }).meta({
    description: 'Whether the organisation that proposes the group is one of its supporters.',
  }),
  leadsTo: setting({ is: z.enum(['starts', 'decision']) }).meta({
    description: 'What enough supporters lead to: the group, or a decision on it (matter start-group).',
  }),
})

const source = z.enum(['agreement', 'practice', 'default'])

export const leadSeat = z.strictObject({
  key,
  title: text,
  heldBy: z.strictObject({ is: z.enum(['organisation', 'person']), source }),
  filledBy: z.strictObject({ is: z.literal('person'), source }),
  several: flag,
  text,
})

/** Who owes an answer to an idea, and within how long. */
const answer = setting({ by: z.enum(['secretariat', 'chair']), ...windowShape })

export const ideaBank = z.strictObject({
  guests: setting({ is: flag }).meta({
    description: 'Whether guests with a confirmed address can send in ideas.',
  }),
  answer: maybe(answer),
  confidentiality: setting({ levels: z.array(z.enum(['all', 'partners'])).min(1) }),
  shelfReasons: z.array(z.strictObject({ key, text })).min(1),
})

/** When the platform asks and reminds. */
export const reminders = z.strictObject({
  milestones: setting({ daysBefore: z.array(z.int().min(0).max(365)).min(1) }),
  status: setting({ per: z.enum(['month', 'quarter', 'half-year', 'year']) }),
  term: maybe(setting({ daysBefore: z.array(z.int().min(0).max(1500)).min(1) })),
})

export const news = setting({
  from: z.array(z.enum(['partner', 'group-lead', 'sister-partnership', 'secretariat'])).min(1),
})

export type GroupKind = z.infer<typeof groupKind>
