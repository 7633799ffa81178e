import { closing, greeting, sentFrom } from './quote-words.ts'

const who = String.raw`(jeg|vi|i|we|undertegnede|[\p{Lu}][\p{L}&-]*( [\p{Lu}][\p{L}&-]*){0,4})`
const does = String.raw`(stemmer|er|siger|støtter|tilslutter (os|mig)|kan (godt )?(tilslutte (os|mig)|støtte|godkende)( (det|forslaget|dette))?|godkender|accepterer|har ingen indvendinger|har ingen bemærkninger|gør indsigelse|undlader at stemme|vote|votes|say|says|agree|agrees|disagree|disagrees|support|supports|approve|approves|accept|accepts|object|objects|abstain|abstains|am|are|is|have no objections?)`
const stance = String.raw`(ja|nej|jo|ok|okay|okey|for|imod|mod|enige?|uenige?|blank|hverken for eller imod|yes|no|aye|nay|yea|in favou?r|against|agree|agreed|disagree|approved?|accepted?|godkendt|accepteret|tiltrådt|tiltrædes|støttes|ingen indvendinger|ingen bemærkninger|no objections?|none|abstain|objection|indsigelse|fint|helt i orden|\+1|-1|👍|👎)`
const rest = String.raw`( (tak|thanks|thank you|please|herfra|fra (os|mig|vores side)|from (us|me|our side)|til (det|forslaget|dette)|to (this|that|it|the proposal)|with (this|the proposal|that)|forslaget|the proposal|this|it|it all|det|i det))*`
const sentence = new RegExp(
  String.raw`^(på vegne af .{1,60} )?(${who} )?((${does}|${stance})( (hermed|hereby|fuldt ud|fully|helt|gerne|også|also))*( (${does}|${stance}))?${rest})( på vegne af .{1,60}| on behalf of .{1,60})?$`,
  'iu',
)

const longest = 200

const bare = (line: string) =>
  line
    .replace(/[*_"“”»«'’()]/g, '')
    .replace(/^[\s\-–•]+(?!1$)|[\s,;:!?.–-]+$/gu, '')
    .trim()

/** The lines between greeting and closing: the name under it does not make an answer longer. */
function said(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const closes = lines.findIndex((line) => line.length < 120 && closing.test(line))
  const mine = closes < 0 ? lines : lines.slice(0, closes)
  return mine.filter((line, index) => !(index === 0 && greeting.test(line)) && !sentFrom.test(line))
}

/**
 * Whether a new text is nothing but a stance ("ja", "vi stemmer for", "I agree"), so that its sender thinks to have
 * voted. A text that gives a reason or asks is none, and is a contribution.
 */
export function isVoteInWords(text: string): boolean {
  if (text.length > 1500) return false
  const words = said(text).join('\n')
  if (words.length > longest) return false
  const sentences = words
    .split(/[\n.!?;,]+/)
    .map(bare)
    .filter((part) => part !== '')
  return sentences.length > 0 && sentences.length <= 4 && sentences.every((part) => sentence.test(part))
}
