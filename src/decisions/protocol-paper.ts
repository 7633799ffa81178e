import { Temporal } from 'temporal-polyfill'
import { decisionRuleWords, type Matter } from '../charter/index.ts'
import { canonicalBytes } from '../journal/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import type { PdfBlock, PdfDocument } from '../platform/pdf/index.ts'
import { type Language, say, type Text } from '../platform/words/index.ts'
import { words as pageWords } from './page-words.ts'
import type { Protocol } from './protocol.access.ts'
import type { ProtocolRound } from './protocol.types.ts'
import { answerBlocks, electorBlocks, type Speaker } from './protocol-tables.ts'
import { words } from './protocol-words.ts'
import type { ShownRound } from './shown-round.ts'

type Attachment = NonNullable<PdfDocument['attachments']>[number]

/** The record's name within the paper. */
export const recordName = 'protocol.json'

/** The protocol as a document to be set: everything in words, and the record within. The same each time it is made. */
export function protocolPaper({ record, rounds }: Protocol): PdfDocument {
  const { language, decision, partnership } = record
  const t = words(language)
  const last = record.rounds.at(-1)
  const title = say(last?.text.title ?? {}, language).text
  const zone = last?.zone ?? 'UTC'
  const speaker: Speaker = {
    language,
    nameOf: (id) => say(record.organisations[id] ?? {}, language).text || id,
    when: (at) => formatDateTime(Temporal.Instant.from(at), zone, language),
  }
  const name = say(partnership.name, language).text
  const pairs = record.rounds.flatMap((round, n) => {
    const shown = rounds[n]
    return shown ? [{ round, shown }] : []
  })
  return {
    title: t.of({ title }),
    language,
    from: name,
    lead: rounds.at(-1)?.outcome ?? '',
    authors: [name],
    at: Temporal.Instant.from(decision.settledAt),
    header: title,
    footer: `${name} · ${t.protocol} · ${decision.id}`,
    blocks: [
      caseFacts(record, speaker),
      ...pairs.flatMap(({ round, shown }) => roundBlocks(round, shown, speaker, pairs.length > 1)),
      ...fingerprints(record, t),
    ],
    attachments: [within(record)],
  }
}

const within = (record: Protocol['record']): Attachment => ({
  name: recordName,
  mediaType: 'application/json',
  description: words(record.language).recordAbout,
  bytes: canonicalBytes(record),
  relationship: 'data',
})

function caseFacts(
  { decision, audience }: Protocol['record'],
  { language, nameOf, when }: Speaker,
): PdfBlock {
  const [t, p] = [words(language), pageWords(language)]
  return {
    kind: 'facts',
    items: [
      { term: p.result, of: p[`state ${decision.outcome as 'adopted'}`] },
      { term: p.matter, of: decisionRuleWords(language)[`matter ${decision.matter as Matter}`] },
      { term: p.proposedBy, of: decision.proposer ? nameOf(decision.proposer) : p.secretariat },
      { term: p.opened, of: when(decision.openedAt) },
      { term: t.settled, of: when(decision.settledAt) },
      ...(decision.withdrawnBecause ? [{ term: p.withdrawnBecause, of: decision.withdrawnBecause }] : []),
      { term: t.number, of: [{ kind: 'code', text: decision.id }] },
      { term: t.protocol, of: t[`audience ${audience}`] },
    ],
  }
}

const prose = (text: Text, language: Language): PdfBlock[] => {
  const spoken = say(text, language)
  return spoken.text === '' ? [] : [{ kind: 'prose', commonMark: spoken.text, language: spoken.language }]
}

function roundBlocks(
  round: ProtocolRound,
  shown: ShownRound,
  speaker: Speaker,
  several: boolean,
): PdfBlock[] {
  const { language } = speaker
  const [t, p] = [words(language), pageWords(language)]
  const way = shown.secret && round.method === 'ballot' ? p.secretBallot : p[round.method]
  const background = prose(round.text.background, language)
  return [
    { kind: 'heading', level: 1, text: several ? `${p.round({ n: round.round })}: ${way}` : way },
    {
      kind: 'note',
      tone: 'ask',
      title: p.result,
      of: [{ kind: 'paragraph', of: outcomeOf(shown, language) }],
    },
    { kind: 'heading', level: 2, text: p.text },
    { kind: 'said', of: prose(round.text.question, language) },
    ...(background.length > 0
      ? ([
          { kind: 'heading', level: 3, text: p.background },
          { kind: 'said', of: background },
        ] as const)
      : []),
    { kind: 'heading', level: 2, text: p.window },
    windowFacts(round, shown, speaker),
    { kind: 'heading', level: 2, text: p.electorate },
    ...electorBlocks(round, speaker),
    { kind: 'heading', level: 2, text: p.positions },
    ...answerBlocks(round, shown, speaker),
    { kind: 'heading', level: 2, text: t.ruleVersion({ version: shown.charterVersion }) },
    ruleFacts(shown, language),
    { kind: 'heading', level: 2, text: t.hashes },
    hashFacts(round, t),
  ]
}

const hashFacts = ({ sha256 }: ProtocolRound, t: ReturnType<typeof words>): PdfBlock => ({
  kind: 'facts',
  items: [
    { term: t.textHash, of: [{ kind: 'code', text: sha256.text }] },
    { term: t.ruleHash, of: [{ kind: 'code', text: sha256.rule }] },
    { term: t.electorateHash, of: [{ kind: 'code', text: sha256.electorate }] },
  ],
})

const outcomeOf = ({ state, outcome }: ShownRound, language: Language): string =>
  state === 'amended' ? pageWords(language)['state amended'] : outcome

function windowFacts(round: ProtocolRound, shown: ShownRound, { language, when }: Speaker): PdfBlock {
  const [t, p] = [words(language), pageWords(language)]
  const { n, of } = { n: round.noticed.stand, of: round.noticed.of }
  return {
    kind: 'facts',
    items: [
      { term: p.opened, of: when(round.opensAt) },
      { term: p.deadline, of: `${shown.until}. ${shown.counted}`.trim() },
      ...round.extensions.map(({ closesAt, why }) => ({
        term: t.extension,
        of: t.extendedTo({ until: when(beforeMidnight(closesAt)), why }),
      })),
      { term: t.noticed, of: n === of ? p.allNoticed({ of }) : p.someNoticed({ n, of }) },
      ...(shown.silence.length > 0 ? [{ term: p.silenceTitle, of: shown.silence.join(' ') }] : []),
    ],
  }
}

/** A moment before midnight belongs to the day that it ends. */
const beforeMidnight = (at: string): string => Temporal.Instant.from(at).subtract({ seconds: 1 }).toString()

const ruleFacts = ({ rule }: ShownRound, language: Language): PdfBlock => {
  const t = words(language)
  return {
    kind: 'facts',
    items: rule.map(({ label, sentence, source, articles }) => ({
      term: label,
      of: `${sentence} (${
        source === 'agreement'
          ? t['source agreement']({ articles: articles.map(({ number }) => number).join(', ') })
          : t[`source ${source}`]
      })`,
    })),
  }
}

const fingerprints = ({ entries, anchor }: Protocol['record'], t: ReturnType<typeof words>): PdfBlock[] => [
  { kind: 'heading', level: 1, text: t.check },
  { kind: 'paragraph', of: t.hashesLead({ n: entries.length }) },
  { kind: 'facts', items: [{ term: t.anchor, of: [{ kind: 'code', text: anchor }] }] },
  { kind: 'paragraph', of: t.verify },
  { kind: 'code', text: 'tovholder verify --protocol FILE' },
]
