import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newReplyToken, readImapUrl, readReplyAddress, replyAddress } from './index.ts'

const domain = 'post.partnership.example'
const places = fc.constantFrom({ domain, mailbox: 'svar' }, { domain })

describe('a reply address', () => {
  it('is read back in any case of letters, with or without brackets', () => {
    const anyCase = fc.array(fc.boolean(), { minLength: 90, maxLength: 90 })
    fc.assert(
      fc.property(places, anyCase, fc.boolean(), (place, upper, brackets) => {
        const token = newReplyToken()
        const address = replyAddress({ ...place, token })
        const shaken = [...address].map((letter, at) => (upper[at] ? letter.toUpperCase() : letter)).join('')
        expect(readReplyAddress(brackets ? `<${shaken}>` : shaken, place)).toBe(token)
      }),
    )
  })

  it('has 26 characters of chance that stay within what a local part may hold', () => {
    const tokens = Array.from({ length: 1000 }, newReplyToken)
    expect(new Set(tokens).size).toBe(1000)
    for (const token of tokens) expect(token).toMatch(/^[a-z2-7]{26}$/)
    const counted = new Map<string, number>()
    for (const letter of tokens.join('')) counted.set(letter, (counted.get(letter) ?? 0) + 1)
    expect(counted.size).toBe(32)
    for (const count of counted.values()) expect(count).toBeGreaterThan(600)
  })

  it('is none of ours at another domain, in another mailbox, or with anything before or behind the token', () => {
    const token = newReplyToken()
    const place = { domain, mailbox: 'svar' }
    const others = [
      `svar+${token}@evil.example`,
      `svar+${token}@sub.${domain}`,
      `svar+${token}@${domain}.evil.example`,
      `andet+${token}@${domain}`,
      `svar+x${token}@${domain}`,
      `svar+${token}+1@${domain}`,
      `${token}@${domain}`,
      `svar@${domain}`,
      `svar+${token}`,
      '',
    ]
    for (const other of others) expect(readReplyAddress(other, place), other).toBeUndefined()
  })

  it('carries nothing but a token', () => {
    const bad = ['', 'x', `${newReplyToken()}\r\nBcc: a@b.example`, newReplyToken().toUpperCase()]
    for (const token of bad)
      expect(() => replyAddress({ domain, mailbox: 'svar', token })).toThrow(RangeError)
  })
})

describe('the address of a mailbox', () => {
  it('says how to reach it', () => {
    expect(readImapUrl('imaps://me%40a.example:p%3Aw%2F@mail.example/Svar%20ind?handled=Taget')).toEqual({
      host: 'mail.example',
      port: 993,
      secure: true,
      user: 'me@a.example',
      password: 'p:w/',
      mailbox: 'Svar ind',
      handled: 'Taget',
    })
    expect(readImapUrl('imap://me:x@mail.example:1143')).toMatchObject({
      port: 1143,
      secure: false,
      mailbox: 'INBOX',
      handled: undefined,
    })
  })

  it.each(['', 'https://mail.example', 'imap:///x', 'imaps://a:%zz@mail.example', 'pop3://a@b'])(
    'is not %j',
    (url) => expect(readImapUrl(url)).toBeUndefined(),
  )
})
