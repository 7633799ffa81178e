import { defineWords } from '../words/index.ts'

/** What stands on every page. */
export const words = defineWords({
  page: {
    da: (p: { page: string; of: string }) => `Side ${p.page} af ${p.of}`,
    en: (p) => `Page ${p.page} of ${p.of}`,
  },
})
