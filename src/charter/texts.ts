import { z } from 'zod'
import type { Text } from '../platform/words/index.ts'

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Whether a value of the charter is a text: mapped from languages to words, and one of the charter's among them. */
const isText = (value: object, languages: readonly string[]): value is Text => {
  const entries = Object.entries(value)
  return (
    entries.some(([key]) => languages.includes(key)) &&
    entries.every(([key, words]) => tag.test(key) && typeof words === 'string')
  )
}

/** All texts within a part of the charter, in their order. */
export function textsIn(part: unknown, languages: readonly string[]): Text[] {
  if (typeof part !== 'object' || part === null) return []
  if (isText(part, languages)) return [part]
  return Object.values(part).flatMap((within) => textsIn(within, languages))
}

/** The same, in the data of views. */
export const textSchema = z.record(z.string(), z.string())
