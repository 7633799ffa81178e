import { describe, expect, it } from 'vitest'
import { tell } from './telling.rules.ts'

const names = {
  title: { da: 'Kammeret', en: 'The chamber' },
  organisation: undefined,
  ofId: (id: string) => (id === 'x' ? { da: 'Ida' } : undefined),
}
const acts = [
  { name: 'facility.add', summary: { da: 'Tilføjer: facilitet', en: 'Adds: facility' } },
  { name: 'facility.remove', summary: { da: 'Fjerner: facilitet', en: 'Removes: facility' } },
]
const sentences = {
  'seat.filled': {
    da: ({ title, named }: { title: string; named: (field: string) => string }) =>
      `${named('who')}, ${title}`,
    en: () => 'a seat was filled',
  },
}

describe('an entry', () => {
  const told = (name: string, payload = {}, language: 'da' | 'en' = 'da') =>
    tell({ name, payload }, names, sentences, acts, language)

  it('is told by its room’s sentence, which begins with a capital', () => {
    expect(told('seat.filled', { who: 'x' })).toBe('Ida, Kammeret')
    expect(told('seat.filled', {}, 'en')).toBe('A seat was filled')
  })

  it('is told by what its act does where no room has a sentence, and by its name where there is no act', () => {
    expect(told('facility.added')).toBe('Tilføjer: facilitet: Kammeret')
    expect(told('facility.removed', {}, 'en')).toBe('Removes: facility: The chamber')
    expect(told('strange.happened')).toBe('strange.happened: Kammeret')
  })
})
