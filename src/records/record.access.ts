import type { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { FieldProblem } from '../acts/index.ts'
import { contentProblems, eachField } from '../charter/index.ts'
import { imported, type JournalDraft, type Site } from '../journal/index.ts'
import { organisationsByKey } from '../partners/index.ts'
import { asId, newId, type ReadTransaction, type Transaction } from '../platform/db/index.ts'
import type { Text } from '../platform/words/index.ts'
import { nameOf, type RecordDeclaration, wantedKey } from './declaration.ts'
import { problemWords } from './messages.ts'
import { insertRecord, type NewRecord, recordById, recordByKey, recordsOf } from './record.store.ts'

/** A record of a type by key or id. */
export function findRecord<Content>(tx: ReadTransaction, type: string, keyOrId: string) {
  const id = asId<'record'>(keyOrId)
  return id ? recordById<Content>(tx, type, id) : recordByKey<Content>(tx, type, keyOrId)
}

/** Something that records can name: its key, and what it is called. */
export interface Choice {
  readonly key: string
  readonly name: Text
}

/** Everything that records can name, by the collection it is in. */
export type Choices = ReadonlyMap<string, readonly Choice[]>

/** What the records of a type are called, by key: for other rooms that name them. */
export async function recordNames(tx: ReadTransaction, type: string): Promise<ReadonlyMap<string, Text>> {
  const all = await recordsOf<{ title?: Text; name?: string; called?: Text }>(tx, type)
  return new Map(
    all.map(({ key, content: { title, name = key, called } }) => [
      key,
      title ?? nameOf({ name, ...(called ? { called } : {}) }),
    ]),
  )
}

/** What a record of this shape can name. */
export async function choicesFor(tx: ReadTransaction, targets: ReadonlySet<string>): Promise<Choices> {
  const choices = new Map<string, readonly Choice[]>()
  for (const target of targets) {
    const names =
      target === 'organisation'
        ? [...(await organisationsByKey(tx)).values()].map(({ key, name }) => [key, name] as const)
        : [...(await recordNames(tx, target))]
    choices.set(
      target,
      names.map(([key, name]) => ({ key, name })),
    )
  }
  return choices
}

/** What is wrong with content that fits its shape: names of things that are not there, a language left out. */
export async function problemsOf(
  tx: ReadTransaction,
  site: Site,
  shape: z.ZodType,
  content: object,
): Promise<FieldProblem[]> {
  const targets = new Set<string>()
  eachField(shape, content, (sort) => sort.is === 'reference' && targets.add(sort.to))
  const choices = await choicesFor(tx, targets)
  const there = (to: string, key: string) => choices.get(to)?.some((choice) => choice.key === key) ?? false
  return contentProblems(shape, content, site.languages, there).map(({ field, is }) => ({
    field,
    words: problemWords[is],
  }))
}

/** Whether records of other types refer to this one. */
export async function isReferredTo<Content extends object>(
  tx: ReadTransaction,
  declared: RecordDeclaration<Content>,
  key: string,
): Promise<boolean> {
  for (const { type, content: shape } of declared.usedBy?.() ?? []) {
    for (const { content } of await recordsOf<object>(tx, type)) {
      let met = false
      eachField(shape, content, (sort, value) => {
        met ||= sort.is === 'reference' && sort.to === declared.type && value === key
      })
      if (met) return true
    }
  }
  return false
}

/** Adds a record under the key its content asks for, or that with a number. @returns its key, or undefined where it is taken. */
export async function addRecord<Content extends object>(
  declared: RecordDeclaration<Content>,
  tx: Transaction,
  made: Omit<NewRecord, 'key' | 'type' | 'content'> & { readonly content: Content },
): Promise<string | undefined> {
  const { key: wanted, numbered } = wantedKey(declared, made.content)
  for (let n = 1; ; n++) {
    const key = n === 1 ? wanted : `${wanted}-${n}`
    if (await insertRecord(tx, { ...made, type: declared.type, key })) return key
    if (!numbered) return undefined
  }
}

export const recordsOfType = recordsOf

export async function importRecords<Content extends object>(
  declared: RecordDeclaration<Content>,
  tx: Transaction,
  contents: readonly Content[],
  at: Temporal.Instant,
): Promise<JournalDraft[]> {
  const drafts: JournalDraft[] = []
  for (const [index, content] of contents.entries()) {
    const id = newId<'record'>(at)
    const key = await addRecord(declared, tx, { id, position: index + 1, content, at })
    if (key === undefined) throw new Error(`two records of type ${declared.type} with one key`)
    const { type } = declared
    const payload = { key, title: declared.titleOf(content) }
    drafts.push(imported(`${type}.added`, { type, id }, payload, at))
  }
  return drafts
}
