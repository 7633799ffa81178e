import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { articlePath } from '../charter/index.ts'
import { Actions, Button, Checkbox, Form, Said, Section, TextField, Wrap } from '../platform/html/index.ts'
import { pathTo } from '../platform/words/index.ts'
import type { FollowedApplication } from './follow.page.tsx'
import { errorsOf, failedAs } from './form-parts.tsx'
import type { Letter } from './letter.ts'
import { mailWords } from './mail-words.ts'
import { words } from './messages.ts'
import { signByLink } from './sign.acts.ts'

/** What one signs, with the articles that it stands in. */
export function LetterText({
  letter,
  language,
}: {
  readonly letter: Letter
  readonly language: 'da' | 'en'
}): VNode {
  const t = words(language)
  return (
    <div class="ask-what">
      <h3>{t.promises}</h3>
      <ul>
        {letter.obligations.map(({ text, article }, n) => (
          <li key={`${n}`}>
            <Said text={text} language={language} /> <Article article={article} language={language} />
          </li>
        ))}
      </ul>
      {letter.terms.map(({ text, article }, n) => (
        <p key={`${n}`}>
          <Said text={text} language={language} /> <Article article={article} language={language} />
        </p>
      ))}
      <p>
        <a href={`${pathTo(language, 'charter')}?version=${letter.version}`}>{t.wholeAgreement}</a>
      </p>
    </div>
  )
}

function Article({
  article,
  language,
}: {
  readonly article: Letter['terms'][number]['article']
  readonly language: 'da' | 'en'
}): VNode | null {
  if (!article) return null
  return <a href={articlePath(language, article.key)}>{mailWords(language).article({ n: article.number })}</a>
}

interface Props {
  readonly token: string
  readonly application: FollowedApplication
  readonly letter: Letter
  readonly context: PageContext
}

/** The letter of intent, and the form that signs it. */
export function SignLetter({ token, application, letter, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const failed = failedAs(context, signByLink)
  return (
    <Section id="sign" title={t.signAsk}>
      <Wrap narrow>
        <div class="ask">
          <p class="ask-what">{t.signAbout({ n: letter.version })}</p>
          <LetterText letter={letter} language={language} />
          <Form
            language={language}
            id="sign-form"
            action={pathTo(language, 'application', { slug: token }, 'sign')}
            hidden={{ charterVersion: `${letter.version}` }}
            values={failed?.values}
            errors={errorsOf(failed)}
          >
            <TextField name="signer" label={t.signer} value={application.contact.name} autocomplete="name" />
            <TextField name="title" label={t.signerTitle} hint={t.signerTitleHint} maxLength={200} />
            <TextField
              name="onBehalfOf"
              label={t.onBehalfOf}
              hint={t.onBehalfOfHint}
              maxLength={200}
              optional
            />
            <TextField
              name="representative"
              label={t.representative}
              hint={t.representativeHint}
              value={application.contact.name}
            />
            <TextField
              name="representativeEmail"
              type="email"
              label={t.representativeEmail}
              value={application.contact.email}
            />
            <Checkbox name="authority" label={t.authority({ name: application.name })} />
            <Actions>
              <Button>{t.sign}</Button>
            </Actions>
          </Form>
        </div>
      </Wrap>
    </Section>
  )
}
