import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { describeValue, expectations, type Finding, openBeside } from '../charter/index.ts'

const text = z.record(z.string(), z.string())

const address = z
  .email()
  .toLowerCase()
  .register(expectations, { da: 'en mailadresse', en: 'a mail address, such as name@partner.example' })

const localTime = z.string().refine(isLocalTime).register(expectations, {
  da: 'dato og tid på stedet, fx 2026-11-23T09:00',
  en: 'date and local time, such as 2026-11-23T09:00',
})

/** What a demonstration begins with: its day, invented organisations, and people. They are told apart by their mail address. */
const peopleFile = z.strictObject({
  /** The partnership's local time when the demonstration begins; without it the partnership lives in real time. */
  clock: localTime.optional(),
  organisations: z.array(z.strictObject({ key: z.string(), name: text, kind: z.string() })).default([]),
  people: z.array(
    z.strictObject({
      name: z.string().min(1).max(200),
      email: address,
      language: z.enum(['da', 'en']),
      secretariat: z.boolean().default(false),
      represents: z.array(z.string()).default([]),
      /** Keys of groups, for the role of a tovholder; the seat itself is an organisation's. */
      leads: z.array(z.string()).default([]),
    }),
  ),
  /** Invented decisions that are open when the demonstration begins, with the answers that come in as its clock goes on. */
  decisions: z
    .array(
      z.strictObject({
        key: z.string(),
        method: z.enum(['silent', 'ballot']),
        title: text,
        question: text,
        answers: z
          .array(
            z.strictObject({
              organisation: z.string(),
              says: z.enum(['for', 'against', 'abstain', 'agree', 'comment', 'object']),
              at: localTime,
              reason: text.optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
})
export type People = z.infer<typeof peopleFile>

const fileName = 'people.yaml'

/**
 * Reads the people that a partnership begins with, if its folder has any.
 * @param organisations of its records, which people may represent as well
 * @throws {CharterRefused} with file, line and what was expected
 */
export async function readPeople(
  folder: string,
  organisations: readonly { readonly key: string }[],
): Promise<People> {
  const written = await readFile(join(folder, fileName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (written === undefined) return { organisations: [], people: [], decisions: [] }
  return openBeside(fileName, written, peopleFile, (people) => findingsIn(people, organisations))
}

function isLocalTime(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text)
    return true
  } catch {
    return false
  }
}

const known = {
  da: 'nøglen på en organisation i records.yaml eller people.yaml',
  en: 'the key of an organisation in records.yaml or people.yaml',
}
const unused = { da: 'noget, der ikke er brugt før', en: 'one that was not used before' }

function findingsIn(people: People, organisations: readonly { readonly key: string }[]): Finding[] {
  const keys = new Set(organisations.map(({ key }) => key))
  const findings: Finding[] = []
  const once = (seen: Set<string>, value: string, path: Finding['path']) => {
    if (seen.has(value)) findings.push({ path, expected: unused, found: describeValue(value) })
    seen.add(value)
  }
  for (const [index, { key }] of people.organisations.entries())
    once(keys, key, ['organisations', index, 'key'])
  const addresses = new Set<string>()
  for (const [index, { email, represents }] of people.people.entries()) {
    once(addresses, email, ['people', index, 'email'])
    for (const [place, key] of represents.entries()) {
      if (keys.has(key)) continue
      const path = ['people', index, 'represents', place]
      findings.push({ path, expected: known, found: describeValue(key) })
    }
  }
  return findings
}
