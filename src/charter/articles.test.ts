import { describe, expect, it } from 'vitest'
import { besidesArticles, partsShown, rulesBeside } from './articles.ts'
import { citationOf } from './citation.ts'
import { example } from './format/example/index.ts'
import { type Article, type Charter, readPartnershipFolder } from './format/index.ts'
import { textsIn } from './texts.ts'

const read = readPartnershipFolder(example)
if (Array.isArray(read)) throw new Error('the example is not read')

const goal = (n: number, key: string) => ({ n, key, text: { da: key, en: key } })
const charter: Charter = {
  ...read.charter,
  goals: [goal(1, 'flour'), goal(2, 'bread'), goal(3, 'beer')],
  articles: [
    { number: '1', key: 'aims', renders: ['vision', 'goals'] },
    { number: '1.1', key: 'first', renders: ['goals/flour'] },
    { number: '2', key: 'more', renders: ['goals/bread', 'rules/without-end'] },
    { number: '3', key: 'term', renders: ['term'] },
  ],
}
const article = (key: string): Article => charter.articles.find((one) => one.key === key)!
const shown = (key: string) =>
  partsShown(charter, article(key)).map((part) =>
    'shownIn' in part ? `${part.pointer} → ${part.shownIn.number}` : part.pointer,
  )

describe('an article', () => {
  it('leaves to its own sub-articles what they show, and points to others', () => {
    expect(shown('aims')).toEqual(['vision', 'goals/bread → 2', 'goals/beer'])
    expect(shown('first')).toEqual(['goals/flour'])
  })

  it('shows a whole list where no other article shows any of it', () => {
    const whole = { ...charter, articles: [article('aims')] }
    expect(partsShown(whole, article('aims')).map(({ pointer }) => pointer)).toEqual(['vision', 'goals'])
  })

  it('has beside it the rules that rest on it, but not those that it shows itself', () => {
    expect(rulesBeside(charter, article('term')).map(({ key }) => key)).toEqual(['without-end'])
    const itself = { ...article('term'), renders: ['rules/without-end'] }
    expect(rulesBeside({ ...charter, articles: [itself] }, itself)).toEqual([])
  })
})

describe('what no article shows', () => {
  it('is found, but for what is not the agreement’s', () => {
    // Of the example's settings only the term is the agreement's; the rest are ours.
    const pointers = besidesArticles(charter).map(({ pointer }) => pointer)
    expect(pointers).toContain('mission')
    expect(pointers).toContain('financing/facts')
    expect(pointers).not.toContain('secretariat')
    expect(pointers).not.toContain('membership/entry')
    expect(pointers).not.toContain('term')
  })
})

describe('where a setting comes from', () => {
  it('is where its rule comes from, if it names one', () => {
    expect(citationOf(charter, { rule: 'without-end' })).toMatchObject({ source: 'agreement', binding: true })
    expect(citationOf(charter, { rule: 'without-end' }).articles.map(({ number }) => number)).toEqual(['3'])
    expect(citationOf(charter, { rule: 'window' })).toMatchObject({
      source: 'default',
      gap: { key: 'window' },
    })
  })

  it('is never the agreement where nothing says so', () => {
    expect(citationOf(charter, {}).source).toBe('default')
    expect(citationOf(charter, { rule: 'no-such-rule' }).source).toBe('default')
  })
})

describe('the texts of a part', () => {
  it('are found at any depth, in their order, and nothing else is taken for one', () => {
    const part = {
      is: 'fixed',
      weights: { company: 2 },
      a: { da: 'A', en: 'A' },
      b: [{ text: { da: 'B' } }],
      c: ['x'],
    }
    expect(textsIn(part, ['da', 'en'])).toEqual([{ da: 'A', en: 'A' }, { da: 'B' }])
  })
})
