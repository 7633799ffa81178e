import { z } from 'zod'
import { act, done, type SubjectKind } from '../acts/index.ts'
import type { Id } from '../platform/db/index.ts'
import { takeSlug } from '../platform/slugs/index.ts'
import type { Text } from '../platform/words/index.ts'
import { findGroup, standingOf } from './group.access.ts'
import { type Group, type GroupDetails, lockGroup, updateGroup } from './group.store.ts'
import { editLines } from './lines.rules.ts'

/** The interface's languages: a text is written in one of them at a time. */
export const language = z.enum(['da', 'en'])
export const line = z.string().trim().min(1).max(300)
/** Where something can be seen: a whole address, or none. */
export const isAddress = (typed: string): boolean => typed === '' || /^https?:\/\/\S+$/u.test(typed)

export const noAddress = {
  da: 'Skriv en hel adresse, der begynder med https://.',
  en: 'Write a whole address that begins with https://.',
}

const prose = z.string().trim().max(5_000)

const lines = z.array(prose.min(1)).max(60).default([])

export const groupSubject: SubjectKind<Group> = {
  type: 'group',
  load: async (tx, id) => {
    const group = await findGroup(tx, id)
    // Changes of one group come one after the other; what is read next is what they left.
    if (group) await lockGroup(tx, group.id)
    return group && (await findGroup(tx, group.id))
  },
  standing: standingOf,
}

export const subjectOf = (id: Id<'work_group'>) => ({ type: 'group', id })

const written = z.strictObject({
  language,
  title: line,
  purpose: prose.default(''),
  background: lines,
  tasks: lines,
  themes: lines,
  workPlan: lines,
  success: lines,
  invited: lines,
  cadence: prose.default(''),
  leadNote: prose.default(''),
  coordinatesNote: prose.default(''),
  codes: z
    .array(z.string().trim().min(1).max(60))
    .max(30)
    .default([])
    .meta({ description: 'Codes of a technology tree; the same in every language.' }),
})
type Written = z.infer<typeof written>

/** The words of one language put into a text; without any, that language goes out of it. */
function put(text: Text | undefined, language: string, words: string): Text | undefined {
  const { [language]: _before, ...others } = text ?? {}
  const changed = words === '' ? others : { ...others, [language]: words }
  return Object.keys(changed).length ? changed : undefined
}

function putLines(texts: readonly Text[] | undefined, language: string, lines: readonly string[]) {
  const items = (texts ?? []).map((text) => ({ text }))
  return editLines(items, lines, language, (text) => ({ text })).map(({ text }) => text)
}

/** As {@link putLines}, for what has numbers; a new one gets the next, for others may point at those there are. */
function putNumbered<Item extends { readonly n: number; readonly text: Text }>(
  items: readonly Item[] = [],
  language: string,
  lines: readonly string[],
): Item[] {
  let last = Math.max(0, ...items.map(({ n }) => n))
  return editLines(items, lines, language, (text) => ({ n: ++last, text }) as Item)
}

/** What the group says of itself after one language of it was edited. */
function edited(details: GroupDetails, input: Written): GroupDetails {
  const { language } = input
  const { background, tasks, workPlan, invited, themes, success, cadence, ...rest } = details
  const said = {
    ...rest,
    background: putLines(background, language, input.background),
    tasks: putLines(tasks, language, input.tasks),
    workPlan: putLines(workPlan, language, input.workPlan),
    invited: putLines(invited, language, input.invited),
    themes: putNumbered(themes, language, input.themes),
    success: putNumbered(success, language, input.success),
    codes: input.codes,
    cadence: cadence && { ...cadence, text: put(cadence.text, language, input.cadence) ?? cadence.text },
    leadNote: put(details.leadNote, language, input.leadNote),
    coordinatesNote: put(details.coordinatesNote, language, input.coordinatesNote),
  }
  const kept = Object.entries(said).filter(
    ([field, value]) => value !== undefined && (field === 'goals' || !isEmpty(value)),
  )
  return Object.fromEntries(kept) as unknown as GroupDetails
}

const isEmpty = (value: unknown) => Array.isArray(value) && value.length === 0

export const editGroup = act({
  name: 'group.edit',
  summary: { da: 'Retter en gruppes tekster', en: 'Edits the texts of a group' },
  input: written,
  result: z.object({ id: z.string(), slug: z.string() }),
  who: ['its-lead', 'secretariat'],
  // An edit names the version that the editor had seen.
  subject: { ...groupSubject, version: (group: Group) => group.version },
  refusals: {},
  api: { method: 'PUT', path: '/groups/{id}' },
  example: { language: 'en', title: 'A rover in every school', purpose: 'Let pupils drive one' },
  async effect({ tx, input, subject, site, now }) {
    const title = put(subject.title, input.language, input.title) ?? subject.title
    const purpose = put(subject.purpose, input.language, input.purpose)
    await updateGroup(tx, subject.id, { title, purpose, details: edited(subject.details, input) }, now)
    // The address follows the title in the partnership's first language.
    const renamed =
      site.languages[0] === input.language && subject.title[input.language] !== title[input.language]
    const slug = renamed ? await takeSlug(tx, 'group', input.title, subject.id) : subject.slug
    return done(
      { id: subject.id as string, slug },
      { name: 'group.edited', subject: subjectOf(subject.id), audience: 'public', payload: { title } },
    )
  },
})
