import { createHash, randomBytes } from 'node:crypto'

/** A new opaque token: 32 random bytes, for a cookie or a link. Only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. Plain SHA-256 serves, because the token has 256 bits of its own. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Whether a text can be a token at all: saves the database the question. */
export const looksLikeToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)
