import type { VNode } from 'preact'
import { Temporal } from 'temporal-polyfill'
import type { PageContext } from '../acts/index.ts'
import { formatDateTime } from '../platform/calendar/index.ts'
import {
  Actions,
  Button,
  CheckboxField,
  Comment,
  Document,
  Form,
  LongTextField,
  Said,
  Section,
  Thread,
} from '../platform/html/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { commentOnIdea } from './comment.acts.ts'
import { ActFor, formErrors } from './forms.tsx'
import { IdeaLink } from './idea-answers.tsx'
import { words } from './messages.ts'
import { type ShownComment, type WholeIdea } from './one-idea.views.ts'

interface Props {
  readonly idea: WholeIdea
  readonly context: PageContext
}

/** What is said on the idea, and the form to say something. */
export function Discussion({ idea, context }: Props): VNode {
  const { language, viewer } = context
  const t = words(language)
  return (
    <Section id="comments" title={t.discussion} level="small">
      {idea.thread.length ? (
        <Thread label={t.discussion}>
          {idea.thread.map((comment) => (
            <Contribution key={comment.id} comment={comment} context={context} />
          ))}
        </Thread>
      ) : (
        <p class="quiet">{t.noComments}</p>
      )}
      {viewer.person && <CommentForm idea={idea} context={context} />}
    </Section>
  )
}

function CommentForm({ idea, context }: Props): VNode {
  const { language } = context
  const t = words(language)
  const failed = context.form?.act === commentOnIdea.name ? context.form : undefined
  return (
    <Form
      language={language}
      id="comment"
      action={pathTo(language, 'ideas', { slug: idea.slug }, 'comments')}
      hidden={{ subject: idea.id, key: context.formKey, language }}
      values={failed?.values}
      errors={formErrors(failed)}
    >
      <LongTextField name="body" label={t.comment} rows={4} maxLength={20_000} />
      {idea.participants.length > 0 && (
        <CheckboxField
          name="mentions"
          label={t.callIn}
          hint={t.callInHint}
          optional
          options={idea.participants.map(({ id: value, name: label }) => ({ value, label }))}
        />
      )}
      <ActFor language={language} choices={idea.actFor} optional />
      <Actions>
        <Button>{t.sendComment}</Button>
      </Actions>
    </Form>
  )
}

function Contribution({
  comment,
  context,
}: {
  readonly comment: ShownComment
  readonly context: PageContext
}): VNode {
  const { language, site } = context
  return (
    <Comment
      id={`c-${comment.id}`}
      author={comment.person ?? words(language).participant}
      organisation={comment.organisation && <Said text={comment.organisation} language={language} />}
      when={formatDateTime(Temporal.Instant.from(comment.at), site.zone, language)}
      datetime={comment.at}
    >
      <Document text={{ [comment.language]: comment.body }} language={language} />
      {comment.saidOn && (
        <p class="quiet small">
          {words(language).saidOn} <IdeaLink idea={comment.saidOn} language={language} />
        </p>
      )}
      {comment.mentions.length > 0 && (
        <p class="quiet small">{words(language).calledIn({ names: comment.mentions.join(', ') })}</p>
      )}
    </Comment>
  )
}
