import { renderFragment } from '../platform/html/index.ts'
import { type Language, pathTo, say } from '../platform/words/index.ts'
import { words } from './messages.ts'
import type { Place } from './sign-in.jobs.tsx'

interface SignInMail {
  readonly language: Language
  readonly place: Place
  readonly token: string
  readonly returnTo: string | undefined
}

/** The address of the page with the button. Opening it does nothing: a scanner may. */
export const linkAddress = (origin: string, language: Language, token: string, returnTo?: string): string =>
  `${origin}${pathTo(language, 'link', { slug: token })}${returnTo ? `?to=${encodeURIComponent(returnTo)}` : ''}`

export function signInMail({ language, place, token, returnTo }: SignInMail) {
  const t = words(language)
  const site = say(place.name, language).text
  const href = linkAddress(place.origin, language, token, returnTo)
  const html = renderFragment(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="color-scheme" content="light dark" />
        <title>{t.mailSubject({ site })}</title>
      </head>
      <body style="font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:0 auto;padding:1.5rem">
        <h1 style="font-size:1.4rem;line-height:1.2">{t.mailSubject({ site })}</h1>
        <p>{t.mailLead}</p>
        <p>
          <a
            href={href}
            style="display:inline-block;padding:.7rem 1.2rem;border:2px solid #14202e;border-radius:4px;background:#14202e;color:#fbfaf6;font-weight:600;text-decoration:none"
          >
            {t.mailButton}
          </a>
        </p>
        <p>{t.mailWhy}</p>
      </body>
    </html>,
  )
  const text = [t.mailLead, href, t.mailWhy].join('\n\n')
  return { subject: t.mailSubject({ site }), text, html: `<!doctype html>${html}` }
}
