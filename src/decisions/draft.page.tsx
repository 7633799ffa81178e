import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import { Document, Empty, Intro, Notice, Section, SelectField, Wrap } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { draftDecision, editDecision } from './decision.acts.ts'
import { draftNew, draftToEdit, type EditableDraft, type NewDraft } from './draft.views.ts'
import { DraftForm, readDraft } from './draft-form.tsx'
import { words } from './form-words.ts'
import { words as pageWords } from './page-words.ts'

const drafted = ({ id }: { readonly id: string }, { language }: Pick<PageContext, 'language'>) =>
  `${pathTo(language, 'decisions', { slug: id })}?done=drafted`

const lists = ['parties']

export const newDecisionPage = page({
  view: draftNew,
  at: patternOf('newDecision'),
  forms: [
    form({ act: draftDecision, at: patternOf('newDecision'), lists, read: readDraft, leadsTo: drafted }),
  ],
  render: (choices: NewDraft, context) => {
    const { language } = context
    const t = words(language)
    const list = pathTo(language, 'decisions')
    return context.frame({
      title: t.propose,
      breadcrumb: [{ label: pageWords(language).decisions, href: list }],
      unlisted: true,
      body: (
        <>
          <Intro title={t.propose} lead={t.proposeLead}>
            <Refused context={context} />
          </Intro>
          <Wrap narrow>
            {choices.matters.length === 0 ? (
              <Empty title={t.mayNot} />
            ) : (
              <DraftForm
                context={context}
                action={pathTo(language, 'newDecision')}
                back={list}
                choices={choices}
              >
                <ActFor choices={choices} context={context} />
              </DraftForm>
            )}
          </Wrap>
        </>
      ),
    })
  },
})

const Refused = ({ context: { form: failed, language } }: { readonly context: PageContext }): VNode | null =>
  failed ? <Notice kind="refused" title={failed.refusal.declaration.words[language]} /> : null

/** Whom one drafts for: shown only where there is something to choose. */
function ActFor({
  choices: { actFor, asSecretariat },
  context: { language },
}: {
  readonly choices: NewDraft
  readonly context: PageContext
}): VNode | null {
  const t = words(language)
  if (actFor.length < 2) return null
  const options = actFor.map(({ id, name }) => ({ value: id, label: say(name, language).text }))
  return (
    <SelectField
      name="for"
      label={t.actFor}
      optional={asSecretariat}
      options={asSecretariat ? [{ value: '', label: t.asSecretariat }, ...options] : options}
    />
  )
}

const id = { slug: ':id' }

export const editDecisionPage = page({
  view: draftToEdit,
  at: patternOf('decisions', id, 'edit'),
  path: (draft: EditableDraft, language) => pathTo(language, 'decisions', { slug: draft.id }, 'edit'),
  forms: [
    form({
      act: editDecision,
      at: patternOf('decisions', id, 'edit'),
      lists,
      read: readDraft,
      leadsTo: drafted,
    }),
  ],
  render: (draft: EditableDraft, context) => {
    const { language } = context
    const t = words(language)
    const title = say(draft.title, language).text
    const here = pathTo(language, 'decisions', { slug: draft.id })
    return context.frame({
      title: t.editing({ title }),
      breadcrumb: [
        { label: pageWords(language).decisions, href: pathTo(language, 'decisions') },
        { label: title, href: here },
      ],
      unlisted: true,
      body: (
        <>
          <Intro title={t.editing({ title })} lead={t.editLead}>
            <Refused context={context} />
          </Intro>
          <EditBody draft={draft} context={context} here={here} />
        </>
      ),
    })
  },
})

interface EditProps {
  readonly draft: EditableDraft
  readonly context: PageContext
  readonly here: string
}

function EditBody({ draft, context, here }: EditProps): VNode {
  const { language, form: failed } = context
  const t = words(language)
  const opened = draft.state !== 'draft'
  return (
    <>
      {opened && (
        <Wrap narrow>
          <Notice kind="note" title={t.openedAlready}>
            <a href={here}>{t.toCase}</a>
          </Notice>
        </Wrap>
      )}
      {failed?.refusal.name === 'changed-meanwhile' && (
        <Section id="as-it-stands" title={t.asItStands}>
          <h3>{say(draft.title, language).text}</h3>
          <Document text={draft.question} language={language} />
          <Document text={draft.background} language={language} />
        </Section>
      )}
      <Wrap narrow>
        {(!opened || failed) && (
          <DraftForm
            context={context}
            action={pathTo(language, 'decisions', { slug: draft.id }, 'edit')}
            back={here}
            choices={draft}
            draft={draft}
          />
        )}
      </Wrap>
    </>
  )
}
