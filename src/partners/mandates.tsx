import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { formatDate } from '../platform/calendar/index.ts'
import { ButtonLink, DataTable, Person, Section } from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import type { ShownMandate } from './mandate.views.ts'
import { mandateWords } from './mandate-messages.ts'

const dayIn = (day: string, language: Language) => formatDate(Temporal.PlainDate.from(day), language)

/** The days of a mandate, as one says them. */
export function mandatePeriod({ state, from, to }: ShownMandate, language: Language): string {
  const t = mandateWords(language)
  const begun = dayIn(from, language)
  if (to !== undefined) return t.between({ from: begun, to: dayIn(to, language) })
  return state === 'coming' ? t.starts({ from: begun }) : t.since({ from: begun })
}

/** The names, roles and days of mandates. */
export function MandateTable({
  mandates,
  caption,
  quiet,
  language,
}: {
  readonly mandates: readonly ShownMandate[]
  readonly caption: string
  readonly quiet?: boolean
  readonly language: Language
}): VNode {
  const t = mandateWords(language)
  return (
    <DataTable
      caption={caption}
      quietCaption={quiet}
      columns={[{ label: t.person }, { label: t.role }, { label: t.period }]}
      rows={mandates.map((one) => [one.name, t[one.role], mandatePeriod(one, language)])}
    />
  )
}

interface Props {
  readonly mandates: readonly ShownMandate[]
  readonly slug: string
  readonly mayManage: boolean
  readonly context: PageContext
}

/** Who speaks for an organisation, on its profile: cards for those who do now, a table of those who did. */
export function ProfileMandates({ mandates, slug, mayManage, context }: Props): VNode | null {
  const { language } = context
  const t = mandateWords(language)
  const current = mandates.filter(({ state }) => state === 'current')
  const others = mandates.filter(({ state }) => state !== 'current')
  if (mandates.length === 0 && !mayManage) return null
  return (
    <Section id="mandates" title={t.heading} level={3}>
      {current.length === 0 && mayManage && <p class="quiet">{t.none}</p>}
      {current.map((one) => (
        <Person
          key={one.id}
          name={one.name}
          role={context.viewer.person ? `${t[one.role]} ${mandatePeriod(one, language)}` : t[one.role]}
          mail={one.email}
          phone={one.telephone}
        />
      ))}
      {others.length > 0 && <MandateTable mandates={others} caption={t.earlier} language={language} />}
      {mayManage && (
        <p>
          <ButtonLink kind="plain" href={pathTo(language, 'partners', { slug }, 'mandates')}>
            {t.manage}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}
