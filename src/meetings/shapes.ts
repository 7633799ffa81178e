import { z } from 'zod'

/** The shapes of what the views show. Instants are ISO 8601. */
export const text = z.record(z.string(), z.string())

export const answer = z.enum(['accepted', 'declined', 'tentative'])

const ofGroup = z.object({ slug: z.string(), title: text })

export const shortTime = z.object({
  id: z.string(),
  meeting: z.string(),
  title: text,
  startsAt: z.string(),
  endsAt: z.string(),
  /** IANA. */
  zone: z.string(),
  state: z.enum(['regular', 'moved', 'cancelled']),
  isSeries: z.boolean(),
  open: z.boolean(),
  place: z.string().optional(),
  groups: z.array(ofGroup),
  ownAnswer: answer.optional(),
})
export type ShortTime = z.infer<typeof shortTime>

const item = z.object({
  id: z.string(),
  n: z.int(),
  title: text,
  presenter: z.string().optional(),
  minutes: z.int().optional(),
  version: z.int(),
  /** What was said, as CommonMark, with its version; only to those who are inside. */
  note: z.string().optional(),
  noteVersion: z.int(),
})
export type ShownItem = z.infer<typeof item>

const invited = z.object({
  id: z.string(),
  name: z.string(),
  organisation: text.optional(),
  answer: answer.optional(),
  note: z.string().optional(),
  /** How they came, or that they did not. */
  attended: z.enum(['on-site', 'remote', 'excused', 'absent']).optional(),
  /** Only to those who keep the meeting. */
  email: z.string().optional(),
})
export type ShownInvited = z.infer<typeof invited>

export const wholeTime = shortTime.extend({
  about: text.optional(),
  because: text.optional(),
  /** Only to those who are invited. */
  link: z.string().optional(),
  /** The rule in the reader's language. */
  repeats: z.string().optional(),
  agenda: z.array(item),
  /** Only to those who are inside; nobody, to others. */
  invited: z.array(invited),
  others: z.array(shortTime),
  /** How the minutes stand; only to those who are inside. */
  minutes: z
    .object({
      state: z.enum(['draft', 'sent-round', 'approved']),
      until: z.string().optional(),
      objection: z.string().optional(),
      approvedAt: z.string().optional(),
    })
    .optional(),
  ownAttendance: z.enum(['on-site', 'remote', 'excused', 'absent']).optional(),
  hasBegun: z.boolean(),
  isInvited: z.boolean(),
  isInside: z.boolean(),
  isOver: z.boolean(),
  mayEdit: z.boolean(),
  version: z.int(),
})
export type WholeTime = z.infer<typeof wholeTime>

/** A field that is there only where it has a value: JSON has no `undefined`. */
export const maybe = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value }
