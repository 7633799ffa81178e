import { defineWords } from '../../words/index.ts'

const danish = ['', '', 'anden', 'tredje', 'fjerde', 'femte', 'sjette', 'syvende', 'ottende']
const english = ['', '', 'other', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']
const danishPlaces = ['', 'første', 'anden', 'tredje', 'fjerde', 'femte']
const englishPlaces = ['', 'first', 'second', 'third', 'fourth', 'fifth']

const hver = (n: number): string => (n === 1 ? 'hver' : `hver ${danish[n] ?? `${n}.`}`)
const every = (n: number): string => (n === 1 ? 'every' : `every ${english[n] ?? englishOrdinal(n)}`)

function englishOrdinal(n: number): string {
  const tail = n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${tail}`
}

const danishPlace = (n: number): string =>
  n > 0
    ? (danishPlaces[n] ?? `${n}.`)
    : n === -1
      ? 'sidste'
      : n === -2
        ? 'næstsidste'
        : `${danishPlace(-n)} sidste`
const englishPlace = (n: number): string =>
  n > 0
    ? (englishPlaces[n] ?? englishOrdinal(n))
    : n === -1
      ? 'last'
      : n === -2
        ? 'second last'
        : `${englishPlace(-n)} last`

interface Interval {
  readonly n: number
}

/** How a rule is said: "hver anden tirsdag kl. 10.00". */
export const words = defineWords({
  everyDay: { da: (p: Interval) => `${hver(p.n)} dag`, en: (p) => `${every(p.n)} day` },
  everyWeekday: {
    da: (p: Interval & { day: string }) => `${hver(p.n)} ${p.day}`,
    en: (p) => `${every(p.n)} ${p.day}`,
  },
  everyWeek: { da: (p: Interval) => `${hver(p.n)} uge`, en: (p) => `${every(p.n)} week` },
  everyMonth: { da: (p: Interval) => `${hver(p.n)} måned`, en: (p) => `${every(p.n)} month` },
  everyYear: {
    da: (p: Interval) => (p.n === 1 ? 'hvert år' : p.n === 2 ? 'hvert andet år' : `${hver(p.n)} år`),
    en: (p) => `${every(p.n)} year`,
  },
  eachOf: {
    da: (p: { days: string }) => `hver ${p.days}`,
    en: (p) => `every ${p.days}`,
  },
  workWeek: { da: 'dag fra mandag til fredag', en: 'day from Monday to Friday' },
  inPeriod: {
    da: (p: { what: string; period: string }) => `${p.what} i ${p.period}`,
    en: (p) => `${p.what} of ${p.period}`,
  },
  onDays: {
    da: (p: { days: string; period: string }) => `${p.days} ${p.period}`,
    en: (p) => `${p.days} ${p.period}`,
  },
  theDay: { da: (p: Interval) => `den ${p.n}.`, en: (p) => `the ${englishOrdinal(p.n)}` },
  dayFromEnd: {
    da: (p: Interval) => `den ${danishPlace(p.n)} dag`,
    en: (p) => `the ${englishPlace(p.n)} day`,
  },
  nth: {
    da: (p: Interval & { what: string }) => `den ${danishPlace(p.n)} ${p.what}`,
    en: (p) => `the ${englishPlace(p.n)} ${p.what}`,
  },
  yearly: {
    da: (p: { year: string; what: string; months: string }) => `${p.year} ${p.what} ${p.months}`,
    en: (p) => `${p.year} on ${p.what} ${p.months}`,
  },
  dayOfMonths: {
    da: (p: { days: string; months: string }) => `${p.days} ${p.months}`,
    en: (p) => `${p.days} of ${p.months}`,
  },
  inMonths: { da: (p: { months: string }) => `i ${p.months}`, en: (p) => `in ${p.months}` },
  ofYear: { da: 'i året', en: 'of the year' },
  when: {
    da: (p: { what: string; day: string }) => `${p.what}, når det er en ${p.day},`,
    en: (p) => `${p.what}, when it is a ${p.day},`,
  },
  at: { da: (p: { time: string }) => ` kl. ${p.time}`, en: (p) => ` at ${p.time}` },
  times: {
    da: (p: { n: number }) => (p.n === 1 ? ', 1 gang' : `, ${p.n} gange`),
    en: (p) => (p.n === 1 ? ', once' : `, ${p.n} times`),
  },
  through: {
    da: (p: { date: string }) => `, til og med ${p.date}`,
    en: (p) => `, until ${p.date}`,
  },
  onTheDay: { da: (p: { what: string }) => p.what, en: (p) => `on ${p.what}` },
})
