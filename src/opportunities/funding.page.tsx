import type { VNode } from 'preact'
import { z } from 'zod'
import { type PageContext, page, view } from '../acts/index.ts'
import type { Instrument } from '../charter/index.ts'
import { Empty, Intro, Said, Wrap } from '../platform/html/index.ts'
import { patternOf, say } from '../platform/words/index.ts'
import { AddLink, EditLink, nameOf, RecordDone, type StoredRecord } from '../records/index.ts'
import { instruments } from './kinds.ts'
import { words } from './messages.ts'

interface Funding {
  readonly items: readonly StoredRecord<Instrument>[]
}

const funding = view({
  name: 'funding-instrument.overview',
  summary: { da: 'Finansieringen, som siden viser den', en: 'The funding as the page shows it' },
  parameters: z.object({}),
  data: z.custom<Funding>(),
  who: ['anyone'],
  freshness: 'journal',
  api: '/funding-instruments/overview',
  example: {},
  load: async ({ tx }) => ({ data: { items: await instruments.all(tx) } }),
})

export const fundingPage = page({
  view: funding,
  at: patternOf('funding'),
  render: ({ items }: Funding, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.funding,
      description: t.fundingLead,
      jsonLd: [termSet(items, context)],
      body: (
        <>
          <Intro
            title={t.funding}
            lead={t.fundingLead}
            actions={<AddLink type={instruments} at="funding" context={context} />}
          >
            <RecordDone context={context} />
          </Intro>
          <Wrap>
            {items.length === 0 ? (
              <Empty title={t.none} />
            ) : (
              <ul class="items">
                {items.map((item) => (
                  <InstrumentRow item={item} context={context} key={item.key} />
                ))}
              </ul>
            )}
          </Wrap>
        </>
      ),
    })
  },
})

interface RowProps {
  readonly item: StoredRecord<Instrument>
  readonly context: PageContext
}

function InstrumentRow({ item: { key, content }, context }: RowProps): VNode {
  const { language } = context
  const { name, called, note } = content
  const calledSo = Object.values(called ?? { en: name }).includes(name)
  return (
    <li id={key}>
      <div class="item-body">
        <h2 class="item-title">
          <Said text={nameOf(content)} language={language} />
        </h2>
        {note && (
          <p class="item-note">
            <Said text={note} language={language} />
          </p>
        )}
        {!calledSo && <p class="item-note">{words(language).stableName({ name })}</p>}
      </div>
      <span class="item-status">
        <EditLink type={instruments} at="funding" slug={key} title={nameOf(content)} context={context} />
      </span>
    </li>
  )
}

const termSet = (items: readonly StoredRecord<Instrument>[], { language }: PageContext) => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTermSet',
  name: words(language).funding,
  hasDefinedTerm: items.map(({ content }) => ({
    '@type': 'DefinedTerm',
    name: say(nameOf(content), language).text,
    ...(content.note ? { description: say(content.note, language).text } : {}),
  })),
})
