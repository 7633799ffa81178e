import type { Term } from './wording.rules.ts'

/** What is compared of a group or an idea. */
export interface Profile {
  readonly type: 'group' | 'idea'
  readonly id: string
  /** Ids of the organisations that take part or stand behind it. */
  readonly organisations: readonly string[]
  /** Codes of a technology tree. */
  readonly codes: readonly string[]
  /** What it says of itself, in each language it is written in. */
  readonly terms: Readonly<Record<string, readonly Term[]>>
}

/** Why two things overlap. Weights are shares of 1 and sum up to the overlap's own. */
export type Reason =
  | {
      readonly is: 'wording'
      readonly weight: number
      readonly words: readonly string[]
      readonly language: string
    }
  | { readonly is: 'codes'; readonly weight: number; readonly codes: readonly string[] }
  | { readonly is: 'partners'; readonly weight: number; readonly organisations: readonly string[] }

export interface Overlap {
  readonly one: Profile
  readonly other: Profile
  /** 0 to 1. */
  readonly weight: number
  readonly reasons: readonly Reason[]
}

/** How much each reason can weigh at most. What two things say of themselves counts most. */
const most = { wording: 0.6, codes: 0.25, partners: 0.15 } as const

/** Less than this is chance. */
export const enough = 0.16

/** Two texts that are less alike than this, as a cosine, have only words in common that many have. */
const leastAlike = 0.08

/** How rare a word is among all: its inverse document frequency. */
export interface Rarity {
  /** How many things there are. */
  readonly things: number
  /** In how many of them a stem occurs, by language and stem: `da mars`. */
  readonly among: (language: string, stem: string) => number
}

const rarityOf = ({ things, among }: Rarity, language: string, stem: string): number =>
  Math.log(1 + things / Math.max(1, among(language, stem)))

/** What a thing says in a language, as the weights of its words, and how long that is. */
interface Vector {
  readonly weights: ReadonlyMap<string, number>
  readonly length: number
}

/** A thing is compared with many others by the same rarity: its vector is made once. */
const vectors = new WeakMap<Rarity, WeakMap<readonly Term[], Vector>>()

function vectorOf(terms: readonly Term[], language: string, rarity: Rarity): Vector {
  const known = vectors.get(rarity) ?? new WeakMap<readonly Term[], Vector>()
  vectors.set(rarity, known)
  const made = known.get(terms)
  if (made) return made
  const weights = new Map(
    terms.map(({ stem, weight }) => [stem, weight * rarityOf(rarity, language, stem)] as const),
  )
  const vector = { weights, length: Math.hypot(...weights.values()) }
  known.set(terms, vector)
  return vector
}

/** Cosine of what two things say in a language; 0 where they share less than two words, or next to nothing. */
function alike(one: readonly Term[], other: readonly Term[], language: string, rarity: Rarity): number {
  const [own, others] = [vectorOf(one, language, rarity), vectorOf(other, language, rarity)]
  let product = 0
  let shared = 0
  for (const [stem, weight] of own.weights) {
    const match = others.weights.get(stem)
    if (match === undefined) continue
    shared += 1
    product += weight * match
  }
  const cosine = product / (own.length * others.length)
  return shared < 2 || cosine < leastAlike ? 0 : cosine
}

/** The words that carry a likeness, the weightiest first. */
function carrying(one: readonly Term[], other: readonly Term[], language: string, rarity: Rarity): string[] {
  const [own, others] = [vectorOf(one, language, rarity), vectorOf(other, language, rarity)]
  return one
    .map(({ stem, word }) => ({ word, both: (own.weights.get(stem) ?? 0) * (others.weights.get(stem) ?? 0) }))
    .filter(({ both }) => both > 0)
    .sort((a, b) => b.both - a.both)
    .slice(0, mostNamed)
    .map(({ word }) => word)
}

/** As many words as a reader takes in. */
const mostNamed = 6

const common = (one: readonly string[], other: readonly string[]) =>
  one.filter((each) => other.includes(each))

/** How large a part of the smaller list is in both. */
const share = (both: readonly string[], one: readonly string[], other: readonly string[]) =>
  both.length === 0 ? 0 : both.length / Math.min(one.length, other.length)

/** A cosine of a half is as alike as two texts on one matter get. */
const wordingWeight = (cosine: number) => most.wording * Math.min(1, cosine * 2)

const rounded = (weight: number) => Math.round(weight * 1_000) / 1_000

/** The language in which two things are most alike, and how much. */
function wordingOf(one: Profile, other: Profile, rarity: Rarity) {
  let best = { language: '', cosine: 0 }
  for (const [language, own] of Object.entries(one.terms)) {
    const others = other.terms[language]
    const cosine = others ? alike(own, others, language, rarity) : 0
    if (cosine > best.cosine) best = { language, cosine }
  }
  return best
}

/** Why and how much two things overlap; nothing where that may be chance. */
export function overlapOf(one: Profile, other: Profile, rarity: Rarity): Overlap | undefined {
  const { language, cosine } = wordingOf(one, other, rarity)
  const codes = common(one.codes, other.codes)
  const organisations = common(one.organisations, other.organisations)
  const wording = rounded(wordingWeight(cosine))
  const coded = rounded(most.codes * share(codes, one.codes, other.codes))
  const partnered = rounded(most.partners * share(organisations, one.organisations, other.organisations))
  const weight = rounded(wording + coded + partnered)
  // Who takes part in both says nothing while the two are on different matters.
  if (weight < enough || wording + coded === 0) return undefined
  const reasons: Reason[] = []
  if (wording > 0) {
    const words = carrying(one.terms[language] ?? [], other.terms[language] ?? [], language, rarity)
    reasons.push({ is: 'wording', weight: wording, words, language })
  }
  if (coded > 0) reasons.push({ is: 'codes', weight: coded, codes })
  if (partnered > 0) reasons.push({ is: 'partners', weight: partnered, organisations })
  return { one, other, weight, reasons }
}

