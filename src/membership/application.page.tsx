import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import { Columns, Document, Facts, Intro, Notice, SafeLink, Section } from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { matchApplication, openAdmission, refuseApplication } from './admission.acts.ts'
import { oneApplication, type WholeApplication } from './application.views.ts'
import { Manage } from './application-forms.tsx'
import { Refused } from './form-parts.tsx'
import { words } from './messages.ts'
import { signOnPaper } from './sign.acts.ts'
import { closesIn, WayOf } from './way.tsx'

const slug = { slug: ':id' }
const again = ({ id }: { id: string }, { language }: { language: 'da' | 'en' }) =>
  `${pathTo(language, 'applications', { slug: id })}?done=saved`

/** One application, for those who decide: who it is from, what it resembles, and what can be done with it. */
export const applicationPage = page({
  view: oneApplication,
  at: patternOf('applications', slug),
  forms: [
    form({ act: openAdmission, at: patternOf('applications', slug, 'opening'), leadsTo: again }),
    form({ act: refuseApplication, at: patternOf('applications', slug, 'refuse'), leadsTo: again }),
    form({ act: matchApplication, at: patternOf('applications', slug, 'match'), leadsTo: again }),
    form({ act: signOnPaper, at: patternOf('applications', slug, 'sign'), leadsTo: again }),
  ],
  render: (application: WholeApplication, context) => {
    const { language } = context
    const t = words(language)
    const title = t.followTitle({ name: application.name })
    return context.frame({
      title,
      breadcrumb: [{ label: t.applications, href: pathTo(language, 'applications') }],
      unlisted: true,
      body: (
        <>
          <Intro title={title} lead={leadOf(application, context)}>
            <Refused context={context} />
            {context.justDone === 'saved' && <Notice kind="ok" title={t.saved} />}
            {!application.cvr && !application.ror && <Notice kind="note" title={t.noNumber} />}
          </Intro>
          <Columns side={<Facts side facts={factsOf(application, context)} />}>
            <Section id="why" title={t.why} level="small">
              <Document text={{ [application.language]: application.why }} language={language} />
            </Section>
            {application.competences && (
              <Section id="competences" title={t.competences} level="small">
                <Document text={{ [application.language]: application.competences }} language={language} />
              </Section>
            )}
            <Section id="way" title={t.theWay} level="small">
              <WayOf application={application} context={context} />
            </Section>
          </Columns>
          <Manage application={application} context={context} />
        </>
      ),
    })
  },
})

function leadOf(application: WholeApplication, context: PageContext): string {
  const t = words(context.language)
  if (application.stage !== 'deciding') return t[`stage ${application.stage}`]
  return t['lead deciding']({ until: closesIn(application, context) })
}

function factsOf(application: WholeApplication, { language }: PageContext) {
  const t = words(language)
  const { kind, cvr, ror, web, contact, organisation, refusal } = application
  const facts: readonly (readonly [string, VNode | string | undefined])[] = [
    [t.kind, say(kind, language).text],
    ['CVR', cvr],
    ['ROR', ror && <SafeLink href={`https://ror.org/${ror}`}>{ror}</SafeLink>],
    [t.web, web && <SafeLink href={web}>{web}</SafeLink>],
    [t.from, contact && `${contact.name}, ${contact.email}`],
    [
      t.matched,
      organisation && (
        <a href={pathTo(language, 'partners', { slug: organisation.slug })}>
          {say(organisation.name, language).text}
        </a>
      ),
    ],
    [t.reason, refusal?.text],
  ]
  return facts.flatMap(([term, content]) => (content ? [{ term, content }] : []))
}
