import { defineWords } from '../words/index.ts'

/** What a calendar shows of a date that is not known to the day. */
export const words = defineWords({
  due: {
    da: (p: { title: string; date: string }) => `${p.title} (frist: ${p.date})`,
    en: (p) => `${p.title} (due: ${p.date})`,
  },
})
