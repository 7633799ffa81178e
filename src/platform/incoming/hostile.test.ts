import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { context, discussion } from './cases/context.ts'
import {
  classify,
  type IncomingMessage,
  newText,
  type RefusedMail,
  readMessage,
  usualLimits,
} from './index.ts'

const folder = path.join(import.meta.dirname, 'cases')
const files = readdirSync(folder).filter((file) => file.endsWith('.eml'))
const envelope = {
  sender: 'mallory@rogue.example',
  recipients: [`svar+${discussion}@post.partnership.example`],
}

const head = [
  'From: Mallory <mallory@rogue.example>',
  `To: svar+${discussion}@post.partnership.example`,
  'Subject: Hej',
  'Message-ID: <m@rogue.example>',
  'MIME-Version: 1.0',
]
const mail = (headers: readonly string[], body = 'hej') =>
  Buffer.from([...head, ...headers, '', body].join('\r\n'))

const read = (bytes: Uint8Array) => readMessage(bytes, envelope)
const message = async (bytes: Uint8Array): Promise<IncomingMessage> => {
  const outcome = await read(bytes)
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome
}
const refusal = async (bytes: Uint8Array): Promise<RefusedMail> => {
  const outcome = await read(bytes)
  if ('refused' in outcome) return outcome
  throw new Error('It was read.')
}

/** Seconds of processor that something takes; the clock on the wall would count our neighbours' work. */
const cost = async (work: () => unknown): Promise<number> => {
  const start = process.cpuUsage()
  await work()
  return process.cpuUsage(start).user / 1_000_000
}

const nested = (depth: number, boundaryOf = (level: number) => `b${level}`) => {
  const open = Array.from(
    { length: depth },
    (_, level) =>
      `${level === 0 ? '' : `--${boundaryOf(level - 1)}\r\n`}Content-Type: multipart/mixed; boundary=${boundaryOf(level)}\r\n\r\n`,
  )
  return Buffer.from(
    `${head.join('\r\n')}\r\n${open.join('')}--${boundaryOf(depth - 1)}\r\nContent-Type: text/plain\r\n\r\nhej\r\n`,
  )
}

