import { aboutMe, mePage } from './me.page.tsx'
import { endOneSession, requestSignIn, startSession } from './sign-in.acts.ts'
import { signInLinkPage, signInPage, signInSentPage } from './sign-in.pages.tsx'

export { words as signInWords } from './messages.ts'
export { answerSignInRequests, makeSignInLink, type Place } from './sign-in.jobs.tsx'
export { linkAddress } from './sign-in.mail.tsx'

export const signInActs = [requestSignIn, startSession, endOneSession]
export const signInViews = [aboutMe]

/** @param overHttps whether the session's cookie is for https alone. */
export const signInPages = (overHttps: boolean) => [
  signInPage,
  signInSentPage,
  signInLinkPage(overHttps),
  mePage,
]
