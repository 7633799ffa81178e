import { admitted, matchApplication, openAdmission, refuseApplication } from './admission.acts.ts'
import { applicationByItsLink } from './applicant.views.ts'
import { applicationPage } from './application.page.tsx'
import { applicationList, oneApplication } from './application.views.ts'
import { applicationsPage } from './applications.page.tsx'
import { beginApplication, submitApplication, withdrawApplication } from './apply.acts.ts'
import { applyPage } from './apply.page.tsx'
import { followPage } from './follow.page.tsx'
import { joinPage } from './join.page.tsx'
import { signByLink, signOnPaper } from './sign.acts.ts'

export { applying, following, mintApplying, mintFollowing } from './application.links.ts'
export { applicationMail } from './application.mail.ts'
export { forgetApplicants } from './apply.acts.ts'
export { waitingApplications } from './attention.views.ts'
export { membershipSentences } from './entry-sentences.ts'

export const membershipActs = [
  beginApplication,
  submitApplication,
  withdrawApplication,
  openAdmission,
  refuseApplication,
  matchApplication,
  signByLink,
  signOnPaper,
]

export const membershipViews = [applicationByItsLink, applicationList, oneApplication]

export const membershipPages = [joinPage, applyPage, followPage, applicationsPage, applicationPage]

export const membershipReactors = [admitted]
