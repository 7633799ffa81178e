import { randomBytes } from 'node:crypto'

/** Where answers go. With `mailbox`, one mailbox takes all of them: `mailbox+token@domain`; without, `token@domain`. */
export interface ReplyPlace {
  readonly domain: string
  readonly mailbox?: string | undefined
}

// RFC 4648 §6, in lower case: mail servers may change the case, and every character survives them.
const letters = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 26
const tokenForm = new RegExp(`^[${letters}]{${length}}$`)

/** A new token: 130 random bits in 26 characters. What it stands for is known to the database alone. */
export function newReplyToken(): string {
  const bits = BigInt(`0x${randomBytes(17).toString('hex')}`)
  return Array.from({ length }, (_, place) => letters[Number((bits >> BigInt(place * 5)) & 31n)]).join('')
}

/** @throws RangeError where the token is none of ours: an address must not carry anything else. */
export function replyAddress({ domain, mailbox, token }: ReplyPlace & { readonly token: string }): string {
  if (!tokenForm.test(token)) throw new RangeError('A reply token is 26 characters of lower-case base32.')
  return mailbox === undefined ? `${token}@${domain}` : `${mailbox}+${token}@${domain}`
}

/** The token of an address that we gave out, in any case of letters; undefined for any other address. */
export function readReplyAddress(recipient: string, { domain, mailbox }: ReplyPlace): string | undefined {
  const address = recipient.trim().replace(/^<|>$/g, '').toLowerCase()
  const at = address.lastIndexOf('@')
  if (address.slice(at + 1) !== domain.toLowerCase()) return undefined
  const local = address.slice(0, Math.max(at, 0))
  const start = mailbox === undefined ? '' : `${mailbox.toLowerCase()}+`
  const token = local.startsWith(start) ? local.slice(start.length) : ''
  return tokenForm.test(token) ? token : undefined
}
