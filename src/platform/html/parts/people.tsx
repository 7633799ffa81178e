import type { ComponentChildren, VNode } from 'preact'

export interface PersonProps {
  readonly name: string
  readonly href?: string | undefined
  /** “Tovholder”, “Stedfortræder”. */
  readonly role?: ComponentChildren
  readonly organisation?: ComponentChildren
  /** Shown only by consent; the caller has asked for it. */
  readonly mail?: string | undefined
  readonly phone?: string | undefined
}

/** A person with what they do here and how to reach them. */
export const Person = ({ name, href, role, organisation, mail, phone }: PersonProps): VNode => (
  <div class="person">
    <p class="person-name">{href === undefined ? name : <a href={href}>{name}</a>}</p>
    {(role || organisation) && (
      <p class="person-role">
        {role}
        {role && organisation && ', '}
        {organisation}
      </p>
    )}
    {mail && (
      <p>
        <a href={`mailto:${encodeURI(mail)}`}>{mail}</a>
      </p>
    )}
    {phone && (
      <p>
        <a href={`tel:${phone.replace(/[^+\d]/gu, '')}`}>{phone}</a>
      </p>
    )}
  </div>
)

export interface CommentProps {
  /** Its anchor. */
  readonly id: string
  readonly author: ComponentChildren
  readonly organisation?: ComponentChildren
  readonly when: string
  /** ISO 8601. */
  readonly datetime: string
  /** Text, most often a Document. */
  readonly children?: ComponentChildren
  readonly actions?: ComponentChildren
  /** Answers: Comment items, inside. */
  readonly replies?: ComponentChildren
}

/** One contribution in a thread; its answers hang from it. */
export const Comment = ({
  id,
  author,
  organisation,
  when,
  datetime,
  children,
  actions,
  replies,
}: CommentProps): VNode => (
  <li class="comment" id={id}>
    <div class="comment-body">
      <p class="comment-head">
        <b>{author}</b>
        {organisation && <>, {organisation}</>} ·{' '}
        <a href={`#${id}`}>
          <time dateTime={datetime}>{when}</time>
        </a>
      </p>
      {children}
      {actions && <div class="comment-actions">{actions}</div>}
    </div>
    {replies && <ol class="thread">{replies}</ol>}
  </li>
)

/** The list that Comment items stand in. */
export const Thread = ({
  label,
  children,
}: {
  readonly label: string
  readonly children?: ComponentChildren
}): VNode => (
  <ol class="thread" aria-label={label}>
    {children}
  </ol>
)
