import { z } from 'zod'
import { given, view } from '../acts/index.ts'
import { asksOf, followLink, showAsk, viewerByLink } from './ask.access.ts'
import type { Asked, AskKind, AskReader, ShownAsk } from './ask.types.ts'

const field = z.object({
  name: z.string(),
  label: z.string(),
  is: z.enum(['text', 'long-text', 'date', 'choice']),
  required: z.boolean().optional(),
  description: z.string().optional(),
  value: z.string().optional(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
})

const option = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['first', 'plain', 'grave']),
  means: z.string(),
  fields: z.array(field),
  done: z.string(),
})
export type OfferedOption = z.infer<typeof option>

const link = z.object({ label: z.string(), path: z.string() })

const offered = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  what: z.string(),
  document: z.object({ text: z.string(), language: z.string() }).optional(),
  page: link,
  article: link.optional(),
  silence: z.string().optional(),
  until: z.string().optional(),
  /** ISO 8601, the partnership's time. */
  dueAt: z.string().optional(),
  answered: z.string().optional(),
  ownAnswer: z.string().optional(),
  options: z.array(option),
})
export type OfferedAsk = z.infer<typeof offered>

const maybe = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [N in Name]?: Value }

const offer = (asked: Asked, shown: ShownAsk): OfferedAsk => ({
  id: asked.id,
  kind: asked.kind,
  title: shown.title,
  what: shown.what,
  ...maybe('document', shown.document),
  page: { label: shown.pathLabel, path: shown.path },
  ...maybe('article', shown.article),
  ...maybe('silence', shown.silence),
  ...maybe('until', shown.until),
  ...maybe('dueAt', asked.dueAt?.toString()),
  ...maybe('answered', shown.answered),
  ...maybe('ownAnswer', shown.ownAnswer),
  options: shown.options.map(({ name, label, kind = 'plain', means, fields = [], done }) => ({
    name,
    label,
    kind,
    means,
    fields: fields.map((one) => ({ ...one, choices: one.choices ? [...one.choices] : undefined })) as never,
    done,
  })),
})

/** More than anybody is asked at once. */
const most = 100

/** What is asked of oneself, unanswered and most urgent first. @param kinds of all rooms. */
export const ownAsks = (kinds: readonly AskKind[]) =>
  view({
    name: 'ask.list',
    summary: { da: 'Det, man bliver spurgt om', en: 'What one is asked' },
    parameters: z.object({}),
    data: z.object({ items: z.array(offered) }),
    who: ['signed-in'],
    freshness: 'session',
    api: '/me/asks',
    example: {},
    async load({ tx, site, viewer, language, now, realNow }) {
      const person = given(viewer.person)
      const reader: AskReader = { language, zone: site.zone, person, now, realNow }
      const items: OfferedAsk[] = []
      for (const asked of await asksOf(tx, person.id, most)) {
        const shown = await showAsk(tx, kinds, asked, reader)
        if (shown) items.push(offer(asked, shown))
      }
      return { data: { items } }
    },
  })

const byLink = z.object({
  token: z.string(),
  /** `none`: there never was such a link. `over`: its ask is, or its person answers no more. */
  state: z.enum(['good', 'over', 'none']),
  person: z.string().optional(),
  ask: offered.optional(),
  choice: z.string().optional(),
  done: z.string().optional(),
})
export type ByLinkData = z.infer<typeof byLink>

const parameters = z.object({
  id: z.string().max(100),
  choice: z.string().max(60).optional().catch(undefined),
  done: z.string().max(60).optional().catch(undefined),
})

/** What a link in a mail leads to. Opening it changes nothing. @param kinds of all rooms. */
export const askByLink = (kinds: readonly AskKind[]) =>
  view({
    name: 'ask.by-link',
    summary: {
      da: 'Siden, som et svarlink i en mail fører til',
      en: 'The page that an answering link leads to',
    },
    parameters,
    data: byLink,
    who: ['anyone'],
    freshness: 'session',
    api: '/asks/links/{id}',
    example: { id: 'none' },
    async load({ tx, site, language, now, realNow, parameters: { id: token, choice, done } }) {
      const followed = await followLink(tx, token)
      if (!followed) return { data: { token, state: 'none' as const } }
      const { person } = await viewerByLink(tx, token, { now, realNow })
      const reader = person && { language, zone: site.zone, person, now, realNow }
      const shown = followed.good && reader ? await showAsk(tx, kinds, followed.asked, reader) : undefined
      if (!shown) return { data: { token, state: 'over' as const, ...maybe('done', done) } }
      const ask = offer(followed.asked, shown)
      const data = { token, state: 'good' as const, ask, ...maybe('person', person?.name) }
      return { data: { ...data, ...maybe('choice', choice), ...maybe('done', done) } }
    },
  })
