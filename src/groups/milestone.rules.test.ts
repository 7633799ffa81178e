import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  type Dated,
  isMilestoneLate,
  lightOf,
  type MilestoneStatus,
  nextOf,
  stateOf,
} from './milestone.rules.ts'

const on = (day: string) => Temporal.PlainDate.from(day)
const milestone = (due: string, status: MilestoneStatus = 'planned', more: Partial<Dated> = {}): Dated => ({
  n: 1,
  due,
  status,
  slips: 0,
  ...more,
})

describe('a milestone', () => {
  it.each([
    ['2023-03', '2023-03-31', '2023-04-01'],
    ['2023-06/2023-07', '2023-07-31', '2023-08-01'],
    ['2023-41', '2023-12-31', '2024-01-01'],
    ['2023', '2023-12-31', '2024-01-01'],
    ['2023-12-31', '2023-12-31', '2024-01-01'],
  ])('due %s is in time on %s and late on %s', (due, inTime, late) => {
    expect(isMilestoneLate(milestone(due), on(inTime))).toBe(false)
    expect(isMilestoneLate(milestone(due), on(late))).toBe(true)
  })

  it('is never late when it is done, dropped, or due at no end', () => {
    expect(isMilestoneLate(milestone('2023-03', 'done'), on('2024-01-01'))).toBe(false)
    expect(isMilestoneLate(milestone('2023-03', 'dropped'), on('2024-01-01'))).toBe(false)
    expect(isMilestoneLate(milestone('2023-03/..'), on('2099-01-01'))).toBe(false)
  })

  it('says the gravest that is true of it', () => {
    const moved = milestone('2023-09', 'on-track', { slips: 2 })
    expect(stateOf(moved, on('2023-09-30'))).toBe('moved')
    expect(stateOf(moved, on('2023-10-01'))).toBe('late')
    expect(stateOf({ ...moved, status: 'at-risk' }, on('2023-09-01'))).toBe('at-risk')
    expect(stateOf({ ...moved, status: 'done' }, on('2023-10-01'))).toBe('done')
  })
})

describe('the light of a group', () => {
  const plan = [
    milestone('2023-01', 'done'),
    milestone('2023-03', 'planned', { n: 2 }),
    milestone('2023-08', 'planned', { n: 3 }),
  ]

  it('is kept as long as nothing is late or at risk', () => {
    expect(lightOf(plan, on('2023-03-31'))).toEqual({ light: 'kept', reason: 'on-plan', n: 2 })
  })

  it('is broken from the day after the last day of a month that passed, and counts how many', () => {
    expect(lightOf(plan, on('2023-04-01'))).toEqual({ light: 'broken', reason: 'late', n: 1 })
    expect(lightOf(plan, on('2023-09-01'))).toEqual({ light: 'broken', reason: 'late', n: 2 })
  })

  it('is at risk where somebody said so', () => {
    const told = plan.map((each) => (each.n === 2 ? { ...each, status: 'at-risk' as const } : each))
    expect(lightOf(told, on('2023-03-01'))).toEqual({ light: 'risk', reason: 'at-risk', n: 1 })
  })

  it('does not go out because a date was put off in time', () => {
    expect(lightOf([milestone('2023-09', 'planned', { slips: 1 })], on('2023-08-20')).light).toBe('kept')
  })

  it('is none without milestones, also where all were dropped, and finished when all are done', () => {
    expect(lightOf([], on('2023-01-01')).light).toBe('none')
    expect(lightOf([milestone('2023-01', 'dropped')], on('2024-01-01')).light).toBe('none')
    expect(lightOf([milestone('2023-01', 'done')], on('2024-01-01')).reason).toBe('finished')
  })
})

describe('the next milestone', () => {
  it('is the open one whose last day comes first and is not over', () => {
    const all = [
      milestone('2023-12', 'planned', { n: 1 }),
      milestone('2023-05', 'planned', { n: 2 }),
      milestone('2023-06', 'done', { n: 3 }),
      milestone('2023-08', 'planned', { n: 4 }),
    ]
    expect(nextOf(all, on('2023-05-31'))?.n).toBe(2)
    expect(nextOf(all, on('2023-06-01'))?.n).toBe(4)
    expect(nextOf(all, on('2024-01-01'))).toBeUndefined()
  })

  it('is never late, and none is left where it is none, whatever the plan', () => {
    const any = fc.record({
      n: fc.integer({ min: 1, max: 99 }),
      due: fc.constantFrom(
        '2022',
        '2023-03',
        '2023-05-05',
        '2023-33',
        '2023-41',
        '2023-06/2023-07',
        '2023/..',
      ),
      status: fc.constantFrom<MilestoneStatus>('planned', 'on-track', 'at-risk', 'done', 'dropped'),
      slips: fc.integer({ min: 0, max: 3 }),
    })
    const day = fc.integer({ min: 0, max: 900 }).map((days) => on('2022-06-01').add({ days }))
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), day, (plan, today) => {
        const next = nextOf(plan, today)
        const waiting = plan.filter(
          (each) => !['done', 'dropped'].includes(each.status) && !isMilestoneLate(each, today),
        )
        expect(next === undefined).toBe(waiting.length === 0)
        if (next) expect(waiting).toContain(next)
      }),
    )
  })
})
