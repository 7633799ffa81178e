import { createHash } from 'node:crypto'

/** A strong entity tag of what decides the bytes of an answer, without making them (RFC 9110 §8.8.3). */
export function entityTag(version: number | undefined, ...parts: readonly string[]): string {
  const hash = createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 22)
  return version === undefined ? `"${hash}"` : `"${version}.${hash}"`
}

/** Whether an `If-None-Match` header names this tag. Weak tags count, as RFC 9110 §13.1.2 says. */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header === tag || header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

/** The version of the thing in an `If-Match` header made from one of our tags; NaN, which equals none, where it is not. */
export function versionIn(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined
  const version = /^"([0-9]{1,9})\.[A-Za-z0-9_-]{22}"$/.exec(header.trim())?.[1]
  return version === undefined ? Number.NaN : Number(version)
}
