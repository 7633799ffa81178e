import type { Reactor } from '../acts/index.ts'
import { type AskKind, askMail, mintAskLink, mintLeaving } from '../asks/index.ts'
import { articlesInSearch } from '../charter/index.ts'
import { competencesInSearch } from '../competences/index.ts'
import {
  decisionAsk,
  decisionLetters,
  decisionMoments,
  decisionsInSearch,
  resultMails,
} from '../decisions/index.ts'
import { demoMoments } from '../demo/index.ts'
import { goalsInSearch } from '../goals/index.ts'
import {
  groupAsks,
  groupLetters,
  groupMoments,
  groupReactors,
  groupsInSearch,
  membershipMails,
} from '../groups/index.ts'
import {
  ideaAsks,
  ideaContributions,
  ideaLetters,
  ideaMoments,
  ideaReactors,
  ideasInSearch,
  threadMails,
} from '../ideas/index.ts'
import { answerMail, mintReply, type Taking } from '../inbox/index.ts'
import type { Follower } from '../journal/index.ts'
import { meetingRoom, takeCalendarReply } from '../meetings/index.ts'
import {
  applicationMail,
  applying,
  following,
  membershipMoments,
  membershipReactors,
  mintApplying,
  mintFollowing,
} from '../membership/index.ts'
import type { MomentKind } from '../moments/index.ts'
import { opportunitiesInSearch } from '../opportunities/index.ts'
import { outreachInSearch } from '../outreach/index.ts'
import { overlapsFound } from '../overlaps/index.ts'
import { organisationsInSearch } from '../partners/index.ts'
import { peopleReactors } from '../people/index.ts'
import type { MailWriter, Mints } from '../platform/mail/index.ts'
import { mintSignIn, signInMail } from '../sign-in/index.ts'
import { journalHeadMail } from './daily.ts'

/** What people are asked, in all rooms. */
export const askKinds: readonly AskKind[] = [decisionAsk, ...ideaAsks, ...groupAsks, ...meetingRoom.asks]

/** Who takes part in what others decide. */
export const reactors: readonly Reactor[] = [
  ...peopleReactors,
  ...membershipReactors,
  ...groupReactors,
  ...ideaReactors,
]

export const followers: readonly Follower[] = [
  articlesInSearch,
  goalsInSearch,
  organisationsInSearch,
  decisionsInSearch,
  resultMails,
  groupsInSearch,
  ideasInSearch,
  threadMails,
  membershipMails,
  overlapsFound,
  ...competencesInSearch,
  ...opportunitiesInSearch,
  ...outreachInSearch,
]

/** What falls due, and which room knows what to do then. */
export const momentKinds: readonly MomentKind[] = [
  ...decisionMoments,
  ...ideaMoments,
  ...groupMoments,
  ...membershipMoments,
  ...meetingRoom.moments,
  ...demoMoments,
]

/** What comes back by mail, and which room takes it. */
export const taking: Taking = {
  contributions: [...ideaContributions],
  calendars: [takeCalendarReply],
}

/** Who writes which mail. */
export const writers: readonly MailWriter[] = [
  signInMail,
  journalHeadMail,
  askMail(askKinds),
  answerMail(taking.contributions),
  ...decisionLetters,
  ...ideaLetters,
  ...groupLetters,
  ...applicationMail,
  ...meetingRoom.letters,
]

/** Who makes the tokens of links in mail. */
export const mints: Mints = {
  'sign-in': mintSignIn,
  ask: mintAskLink,
  leave: mintLeaving,
  reply: mintReply,
  [applying]: mintApplying,
  [following]: mintFollowing,
}
