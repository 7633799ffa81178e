import type { VNode } from 'preact'
import { z } from 'zod'
import { type PageContext, page, view } from '../acts/index.ts'
import type { Moment } from '../charter/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import { Empty, Intro, Said, TallRope, Wrap } from '../platform/html/index.ts'
import { patternOf, say } from '../platform/words/index.ts'
import {
  AddLink,
  EditLink,
  endOfToday,
  machineDate,
  RecordDone,
  type StoredRecord,
  todayIn,
  When,
} from '../records/index.ts'
import { inOrder, isBehind, lasts } from './history.rules.ts'
import { moments, prospects } from './kinds.ts'
import { words } from './messages.ts'
import { aroundOutreach, ReadOn } from './read-on.tsx'

interface History {
  readonly moments: readonly StoredRecord<Moment>[]
  readonly prospects: readonly StoredRecord<Moment>[]
}

const history = view({
  name: 'moment.history',
  summary: { da: 'Historien og det, der er i vente', en: 'The history and what is ahead' },
  parameters: z.object({}),
  data: z.custom<History>(),
  who: ['anyone'],
  freshness: 'journal',
  api: '/history/rope',
  example: {},
  load: async ({ tx, site, now }) => ({
    data: { moments: await moments.all(tx), prospects: await prospects.all(tx) },
    validUntil: endOfToday({ site, now }),
  }),
})

/** The anchor of a moment; what happened and what is expected may have one key. */
export const momentAnchor = (expected: boolean, key: string): string =>
  `${expected ? 'ahead' : 'then'}-${key}`

export const historyPage = page({
  view: history,
  at: patternOf('history'),
  render: (data: History, context) => {
    const { language } = context
    const t = words(language)
    const knots = knotsOf(data, context)
    return context.frame({
      title: t.history,
      description: t.historyLead,
      breadcrumb: aroundOutreach(language),
      jsonLd: [listOf(data, context)],
      body: (
        <>
          <Intro
            title={t.history}
            lead={t.historyLead}
            actions={
              <>
                <AddLink type={moments} at="history" context={context} />
                <AddLink type={prospects} at="outlook" context={context} />
              </>
            }
          >
            <RecordDone context={context} />
          </Intro>
          <Wrap>
            {knots.length === 0 ? (
              <Empty title={t.historyNone} />
            ) : (
              <TallRope
                language={language}
                name={t.history}
                knots={knots}
                today={formatDate(todayIn(context), language)}
              />
            )}
          </Wrap>
          <ReadOn except="history" language={language} />
        </>
      ),
    })
  },
})

function knotsOf(data: History, context: PageContext) {
  const today = todayIn(context)
  const all = [
    ...data.moments.map((record) => ({ record, when: record.content.when, expected: false })),
    ...data.prospects.map((record) => ({ record, when: record.content.when, expected: true })),
  ]
  return inOrder(all).map(({ record, when, expected }) => {
    const behind = isBehind({ when, expected }, today)
    return {
      id: momentAnchor(expected, record.key),
      when: <When date={when} asWritten={record.content.asWritten} reader={context} />,
      lasts: lasts(when),
      behind,
      what: <Told record={record} expected={expected} behind={behind} context={context} />,
    }
  })
}

interface ToldProps {
  readonly record: StoredRecord<Moment>
  readonly expected: boolean
  readonly behind: boolean
  readonly context: PageContext
}

function Told({ record: { key, content }, expected, behind, context }: ToldProps): VNode {
  const { language } = context
  const t = words(language)
  const [type, at] = expected ? ([prospects, 'outlook'] as const) : ([moments, 'history'] as const)
  return (
    <>
      <p>
        <Said text={content.text} language={language} />
      </p>
      {expected && <p class={behind ? 'quiet small' : 'unseen'}>{behind ? t.wasExpected : t.expected}</p>}
      <EditLink type={type} at={at} slug={key} title={content.text} context={context} />
    </>
  )
}

const listOf = ({ moments: happened }: History, { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  name: words(language).history,
  itemListOrder: 'https://schema.org/ItemListOrderAscending',
  itemListElement: inOrder(happened.map(({ content }) => ({ ...content, expected: false }))).map(
    ({ text, when }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: say(text, language).text,
      ...(machineDate(when)
        ? { item: { '@type': 'Event', name: say(text, language).text, startDate: when } }
        : {}),
    }),
  ),
})
