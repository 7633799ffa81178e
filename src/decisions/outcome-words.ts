import { formatNumber } from '../platform/calendar/index.ts'
import { defineWords, type Language } from '../platform/words/index.ts'

const plurals = { da: new Intl.PluralRules('da-DK'), en: new Intl.PluralRules('en-GB') } as const

const some = (language: Language) => (n: number, one: string, other: string) =>
  `${formatNumber(n, language)} ${plurals[language].select(n) === 'one' ? one : other}`

const da = some('da')
const en = some('en')

interface PartOf {
  readonly part: number
  readonly base: number
  readonly needed: number
}

const partOfDa = ({ part, base, needed }: PartOf) =>
  `${formatNumber(part, 'da')} af ${formatNumber(base, 'da')}, krævet ${formatNumber(needed, 'da')}`
const partOfEn = ({ part, base, needed }: PartOf) =>
  `${formatNumber(part, 'en')} of ${formatNumber(base, 'en')}, ${formatNumber(needed, 'en')} required`

/** How a decision stands, and why. Names of organisations are passed in. */
export const words = defineWords({
  votes: {
    da: (p: { for: number; against: number; abstain: number }) =>
      `${formatNumber(p.for, 'da')} for, ${formatNumber(p.against, 'da')} imod, ${da(p.abstain, 'blank', 'blanke')}`,
    en: (p) =>
      `${formatNumber(p.for, 'en')} for, ${formatNumber(p.against, 'en')} against, ${formatNumber(p.abstain, 'en')} abstain`,
  },
  simple: { da: 'simpelt flertal af de afgivne stemmer', en: 'simple majority of votes cast' },
  more: {
    da: (p: { share: string; base: string }) => `mere end ${p.share} af ${p.base}`,
    en: (p) => `more than ${p.share} of ${p.base}`,
  },
  atLeast: {
    da: (p: { share: string; base: string }) => `mindst ${p.share} af ${p.base}`,
    en: (p) => `at least ${p.share} of ${p.base}`,
  },
  partOf: {
    da: (p: PartOf & { of: string }) => `${p.of} (${partOfDa(p)})`,
    en: (p) => `${p.of} (${partOfEn(p)})`,
  },
  'organisations votes-cast': { da: 'de afgivne stemmer', en: 'the votes cast' },
  'organisations votes-cast-blank': {
    da: 'de afgivne stemmer, blanke medregnet',
    en: 'the votes cast, abstentions included',
  },
  'organisations present': { da: 'dem, der deltager', en: 'those taking part' },
  'organisations all-members': { da: 'alle med stemmeret', en: 'all who may vote' },
  'weight votes-cast': { da: 'vægten af de afgivne stemmer', en: 'the weight of the votes cast' },
  'weight votes-cast-blank': {
    da: 'vægten af de afgivne stemmer, blanke medregnet',
    en: 'the weight of the votes cast, abstentions included',
  },
  'weight present': { da: 'vægten hos dem, der deltager', en: 'the weight of those taking part' },
  'weight all-members': { da: 'vægten hos alle med stemmeret', en: 'the weight of all who may vote' },
  quorumVoted: {
    da: (p: { has: number; needed: number }) =>
      `${da(p.has, 'har stemt', 'har stemt')}, krævet ${formatNumber(p.needed, 'da')}`,
    en: (p) => `${en(p.has, 'has voted', 'have voted')}, ${formatNumber(p.needed, 'en')} required`,
  },
  quorumWeight: {
    da: (p: { has: number; needed: number }) =>
      `de, der har stemt, vejer ${formatNumber(p.has, 'da')}, krævet ${formatNumber(p.needed, 'da')}`,
    en: (p) =>
      `those who have voted weigh ${formatNumber(p.has, 'en')}, ${formatNumber(p.needed, 'en')} required`,
  },
  minimumYes: {
    da: (p: { needed: number }) => `mindst ${da(p.needed, 'stemme', 'stemmer')} for`,
    en: (p) => `at least ${en(p.needed, 'vote', 'votes')} for`,
  },
  adopted: { da: 'vedtaget', en: 'adopted' },
  'rejected majority': { da: 'ikke vedtaget', en: 'not adopted' },
  'rejected minimum-yes': { da: 'ikke vedtaget, for få stemte for', en: 'not adopted, too few voted for' },
  'rejected quorum': { da: 'ikke vedtaget, for få stemte', en: 'not adopted, too few voted' },
  'rejected tie': {
    da: 'stemmerne står lige, og forslaget falder',
    en: 'the votes are equal, and the proposal falls',
  },
  'rejected casting-vote': {
    da: 'stemmerne står lige, og den afgørende stemme er imod: ikke vedtaget',
    en: 'the votes are equal, and the casting vote is against: not adopted',
  },
  'rejected nobody-entitled': {
    da: 'ingen har stemmeret: ikke vedtaget',
    en: 'nobody may vote: not adopted',
  },
  'adopted casting-vote': {
    da: 'stemmerne står lige, og den afgørende stemme er for: vedtaget',
    en: 'the votes are equal, and the casting vote is for: adopted',
  },
  secondRound: {
    da: 'for få stemte, og der bliver stemt én gang til',
    en: 'too few voted, and there will be one more ballot',
  },
  tied: {
    da: (p: { who: string }) => `stemmerne står lige, og ${p.who} har den afgørende stemme`,
    en: (p) => `the votes are equal, and ${p.who} has the casting vote`,
  },
  'by chair': { da: 'formanden', en: 'the chair' },
  'by secretariat': { da: 'sekretariatet', en: 'the secretariat' },
  'by host': { da: 'værten', en: 'the host' },
  vetoed: {
    da: (p: { who: string; n: number }) =>
      `${p.who} har brugt ${p.n === 1 ? 'sin' : 'deres'} vetoret: ikke vedtaget`,
    en: (p) => `${p.who} ${p.n === 1 ? 'has used its' : 'have used their'} veto: not adopted`,
  },

  open: { da: 'Der kan stadig svares.', en: 'It is still open for answers.' },
  withdrawn: {
    da: 'Forslaget blev trukket tilbage. Der er ikke truffet nogen beslutning.',
    en: 'The proposal was withdrawn. No decision has been taken.',
  },
  objectedStops: {
    da: (p: { who: string }) => `${p.who} har gjort indsigelse. Det stopper sagen.`,
    en: (p) => `${p.who} has objected. That stops the matter.`,
  },
  objectedBallot: {
    da: (p: { who: string }) => `${p.who} har gjort indsigelse. Sagen går til afstemning.`,
    en: (p) => `${p.who} has objected. The matter goes to a ballot.`,
  },
  adoptedInSilence: {
    da: (p: { entitled: number; agreed: number }) =>
      `Ingen af ${da(p.entitled, 'organisation', 'organisationer')} med stemmeret gjorde indsigelse${p.agreed > 0 ? `, og ${formatNumber(p.agreed, 'da')} tilsluttede sig udtrykkeligt` : ''}: vedtaget.`,
    en: (p) =>
      `None of ${en(p.entitled, 'organisation', 'organisations')} entitled to answer objected${p.agreed > 0 ? `, and ${formatNumber(p.agreed, 'en')} agreed expressly` : ''}: adopted.`,
  },
  blocked: {
    da: (p: { n: number }) =>
      p.n === 1
        ? 'Ingen har gjort indsigelse, men én organisation har ikke beviseligt fået besked. Derfor er forslaget ikke vedtaget.'
        : `Ingen har gjort indsigelse, men ${formatNumber(p.n, 'da')} organisationer har ikke beviseligt fået besked. Derfor er forslaget ikke vedtaget.`,
    en: (p) =>
      p.n === 1
        ? 'Nobody has objected, but one organisation is not shown to have had notice. So the proposal is not adopted.'
        : `Nobody has objected, but ${formatNumber(p.n, 'en')} organisations are not shown to have had notice. So the proposal is not adopted.`,
  },
  blockedHelp: {
    da: 'Sekretariatet kan skrive ned, hvordan de ellers fik besked før fristen, eller forlænge fristen.',
    en: 'The secretariat can record how else they had notice before the deadline, or extend it.',
  },
  'missing nothing-sent': {
    da: (p: { who: string }) => `${p.who}: Der er ikke sendt nogen besked.`,
    en: (p) => `${p.who}: no notice has been sent.`,
  },
  'missing waiting': {
    da: (p: { who: string }) => `${p.who}: Beskeden var ikke afsendt, da fristen udløb.`,
    en: (p) => `${p.who}: the notice had not left by the deadline.`,
  },
  'missing waiting-still': {
    da: (p: { who: string }) => `${p.who}: Beskeden er ikke afsendt endnu.`,
    en: (p) => `${p.who}: the notice has not left yet.`,
  },
  'missing failed': {
    da: (p: { who: string }) => `${p.who}: Beskeden kunne ikke leveres.`,
    en: (p) => `${p.who}: the notice could not be delivered.`,
  },
  'noticed answered': {
    da: (p: { who: string }) => `${p.who} har svaret.`,
    en: (p) => `${p.who} has answered.`,
  },
  'noticed accepted': {
    da: (p: { who: string }) => `${p.who}: Beskeden er modtaget til levering.`,
    en: (p) => `${p.who}: the notice was accepted for delivery.`,
  },
  'noticed proven': {
    da: (p: { who: string }) => `${p.who} har fået besked på anden måde, som sekretariatet har skrevet ned.`,
    en: (p) => `${p.who} had notice in another way, as the secretariat recorded.`,
  },

  silenceMeans: {
    da: 'Tavshed er et ja: Gør ingen indsigelse inden fristen, er forslaget vedtaget.',
    en: 'Silence is a yes: if nobody objects before the deadline, the proposal is adopted.',
  },
  commentIsNoObjection: {
    da: 'En kommentar er ikke en indsigelse. En indsigelse skal have en begrundelse.',
    en: 'A comment is not an objection. An objection needs a reason.',
  },
  'objection stops': {
    da: 'Én indsigelse stopper sagen med det samme.',
    en: 'One objection stops the matter at once.',
  },
  'objection ballot': {
    da: 'Én indsigelse sender straks sagen til afstemning.',
    en: 'One objection sends the matter to a ballot at once.',
  },
  silenceInBallot: {
    da: 'Den, der ikke stemmer, tæller hverken for eller imod.',
    en: 'Whoever does not vote counts neither for nor against.',
  },
  silenceInBallotOfAll: {
    da: 'Den, der ikke stemmer, trækker fra: Flertallet regnes af alle med stemmeret.',
    en: 'Not voting weighs against: the majority is counted out of all who may vote.',
  },

  needFor: {
    da: (p: { n: number }) => `Der mangler ${da(p.n, 'stemme', 'stemmer')} for.`,
    en: (p) => `${en(p.n, 'more vote for is', 'more votes for are')} needed.`,
  },
  needForWeight: {
    da: (p: { n: number }) => `Der mangler stemmer for med en vægt på ${formatNumber(p.n, 'da')}.`,
    en: (p) => `Votes for with a weight of ${formatNumber(p.n, 'en')} more are needed.`,
  },
  needForChange: {
    da: 'De stemmer, der mangler at blive afgivet, er ikke nok. Forslaget bliver kun vedtaget, hvis nogen ændrer deres stemme.',
    en: 'The votes still to be cast are not enough. The proposal is only adopted if somebody changes their vote.',
  },
  needVoters: {
    da: (p: { n: number }) =>
      `${da(p.n, 'organisation mere', 'organisationer mere')} skal stemme, før afstemningen gælder.`,
    en: (p) => `${en(p.n, 'more organisation', 'more organisations')} must vote for the ballot to count.`,
  },
  needVotersWeight: {
    da: (p: { n: number }) =>
      `Organisationer med en vægt på ${formatNumber(p.n, 'da')} mere skal stemme, før afstemningen gælder.`,
    en: (p) =>
      `Organisations with a weight of ${formatNumber(p.n, 'en')} more must vote for the ballot to count.`,
  },
  needVotersTooMany: {
    da: 'Så mange er der ikke tilbage, der kan stemme.',
    en: 'There are not that many left who can vote.',
  },
  needVeto: {
    da: (p: { who: string; n: number }) =>
      `${p.who} har vetoret og har stemt imod. Forslaget bliver kun vedtaget, hvis ${p.n === 1 ? 'den stemme' : 'de stemmer'} bliver ændret.`,
    en: (p) =>
      `${p.who} ${p.n === 1 ? 'has' : 'have'} a veto and voted against. The proposal is only adopted if ${p.n === 1 ? 'that vote is' : 'those votes are'} changed.`,
  },
  needSilence: {
    da: 'Ingen har gjort indsigelse. Bliver det ved det, er forslaget vedtaget, når fristen udløber.',
    en: 'Nobody has objected. If it stays so, the proposal is adopted when the deadline passes.',
  },
  needSilenceAndNotice: {
    da: 'Ingen har gjort indsigelse.',
    en: 'Nobody has objected.',
  },
  needNotice: {
    da: (p: { who: string }) =>
      `Forslaget kan ikke blive vedtaget, før det er bevist, at disse har fået besked: ${p.who}.`,
    en: (p) => `The proposal cannot be adopted until these are shown to have had notice: ${p.who}.`,
  },
  needNoticeOf: {
    da: (p: { n: number }) =>
      `Forslaget kan ikke blive vedtaget, før det er bevist, at ${da(p.n, 'organisation mere', 'organisationer mere')} har fået besked.`,
    en: (p) =>
      `The proposal cannot be adopted until ${en(p.n, 'more organisation is', 'more organisations are')} shown to have had notice.`,
  },
  somebody: { da: 'mindst én partner', en: 'at least one partner' },
  needCastingVote: {
    da: (p: { who: string }) => `Stemmerne står lige. Nu mangler ${p.who}s afgørende stemme.`,
    en: (p) => `The votes are equal. The casting vote of ${p.who} is needed.`,
  },
  needElectors: {
    da: 'Ingen har stemmeret, så forslaget kan ikke blive vedtaget.',
    en: 'Nobody may vote, so the proposal cannot be adopted.',
  },
  needNothing: {
    da: 'Der mangler ikke noget: Med de stemmer, der er afgivet nu, bliver forslaget vedtaget.',
    en: 'Nothing is missing: with the votes cast so far, the proposal is adopted.',
  },
  needNothingSecret: {
    da: 'Nok har stemt. Afstemningen er hemmelig, så stemmerne bliver først talt op, når den lukker.',
    en: 'Enough have voted. The ballot is secret, so the votes are only counted when it closes.',
  },

  'left-out other-round': { da: 'hører til en anden runde', en: 'belongs to another round' },
  'left-out other-method': { da: 'er ikke et svar på denne måde', en: 'is no answer of this kind' },
  'left-out recused': { da: 'stemmer ikke i egen sag', en: 'does not vote in its own cause' },
  'left-out not-entitled': { da: 'har ikke stemmeret', en: 'may not vote' },
  'left-out not-open': {
    da: 'kom uden for den tid, hvor der kunne svares',
    en: 'came outside the time for answers',
  },
  'left-out left-partnership': { da: 'er trådt ud', en: 'has left the partnership' },
  'left-out after-objection': {
    da: 'kom efter den indsigelse, der afsluttede runden',
    en: 'came after the objection that ended the round',
  },
  'left-out replaced': { da: 'er erstattet af et senere svar', en: 'was replaced by a later answer' },
  'left-out own-answer-stands': {
    da: 'på papir; organisationens eget svar gælder',
    en: 'on paper; the organisation’s own answer stands',
  },
})
