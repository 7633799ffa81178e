import { defineWords } from '../platform/words/index.ts'

export const words = defineWords({
  download: { da: 'Hent listen som', en: 'Download the list as' },
})
