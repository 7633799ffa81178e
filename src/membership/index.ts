import { admitted, matchApplication, openAdmission, refuseApplication } from './admission.acts.ts'
import { applicationByItsLink } from './applicant.views.ts'
import { applicationPage } from './application.page.tsx'
import { applicationList, oneApplication } from './application.views.ts'
import { applicationsPage } from './applications.page.tsx'
import { beginApplication, submitApplication, withdrawApplication } from './apply.acts.ts'
import { applyPage } from './apply.page.tsx'
import { figuresPage } from './figures.page.tsx'
import { partnerFigures } from './figures.views.ts'
import { followPage } from './follow.page.tsx'
import { joinPage } from './join.page.tsx'
import { leavePartnership, leavingMoment, stayPartner } from './leaving.acts.ts'
import { leavingPage } from './leaving.page.tsx'
import { leavingOfOne } from './leaving.views.ts'
import { signByLink, signOnPaper } from './sign.acts.ts'
import { signaturesPage } from './signatures.page.tsx'
import { signatureList } from './signatures.views.ts'

export { applying, following, mintApplying, mintFollowing } from './application.links.ts'
export { applicationMail } from './application.mail.ts'
export { forgetApplicants } from './apply.acts.ts'
export { leavingPartners, waitingApplications } from './attention.views.ts'
export { membershipSentences } from './entry-sentences.ts'

export { termEnding } from './term.views.ts'

export const membershipActs = [
  beginApplication,
  submitApplication,
  withdrawApplication,
  openAdmission,
  refuseApplication,
  matchApplication,
  signByLink,
  signOnPaper,
  leavePartnership,
  stayPartner,
]

export const membershipViews = [
  applicationByItsLink,
  applicationList,
  oneApplication,
  leavingOfOne,
  partnerFigures,
  signatureList,
]

export const membershipPages = [
  joinPage,
  applyPage,
  followPage,
  applicationsPage,
  applicationPage,
  leavingPage,
  figuresPage,
  signaturesPage,
]

export const membershipMoments = [leavingMoment]

export const membershipReactors = [admitted]
