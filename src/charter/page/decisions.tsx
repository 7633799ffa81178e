import type { VNode } from 'preact'
import { Said } from '../../platform/html/index.ts'
import { type DecisionSentence, decisionSentences } from '../decision-sentences.ts'
import { words as decisionWords } from '../decision-words.ts'
import { type Matter, matters } from '../format/index.ts'
import { words } from '../messages.ts'
import { Part, SaidRows } from './said-rows.tsx'
import { anchors, type Shown } from './shown.ts'

/** The matters that the charter has rules for, the ordinary ones first. */
export const mattersOf = ({ decisions }: Shown['charter']): Matter[] => [
  'other',
  ...matters.filter((matter) => matter !== 'other' && decisions[matter] !== undefined),
]

/** The rules of decision, matter by matter, in whole sentences. */
export function DecisionRules({ shown }: { readonly shown: Shown }): VNode {
  const t = words(shown.language)
  return (
    <Part name="decisions" title={t.decisions} lead={t.decisionsLead}>
      {mattersOf(shown.charter).map((matter) => (
        <MatterRules shown={shown} matter={matter} key={matter} />
      ))}
    </Part>
  )
}

function MatterRules({ shown, matter }: { readonly shown: Shown; readonly matter: Matter }): VNode {
  const { language, charter } = shown
  const t = words(language)
  const sentences = decisionSentences(shown, matter)
  const ordinary = matter === 'other'
  const note = charter.decisions[matter]?.note
  const inherited = ordinary ? [] : sentences.filter(({ own }) => !own)
  return (
    <div class="charter-piece" id={anchors.matter(matter)}>
      <h3>{ordinary ? t.ordinary : decisionWords(language)[`matter ${matter}`]}</h3>
      {ordinary && <p class="quiet">{t.otherNote}</p>}
      {note && (
        <div class="document">
          <p>
            <Said text={note} language={language} />
          </p>
        </div>
      )}
      <Sentences sentences={ordinary ? sentences : sentences.filter(({ own }) => own)} shown={shown} />
      {inherited.length > 0 && (
        <details class="fold">
          <summary>{t.restAsOther}</summary>
          <Sentences sentences={inherited} shown={shown} />
        </details>
      )}
    </div>
  )
}

const Sentences = ({
  sentences,
  shown,
}: {
  readonly sentences: readonly DecisionSentence[]
  readonly shown: Shown
}): VNode => (
  <SaidRows shown={shown} rows={sentences.map((sentence) => ({ ...sentence, key: sentence.setting }))} />
)
