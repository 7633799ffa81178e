import type { VNode } from 'preact'
import { z } from 'zod'
import { type PageContext, page, view } from '../acts/index.ts'
import type { Evaluation } from '../charter/index.ts'
import { Empty, Goals, Intro, Said, Section, Wrap } from '../platform/html/index.ts'
import { patternOf } from '../platform/words/index.ts'
import { AddLink, dateWords, EditLink, RecordDone, type StoredRecord } from '../records/index.ts'
import { evaluations } from './kinds.ts'
import { words } from './messages.ts'
import { aroundOutreach, ReadOn } from './read-on.tsx'

interface Evaluated {
  readonly items: readonly StoredRecord<Evaluation>[]
}

const evaluation = view({
  name: 'evaluation.overview',
  summary: { da: 'Evalueringerne, som siden viser dem', en: 'The evaluations as the page shows them' },
  parameters: z.object({}),
  data: z.custom<Evaluated>(),
  who: ['anyone'],
  freshness: 'journal',
  api: '/evaluations/overview',
  example: {},
  load: async ({ tx }) => ({ data: { items: await evaluations.all(tx) } }),
})

export const evaluationPage = page({
  view: evaluation,
  at: patternOf('evaluation'),
  render: ({ items }: Evaluated, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.evaluation,
      description: t.evaluationLead,
      breadcrumb: aroundOutreach(language),
      body: (
        <>
          <Intro
            title={t.evaluation}
            lead={t.evaluationLead}
            actions={<AddLink type={evaluations} at="evaluation" context={context} />}
          >
            <RecordDone context={context} />
          </Intro>
          {items.length === 0 && (
            <Wrap>
              <Empty title={t.evaluationNone} />
            </Wrap>
          )}
          {items.map((item) => (
            <Period item={item} context={context} key={item.key} />
          ))}
          <ReadOn except="evaluation" language={language} />
        </>
      ),
    })
  },
})

interface PeriodProps {
  readonly item: StoredRecord<Evaluation>
  readonly context: PageContext
}

function Period({ item: { key, content }, context }: PeriodProps): VNode {
  const { language } = context
  const t = words(language)
  const { title, agreement, when, results, remaining } = content
  return (
    <Section
      id={key}
      title={<Said text={title} language={language} />}
      more={
        <>
          {t.ofAgreement({ n: agreement })}, {t.evaluated({ when: dateWords(when, context) })}{' '}
          <EditLink type={evaluations} at="evaluation" slug={key} title={title} context={context} />
        </>
      }
    >
      <Findings id={`${key}-results`} title={t.results} findings={results} context={context} />
      <Findings id={`${key}-remaining`} title={t.remaining} findings={remaining} context={context} />
    </Section>
  )
}

interface FindingsProps {
  readonly id: string
  readonly title: string
  readonly findings: Evaluation['results']
  readonly context: PageContext
}

const Findings = ({ id, title, findings, context }: FindingsProps): VNode | null =>
  findings.length === 0 ? null : (
    <Section id={id} title={title} level={3}>
      <Goals
        goals={findings.map(({ text }, index) => ({
          number: index + 1,
          title: <Said text={text} language={context.language} />,
        }))}
      />
    </Section>
  )
