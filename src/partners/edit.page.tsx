import type { VNode } from 'preact'
import { z } from 'zod'
import { type FormState, form, type PageContext, page, view } from '../acts/index.ts'
import {
  Actions,
  Button,
  FileField,
  Form,
  Intro,
  LongTextField,
  Notice,
  TextField,
  Wrap,
} from '../platform/html/index.ts'
import { type Language, pathTo, patternOf, say } from '../platform/words/index.ts'
import { logoOf, removeLogo, setLogo } from './logo.acts.ts'
import { words } from './messages.ts'
import { findOrganisation, standingOf } from './organisation.access.ts'
import { editOrganisation } from './organisation.acts.ts'

const text = z.record(z.string(), z.string())
const editable = z.object({
  id: z.string(),
  slug: z.string(),
  version: z.int(),
  name: text,
  note: text,
  web: z.string().optional(),
  cvr: z.string().optional(),
  ror: z.string().optional(),
  logo: z.string().optional(),
})
type Editable = z.infer<typeof editable>

const organisationToEdit = view({
  name: 'organisation.to-edit',
  summary: { da: 'En organisation, som den kan rettes', en: 'An organisation as it can be edited' },
  parameters: z.object({ id: z.string().max(100) }),
  data: editable,
  who: editOrganisation.who,
  freshness: 'session',
  api: '/organisations/{id}/edit',
  example: { id: 'none' },
  async load({ tx, parameters }) {
    const found = await findOrganisation(tx, parameters.id)
    if (!found) return undefined
    const { id, slug, version, name, details } = found
    const { note = {}, web, cvr, ror } = details
    const logo = await logoOf(tx, found.id)
    const known = Object.fromEntries(
      Object.entries({ web, cvr, ror, logo }).filter(([, value]) => value !== undefined),
    )
    return { data: { id, slug, version, name, note, ...known }, standing: standingOf(found), version }
  },
})

const id = { slug: ':id' }

const toProfile = ({ slug }: { slug: string }, { language }: { language: Language }) =>
  `${pathTo(language, 'partners', { slug })}?done=saved`

export const editOrganisationPage = page({
  view: organisationToEdit,
  at: patternOf('partners', id, 'edit'),
  path: (organisation: Editable, language) =>
    pathTo(language, 'partners', { slug: organisation.slug }, 'edit'),
  forms: [
    form({
      act: editOrganisation,
      at: patternOf('partners', id, 'edit'),
      leadsTo: toProfile,
    }),
    form({ act: setLogo, at: patternOf('partners', id, 'logo'), files: ['logo'], leadsTo: toProfile }),
    form({ act: removeLogo, at: patternOf('partners', id, 'removeLogo'), leadsTo: toProfile }),
  ],
  render: (organisation: Editable, context) => {
    const { language, form: failed } = context
    const t = words(language)
    const { slug, version, name, note, web, cvr, ror } = organisation
    const title = t.editing({ name: say(name, language).text })
    const here = pathTo(language, 'partners', { slug })
    return context.frame({
      title,
      breadcrumb: [
        { label: t.partners, href: pathTo(language, 'partners') },
        { label: say(name, language).text, href: here },
      ],
      unlisted: true,
      body: (
        <>
          <Intro title={title}>
            {failed && <Notice kind="refused" title={failed.refusal.declaration.words[language]} />}
          </Intro>
          <Wrap narrow>
            <Form
              language={language}
              action={pathTo(language, 'partners', { slug }, 'edit')}
              hidden={{ key: context.formKey, subject: organisation.id, version: `${version}` }}
              {...(failed?.act === editOrganisation.name ? shownAgain(failed) : {})}
            >
              <TextField name="nameDa" label={t.nameDa} value={name['da']} maxLength={200} />
              <TextField name="nameEn" label={t.nameEn} value={name['en']} maxLength={200} />
              <LongTextField name="noteDa" label={t.noteDa} value={note['da']} rows={4} optional />
              <LongTextField name="noteEn" label={t.noteEn} value={note['en']} rows={4} optional />
              <TextField name="web" type="url" label={t.web} hint={t.webHint} value={web} optional />
              <TextField
                name="cvr"
                label="CVR"
                hint={t.cvrHint}
                value={cvr}
                size={10}
                inputMode="numeric"
                optional
              />
              <TextField name="ror" label="ROR" value={ror} size={12} optional />
              <Actions>
                <Button>{t.save}</Button>
                <a href={here}>{t.cancel}</a>
              </Actions>
            </Form>
            <LogoForms organisation={organisation} context={context} />
          </Wrap>
        </>
      ),
    })
  },
})

const shownAgain = ({ values, issues }: FormState) => ({
  values,
  errors: Object.fromEntries(issues.map((issue) => [issue.field, issue.text])),
})

function LogoForms({
  organisation,
  context,
}: {
  readonly organisation: Editable
  readonly context: PageContext
}): VNode {
  const { language, form: failed, formKey } = context
  const { slug, logo } = organisation
  const t = words(language)
  const hidden = { key: formKey, subject: organisation.id }
  return (
    <section aria-labelledby="logo">
      <h2 id="logo">{t.logo}</h2>
      {logo && (
        <img class="logo" src={logo} alt={t.logoOf({ name: say(organisation.name, language).text })} />
      )}
      <Form
        language={language}
        id="set-logo"
        action={pathTo(language, 'partners', { slug }, 'logo')}
        hidden={hidden}
        files
        {...(failed?.act === setLogo.name ? shownAgain(failed) : {})}
      >
        <FileField
          name="logo"
          label={logo ? t.otherLogo : t.chooseLogo}
          hint={t.logoHint}
          accept="image/png,image/jpeg,image/webp"
        />
        <Actions>
          <Button kind="plain">{t.saveLogo}</Button>
        </Actions>
      </Form>
      {logo && (
        <Form
          language={language}
          id="remove-logo"
          action={pathTo(language, 'partners', { slug }, 'removeLogo')}
          hidden={hidden}
        >
          <Actions>
            <Button kind="plain">{t.removeLogo}</Button>
          </Actions>
        </Form>
      )}
    </section>
  )
}
