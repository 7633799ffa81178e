import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { view } from '../view.ts'
import { listAsCsv, mostRows, wantedFormat } from './lists.ts'

const declared = (data: z.ZodType) =>
  view({
    name: 'knot.list',
    summary: { da: 'Knuder', en: 'Knots' },
    parameters: z.object({}),
    data,
    who: ['anyone'],
    freshness: 'journal',
    api: '/ropes/{id}/knots',
    example: {},
    load: async () => undefined,
  })

const list = declared(z.object({ items: z.array(z.object({ n: z.int() })), next: z.string().optional() }))
const single = declared(z.object({ n: z.int() }))

const format = (asked: unknown, accept?: string) => wantedFormat(list, asked, accept, 'en')

describe('the format of an answer', () => {
  it('is JSON for whoever takes anything', () => {
    for (const accept of [undefined, '*/*', 'text/html,application/xml;q=0.9,*/*;q=0.8']) {
      expect(format(undefined, accept)).toEqual({ format: 'json' })
    }
  })

  it('is CSV where the header names it above JSON', () => {
    expect(format(undefined, 'text/csv')).toEqual({ format: 'csv' })
    expect(format(undefined, 'Text/CSV;charset=utf-8, application/json;q=0.5')).toEqual({ format: 'csv' })
    expect(format(undefined, 'application/json, text/csv;q=0.9')).toEqual({ format: 'json' })
    expect(format(undefined, 'text/csv;q=0')).toEqual({ format: 'json' })
  })

  it('is the address’s where both say something', () => {
    expect(format('json', 'text/csv')).toEqual({ format: 'json' })
    expect(format('csv-semicolon', 'application/json')).toEqual({ format: 'csv-semicolon' })
  })

  it('is refused where there is no such thing', () => {
    expect(format('xml')).toEqual({ issues: [{ field: 'format', text: 'Choose one of the possibilities.' }] })
    expect(wantedFormat(single, 'csv', undefined, 'en')).toHaveProperty('issues')
  })

  it('is JSON for what is no list, whatever the header prefers', () => {
    expect(wantedFormat(single, undefined, 'text/csv', 'en')).toEqual({ format: 'json' })
  })
})

describe('a list as a file', () => {
  const of = (first: unknown, turn: (more: Readonly<Record<string, string>>) => unknown) =>
    listAsCsv(list, first, {
      format: 'csv',
      languages: [],
      turn: async (more) => turn(more),
      addressWith: (more) => `/knots?${new URLSearchParams(more)}`,
    })
  const page = (from: number, length: number) => Array.from({ length }, (_, i) => ({ n: from + i }))

  it('goes on to the last page, by cursor or by number', async () => {
    const byCursor = await of({ items: page(0, 2), next: 'b' }, ({ after }) =>
      after === 'b' ? { items: page(2, 1) } : undefined,
    )
    expect(byCursor.body).toBe('\uFEFFn\r\n0\r\n1\r\n2\r\n')
    const byNumber = await of({ items: page(0, 2), page: 1, more: true }, ({ page: n }) =>
      n === '2' ? { items: page(2, 1), page: 2, more: false } : undefined,
    )
    expect(byNumber.body).toBe(byCursor.body)
    expect(byCursor.headers).toEqual({ 'content-disposition': 'attachment; filename="ropes-knots.csv"' })
  })

  it('ends at a bearable length and says where it goes on', async () => {
    let asked = 0
    const file = await of({ items: page(0, 500), next: '500' }, ({ after }) => {
      asked += 1
      return { items: page(Number(after), 500), next: String(Number(after) + 500) }
    })
    expect(file.body.trimEnd().split('\r\n')).toHaveLength(1 + mostRows)
    expect(asked).toBe(3)
    expect(file.headers).toMatchObject({ link: `</knots?after=${mostRows}>; rel="next"` })
  })

  it('says where to go on as well where a page cannot be had', async () => {
    const file = await of({ items: page(0, 1), next: 'lost' }, () => undefined)
    expect(file.headers).toMatchObject({ link: '</knots?after=lost>; rel="next"' })
  })
})
