import type { PdfBlock } from '../platform/pdf/index.ts'
import type { Language } from '../platform/words/index.ts'
import { saidAs } from './decision-ask.tsx'
import { words as pageWords } from './page-words.ts'
import type { LeftOut } from './position.rules.ts'
import type { ProtocolRound } from './protocol.types.ts'
import { words } from './protocol-words.ts'
import { leftOutInWords } from './sentences.ts'
import type { ShownRound } from './shown-round.ts'

/** Who speaks in a protocol: its language, and how organisations and moments are called in it. */
export interface Speaker {
  readonly language: Language
  readonly nameOf: (organisation: string) => string
  /** A day and a time of day, in the zone of the round. */
  readonly when: (at: string) => string
}

/** Who had a vote, with the notice to each as far as the reader may see it; who stood aside; what proves notice. */
export function electorBlocks(round: ProtocolRound, { language, nameOf, when }: Speaker): PdfBlock[] {
  const [t, p] = [words(language), pageWords(language)]
  const notices = new Map(round.notices.map((one) => [one.organisation, one]))
  const noticeOf = (organisation: string) => {
    const one = notices.get(organisation)
    if (!one) return ''
    const how = t[`notice ${one.because as 'answered'}`]
    return one.at ? `${how}, ${when(one.at)}` : how
  }
  const weighed = round.electors.some(({ weight }) => weight !== 1)
  return [
    { kind: 'paragraph', of: p.electorateLead({ n: round.electors.length }) },
    {
      kind: 'table',
      columns: [
        { title: p.organisation, share: 2 },
        ...(weighed ? [{ title: p.weightTitle, at: 'end' as const }] : []),
        ...(round.notices.length > 0 ? [{ title: t.noticeAt, share: 2 }] : []),
      ],
      rows: round.electors.map(({ organisation, weight, veto }) => [
        veto ? `${nameOf(organisation)} (${t.veto})` : nameOf(organisation),
        ...(weighed ? [`${weight}`] : []),
        ...(round.notices.length > 0 ? [noticeOf(organisation)] : []),
      ]),
    },
    ...recusedBlocks(round, nameOf, p.recused),
    ...proofBlocks(round, { language, nameOf, when }),
  ]
}

function recusedBlocks({ recused }: ProtocolRound, nameOf: Speaker['nameOf'], title: string): PdfBlock[] {
  if (recused.length === 0) return []
  const items = recused.map(({ organisation }): PdfBlock[] => [
    { kind: 'paragraph', of: nameOf(organisation) },
  ])
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'list', items },
  ]
}

function proofBlocks({ proofs }: ProtocolRound, { language, nameOf, when }: Speaker): PdfBlock[] {
  if (proofs.length === 0) return []
  const t = words(language)
  return [
    { kind: 'heading', level: 3, text: t.proofs },
    {
      kind: 'table',
      columns: [{ title: pageWords(language).organisation }, { title: t.hadAt }, { title: t.how, share: 2 }],
      rows: proofs.map(({ organisation, hadAt, how }) => [nameOf(organisation), when(hadAt), how]),
    },
  ]
}

/** What was answered, as far as the reader may see. */
export function answerBlocks(
  round: ProtocolRound,
  shown: ShownRound,
  { language, nameOf, when }: Speaker,
): PdfBlock[] {
  const [t, p] = [words(language), pageWords(language)]
  const secret = shown.secret && round.method === 'ballot'
  const blocks: PdfBlock[] = [
    { kind: 'paragraph', of: `${p.answeredOf({ n: round.answered, of: round.electors.length })}.` },
  ]
  if (secret) blocks.push({ kind: 'aside', of: p.positionsSecret })
  if (round.voters.length > 0)
    blocks.push({
      kind: 'facts',
      items: [{ term: t.voted, of: round.voters.map(nameOf).toSorted().join(', ') }],
    })
  if (round.answers.length > 0) blocks.push(answerTable(round, { language, nameOf, when }))
  if (round.castingVote) {
    const { says, at, note } = round.castingVote
    const of = [saidAs(says, language), when(at), ...(note ? [note] : [])].join('. ')
    blocks.push({ kind: 'facts', items: [{ term: t.castingVote, of }] })
  }
  return blocks
}

function answerTable({ answers }: ProtocolRound, { language, nameOf, when }: Speaker): PdfBlock {
  const [t, p] = [words(language), pageWords(language)]
  return {
    kind: 'table',
    columns: [
      { title: p.organisation },
      { title: t.answer },
      { title: p.reason, share: 2 },
      { title: p.when },
    ],
    rows: answers.map((one) => [
      nameOf(one.organisation),
      [
        saidAs(one.says, language),
        ...(one.via === 'paper' ? [` (${p.onPaper})`] : []),
        ...(one.leftOut
          ? [` ${p.notCounted({ why: leftOutInWords(one.leftOut as LeftOut, language) })}`]
          : []),
      ],
      one.reason ? [{ kind: 'language', language: one.language, of: [one.reason] }] : '',
      when(one.at),
    ]),
  }
}
