import { defineWords } from '../words/index.ts'

export const words = defineWords({
  under: { da: 'Det følger af', en: 'This follows from' },
  leave: { da: 'Få ikke flere af den slags mails', en: 'Get no more mail of this kind' },
})
