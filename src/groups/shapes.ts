import { z } from 'zod'

/** The shapes of what the views show, shared between them. Dates are EDTF, instants ISO 8601. */
export const text = z.record(z.string(), z.string())

export const named = z.object({ key: z.string(), slug: z.string(), name: text })
export type Named = z.infer<typeof named>

export const kind = z.object({ key: z.string(), title: text, plural: text })

const light = z.object({
  light: z.enum(['none', 'kept', 'risk', 'broken']),
  reason: z.enum(['no-milestones', 'on-plan', 'finished', 'at-risk', 'late']),
  n: z.int(),
})
export type ShownLight = z.infer<typeof light>

const dated = z.object({ due: z.string(), asWritten: z.string().optional() })

export const shortMilestone = dated.extend({
  id: z.string(),
  n: z.int(),
  text,
  state: z.enum(['planned', 'on-track', 'at-risk', 'done', 'dropped', 'late', 'moved']),
  slips: z.int(),
})
export type ShortMilestone = z.infer<typeof shortMilestone>

export const shortGroup = z.object({
  id: z.string(),
  key: z.string(),
  slug: z.string(),
  kind: z.string(),
  state: z.enum(['proposed', 'active', 'dormant', 'completed', 'closed']),
  title: text,
  purpose: text.optional(),
  light,
  next: shortMilestone.optional(),
  /** What those who lead are called here. */
  leadTitle: text,
  leads: z.array(named),
})
export type ShortGroup = z.infer<typeof shortGroup>

const conflict = z.object({
  with: z.string(),
  text,
  /** What the group settled: whether this side holds, what the one that gave way said before, and why. */
  settled: z.object({ holds: z.boolean(), was: dated.optional(), why: text, at: z.string() }).optional(),
})
export type ShownConflict = z.infer<typeof conflict>

export const wholeMilestone = shortMilestone.extend({
  agreed: dated,
  yearInferred: z.boolean(),
  owner: named.optional(),
  approvedBy: z.array(named),
  conflict: conflict.optional(),
  moves: z.array(
    z.object({
      from: dated,
      to: z.string(),
      why: text,
      at: z.string(),
      /** Only to those who are signed in: a person's data is not the public's. */
      by: z.string().optional(),
    }),
  ),
  report: z
    .object({
      status: z.string(),
      note: text.optional(),
      /** An address where it can be seen. */
      evidence: z.string().optional(),
      at: z.string(),
      by: z.string().optional(),
    })
    .optional(),
  version: z.int(),
  mayReport: z.boolean(),
})
export type WholeMilestone = z.infer<typeof wholeMilestone>

export const update = z.object({
  id: z.string(),
  at: z.string(),
  line: text.optional(),
  /** How the plan is kept, as who leads sees it. */
  light: z.enum(['kept', 'risk', 'broken']).optional(),
  /** Only to those who are signed in. */
  by: z.string().optional(),
})
export type ShownUpdate = z.infer<typeof update>

const criterion = dated.partial({ due: true }).extend({
  n: z.int(),
  text,
  measure: z
    .object({
      of: z.string(),
      atLeast: z.int().optional(),
      atMost: z.int().optional(),
      per: z.string().optional(),
    })
    .optional(),
  held: z.array(dated).optional(),
  conflict: conflict.optional(),
})
export type Criterion = z.infer<typeof criterion>

const cadence = z.object({
  min: z.int(),
  max: z.int().optional(),
  per: z.enum(['month', 'quarter', 'half-year', 'year']),
  from: z.string().optional(),
  until: z.string().optional(),
  asWritten: z.string().optional(),
  aim: z.boolean().optional(),
  gathering: text.optional(),
  text,
})
export type Cadence = z.infer<typeof cadence>

const open = z.object({
  is: z.boolean(),
  note: text.optional(),
  source: z.enum(['agreement', 'practice', 'default']),
  articles: z.array(z.object({ key: z.string(), number: z.string() })),
  /** What the agreement does not say, where a default of ours fills it. */
  gap: z.object({ key: z.string(), text }).optional(),
})

const linked = z.object({ slug: z.string(), title: text, purpose: text.optional() })

const connection = z.object({
  heading: z.object({ da: z.string(), en: z.string() }),
  title: text,
  path: z.object({ da: z.string(), en: z.string() }),
  note: text.optional(),
})

const turn = z.object({
  from: shortGroup.shape.state,
  to: shortGroup.shape.state,
  why: text.optional(),
  at: z.string(),
  /** Only to those who are signed in. */
  by: z.string().optional(),
})

const result = z.object({ id: z.string(), title: text, link: z.string().optional(), at: z.string() })
export type ShownResult = z.infer<typeof result>

const membership = z.object({
  /** Whether one takes part, oneself or by an organisation that one acts for. */
  joined: z.boolean(),
  mayJoin: z.boolean(),
  mayLeave: z.boolean(),
  /** The organisations that one can come in for, and those that one can take out. */
  joinFor: z.array(z.object({ id: z.string(), name: text })),
  leaveFor: z.array(z.object({ id: z.string(), name: text })),
})

/** What became of a group: its turns, its closing report and its results. */
export const lifeOfGroup = z.object({
  turns: z.array(turn),
  /** What the closing report says of each criterion; empty while the group goes on. */
  verdicts: z.array(
    z.object({ n: z.int(), verdict: z.enum(['met', 'partly', 'unmet']), words: text.optional() }),
  ),
  results: z.array(result),
  /** What it can be turned into by who looks. */
  mayTurn: z.array(z.enum(['active', 'dormant', 'completed', 'closed'])),
  /** People who take part without an organisation. Their names are for those who are signed in. */
  people: z.object({ count: z.int(), names: z.array(z.string()) }),
  membership,
})
export type LifeOfGroup = z.infer<typeof lifeOfGroup>

export const wholeGroup = shortGroup.extend({
  kindTitle: text,
  leadNote: text.optional(),
  milestones: z.array(wholeMilestone),
  success: z.array(criterion),
  background: z.array(text),
  tasks: z.array(text),
  themes: z.array(z.object({ n: z.int(), text })),
  workPlan: z.array(text),
  subGroups: z.array(
    z.object({ key: z.string(), title: text, partners: z.array(named), contacts: z.array(named) }),
  ),
  cadence: cadence.optional(),
  partners: z.array(named),
  othersUnnamed: z.boolean(),
  invited: z.array(text),
  open,
  goals: z.array(z.object({ n: z.int(), key: z.string(), text })),
  coordinates: z.array(linked),
  coordinatesNote: text.optional(),
  coordinatedBy: z.array(linked),
  facilities: z.array(z.string()),
  connections: z.array(connection),
  version: z.int(),
  mayEdit: z.boolean(),
  /** The idea that it grew from. */
  idea: z.object({ slug: z.string(), title: text }).optional(),
  /** The newest first. */
  updates: z.array(update),
  mayTell: z.boolean(),
  ...lifeOfGroup.shape,
})
export type WholeGroup = z.infer<typeof wholeGroup>

/** A field that is there only where it has a value: JSON has no `undefined`. */
export const maybe = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value }
