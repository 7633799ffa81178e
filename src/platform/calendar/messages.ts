import { defineWords } from '../words/index.ts'

interface Count {
  readonly n: number
}

/** How days, times and deadlines are worded. */
export const words = defineWords({
  yearBeforeChrist: {
    da: (p: { year: number }) => `${p.year} f.Kr.`,
    en: (p) => `${p.year} BC`,
  },
  earlyYear: {
    da: (p: { year: number }) => `år ${p.year}`,
    en: (p) => `AD ${p.year}`,
  },
  day: {
    da: (p: { day: number; month: string }) => `${p.day}. ${p.month}`,
    en: (p) => `${p.day} ${p.month}`,
  },
  dayRange: {
    da: (p: { first: number; until: string }) => `${p.first}.–${p.until}`,
    en: (p) => `${p.first}–${p.until}`,
  },
  longRange: {
    da: (p: { from: string; until: string }) => `${p.from}–${p.until}`,
    en: (p) => `${p.from} – ${p.until}`,
  },
  clock: {
    da: (p: { hour: string; minute: string }) => `${p.hour}.${p.minute}`,
    en: (p) => `${p.hour}:${p.minute}`,
  },
  dayAndTime: {
    da: (p: { day: string; time: string }) => `${p.day} kl. ${p.time}`,
    en: (p) => `${p.day}, ${p.time}`,
  },
  workingDays: {
    da: (p: Count) => (p.n === 1 ? '1 arbejdsdag' : `${p.n} arbejdsdage`),
    en: (p) => (p.n === 1 ? '1 working day' : `${p.n} working days`),
  },
  days: {
    da: (p: Count) => (p.n === 1 ? '1 dag' : `${p.n} dage`),
    en: (p) => (p.n === 1 ? '1 day' : `${p.n} days`),
  },
  weeks: {
    da: (p: Count) => (p.n === 1 ? '1 uge' : `${p.n} uger`),
    en: (p) => (p.n === 1 ? '1 week' : `${p.n} weeks`),
  },
  months: {
    da: (p: Count) => (p.n === 1 ? '1 måned' : `${p.n} måneder`),
    en: (p) => (p.n === 1 ? '1 month' : `${p.n} months`),
  },
  inWorkingDays: {
    da: (p: Count) => (p.n === 1 ? 'om 1 arbejdsdag' : `om ${p.n} arbejdsdage`),
    en: (p) => (p.n === 1 ? 'in 1 working day' : `in ${p.n} working days`),
  },
  earlierToday: { da: 'tidligere i dag', en: 'earlier today' },
  countedFrom: {
    da: (p: { span: string; day: string }) => `${p.span} fra dagen efter ${p.day}.`,
    en: (p) => `${p.span} from the day after ${p.day}.`,
  },
  notCounted: {
    da: (p: { names: string; n: number }) => `${p.names} er ikke talt med.`,
    en: (p) => `${p.names} ${p.n === 1 ? 'is' : 'are'} not counted.`,
  },
  lastDayMoved: {
    da: (p: { from: string; to: string }) => `${p.from} er ikke en arbejdsdag, så fristen er ${p.to}.`,
    en: (p) => `${p.from} is not a working day, so the deadline is ${p.to}.`,
  },
})
