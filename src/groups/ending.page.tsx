import type { VNode } from 'preact'
import { z } from 'zod'
import { form, type PageContext, page, view } from '../acts/index.ts'
import {
  Actions,
  Button,
  Form,
  Intro,
  LongTextField,
  RadioField,
  Section,
  TextField,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { leadsIn } from './answering.access.ts'
import { formWords } from './form-messages.ts'
import { failedForm, JustDone } from './forms.tsx'
import { findGroup, ledStanding } from './group.access.ts'
import { whoSpeaks } from './led-group.access.ts'
import { canTurn } from './lifecycle.rules.ts'
import { words } from './messages.ts'
import { text } from './shapes.ts'
import { endGroup } from './turn.acts.ts'

const data = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.int(),
  title: text,
  criteria: z.array(z.object({ n: z.int(), text })),
  /** What it can be ended as. */
  as: z.array(z.enum(['completed', 'closed'])),
})
type Ending = z.infer<typeof data>

const groupToEnd = view({
  name: 'group.to-end',
  summary: { da: 'En gruppe, som den kan afsluttes', en: 'A group as it can be ended' },
  parameters: z.object({ id: z.string().max(100) }),
  data,
  who: whoSpeaks,
  freshness: 'session',
  api: '/groups/{id}/end',
  example: { id: 'none' },
  async load({ tx, parameters }) {
    const group = await findGroup(tx, parameters.id)
    if (!group) return undefined
    const { id, slug, version, title, details, state } = group
    const leads = (await leadsIn(tx, [id])).get(id) ?? []
    return {
      data: {
        id,
        slug,
        version,
        title,
        // What never began has nothing to answer for.
        criteria: state === 'proposed' ? [] : (details.success ?? []).map(({ n, text }) => ({ n, text })),
        as: (['completed', 'closed'] as const).filter((to) => canTurn(state, to)),
      },
      standing: ledStanding(id, leads),
      version,
    }
  },
})

type Fields = Readonly<Record<string, string | readonly string[]>>

/** Each criterion comes as two fields of its own, with its number. */
function readReport(fields: Fields): unknown {
  const own = Object.entries(fields).filter(([name]) => !/^(verdict|words)-\d+$/u.test(name))
  const verdicts = Object.entries(fields).flatMap(([name, verdict]) => {
    const n = /^verdict-(\d+)$/u.exec(name)?.[1]
    return n === undefined ? [] : [{ n, verdict, words: fields[`words-${n}`] ?? '' }]
  })
  return { ...Object.fromEntries(own), verdicts }
}

const at = patternOf('groups', { slug: ':id' }, 'close')

export const endingPage = page({
  view: groupToEnd,
  at,
  path: (group: Ending, language) => pathTo(language, 'groups', { slug: group.slug }, 'close'),
  forms: [
    form({
      act: endGroup,
      at,
      read: readReport,
      leadsTo: ({ group }, { language }) => `${pathTo(language, 'groups', { slug: group })}?done=over`,
    }),
  ],
  render: (group: Ending, context) => {
    const { language } = context
    const t = formWords(language)
    const title = say(group.title, language).text
    return context.frame({
      title: t.ending({ title }),
      breadcrumb: [
        { label: words(language).groups, href: pathTo(language, 'groups') },
        { label: title, href: pathTo(language, 'groups', { slug: group.slug }) },
      ],
      unlisted: true,
      body: (
        <>
          <Intro title={t.ending({ title })} lead={t.endingLead}>
            <JustDone context={context} />
          </Intro>
          <Section id="report" title={t.closingReport}>
            <Report group={group} context={context} />
          </Section>
        </>
      ),
    })
  },
})

interface Props {
  readonly group: Ending
  readonly context: PageContext
}

const verdicts = ['met', 'partly', 'unmet'] as const

function Report({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  if (group.as.length === 0) return <p>{t.overAlready}</p>
  return (
    <Form
      {...failedForm(context, endGroup.name)}
      language={language}
      id="end"
      action={pathTo(language, 'groups', { slug: group.slug }, 'close')}
      hidden={{ key: context.formKey, subject: group.id, version: `${group.version}`, language }}
    >
      <RadioField
        name="as"
        label={t.endAs}
        options={group.as.map((value) => ({ value, label: t[`as ${value}`] }))}
      />
      {group.criteria.map(({ n, text }) => (
        <Criterion n={n} text={say(text, language).text} context={context} key={n} />
      ))}
      <LongTextField name="why" label={t.endWhy} hint={t.noteHint} rows={4} maxLength={2_000} />
      <Actions>
        <Button kind="grave">{t.endIt}</Button>
        <a href={pathTo(language, 'groups', { slug: group.slug })}>{t.cancel}</a>
      </Actions>
    </Form>
  )
}

function Criterion({
  n,
  text,
  context: { language },
}: {
  readonly n: number
  readonly text: string
  readonly context: PageContext
}): VNode {
  const t = formWords(language)
  return (
    <>
      <RadioField
        name={`verdict-${n}`}
        label={`${n}. ${text}`}
        options={verdicts.map((value) => ({ value, label: words(language)[`verdict ${value}`] }))}
      />
      <TextField name={`words-${n}`} label={t.verdictWords({ n })} maxLength={2_000} optional />
    </>
  )
}
