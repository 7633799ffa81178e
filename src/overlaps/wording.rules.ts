import type { Text } from '../platform/words/index.ts'

/** What a thing says of itself, the heading first: words in a heading say more than words in a long story. */
export interface Said {
  readonly text: Text
  /** 3 for a heading, 2 for what it is for, 1 for the rest. */
  readonly weight: number
}

/** Words that say nothing of the matter, in Danish and English, and those that every group and idea uses. */
const empty = new Set(
  `af alle alt anden andet andre at bedre begge blandt ble blev blive bliver både da de dem den denne der deres derfor
  det dette dig din disse dog du efter egen eget egne ej eller en end endnu er et eksempel enkelt fem fire flere for forbi
  fordi fra fx før få får gennem give giver god gode godt gør gøre ham han har have havde hele hendes her hos hun hvad
  hvem hver hvilke hvis hvor hvordan hvornår hvorfor ifølge igen ikke imod ind inden ingen ja jeg jer jo kan komme kommer
  kom kunne lade ligge lige mange med meget mellem men mens mere mest mig mindre mindst min mod må måske ned nok nogen
  nogle noget nu ny nye nyt når næste og også om op os over på samme samt selv ses side siden sig sin sine skal skulle
  som stadig står stor store så sådan sådanne til ti to tre tit udenfor uden ud under var ved vi via vil ville vores være
  været åbne lave bruge brug bruges brugt viser vise kendt første året år måde dele del hjælp hjælpe
  about after all also among an and any are as at be because been before being best between both but by can could do does
  each either few first for from further get give gives go good had has have he her here him his how however if in into is
  it its itself kind know known large later least less let like make makes many may might more most much must near new next
  no nor not now of off on once one only or other others our out over own part per rather same see several she should show
  shows since so some such than that the their them then there these they this those three through to together too two under
  until up upon us use used uses using very via want was way we well were what when where which while who whole whom whose
  why will with within without would year years yet you your
  arbejde arbejder arbejdet gruppe gruppen grupper gruppens mulighed muligheder partner partnere partnerne partnerskab
  partnerskabet projekt projekter idé idéer ide ideer ideen dansk danske danmark danmarks deltager deltagere viden udvikle
  group groups project projects idea ideas partners partnership work working possibility possibilities danish denmark
  knowledge develop development participant participants become becomes becoming bring brings contribute contributes
  contribution companies company researchers researcher forskere forsker virksomheder virksomhed experience experiences
  erfaring erfaringer erfarne explore bidrage bidrager bidrag bidraget behov finde finder find finds skaffe sætte samme
  begynde begynder gives given needed needs need wish wishes want wants interest interested interests take takes taken
  støtte supported support supports help helps build builds built bygge bygger basis ground grundlag bring bringe
  samfund society market`
    .split(/\s+/u)
    .filter(Boolean),
)

const endings =
  /(?:ernes|erens|ernes|heden|hederne|elser|elsen|elserne|ingerne|inger|ingen|enes|erne|ers|ens|ets|ene|ere|ations|ation|ings|ing|ies|ed|es|en|er|et|ly|s|e)$/u

/** A word without its ending, roughly, in Danish and English alike: what is left need not be a word. */
export function stem(word: string): string {
  const cut = word.replace(endings, '')
  const kept = cut.length >= 3 ? cut : word
  // “kk”, “ll”: robotten, robot.
  return kept.replace(/([bdfgklmnprst])\1$/u, '$1')
}

interface Found {
  n: number
  /** As it was written first. */
  readonly word: string
  /** Written with a capital where no sentence begins: the name of a place, a body, a mission. */
  name: boolean
}

/** Stems of a text with how often each occurs, without those that say nothing. */
export function stemsIn(text: string): ReadonlyMap<string, Readonly<Found>> {
  const found = new Map<string, Found>()
  const spoken = text.normalize('NFC')
  for (const { 0: word, index } of spoken.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
    const low = word.toLowerCase()
    if (low.length < 3 || empty.has(low)) continue
    const name = word !== low && !/(?:^|[.!?:»“"]\s*)$/u.test(spoken.slice(Math.max(0, index - 3), index))
    const key = stem(low)
    const before = found.get(key)
    if (before) {
      before.n += 1
      before.name ||= name
    } else found.set(key, { n: 1, word, name })
  }
  return found
}

export interface Term {
  readonly stem: string
  /** How much it says of the thing; the more, the oftener and the more prominently it stands there. */
  readonly weight: number
  /** As it was written first. */
  readonly word: string
}

/** As many words as tell one matter from another. */
const mostTerms = 40

/** A name says what a text is about; a common word may stand in any. */
const nameWeight = 2

/** The words that say most of a thing, in one language, the weightiest first. */
export function termsOf(said: readonly Said[], language: string): Term[] {
  const weights = new Map<string, { weight: number; word: string; name: boolean }>()
  for (const { text, weight } of said) {
    for (const [key, { n, word, name }] of stemsIn(text[language] ?? '')) {
      const before = weights.get(key)
      weights.set(key, {
        weight: (before?.weight ?? 0) + weight * n,
        word: before?.word ?? word,
        name: name || (before?.name ?? false),
      })
    }
  }
  return [...weights]
    .map(([key, { weight, word, name }]) => ({
      stem: key,
      // The tenth time says less than the first.
      weight: (1 + Math.log(weight)) * (name ? nameWeight : 1),
      word,
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostTerms)
}
