import type { AskKind } from '../asks/index.ts'
import { aboutMe, mePage } from './me.page.tsx'
import { endOneSession, requestSignIn, startSession } from './sign-in.acts.ts'
import { signInLinkPage, signInPage, signInSentPage } from './sign-in.pages.tsx'

export { words as signInWords } from './messages.ts'
export { ownSessions } from './own.views.ts'
export { answerSignInRequests } from './sign-in.jobs.ts'
export { makeSignInLink } from './sign-in.links.ts'
export { linkAddress, mintSignIn, signInMail } from './sign-in.mail.ts'

export const signInActs = [requestSignIn, startSession, endOneSession]
/** @param kinds what people are asked, in all rooms. */
export const signInViews = (kinds: readonly AskKind[]) => [aboutMe(kinds)]

/** @param overHttps whether the session's cookie is for https alone. */
export const signInPages = (overHttps: boolean, kinds: readonly AskKind[]) => [
  signInPage,
  signInSentPage,
  signInLinkPage(overHttps),
  mePage(kinds),
]
