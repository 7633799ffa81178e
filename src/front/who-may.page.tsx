import { z } from 'zod'
import type { Allowance } from '../access/index.ts'
import { page, view } from '../acts/index.ts'
import { DataTable, Intro, Section } from '../platform/html/index.ts'
import { patternOf } from '../platform/words/index.ts'
import { words } from './messages.ts'

/** What can be done or seen, and by whom: the part of a declaration that the policy speaks of. */
export interface Governed {
  readonly name: string
  readonly summary: { readonly da: string; readonly en: string }
  readonly who: readonly Allowance[]
}

const governed = z.object({
  name: z.string(),
  summary: z.object({ da: z.string(), en: z.string() }),
  who: z.array(z.string()),
})
const policy = z.object({ acts: z.array(governed), views: z.array(governed) })

const plain = ({ name, summary, who }: Governed) => ({ name, summary, who: [...who] })

/** The policy's own page, made from all declarations: it cannot say anything else than what is applied. */
export function whoMayPage(declared: () => { acts: readonly Governed[]; views: readonly Governed[] }) {
  const whoMay = view({
    name: 'policy.one',
    summary: { da: 'Hvem der må hvad', en: 'Who may do what' },
    parameters: z.object({}),
    data: policy,
    who: ['anyone'],
    freshness: 'journal',
    api: '/policy',
    example: {},
    load: async () => {
      const { acts, views } = declared()
      return { data: { acts: acts.map(plain), views: views.map(plain) } }
    },
  })
  return page({
    view: whoMay,
    at: patternOf('whoMay'),
    render: (data: z.infer<typeof policy>, context) => {
      const { language } = context
      const t = words(language)
      const rows = (all: readonly { summary: { da: string; en: string }; who: readonly string[] }[]) =>
        all.map(({ summary, who }) => [
          summary[language],
          who.length ? who.map((allowance) => t[allowance as Allowance]).join(', ') : t.nobody,
        ])
      return context.frame({
        title: t.whoMay,
        description: t.whoMayLead,
        body: (
          <>
            <Intro title={t.whoMay} lead={t.whoMayLead} />
            <Section id="acts" title={t.whatCanBeDone}>
              <DataTable
                caption={t.whatCanBeDone}
                quietCaption
                columns={[{ label: t.act }, { label: t.who }]}
                rows={rows(data.acts)}
              />
            </Section>
            <Section id="views" title={t.whatCanBeSeen}>
              <DataTable
                caption={t.whatCanBeSeen}
                quietCaption
                columns={[{ label: t.sight }, { label: t.who }]}
                rows={rows(data.views)}
              />
            </Section>
          </>
        ),
      })
    },
  })
}
