import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import { type PageContext, page } from '../acts/index.ts'
import { dateIn, formatDate, formatDateTime } from '../platform/calendar/index.ts'
import {
  ButtonLink,
  Empty,
  Intro,
  type Item,
  ItemList,
  Notice,
  Pager,
  Section,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { decisionList, type ShortDecision } from './decision.views.ts'
import { DecisionState } from './decision-state.tsx'
import { mayDraft } from './draft.views.ts'
import { words as formWords } from './form-words.ts'
import { words } from './page-words.ts'

interface Listed {
  readonly items: readonly ShortDecision[]
  readonly page: number
  readonly more: boolean
}

export const decisionListPage = page({
  view: decisionList,
  at: patternOf('decisions'),
  render: (data: Listed, context) => {
    const t = words(context.language)
    return context.frame({
      title: t.decisions,
      description: t.about,
      data: decisionList.api,
      body: <DecisionList {...data} context={context} />,
    })
  },
})

function DecisionList({
  items,
  page: number,
  more,
  context,
}: Listed & { readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  const inState = (state: ShortDecision['state']) =>
    items.filter((one) => one.state === state).map((one) => asItem(one, context))
  const [open, settled, drafts] = [inState('open'), inState('settled'), inState('draft')]
  const here = pathTo(language, 'decisions')
  return (
    <>
      <Intro
        title={t.decisions}
        lead={t.about}
        actions={
          mayDraft(context.viewer) && (
            <ButtonLink kind="plain" href={pathTo(language, 'newDecision')}>
              {formWords(language).propose}
            </ButtonLink>
          )
        }
      >
        {context.justDone === 'discarded' && <Notice kind="ok" title={formWords(language).doneDiscarded} />}
      </Intro>
      {(open.length > 0 || number === 1) && (
        <Section id="open" title={t.openNow}>
          {open.length > 0 ? <ItemList items={open} level={3} /> : <Empty title={t.noneOpen} />}
        </Section>
      )}
      {drafts.length > 0 && (
        <Section id="drafts" title={t.drafts}>
          <ItemList items={drafts} level={3} />
        </Section>
      )}
      <Section id="settled" title={t.settledOnes}>
        {settled.length > 0 ? <ItemList items={settled} level={3} /> : <Empty title={t.noneSettled} />}
        <Pager language={language} next={more ? `${here}?page=${number + 1}` : undefined} />
      </Section>
    </>
  )
}

function asItem(one: ShortDecision, { language, site }: PageContext): Item {
  const t = words(language)
  const title = say(one.title, language)
  const closing = one.state === 'open' && one.closesAt ? Temporal.Instant.from(one.closesAt) : undefined
  // A moment before midnight belongs to the day that it ends.
  const until = closing?.subtract({ seconds: 1 })
  const at = until ?? (one.settledAt ? Temporal.Instant.from(one.settledAt) : undefined)
  const day = at && dateIn(at, site.zone)
  const note = [
    ...(one.method ? [t[one.method]] : []),
    ...(until ? [t.closes({ until: formatDateTime(until, site.zone, language) })] : []),
    ...(one.state === 'open' && one.answered !== undefined && one.electors !== undefined
      ? [t.answeredOf({ n: one.answered, of: one.electors })]
      : []),
    ...(one.proposer ? [t.byProposer({ who: say(one.proposer, language).text })] : []),
    ...(one.confidential ? [t.confidential] : []),
  ]
  return {
    title: title.text,
    lang: title.language === language ? undefined : title.language,
    href: pathTo(language, 'decisions', { slug: one.id }),
    ...(day ? { when: formatDate(day, language, 'medium'), datetime: day.toString() } : {}),
    note: note.join(' · '),
    status: <DecisionState state={one.outcome ?? one.state} language={language} />,
  }
}
