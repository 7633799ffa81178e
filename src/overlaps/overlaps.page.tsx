import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  Empty,
  Form,
  Intro,
  Notice,
  Pager,
  Said,
  Section,
  Tag,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { coordinateOverlap, dismissOverlap } from './overlap.acts.ts'
import { overlapList, type ShownEnd, type ShownOverlap } from './overlap.views.ts'

interface Listed {
  readonly items: readonly ShownOverlap[]
  readonly page: number
  readonly more: boolean
}

const here = (language: Language) => pathTo(language, 'secretariat', 'overlaps')

export const overlapsPage = page({
  view: overlapList,
  at: patternOf('secretariat', 'overlaps'),
  forms: [
    form({
      act: dismissOverlap,
      at: patternOf('secretariat', 'overlaps', 'dismiss'),
      leadsTo: (_, { language }) => `${here(language)}?done=dismissed`,
    }),
    form({
      act: coordinateOverlap,
      at: patternOf('secretariat', 'overlaps', 'coordinate'),
      leadsTo: ({ group }, { language }) => pathTo(language, 'groups', { slug: group }),
    }),
  ],
  render: (data: Listed, context) => {
    const t = words(context.language)
    return context.frame({
      title: t.overlaps,
      unlisted: true,
      data: '/overlaps',
      body: <Overlaps {...data} context={context} />,
    })
  },
})

function Overlaps({ items, page, more, context }: Listed & { readonly context: PageContext }): VNode {
  const { language, justDone, form: failed } = context
  const t = words(language)
  const around = (to: number) => `${here(language)}${to > 1 ? `?page=${to}` : ''}`
  return (
    <>
      <Intro title={t.overlaps} lead={t.overlapsLead}>
        {justDone === 'dismissed' && <Notice kind="ok" title={t.doneDismissed} />}
        {failed && <Notice kind="refused" title={failed.refusal.declaration.words[language]} />}
      </Intro>
      {items.length === 0 && (
        <Wrap>
          <Empty title={t.none} />
        </Wrap>
      )}
      {items.map((item) => (
        <Overlap overlap={item} context={context} key={item.id} />
      ))}
      <Pager
        language={language}
        previous={page > 1 ? around(page - 1) : undefined}
        next={more ? around(page + 1) : undefined}
      />
    </>
  )
}

interface Props {
  readonly overlap: ShownOverlap
  readonly context: PageContext
}

const hrefOf = ({ type, slug }: ShownEnd, language: Language) =>
  pathTo(language, type === 'group' ? 'groups' : 'ideas', { slug })

function Overlap({ overlap, context: { language, ...context } }: Props): VNode {
  const t = words(language)
  const { id, one, other, weight, reasons } = overlap
  const names = (texts: ShownOverlap['reasons'][number]['organisations']) =>
    texts.map((name) => say(name, language).text).join(', ')
  return (
    <Section
      id={`o-${id}`}
      title={
        <>
          <Said text={one.title} language={language} /> {t.and}{' '}
          <Said text={other.title} language={language} />
        </>
      }
      more={t.weight({ percent: Math.round(weight * 100) })}
    >
      <ul class="points">
        {[one, other].map((end) => (
          <li key={end.id}>
            <Tag>{t[end.type]}</Tag>{' '}
            <a href={hrefOf(end, language)}>
              <Said text={end.title} language={language} />
            </a>
          </li>
        ))}
      </ul>
      {reasons.map((reason) => (
        <p key={reason.is}>
          {reason.is === 'wording' && t.wording({ words: reason.words.join(', ') })}
          {reason.is === 'codes' && t.codes({ codes: reason.codes.join(', ') })}
          {reason.is === 'partners' && t.partners({ names: names(reason.organisations) })}
        </p>
      ))}
      <Answers overlap={overlap} context={{ language, ...context }} />
    </Section>
  )
}

function Answers({ overlap, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const { id, one, other, mayCoordinate } = overlap
  const hidden = { subject: id, language, key: `${context.formKey}${id.slice(-8)}` }
  const merge = one.type === 'idea' ? one : other.type === 'idea' ? other : undefined
  return (
    <>
      {mayCoordinate && (
        <Form
          language={language}
          id={`coordinate-${id}`}
          action={pathTo(language, 'secretariat', 'overlaps', 'coordinate')}
          hidden={{ subject: id, key: hidden.key }}
        >
          <p class="small quiet">{t.coordinateNote}</p>
          <Actions>
            <Button>{t.coordinate}</Button>
          </Actions>
        </Form>
      )}
      {merge && one.type === other.type && (
        <p>
          <a href={`${hrefOf(merge, language)}#manage`}>{t.merge}</a>
        </p>
      )}
      <details>
        <summary>{t.dismiss}</summary>
        <Form
          language={language}
          id={`dismiss-${id}`}
          action={pathTo(language, 'secretariat', 'overlaps', 'dismiss')}
          hidden={hidden}
        >
          <TextField name="why" label={t.why} hint={t.whyHint} maxLength={1_000} />
          <Actions>
            <Button kind="plain">{t.dismissIt}</Button>
          </Actions>
        </Form>
      </details>
    </>
  )
}