/** Words that so many things use tell none of them from another, and are not looked up. */
export const mostSharing = 100

/** Its words, by language, and its codes: what it is looked up by. */
export const keysOf = ({ terms, codes }: Profile): string[] => [
  ...Object.entries(terms).flatMap(([language, own]) => own.map(({ stem }) => `${language} ${stem}`)),
  ...codes.map((code) => `# ${code}`),
]

/** How rare the words of these things are. */
export function rarityAmong(profiles: readonly Profile[]): Rarity {
  const counts = new Map<string, Map<string, number>>()
  for (const { terms } of profiles)
    for (const [language, own] of Object.entries(terms)) {
      const spoken = counts.get(language) ?? new Map<string, number>()
      counts.set(language, spoken)
      for (const { stem } of own) spoken.set(stem, (spoken.get(stem) ?? 0) + 1)
    }
  return { things: profiles.length, among: (language, stem) => counts.get(language)?.get(stem) ?? 0 }
}

/** Pairs of places in a list, each once, as one number. */
class PairSet {
  readonly #size: number
  readonly #pairs = new Set<number>()
  constructor(size: number) {
    this.#size = size
  }
  add(one: number, other: number): void {
    this.#pairs.add(Math.min(one, other) * this.#size + Math.max(one, other))
  }
  *[Symbol.iterator](): Generator<readonly [number, number]> {
    for (const pair of this.#pairs) yield [Math.floor(pair / this.#size), pair % this.#size]
  }
}

/** A word: how rare it is, and which of the things that came before have it, with what part of their whole. */
interface Word {
  readonly rarity: number
  /** Whether it is looked up: many have it, or only one. */
  readonly telling: boolean
  readonly places: number[]
  readonly parts: number[]
}

function wordsOf(profiles: readonly Profile[], language: string, rarity: Rarity): ReadonlyMap<string, Word> {
  const words = new Map<string, Word>()
  for (const { terms } of profiles)
    for (const { stem } of terms[language] ?? []) {
      if (words.has(stem)) continue
      const among = rarity.among(language, stem)
      const telling = among >= 2 && among <= mostSharing
      words.set(stem, { rarity: rarityOf(rarity, language, stem), telling, places: [], parts: [] })
    }
  return words
}

/** Adds the pairs that are alike in a language by the words that few have. */
function addAlike(profiles: readonly Profile[], language: string, rarity: Rarity, pairs: PairSet): void {
  const words = wordsOf(profiles, language, rarity)
  const product = new Float64Array(profiles.length)
  const shared = new Uint8Array(profiles.length)
  for (const [n, { terms }] of profiles.entries()) {
    const own = (terms[language] ?? []).flatMap(({ stem, weight }) => {
      const word = words.get(stem)
      return word ? [{ word, weighs: weight * word.rarity }] : []
    })
    const length = Math.sqrt(own.reduce((sum, { weighs }) => sum + weighs * weighs, 0))
    const met: number[] = []
    for (const { word, weighs } of own) {
      if (!word.telling) continue
      const { places, parts } = word
      const part = weighs / length
      for (let at = 0; at < places.length; at++) {
        const place = places[at] as number
        if (shared[place] === 0) met.push(place)
        shared[place] = (shared[place] as number) + 1
        product[place] = (product[place] as number) + part * (parts[at] as number)
      }
      places.push(n)
      parts.push(part)
    }
    for (const place of met) {
      if ((shared[place] ?? 0) >= 2 && (product[place] ?? 0) >= leastAlike) pairs.add(place, n)
      shared[place] = 0
      product[place] = 0
    }
  }
}

/** Adds the pairs that have a code in common, which few have. */
function addCoded(profiles: readonly Profile[], pairs: PairSet): void {
  const holders = new Map<string, number[]>()
  for (const [n, { codes }] of profiles.entries())
    for (const code of codes) {
      const before = holders.get(code)
      if (!before) holders.set(code, [n])
      else {
        if (before.length <= mostSharing) for (const other of before) pairs.add(other, n)
        before.push(n)
      }
    }
}

/**
 * All pairs that overlap, the weightiest first. Of 30,000 ideas, which make 450 million pairs, only those are compared
 * that are alike by words that few have, or share a code that few have.
 */
export function overlapsIn(profiles: readonly Profile[]): Overlap[] {
  const rarity = rarityAmong(profiles)
  const pairs = new PairSet(profiles.length)
  const languages = new Set(profiles.flatMap(({ terms }) => Object.keys(terms)))
  for (const language of languages) addAlike(profiles, language, rarity, pairs)
  addCoded(profiles, pairs)
  const found: Overlap[] = []
  for (const [n, m] of pairs) {
    const [one, other] = [profiles[n], profiles[m]]
    const overlap = one && other && overlapOf(one, other, rarity)
    if (overlap) found.push(overlap)
  }
  return found.sort((a, b) => b.weight - a.weight)
}
