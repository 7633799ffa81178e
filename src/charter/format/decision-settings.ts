import { z } from 'zod'
import { setting } from './cited.ts'
import { windowShape } from './dates.ts'
import { count, expectations, flag, maybe, ref, text } from './parts.ts'

/** What the partnership decides by decision. `other` is every matter without settings of its own. */
export const matters = [
  'admission',
  'start-group',
  'amendment',
  'host',
  'consortium',
  'chair',
  'exclusion',
  'other',
] as const

export type Matter = (typeof matters)[number]

/** Who acts by virtue of what they are, not of who they are. */
const capacity = z.enum(['secretariat', 'chair', 'host', 'proposer', 'partner', 'group-lead', 'person'])

/** A share above nothing and up to the whole, as `n/m`. */
const share = z
  .string()
  .refine((written) => {
    const [n, m] = /^[1-9]\d{0,5}\/[1-9]\d{0,5}$/.test(written) ? written.split('/').map(Number) : []
    return n !== undefined && m !== undefined && n <= m
  })
  .register(expectations, {
    da: 'en brøk over 0 og op til 1, fx 1/2, 2/3 eller 65/100',
    en: 'a share above 0 and up to 1, such as 1/2, 2/3 or 65/100',
  })

/** What is counted: each organisation once, or by its weight. */
const counted = maybe(z.enum(['organisations', 'weight']))

/** One condition of a majority; all must hold. The share of `for` in the base is more than, or at least, n/m. */
const condition = z
  .strictObject({
    moreThan: maybe(share),
    atLeast: maybe(share),
    of: z.enum(['votes-cast', 'present', 'all-members']).meta({
      description:
        'votes-cast: for and against; present: all who took a position or are at the meeting; all-members: the whole electorate',
    }),
    counted,
    abstentions: maybe(z.enum(['counted', 'left-out'])).meta({
      description: 'Whether abstentions are in the base. Only for votes-cast, and required there.',
    }),
  })
  .refine((c) => (c.moreThan === undefined) !== (c.atLeast === undefined))
  .register(expectations, {
    da: 'enten moreThan eller atLeast, og kun én af dem',
    en: 'either moreThan or atLeast, and only one of them',
  })

const secondRound = z.strictObject(windowShape).meta({
  description: 'Opens when the quorum is missed: the same question, without a quorum, for this long.',
})

const quorum = z.discriminatedUnion('is', [
  setting({ is: z.literal('none') }),
  setting({
    is: z.literal('share'),
    share,
    of: z.literal('all-members'),
    counted,
    secondRound: maybe(secondRound),
  }),
  setting({ is: z.literal('count'), count, secondRound: maybe(secondRound) }),
])

const tie = z.discriminatedUnion('is', [
  setting({ is: z.literal('falls') }),
  setting({ is: z.literal('casting-vote'), by: z.enum(['chair', 'secretariat', 'host']) }),
])

const votes = setting({
  each: count,
  byKind: maybe(z.record(ref('organisationKind'), count)),
  byOrganisation: maybe(z.record(ref('organisation'), count)),
}).meta({ description: 'The weight of an organisation: its own, else that of its kind, else each.' })

const electorate = setting({
  are: z.enum(['partners', 'body']),
  kinds: maybe(z.array(ref('organisationKind')).min(1)),
  body: maybe(ref('body')),
  units: maybe(flag).meta({
    description: 'Whether a unit of an organisation votes beside it. No, unless true.',
  }),
})

/** Every part of the rule for one matter. */
const decisionShape = {
  note: maybe(text),
  method: setting({ is: z.enum(['silent', 'ballot', 'either']) }),
  choice: setting({ by: capacity }).meta({ description: 'Who chooses, where the method is either.' }),
  window: setting(windowShape),
  ballotWindow: maybe(setting(windowShape)).meta({
    description: 'Only where a ballot is open for another length of time.',
  }),
  objection: setting({ leadsTo: z.enum(['stops', 'ballot']) }),
  majority: setting({ conditions: z.array(condition).min(1).max(5) }),
  minimumYes: setting({ count: z.int().min(0).max(1_000_000) }),
  quorum,
  tie,
  veto: setting({ by: z.array(ref('organisation')) }),
  votes,
  electorate,
  recusal: setting({ parties: z.enum(['excluded', 'vote']) }),
  positions: setting({ are: z.enum(['open', 'secret']) }),
  proposers: setting({ are: z.array(capacity).min(1) }),
}

/** The rule for all matters without one of their own: whole, nothing left to guess. */
const wholeRule = z.strictObject(decisionShape)

type Differing = {
  [Setting in keyof typeof decisionShape]: z.ZodExactOptional<(typeof decisionShape)[Setting]>
}

/** What differs from `other` in one matter. */
const differing = z.strictObject(
  Object.fromEntries(
    Object.entries(decisionShape).map(([setting, schema]) => [setting, maybe(schema)]),
  ) as Differing,
)

export const decisions = z.strictObject({
  other: wholeRule,
  admission: maybe(differing),
  'start-group': maybe(differing),
  amendment: maybe(differing),
  host: maybe(differing),
  consortium: maybe(differing),
  chair: maybe(differing),
  exclusion: maybe(differing),
})

export type WholeRule = z.infer<typeof wholeRule>
export type Decisions = z.infer<typeof decisions>
export type Condition = z.infer<typeof condition>
