import { personEmail } from '../access/index.ts'
import type { Id } from '../platform/db/index.ts'
import type { MailWriter, Mint } from '../platform/mail/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import { linkLife, makeSignInLink } from './sign-in.links.ts'

/** The address of the page with the button. Opening it does nothing: a scanner may. */
export const linkAddress = (origin: string, language: Language, token: string, returnTo?: string): string =>
  `${origin}${pathTo(language, 'link', { slug: token })}${returnTo ? `?to=${encodeURIComponent(returnTo)}` : ''}`

/** Writes the mail with the link. One that waited longer than its link would live is not needed any more. */
export const signInMail: MailWriter = {
  kind: 'sign-in',
  async write(tx, mail, { language, name, origin, realNow }) {
    const person = mail.person_id as Id<'person'> | null
    const old = mail.queued_at.epochMilliseconds < realNow.subtract(linkLife).epochMilliseconds
    // The address may have become another's while the mail waited.
    if (old || person === null || (await personEmail(tx, person)) !== mail.recipient) return undefined
    const t = words(language)
    const site = say(name, language).text
    const { to } = mail.parameters as { to?: string }
    return {
      language,
      subject: t.mailSubject({ site }),
      preheader: t.mailPreheader,
      title: t.mailSubject({ site }),
      parts: [{ is: 'text', text: t.mailLead }],
      actions: [
        {
          label: t.mailButton,
          to: {
            secret: { is: 'sign-in', of: { person } },
            at: linkAddress(origin, language, '{secret}', to),
          },
        },
      ],
      after: t.mailLife,
      why: t.mailWhy,
    }
  },
}

/** Makes the token of a link in such a mail. */
export const mintSignIn: Mint = (tx, { person }, realNow) =>
  makeSignInLink(tx, person as never, realNow, linkLife)
