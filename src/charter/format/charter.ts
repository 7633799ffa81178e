import { z } from 'zod'
import {
  agreement,
  body,
  financing,
  foreword,
  gathering,
  goal,
  intentions,
  membership,
  method,
  obligation,
  office,
  principle,
  reporting,
  secretariat,
  term,
} from './agreement-parts.ts'
import { setting } from './cited.ts'
import { calendar, quietPeriod, zone } from './dates.ts'
import { decisions } from './decision-settings.ts'
import { groupKind, groupStart, ideaBank, leadSeat, news, reminders } from './group-settings.ts'
import { expectations, flag, key, languageTag, maybe, ref, text, words } from './parts.ts'

/** A rule in words, and where it comes from. The settings that apply it name it. */
const rule = z
  .strictObject({
    key,
    matter: z.enum([
      'admission',
      'decisions',
      'financing',
      'gatherings',
      'groups',
      'ideas',
      'meetings',
      'news',
      'secretariat',
      'term',
      'withdrawal',
    ]),
    source: z.enum(['agreement', 'practice', 'default']),
    basis: maybe(z.array(ref('article')).min(1)).meta({
      description: 'The articles that say so. With agreement.',
    }),
    since: maybe(words).meta({ description: 'What shows the practice. With practice.' }),
    fills: maybe(ref('gap')).meta({ description: 'The gap that it fills. With default.' }),
    binding: maybe(flag).meta({ description: 'false: an encouragement or a proposal, not a duty.' }),
    text,
  })
  .refine(
    (r) =>
      (r.basis !== undefined) === (r.source === 'agreement') &&
      (r.since !== undefined) === (r.source === 'practice') &&
      (r.fills !== undefined) === (r.source === 'default'),
  )
  .register(expectations, {
    da: 'til agreement hører basis, til practice hører since, og til default hører fills – og kun det',
    en: 'basis with agreement, since with practice, fills with default – and only that',
  })

const gap = z.strictObject({
  key,
  default: maybe(ref('rule')).meta({
    description: 'The rule of source default that fills it, where one does.',
  }),
  text,
})

const article = z
  .strictObject({
    number: z
      .string()
      .regex(/^[1-9]\d*(\.[1-9]\d*)*$/)
      .register(expectations, { da: 'et nummer som 5 eller 5.2', en: 'a number such as 5 or 5.2' }),
    key,
    title: maybe(text),
    text: maybe(text),
    renders: maybe(
      z.array(
        z
          .string()
          .regex(/^[A-Za-z]+(\/[A-Za-z0-9-]+)*$/)
          .register(expectations, {
            da: 'en del af aftalen, fx vision eller rules/KEY',
            en: 'a part of the charter, such as vision or rules/KEY',
          }),
      ),
    ).meta({ description: 'The parts of this file whose words the article shows.' }),
  })
  .refine((a) => a.text !== undefined || (a.renders !== undefined && a.renders.length > 0))
  .register(expectations, {
    da: 'en tekst (text) eller noget at vise (renders)',
    en: 'words of its own (text) or parts to show (renders)',
  })

const numbering = z.strictObject({ by: z.enum(['agreement', 'platform']), text })

const hostName = z
  .string()
  .regex(/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/)
  .register(expectations, {
    da: 'et værtsnavn, fx partnerskab.example',
    en: 'a host name, such as partnership.example',
  })

const lists = {
  goals: z.array(goal).min(1),
  methods: z.array(method),
  principles: z.array(principle),
  obligations: z.array(obligation),
}

const organs = {
  bodies: z.array(body),
  offices: maybe(z.array(office)),
  gatherings: z.array(gathering),
  otherMeetings: maybe(setting({ are: z.enum(['voluntary', 'priority', 'mandatory']) })),
  groupKinds: z.array(groupKind).min(1),
  groupStart,
  leadSeat,
  ideaBank,
  news,
}

/** `charter.yaml`: the agreement of a partnership as data. */
export const charterSchema = z.strictObject({
  format: z.literal('tovholder-charter/1'),
  key,
  name: text,
  longName: text,
  kind: text,
  demonstration: maybe(text).meta({
    description: 'What a visitor must know where the data is a demonstration.',
  }),
  languages: z
    .array(languageTag)
    .min(1)
    .meta({ description: 'Required of every text; the first is spoken first.' }),
  zone,
  calendar: maybe(calendar),
  quiet: maybe(setting({ periods: z.array(quietPeriod).min(1) })),
  hosts: maybe(z.array(hostName).min(1)),
  agreements: z.array(agreement).min(1),
  term,
  vision: text,
  mission: text,
  foreword: maybe(foreword),
  ...lists,
  membership,
  ...organs,
  decisions,
  financing,
  secretariat,
  reporting: maybe(z.array(reporting)),
  reminders,
  intentions: maybe(intentions),
  rules: z.array(rule),
  gaps: z.array(gap),
  numbering,
  articles: z.array(article).min(1),
})

export type Charter = z.infer<typeof charterSchema>
export type Rule = z.infer<typeof rule>
export type Article = z.infer<typeof article>
