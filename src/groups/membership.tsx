import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { ActFor } from '../ideas/index.ts'
import { Actions, Button, Form } from '../platform/html/index.ts'
import { type Language, pathTo } from '../platform/words/index.ts'
import { formWords } from './form-messages.ts'
import { words } from './messages.ts'
import type { WholeGroup } from './shapes.ts'

interface Props {
  readonly group: WholeGroup
  readonly context: PageContext
}

/** How one comes into the group, and out of it again. */
export function Membership({ group, context }: Props): VNode | null {
  const { language, viewer } = context
  const t = formWords(language)
  const { membership, open, state } = group
  const over = state === 'completed' || state === 'closed'
  if (!viewer.person) {
    if (!open.is || over) return null
    const back = encodeURIComponent(pathTo(language, 'groups', { slug: group.slug }))
    return (
      <p>
        <a href={`${pathTo(language, 'signIn')}?to=${back}`}>{t.signInToJoin}</a>
      </p>
    )
  }
  return (
    <>
      {membership.joined && <p>{t.youAreIn}</p>}
      {membership.mayJoin && <Come group={group} context={context} />}
      {membership.mayLeave && <Go group={group} context={context} />}
    </>
  )
}

function Come({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  const { joinFor } = group.membership
  return (
    <Form
      language={language}
      id="join"
      action={pathTo(language, 'groups', { slug: group.slug }, 'join')}
      hidden={{ key: context.formKey, subject: group.id }}
    >
      <p class="small quiet">{t.joinNote}</p>
      <ActFor language={language} choices={joinFor} optional />
      <Actions>
        <Button>{t.join}</Button>
      </Actions>
    </Form>
  )
}

function Go({ group, context }: Props): VNode {
  const { language } = context
  const t = formWords(language)
  const { leaveFor } = group.membership
  return (
    <details>
      <summary>{t.leave}</summary>
      <Form
        language={language}
        id="leave"
        action={pathTo(language, 'groups', { slug: group.slug }, 'leaveGroup')}
        hidden={{ key: context.formKey, subject: group.id }}
      >
        <p class="small quiet">{t.leaveNote}</p>
        <ActFor language={language} choices={leaveFor} optional />
        <Actions>
          <Button kind="plain">{t.leave}</Button>
        </Actions>
      </Form>
    </details>
  )
}

/** People who take part without an organisation: by name for those who are signed in, counted for the public. */
export function PeopleOfGroup({
  people,
  language,
}: {
  readonly people: WholeGroup['people']
  readonly language: Language
}): VNode | null {
  if (people.count === 0) return null
  return people.names.length > 0 ? (
    <ul>
      {people.names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  ) : (
    <p class="small quiet">{words(language).peopleCounted({ n: people.count })}</p>
  )
}
