import { describe, expect, it } from 'vitest'
import { context, decision, discussion } from './cases/context.ts'
import {
  answerTo,
  classify,
  type Envelope,
  type IncomingMessage,
  newText,
  readMessage,
  replyTokens,
} from './index.ts'

const at = (token: string) => `svar+${token}@post.partnership.example`
const read = async (text: string, headers: readonly string[] = [], envelope: Partial<Envelope> = {}) => {
  const head = [
    'From: mette@nordlys.example',
    `To: ${at(decision)}`,
    ...headers,
    'Content-Type: text/plain; charset=utf-8',
  ]
  const bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`)
  const sender = 'mette@nordlys.example'
  return (await readMessage(bytes, { sender, recipients: [], ...envelope })) as IncomingMessage
}

describe('an answer in words to a decision', () => {
  it.each([
    'ja',
    'Ja!',
    'JA TAK',
    'nej',
    'Nej.',
    'ok',
    'OK 👍',
    'for',
    'Imod',
    'Enig',
    'Vi er enige.',
    'vi stemmer for',
    'Vi stemmer imod forslaget.',
    'Vi stemmer ja',
    'Vi kan tilslutte os forslaget.',
    'Ingen indvendinger herfra',
    'Vi har ingen indvendinger.',
    'Havblik stemmer for',
    'På vegne af Nordlys Instrumenter: vi stemmer for',
    'Godkendt',
    'I agree',
    'We agree.',
    'We object',
    'Yes, we approve.',
    'No objections from us',
    'We vote in favour',
    'Against.',
    'We abstain.',
    '+1',
    'Hej Sara\n\nJa\n\nVH Mette',
    'Dear all\n\nAgreed\n\nBest regards\nAnna Reed\nTidewater Ltd\n1 Quay Street',
  ])('%j thinks that it has voted', async (text) => {
    expect(classify(await read(text), context)).toMatchObject({ kind: 'vote-in-words', token: decision })
  })

  it.each([
    'Hvornår er fristen?',
    'Ja, hvis budgettet holder.',
    'Nej, for kammeret er for lille.',
    'For at kunne tage stilling mangler vi bilag 2.',
    'Vi stemmer for, når bilag 2 er sendt.',
    'Ok, jeg ser på det i morgen.',
    'I agree with the aim but not with the date.',
    'We object because the minutes are missing.',
    'Jeg kan ikke åbne linket',
    'Hej',
    '',
  ])('%j is a contribution', async (text) => {
    expect(classify(await read(text), context)).toMatchObject({ kind: 'discussion-reply', token: decision })
  })
})

describe('a reply token', () => {
  it('is believed from the envelope before the addresses that the sender wrote', async () => {
    const message = await read('hej', [`Cc: ${at('a'.repeat(26))}`], { recipients: [at(discussion)] })
    expect(replyTokens(message, context.place)).toEqual([discussion, decision, 'a'.repeat(26)])
    expect(classify(message, context)).toMatchObject({ token: discussion })
  })
})

describe('whom a machine may answer', () => {
  it('is the sender of the envelope, and of the header only where no envelope is known', async () => {
    expect(answerTo(await read('ja', [], { sender: 'jens@havblik.example' }))).toBe('jens@havblik.example')
    expect(answerTo(await read('ja', [], { sender: undefined }))).toBe('mette@nordlys.example')
  })

  it.each([
    [['Auto-Submitted: auto-generated'], {}],
    [['Precedence: list'], {}],
    [['Precedence: bulk'], {}],
    [['List-Id: <a.b.example>'], {}],
    [['X-Auto-Response-Suppress: DR, OOF, AutoReply'], {}],
    [['Subject: Automatisk svar'], {}],
    [[], { sender: '' }],
    [[], { sender: 'MAILER-DAEMON@mx.example' }],
    [[], { sender: 'noreply@havblik.example' }],
    [[], { sender: 'no-reply+4@havblik.example' }],
  ])('is nobody with %j and %j', async (headers, envelope) => {
    expect(answerTo(await read('ja', headers, envelope))).toBeUndefined()
  })

  it('is a person whose mail says that no machine sent it', async () => {
    expect(answerTo(await read('ja', ['Auto-Submitted: no']))).toBe('mette@nordlys.example')
  })
})

describe('new text', () => {
  const own = (text: string, subject = 'SV: x') => newText({ textBeforeQuote: text, subject })

  it('keeps a line that only looks like the header of a mail', () => {
    const text = 'Til mødet har jeg tre ting:\nFra: Odense\nså kører vi.'
    expect(own(text)).toBe(text)
  })

  it('keeps a sentence in which somebody wrote', () => {
    const text = 'Den 4. april skrev Jens til mig, at det er for sent.\nHvad nu?'
    expect(own(text)).toBe(text)
  })

  it('keeps a rule of dashes within a text', () => {
    const text = 'Først\n--\nså\n' + 'mere\n'.repeat(15) + 'slut'
    expect(own(text)).toBe(text)
  })

  it('keeps "Sendt fra" at the beginning of a text', () => {
    const text = 'Sendt fra os til jer i marts\n' + 'mere\n'.repeat(5) + 'slut'
    expect(own(text)).toBe(text)
  })

  it('is empty where all is quoted', () => {
    expect(own('> ja\n> nej')).toBe('')
    expect(own('Fra: a\nSendt: b\nTil: c\nEmne: d\n\nhej')).toBe('')
  })
})
