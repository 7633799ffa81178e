import type { VNode } from 'preact'
import { z } from 'zod'
import { form, type PageContext, page, view } from '../acts/index.ts'
import { type Represented, representedOrganisations } from '../partners/index.ts'
import {
  Actions,
  Button,
  Document,
  Form,
  Intro,
  LongTextField,
  Section,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { ActFor, formErrors } from './forms.tsx'
import { findIdea, standingOf } from './idea.access.ts'
import { editIdea, submitIdea } from './idea.acts.ts'
import { JustDone } from './idea.page.tsx'
import { words } from './messages.ts'

const text = z.record(z.string(), z.string())
const represented = z.object({ id: z.string(), name: text })

/** What a form for a new idea needs to know: for whom one may send it. */
const newIdea = view({
  name: 'idea.new',
  summary: { da: 'Formularen til en ny idé', en: 'The form for a new idea' },
  parameters: z.object({}),
  data: z.object({ actFor: z.array(represented) }),
  who: submitIdea.who,
  freshness: 'session',
  api: '/ideas/new',
  example: {},
  load: async ({ tx, viewer }) => ({ data: { actFor: await representedOrganisations(tx, viewer) } }),
})

export const newIdeaPage = page({
  view: newIdea,
  at: patternOf('newIdea'),
  forms: [
    form({
      act: submitIdea,
      at: patternOf('newIdea'),
      leadsTo: ({ slug }, { language }) => `${pathTo(language, 'ideas', { slug })}?done=submitted`,
    }),
  ],
  render: ({ actFor }: { readonly actFor: readonly Represented[] }, context) => {
    const { language } = context
    const t = words(language)
    return context.frame({
      title: t.propose,
      breadcrumb: [{ label: t.ideas, href: pathTo(language, 'ideas') }],
      unlisted: true,
      body: (
        <>
          <Intro title={t.propose} lead={t.publicNote}>
            <JustDone context={context} />
          </Intro>
          <Wrap narrow>
            <IdeaForm
              context={context}
              action={pathTo(language, 'newIdea')}
              button={t.submit}
              back={pathTo(language, 'ideas')}
              actFor={actFor}
            />
          </Wrap>
        </>
      ),
    })
  },
})

const editable = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.int(),
  title: text,
  aim: text,
  why: text,
})
type Editable = z.infer<typeof editable>

const ideaToEdit = view({
  name: 'idea.to-edit',
  summary: { da: 'En idé, som den kan rettes', en: 'An idea as it can be edited' },
  parameters: z.object({ id: z.string().max(100) }),
  data: editable,
  who: editIdea.who,
  freshness: 'session',
  api: '/ideas/{id}/edit',
  example: { id: 'none' },
  async load({ tx, parameters }) {
    const idea = await findIdea(tx, parameters.id)
    if (!idea) return undefined
    const { id, slug, version, title, aim, why } = idea
    return { data: { id, slug, version, title, aim, why }, standing: standingOf(idea), version }
  },
})

const id = { slug: ':id' }

export const editIdeaPage = page({
  view: ideaToEdit,
  at: patternOf('ideas', id, 'edit'),
  path: (idea: Editable, language) => pathTo(language, 'ideas', { slug: idea.slug }, 'edit'),
  forms: [
    form({
      act: editIdea,
      at: patternOf('ideas', id, 'edit'),
      leadsTo: ({ slug }, { language }) => `${pathTo(language, 'ideas', { slug })}?done=edited`,
    }),
  ],
  render: (idea: Editable, context) => {
    const { language } = context
    const t = words(language)
    const title = t.editing({ title: say(idea.title, language).text })
    const here = pathTo(language, 'ideas', { slug: idea.slug })
    return context.frame({
      title,
      breadcrumb: [
        { label: t.ideas, href: pathTo(language, 'ideas') },
        { label: say(idea.title, language).text, href: here },
      ],
      unlisted: true,
      body: (
        <>
          <Intro title={title} lead={t.inOtherLanguage}>
            <JustDone context={context} />
          </Intro>
          {context.form?.refusal.name === 'changed-meanwhile' && <AsItStands idea={idea} context={context} />}
          <Wrap narrow>
            <IdeaForm
              context={context}
              action={pathTo(language, 'ideas', { slug: idea.slug }, 'edit')}
              button={t.save}
              idea={idea}
              back={here}
            />
          </Wrap>
        </>
      ),
    })
  },
})

/** What others wrote meanwhile, above the form that keeps what this editor wrote. */
function AsItStands({ idea, context }: { readonly idea: Editable; readonly context: PageContext }): VNode {
  const { language } = context
  const t = words(language)
  return (
    <Section id="as-it-stands" title={t.asItStands}>
      <h3>{say(idea.title, language).text}</h3>
      <Document text={idea.aim} language={language} />
      <Document text={idea.why} language={language} />
    </Section>
  )
}

interface IdeaFormProps {
  readonly context: PageContext
  readonly action: string
  readonly button: string
  readonly back: string
  readonly idea?: Editable
  readonly actFor?: readonly Represented[]
}

function IdeaForm({ context, action, button, back, idea, actFor = [] }: IdeaFormProps): VNode {
  const { language, form: failed } = context
  const t = words(language)
  const subject: Record<string, string> = idea ? { subject: idea.id, version: `${idea.version}` } : {}
  return (
    <Form
      language={language}
      action={action}
      hidden={{ key: context.formKey, language, ...subject }}
      values={failed?.values}
      errors={formErrors(failed)}
    >
      <TextField
        name="title"
        label={t.title}
        hint={t.titleHint}
        value={idea?.title[language]}
        maxLength={200}
      />
      <LongTextField
        name="aim"
        label={t.aim}
        hint={t.aimHint}
        value={idea?.aim[language]}
        rows={5}
        maxLength={20_000}
      />
      <LongTextField
        name="why"
        label={t.why}
        hint={t.whyHint}
        value={idea?.why[language]}
        rows={6}
        maxLength={20_000}
        optional
      />
      <ActFor language={language} choices={actFor} optional />
      <Actions>
        <Button>{button}</Button>
        <a href={back}>{t.cancel}</a>
      </Actions>
    </Form>
  )
}
