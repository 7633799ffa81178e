import { Temporal } from 'temporal-polyfill'
import { page } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import { Empty, Intro, ItemList, Section, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { type OutboxMail, outboxMailView, outboxView, type ShortMail } from './outbox.views.ts'

export const outboxListPage = page({
  view: outboxView,
  at: patternOf('outbox'),
  render: ({ items, next }: { items: ShortMail[]; next?: string | undefined }, context) => {
    const { language, site } = context
    const t = words(language)
    return context.frame({
      title: t.outboxTitle,
      unlisted: true,
      body: (
        <>
          <Intro title={t.outboxTitle} lead={t.outboxLead} />
          <Wrap>
            {items.length === 0 ? (
              <Empty title={t.noMail}>
                <p>{t.noMailAbout}</p>
              </Empty>
            ) : (
              <ItemList
                items={items.map((mail) => ({
                  title: mail.subject,
                  href: pathTo(language, 'outbox', { slug: mail.id }),
                  when: formatDateTime(Temporal.Instant.from(mail.at), site.zone, language),
                  datetime: mail.at,
                  note: t.to({ to: mail.to }),
                  lang: mail.language === language ? undefined : mail.language,
                }))}
              />
            )}
            {next && (
              <p>
                <a href={`${pathTo(language, 'outbox')}?after=${next}`}>{t.older}</a>
              </p>
            )}
          </Wrap>
        </>
      ),
    })
  },
})

/** The letter stands in a frame of its own, as it would in a mail program, with its own styles and nothing of ours. */
export const outboxMailPage = page({
  view: outboxMailView,
  at: patternOf('outbox', { slug: ':id' }),
  render: (mail: OutboxMail, context) => {
    const { language, site } = context
    const t = words(language)
    return context.frame({
      title: mail.subject,
      unlisted: true,
      breadcrumb: [{ label: t.outboxTitle, href: pathTo(language, 'outbox') }],
      body: (
        <>
          <Intro
            title={mail.subject}
            lang={mail.language === language ? undefined : mail.language}
            lead={`${t.to({ to: mail.to })} · ${formatDateTime(Temporal.Instant.from(mail.at), site.zone, language)}`}
          />
          <Wrap>
            <iframe
              class="letter"
              title={t.letter}
              src={`/${language}/demo-mail/${mail.id}.html`}
              sandbox="allow-top-navigation allow-popups"
            />
          </Wrap>
          <Section id="text" title={t.asText}>
            <pre class="letter-text">{mail.text}</pre>
          </Section>
        </>
      ),
    })
  },
})
