import { insertLink, newToken, tokenHash } from '../access/index.ts'
import type { Id, Transaction } from '../platform/db/index.ts'
import type { Letter, LetterPart, MailWriter, Mint, WriteContext } from '../platform/mail/index.ts'
import { pathTo } from '../platform/words/index.ts'
import { findAsk, showAsk, viewerOf } from './ask.access.ts'
import type { AskKind, ShownAsk } from './ask.types.ts'
import { words } from './messages.ts'

/**
 * Writes the mail that carries an ask, with a button for each answer. Not needed any more where the ask is over or its
 * person cannot answer it; a reminder, where it was answered.
 *
 * @param kinds of all rooms.
 */
export const askMail = (kinds: readonly AskKind[]): MailWriter => ({
  kind: 'ask',
  async write(tx, mail, context) {
    const viewer = mail.person_id ? await viewerOf(tx, mail.person_id as Id<'person'>, context) : undefined
    const found = viewer && mail.ask_id && (await findAsk(tx, mail.ask_id, viewer))
    if (!found || !viewer.person) return undefined
    const { reminder } = mail.parameters as { reminder?: true }
    if (reminder && found.asked.answeredAt) return undefined
    const { language, zone, now, realNow } = context
    const shown = await showAsk(tx, kinds, found.asked, {
      language,
      zone,
      site: context,
      now,
      realNow,
      person: viewer.person,
    })
    return shown && letterOf(shown, context, { ask: found.asked.id, person: viewer.person.id }, reminder)
  },
})

function letterOf(
  shown: ShownAsk,
  { language, origin }: WriteContext,
  of: { readonly ask: string; readonly person: string },
  reminder: true | undefined,
): Letter {
  const t = words(language)
  const answerAt = `${origin}${pathTo(language, 'answer', { slug: '{secret}' })}`
  const secret = { is: 'ask', of }
  return {
    language,
    subject: reminder ? t.reminder({ subject: shown.title }) : shown.title,
    preheader: shown.what,
    title: shown.title,
    parts: partsOf(shown, origin, t),
    actions: shown.options.map(({ name, label, kind }) => ({
      label,
      kind: kind ?? 'plain',
      to: { secret, at: `${answerAt}?choice=${name}` },
    })),
    after: t.linkMeans,
    why: shown.why,
    ...(shown.article
      ? { article: { label: shown.article.label, href: `${origin}${shown.article.path}` } }
      : {}),
    ...(shown.attachments ? { attachments: shown.attachments } : {}),
    thread: of.ask,
    replies: { purpose: 'decision', type: 'ask', id: of.ask },
  }
}

function partsOf(shown: ShownAsk, origin: string, t: ReturnType<typeof words>): LetterPart[] {
  const facts = [
    [t.until, shown.until],
    [t.ifSilent, shown.silence],
    [t.soFar, shown.answered],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined)
  return [
    { is: 'text', text: shown.what },
    ...(shown.document ? [{ is: 'document' as const, ...shown.document }] : []),
    ...(facts.length ? [{ is: 'facts' as const, facts }] : []),
    { is: 'list', items: [{ text: shown.pathLabel, href: `${origin}${shown.path}` }] },
  ]
}

/** A year: whoever wants out should be let out, also of an old mail. */
const leaveFor = { hours: 24 * 365 }

/** Makes the token of a link by which a person leaves a stream, or one thread of it. */
export const mintLeaving: Mint = async (tx: Transaction, { person, stream, subject }, realNow) => {
  const token = newToken()
  await insertLink(tx, {
    hash: tokenHash(token),
    purpose: `leave-${stream}`,
    person: person as never,
    ...(subject === undefined ? {} : { subject: String(subject) }),
    madeAt: realNow,
    expiresAt: realNow.add(leaveFor),
  })
  return token
}
