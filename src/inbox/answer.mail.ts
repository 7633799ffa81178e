import type { Letter, LetterAction, MailWriter, WriteContext } from '../platform/mail/index.ts'
import { pathTo } from '../platform/words/index.ts'
import type { Contribution } from './inbox.types.ts'
import { words } from './messages.ts'

/** Why a reply is answered, for the writer. */
export type AnswerBecause =
  | { readonly because: 'vote'; readonly ask: string }
  | ({ readonly because: 'empty' | 'files' | 'from-elsewhere' | 'unread' } & Discussion)
  | ({ readonly because: 'refused'; readonly text: string } & Discussion)

interface Discussion {
  readonly type: string
  readonly id: string
}

/** Answers a reply: that it did not count, or did not come whole. @param contributions of all rooms. */
export const answerMail = (contributions: readonly Contribution[]): MailWriter => ({
  kind: 'inbox-answer',
  async write(tx, mail, context) {
    const why = mail.parameters as unknown as AnswerBecause
    const { language, origin } = context
    const t = words(language)
    if (why.because === 'vote') {
      const secret = { is: 'ask', of: { ask: why.ask, person: mail.person_id ?? '' } }
      const to = { secret, at: `${origin}${pathTo(language, 'answer', { slug: '{secret}' })}` }
      return { ...saying(t['vote title'], t['vote text'], context, to, t.voteButton), thread: why.ask }
    }
    const room = contributions.find(({ type }) => type === why.type)
    const path = await room?.path(tx, why.id, language)
    const text = why.because === 'refused' ? `${why.text} ${t['refused text']}` : t[`${why.because} text`]
    const to = path === undefined ? undefined : `${origin}${path}`
    return { ...saying(t[`${why.because} title`], text, context, to, t.toThread), thread: why.id }
  },
})

const saying = (
  title: string,
  text: string,
  { language }: WriteContext,
  to: LetterAction['to'] | undefined,
  label: string,
): Letter => ({
  language,
  subject: title,
  preheader: text,
  title,
  parts: [{ is: 'text', text }],
  ...(to === undefined ? {} : { actions: [{ label, kind: 'first', to }] }),
  why: words(language).why,
})
