import type { VNode } from 'preact'
import { form, type PageContext, page } from '../acts/index.ts'
import {
  Actions,
  Button,
  ButtonLink,
  DataTable,
  Document,
  Facts,
  Form,
  Intro,
  Notice,
  Said,
  Section,
  Wrap,
} from '../platform/html/index.ts'
import { pathTo, patternOf, say } from '../platform/words/index.ts'
import { RuleFacts } from './decision-sections.tsx'
import { words } from './form-words.ts'
import { openDecision } from './opening.acts.ts'
import { words as pageWords } from './page-words.ts'
import { type Preview, type PreviewedWay, previewOpening } from './preview.views.ts'

const id = { slug: ':id' }

export const previewPage = page({
  view: previewOpening,
  at: patternOf('decisions', id, 'preview'),
  path: (seen: Preview, language) => pathTo(language, 'decisions', { slug: seen.id }, 'preview'),
  forms: [
    form({
      act: openDecision,
      at: patternOf('decisions', id, 'preview'),
      leadsTo: (opened, { language }) => `${pathTo(language, 'decisions', { slug: opened.id })}?done=opened`,
    }),
  ],
  render: (seen: Preview, context) => {
    const { language } = context
    const t = words(language)
    const title = say(seen.title, language).text
    const here = pathTo(language, 'decisions', { slug: seen.id })
    return context.frame({
      title: `${t.preview}: ${title}`,
      breadcrumb: [
        { label: pageWords(language).decisions, href: pathTo(language, 'decisions') },
        { label: title, href: here },
      ],
      unlisted: true,
      body: <PreviewBody seen={seen} context={context} here={here} />,
    })
  },
})

interface Props {
  readonly seen: Preview
  readonly context: PageContext
}

function PreviewBody({ seen, context, here }: Props & { readonly here: string }): VNode {
  const { language, form: failed } = context
  const t = words(language)
  const open = seen.state === 'draft'
  return (
    <>
      <Intro
        title={t.preview}
        {...(open ? { lead: t.previewLead } : {})}
        actions={
          open && (
            <ButtonLink kind="plain" href={pathTo(language, 'decisions', { slug: seen.id }, 'edit')}>
              {t.edit}
            </ButtonLink>
          )
        }
      >
        {failed && <Notice kind="refused" title={failed.refusal.declaration.words[language]} />}
        {!open && (
          <p>
            <a href={here}>{t.toCase}</a>
          </p>
        )}
      </Intro>
      {open && <Warnings seen={seen} context={context} />}
      <Text seen={seen} context={context} />
      {open && <Recipients seen={seen} context={context} />}
      {seen.ways.map((way) => (
        <Way key={way.method} way={way} seen={seen} context={context} />
      ))}
      {open && !seen.mayChoose && (
        <Wrap>
          <p>{t.chosenBySecretariat}</p>
        </Wrap>
      )}
    </>
  )
}

/** First of all, what speaks against opening it now. */
function Warnings({ seen, context: { language } }: Props): VNode {
  const t = words(language)
  const all = [...new Set([...seen.ways.flatMap(({ warnings }) => warnings), ...seen.warnings])]
  return (
    <Wrap>
      {all.length === 0 ? (
        <Notice kind="ok" title={t.noWarnings} />
      ) : (
        <Notice kind="note" title={t.warnings}>
          <ul>
            {all.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Wrap>
  )
}

function Text({ seen, context: { language } }: Props): VNode {
  const t = pageWords(language)
  return (
    <Section id="text" title={say(seen.title, language).text}>
      <Document text={seen.question} language={language} />
      {Object.keys(seen.background).length > 0 && (
        <>
          <h3>{t.background}</h3>
          <Document text={seen.background} language={language} />
        </>
      )}
      {seen.confidential && <p class="quiet">{t.confidential}</p>}
    </Section>
  )
}

/** No list has more rows on one page; those where something is amiss come first. */
const mostRows = 50

function Recipients({ seen, context: { language } }: Props): VNode {
  const t = words(language)
  const sorted = seen.recipients.toSorted((a, b) => Number(isFine(a)) - Number(isFine(b)))
  const more = sorted.length - mostRows
  return (
    <Section id="recipients" title={t.recipients}>
      <p>{t.recipientsLead({ n: sorted.length, people: mailsOf(seen) })}</p>
      <DataTable
        caption={t.recipients}
        quietCaption
        columns={[{ label: t.organisation }, { label: t.getsMail }]}
        rows={sorted
          .slice(0, mostRows)
          .map((one) => [
            <Said text={one.name} language={language} />,
            <Addressees one={one} language={language} />,
          ])}
      />
      {more > 0 && <p class="quiet">{t.andMore({ n: more })}</p>}
      {seen.recused.length > 0 && (
        <>
          <h3>{pageWords(language).recused}</h3>
          <ul>
            {seen.recused.map(({ name, reason }, i) => (
              <li key={`${i}`}>
                <Said text={name} language={language} /> (
                {reason === 'party' ? t.recusedParty : t.recusedInterest})
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

type Recipient = Preview['recipients'][number]

const isFine = ({ people, stopped }: Recipient) => people > 0 && stopped === 0
const mailsOf = ({ recipients }: Preview) => recipients.reduce((sum, { people }) => sum + people, 0)

function Addressees({
  one,
  language,
}: {
  readonly one: Recipient
  readonly language: PageContext['language']
}): VNode {
  const t = words(language)
  if (one.people === 0) return <b>{t.nobody}</b>
  if (one.to === undefined) {
    const stopped = one.stopped > 0 ? ` (${t.stoppedCount({ n: one.stopped })})` : ''
    return <>{`${t.peopleCount({ n: one.people })}${stopped}`}</>
  }
  return (
    <div>
      {one.to.map(({ name, email, stopped }, i) => (
        <span key={email}>
          {i > 0 && <br />}
          {name}, {email}
          {stopped && <b> ({t.stopped})</b>}
        </span>
      ))}
    </div>
  )
}

/** One way to decide it: when it closes, what silence means, the rule; and the button. */
function Way({ way, seen, context }: Props & { readonly way: PreviewedWay }): VNode {
  const { language } = context
  const t = words(language)
  const p = pageWords(language)
  const button = way.method === 'silent' ? t.openSilent : t.openBallot
  return (
    <Section id={way.method} title={way.secret ? p.secretBallot : p[way.method]}>
      <Facts
        facts={[
          { term: t.ifOpened, content: `${p.closes({ until: way.until })}. ${way.counted}` },
          { term: t.silenceIs, content: way.silence.join(' ') },
        ]}
      />
      <details class="fold">
        <summary>{p.rule}</summary>
        <RuleFacts round={way} context={context} />
      </details>
      {seen.mayChoose && (
        <Form
          language={language}
          id={way.method}
          action={pathTo(language, 'decisions', { slug: seen.id }, 'preview')}
          hidden={{
            key: `${context.formKey}${way.method}`,
            subject: seen.id,
            version: `${seen.version}`,
            method: way.method,
          }}
        >
          <p class="quiet">{t.openMeans({ n: mailsOf(seen) })}</p>
          <Actions>
            <Button>{button}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
