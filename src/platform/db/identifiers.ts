import { createHash, randomBytes } from 'node:crypto'

declare const of: unique symbol

/** A UUID that knows what it identifies, so that a person's id is never passed for an organisation's. */
export type Id<Of extends string> = string & { readonly [of]: Of }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The text as an identifier, or undefined where it is none. Says nothing about whether the thing exists. */
export const asId = <Of extends string>(text: string): Id<Of> | undefined =>
  uuid.test(text) ? (text as Id<Of>) : undefined

/**
 * A new UUIDv7 (RFC 9562 §5.7): sortable by the millisecond it was made in, which it therefore tells.
 * Use a v4 (`crypto.randomUUID()`) where that must not leak, as on a secret ballot.
 */
export function newId<Of extends string>(realNow: { readonly epochMilliseconds: number }): Id<Of> {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(realNow.epochMilliseconds, 0, 6)
  return written(bytes, 7)
}

/**
 * The identifier of something that is known by a name: always the same for the same name, so that no table has to keep
 * it. A UUIDv8 (RFC 9562 §5.8) of the name's SHA-256.
 */
export const idOfName = <Of extends string>(name: string): Id<Of> =>
  written(createHash('sha256').update(name).digest().subarray(0, 16), 8)

/** Sixteen bytes as a UUID of the version, of the variant that RFC 9562 describes. */
function written<Of extends string>(bytes: Buffer, version: number): Id<Of> {
  bytes.writeUInt8((version << 4) | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Of>
}