describe('a hostile mail', () => {
  it('of thirty megabytes is refused by its size, and its sender and subject are told', async () => {
    const bytes = mail(['Content-Type: text/plain'], 'x'.repeat(30_000_000))
    expect(await refusal(bytes)).toMatchObject({
      refused: 'oversized',
      from: { address: 'mallory@rogue.example', name: 'Mallory' },
      subject: 'Hej',
      messageId: '<m@rogue.example>',
    })
  })

  it('with a header without end is refused by its size', async () => {
    const endless = mail([`X-Long: ${'ab '.repeat(200_000)}`])
    expect(await refusal(endless)).toMatchObject({ refused: 'oversized' })
    const many = mail(Array.from({ length: 20_000 }, (_, index) => `X-${index}: y`))
    expect(await refusal(many)).toMatchObject({ refused: 'oversized' })
  })

  it('of two thousand parts in each other is refused', async () => {
    expect(await refusal(nested(2000))).toMatchObject({ refused: 'too-many-parts', subject: 'Hej' })
  })

  it('of two thousand parts beside each other is refused', async () => {
    const body = '--b\r\nContent-Type: text/plain\r\n\r\nhej\r\n'.repeat(2000)
    const bytes = mail(['Content-Type: multipart/mixed; boundary=b'], body)
    expect(await refusal(bytes)).toMatchObject({ refused: 'too-many-parts' })
  })

  it('of thirty parts in each other is refused by its depth, and of nine is read', async () => {
    expect(await refusal(nested(30))).toMatchObject({ refused: 'too-deep' })
    expect(await message(nested(9))).toMatchObject({ text: 'hej' })
  })

  it('that is replayed has the same fingerprint, though servers write other lines on top', async () => {
    const once = await message(mail([]))
    const again = await message(Buffer.concat([Buffer.from('Received: from x by y; now\r\n'), mail([])]))
    const other = await message(mail([], 'hej!'))
    expect(again.fingerprint).toBe(once.fingerprint)
    expect(other.fingerprint).not.toBe(once.fingerprint)
  })

  it('with twelve thousand references keeps the first and the newest', async () => {
    const references = Array.from({ length: 12_000 }, (_, index) => `<${index}@rogue.example>`)
    const lines = references.map((id) => ` ${id}`)
    const { references: kept } = await message(mail([`References:${lines.slice(0, 3000).join('\r\n')}`]))
    expect(kept).toHaveLength(100)
    expect(kept[0]).toBe('<0@rogue.example>')
    expect(kept.at(-1)).toBe('<2999@rogue.example>')
    expect(await refusal(mail([`References:${lines.join('\r\n')}`]))).toMatchObject({ refused: 'oversized' })
  })

  it('of HTML in two hundred thousand levels costs no time and has no text', async () => {
    const bytes = mail(['Content-Type: text/html'], `${'<b>'.repeat(200_000)}hej`)
    expect(await cost(async () => expect(await message(bytes)).toMatchObject({ text: '' }))).toBeLessThan(2)
  })

  it.each([
    ['brackets', '<'.repeat(1_000_000)],
    ['comments', '<!--'.repeat(250_000)],
    ['attributes', `<p ${'a="b" '.repeat(150_000)}>hej`],
    ['entities', '&amp;'.repeat(200_000)],
    ['open tables', '<table><tr><td>'.repeat(400)],
  ])('of HTML made of %s costs no time', async (_, html) => {
    expect(await cost(() => message(mail(['Content-Type: text/html'], html)))).toBeLessThan(3)
  })

  it.each([
    ['introductions', 'Den 4. apr. 2023 skrev\n'.repeat(20_000)],
    ['one long line', `On ${'1 '.repeat(90_000)}wrote`],
    ['quotes', '>'.repeat(190_000)],
    ['headers', 'Fra: Sendt: Til:\n'.repeat(10_000)],
    ['stances', `${'ja nej '.repeat(20_000)}`],
    ['names', `På vegne af ${'Aa '.repeat(400)}`],
    ['spaces', ' '.repeat(190_000)],
    ['addresses', '<a@b.example>:\n'.repeat(12_000)],
  ])('of text made of %s costs no time to judge', async (_, text) => {
    const mailText = await message(mail(['Content-Type: text/plain'], text))
    const judge = () => {
      newText(mailText)
      classify(mailText, { ...context, purposes: new Map([[discussion, 'decision']]) })
      classify({ ...mailText, envelope: { ...envelope, sender: '' }, subject: 'failure notice' }, context)
    }
    expect(await cost(judge)).toBeLessThan(1)
  })

  it('of ten megabytes of text is cut to what is kept', async () => {
    const read = await message(mail(['Content-Type: text/plain'], 'hej '.repeat(2_500_000)))
    expect(read.textCut).toBe(true)
    expect(read.text).toHaveLength(usualLimits.textLength)
  })

  it('of any bytes at all never throws and never leaves a control character in a line', async () => {
    const anyMail = fc
      .uint8Array({ maxLength: 2000 })
      .map((tail) => Buffer.concat([Buffer.from('From: '), tail]))
    await fc.assert(
      fc.asyncProperty(anyMail, async (bytes) => {
        const outcome = await read(bytes)
        expect(`${outcome.subject}${outcome.from?.address}${outcome.from?.name}`).not.toMatch(/\p{Cc}/u)
        if (!('refused' in outcome)) expect(classify(outcome, context)).toHaveProperty('kind')
      }),
      { numRuns: 150 },
    )
  })

  it('that is a real one, torn off or with a byte changed anywhere, never throws', async () => {
    const damage = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(255),
      cut: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, at, byte, cut }) => {
        const whole = readFileSync(path.join(folder, file))
        const place = Math.floor(at * (whole.length - 1))
        const bytes = cut ? whole.subarray(0, place) : Buffer.from(whole)
        if (!cut) bytes[place] = byte
        const outcome = await read(bytes)
        if ('refused' in outcome) return
        expect(outcome.text).not.toMatch(/[^\P{Cc}\n\t]/u)
        expect(classify(outcome, context)).toHaveProperty('kind')
      }),
      { numRuns: 250 },
    )
  })
})
