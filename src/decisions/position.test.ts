import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { idOfName } from '../platform/db/index.ts'
import {
  type Elector,
  type Electorate,
  type Position,
  type Round,
  type Sending,
  sift,
  wasOpen,
} from './index.ts'
import { noticeOf } from './notice.rules.ts'

const at = (time: string) => Temporal.Instant.from(`2023-04-${time}Z`)
const mill = idOfName<'organisation'>('mill')
const farm = idOfName<'organisation'>('farm')
const baker = idOfName<'organisation'>('baker')

const elector = (organisation: Elector['organisation']): Elector => ({
  organisation,
  key: 'some',
  kind: 'farm',
  weight: 1,
  veto: false,
  representative: null,
})

const electorate: Electorate = {
  electors: [elector(mill), elector(farm)],
  recused: [{ organisation: baker, reason: 'party' }],
}

const round: Round = {
  opensAt: at('04T10:00'),
  closesAt: at('21T22:00'),
  extensions: [],
  withdrawnAt: null,
}

let n = 0
const position = (says: Position['says'], more: Partial<Position> = {}): Position => ({
  id: `id-${String(++n).padStart(4, '0')}`,
  round: 1,
  organisation: mill,
  says,
  via: 'mandate',
  at: at('10T12:00'),
  ...more,
})

const sifted = (
  method: 'silent' | 'ballot',
  positions: Position[],
  leavings = [] as { id: string; organisation: typeof mill; at: Temporal.Instant }[],
) => sift({ rule: { round: 1, method }, electorate, round, positions, leavings })

const says = (found: ReturnType<typeof sift>) => [...found.standing.values()].map((one) => one.says)
const why = (found: ReturnType<typeof sift>) => found.leftOut.map((one) => one.why)

describe('what an organisation says in a ballot', () => {
  it('is its last answer', () => {
    const found = sifted('ballot', [position('for'), position('against', { at: at('12T12:00') })])
    expect(says(found)).toEqual(['against'])
    expect(why(found)).toEqual(['replaced'])
  })

  it('is in the same instant the one with the later id', () => {
    expect(says(sifted('ballot', [position('for', { id: 'b' }), position('against', { id: 'a' })]))).toEqual([
      'for',
    ])
  })

  it('is its own answer rather than one on paper, whichever came first', () => {
    const own = position('for')
    const before = position('against', { via: 'paper', at: at('09T12:00') })
    const after = position('against', { via: 'paper', at: at('11T12:00') })
    expect(why(sifted('ballot', [own, before]))).toEqual(['replaced'])
    const found = sifted('ballot', [own, after])
    expect(says(found)).toEqual(['for'])
    expect(why(found)).toEqual(['own-answer-stands'])
  })

  it('is the last on paper where it has not answered itself', () => {
    const paper = { via: 'paper' } as const
    expect(says(sifted('ballot', [position('for', paper), position('abstain', paper)]))).toEqual(['abstain'])
  })

  it('is nothing before opening, at closing, in another round, in its own cause or without a vote', () => {
    const found = sifted('ballot', [
      position('for', { at: at('04T09:59') }),
      position('for', { at: at('21T22:00') }),
      position('for', { round: 2 }),
      position('for', { organisation: baker }),
      position('for', { organisation: idOfName('nobody') }),
      position('agree'),
    ])
    expect(says(found)).toEqual([])
    expect(why(found).sort()).toEqual(
      ['not-open', 'not-open', 'other-round', 'recused', 'not-entitled', 'other-method'].sort(),
    )
  })

  it('is in time until the last moment before closing', () => {
    expect(says(sifted('ballot', [position('for', { at: at('21T21:59:59.999999999') })]))).toEqual(['for'])
  })

  it('no longer counts once it leaves before closing, and still does where it leaves at closing', () => {
    const leaving = (time: string) => [{ id: 'x', organisation: mill, at: at(time) }]
    expect(why(sifted('ballot', [position('for')], leaving('21T21:59')))).toEqual(['left-partnership'])
    expect(says(sifted('ballot', [position('for')], leaving('21T22:00')))).toEqual(['for'])
  })
})

