import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Records, recordShapes } from '../charter/index.ts'
import { contentFrom, typedFrom } from './fields.ts'
import { planOf } from './plan.ts'

const lists = {
  competences: recordShapes.competenceArea,
  facilities: recordShapes.facility,
  missions: recordShapes.mission,
  activities: recordShapes.activity,
  fundingInstruments: recordShapes.instrument,
  history: recordShapes.moment,
  outlook: recordShapes.moment,
  events: recordShapes.event,
  background: recordShapes.chapter,
  evaluations: recordShapes.evaluation,
} as const

const folders = ['space-exploration-danmark', 'baltic-pulse']
const recordsOf = (folder: string): Records =>
  parse(readFileSync(resolve('partnerships', folder, 'records.yaml'), 'utf8'))

describe('the form of a record', () => {
  it.each(folders)('gives back every record of %s as it was', (folder) => {
    const records = recordsOf(folder)
    for (const [list, shape] of Object.entries(lists)) {
      const plan = planOf(shape)
      for (const content of (records[list as keyof Records] ?? []) as Record<string, unknown>[]) {
        expect(contentFrom(plan, typedFrom(plan, content, ['da', 'en']))).toEqual(content)
      }
    }
  })

  it('makes a key for what is new, and keeps that of what is there', () => {
    const plan = planOf(recordShapes.facility)
    const typed = { 'record.name': 'Store vindtunnel', 'record.where.da': 'Lyngby' }
    expect(contentFrom(plan, typed)).toMatchObject({ key: 'store-vindtunnel' })
    expect(contentFrom(plan, { ...typed, 'record.key': 'tunnel' })).toMatchObject({ key: 'tunnel' })
  })

  it('leaves out a part that was emptied', () => {
    const plan = planOf(recordShapes.evaluation)
    const typed = {
      'record.results.0.key': 'walls-down',
      'record.results.0.text.da': ' ',
      'record.results.1.text.da': 'Flere er med',
      'record.results.1.text.en': 'More take part',
    }
    expect(contentFrom(plan, typed)['results']).toEqual([
      { key: 'more-take-part', text: { da: 'Flere er med', en: 'More take part' } },
    ])
  })

  it('keeps what is no number, so that it can be said to be none', () => {
    const plan = planOf(recordShapes.activity)
    expect(contentFrom(plan, { 'record.count': 'mange' })['count']).toBe('mange')
  })

  it('takes a line in one language without its fellow as a text that lacks a language', () => {
    const plan = planOf(recordShapes.event)
    const typed = { 'record.facts.da': 'Et\nTo', 'record.facts.en': 'One' }
    expect(contentFrom(plan, typed)['facts']).toEqual([{ da: 'Et', en: 'One' }, { da: 'To' }])
  })
})
