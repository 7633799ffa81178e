import type { MailWriter } from '../platform/mail/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { words } from './messages.ts'

/** Why a reply is answered, for the writer. */
export type AnswerBecause =
  | { readonly because: 'vote'; readonly ask: string }
  | { readonly because: 'files' }
  | { readonly because: 'refused'; readonly text: string }

/** Answers a reply: that it did not count, or did not come whole. */
export const answerMail: MailWriter = {
  kind: 'inbox-answer',
  async write(_, mail, { language, origin }) {
    const t = words(language)
    const why = mail.parameters as unknown as AnswerBecause
    const [title, text] = {
      vote: [t.voteTitle, t.vote],
      files: [t.filesTitle, t.files],
      refused: [t.refusedTitle, why.because === 'refused' ? why.text : ''],
    }[why.because] as [string, string]
    const base = {
      language,
      subject: title,
      preheader: text,
      title,
      parts: [{ is: 'text' as const, text }],
      why: t.why,
    }
    if (why.because !== 'vote') return base
    const to = {
      secret: { is: 'ask', of: { ask: why.ask, person: mail.person_id ?? '' } },
      at: `${origin}${pathTo(language, 'answer', { slug: '{secret}' })}`,
    }
    return { ...base, actions: [{ label: t.voteButton, kind: 'first' as const, to }], thread: why.ask }
  },
}