describe('an objection', () => {
  it('ends a silent procedure at once: nothing takes it back', () => {
    const found = sifted('silent', [
      position('object'),
      position('agree', { at: at('11T12:00') }),
      position('agree', { organisation: farm, at: at('11T12:00') }),
    ])
    expect(found.objection?.organisation).toBe(mill)
    expect(why(found)).toEqual(['after-objection', 'after-objection'])
  })

  it('stands although the organisation leaves afterwards, and is none from one that has left', () => {
    const leaving = (time: string) => [{ id: 'x', organisation: mill, at: at(time) }]
    expect(sifted('silent', [position('object')], leaving('10T12:01')).objection).toBeDefined()
    expect(sifted('silent', [position('object')], leaving('10T11:59')).objection).toBeUndefined()
  })

  it('on paper that one’s own agreement kept from counting is not brought to life by leaving', () => {
    const agreed = position('agree', { at: at('09T12:00') })
    const leaving = { id: 'x', organisation: mill, at: at('10T12:01') }
    const found = sifted('silent', [agreed, position('object', { via: 'paper' })], [leaving])
    expect(found.objection).toBeUndefined()
    expect(why(found)).toEqual(['own-answer-stands', 'left-partnership'])
  })

  it('can follow one’s own agreement, but not from paper', () => {
    const agreed = position('agree', { at: at('09T12:00') })
    expect(sifted('silent', [agreed, position('object')]).objection).toBeDefined()
    expect(sifted('silent', [agreed, position('object', { via: 'paper' })]).objection).toBeUndefined()
  })

  it('is not made by a comment, and a comment does not take back an agreement', () => {
    const found = sifted('silent', [position('agree'), position('comment', { at: at('11T12:00') })])
    expect(found.objection).toBeUndefined()
    expect(says(found)).toEqual(['agree'])
  })
})

it('nothing is in time between a closing and the extension that came after it', () => {
  const extended: Round = {
    ...round,
    extensions: [{ id: 'm', at: at('24T10:00'), closesAt: at('28T22:00') }],
  }
  const open = (time: string) => wasOpen(extended, { id: 'n', at: at(time) })
  expect(['21T21:59', '21T22:00', '24T09:59', '24T10:00', '28T21:59', '28T22:00'].map(open)).toEqual([
    true,
    false,
    false,
    true,
    true,
    false,
  ])
})

describe('notice', () => {
  const closing = at('21T22:00')
  const sending = (more: Partial<Sending> = {}): Sending => ({
    organisation: mill,
    queuedAt: at('04T10:00'),
    acceptedAt: at('04T10:01'),
    failedAt: null,
    ...more,
  })
  const because = (
    sendings: Sending[],
    answered?: Temporal.Instant,
    had: string | null = null,
    entered = '25T10:00',
  ) => {
    const proofs = had ? [{ organisation: mill, hadAt: at(had), enteredAt: at(entered) }] : []
    return noticeOf(mill, { sendings, proofs }, answered, closing).because
  }

  it('stands when the relay accepted it and no failure came before closing', () => {
    expect(because([sending()])).toBe('accepted')
    expect(because([sending({ failedAt: at('21T21:59') })])).toBe('failed')
    expect(because([sending({ failedAt: at('21T22:00') })])).toBe('accepted')
    expect(because([sending({ acceptedAt: at('21T22:00') })])).toBe('waiting')
    expect(because([sending({ acceptedAt: null })])).toBe('waiting')
    expect(because([])).toBe('nothing-sent')
    expect(because([sending({ organisation: farm })])).toBe('nothing-sent')
  })

  it('stands when one of several came through', () => {
    expect(because([sending({ failedAt: at('04T10:02') }), sending()])).toBe('accepted')
  })

  it('stands when the organisation answered, or it is proven that it knew before closing', () => {
    const failed = [sending({ failedAt: at('05T10:00') })]
    expect(because(failed, at('20T10:00'))).toBe('answered')
    expect(because(failed, undefined, '20T10:00')).toBe('proven')
    expect(because(failed, undefined, '21T22:00')).toBe('failed')
  })
})
