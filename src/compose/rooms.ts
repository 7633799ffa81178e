import {
  type Act,
  connected,
  type FileHolder,
  type Finder,
  type PageDeclaration,
  type Reactor,
  type View,
} from '../acts/index.ts'
import {
  type AskKind,
  askActs,
  askMail,
  askPages,
  askViews,
  mintAskLink,
  mintLeaving,
} from '../asks/index.ts'
import {
  articleFinder,
  articlesInSearch,
  type CharterNeighbours,
  charterPages,
  charterSentences,
  charterViews,
} from '../charter/index.ts'
import {
  competenceActs,
  competenceFinders,
  competencePages,
  competencesInSearch,
  competenceViews,
  facilitiesOfGroup,
  worldOfOrganisation,
} from '../competences/index.ts'
import {
  decisionActs,
  decisionAsk,
  decisionMoments,
  decisionPages,
  decisionViews,
} from '../decisions/index.ts'
import { demoActs, demoMoments, demoPages, demoViews } from '../demo/index.ts'
import { type Comings, frontPages, searchOver, searchPage, whoMayPage } from '../front/index.ts'
import { forEveryGoal, goalFinder, goalPages, goalsInSearch, goalViews } from '../goals/index.ts'
import {
  type Group,
  groupActs,
  groupAsks,
  groupFinder,
  groupLetters,
  groupMoments,
  groupOfItsIdea,
  groupPages,
  groupReactors,
  groupSentences,
  groupsComing,
  groupsCounted,
  groupsInSearch,
  groupsOfGoal,
  groupsOfOrganisation,
  groupViews,
  lateMilestones,
  membershipMails,
  ownSeats,
  seatsOfPerson,
  silentGroups,
  unledGroups,
} from '../groups/index.ts'
import {
  type Idea,
  ideaActs,
  ideaAsks,
  ideaContributions,
  ideaFinder,
  ideaLetters,
  ideaMoments,
  ideaPages,
  ideaReactors,
  ideaSentences,
  ideasInSearch,
  ideasOfGoal,
  ideasOfOrganisation,
  ideasToAnswer,
  ideaViews,
  ownOfIdeas,
  threadMails,
} from '../ideas/index.ts'
import { answerMail, mintReply, type Taking } from '../inbox/index.ts'
import { type InsightSources, insightPages, insightViews, type Telling } from '../insight/index.ts'
import type { Follower } from '../journal/index.ts'
import type { MomentKind } from '../moments/index.ts'
import {
  opportunitiesInSearch,
  opportunityActs,
  opportunityFinders,
  opportunityPages,
  opportunityViews,
} from '../opportunities/index.ts'
import {
  outreachActs,
  outreachFinders,
  outreachInSearch,
  outreachPages,
  outreachViews,
} from '../outreach/index.ts'
import {
  organisationFinder,
  organisationsByKey,
  organisationsInSearch,
  partnerActs,
  partnerFileHolders,
  partnerPages,
  partnerSentences,
  partnersCounted,
  partnerViews,
  unrepresented,
} from '../partners/index.ts'
import {
  peopleActs,
  peoplePages,
  peopleReactors,
  peopleSentences,
  peopleViews,
  shownContacts,
} from '../people/index.ts'
import type { MailWriter, Mints } from '../platform/mail/index.ts'
import {
  mintSignIn,
  ownSessions,
  signInActs,
  signInMail,
  signInPages,
  signInViews,
} from '../sign-in/index.ts'
import { journalHeadMail } from './daily.ts'

/** What the rooms know of an organisation, on its profile: one name a room. */
const ofOrganisation = connected(groupsOfOrganisation, ideasOfOrganisation, worldOfOrganisation)

/** What the rooms above know of a group, on its page. */
const ofGroup = connected<Group>(facilitiesOfGroup)

/** What the rooms know of a person. */
const ofPerson = connected(seatsOfPerson)

/** What the rooms keep of a person, for that person to take along. */
const keptOfPerson = [ownSeats, ...ownOfIdeas, ownSessions]

/** What came of an idea, on its page. */
const ofIdea = connected<Idea>(groupOfItsIdea)

/** What contributes to a goal, by its number. */
const toGoal = connected(groupsOfGoal, ideasOfGoal)

/** What the charter's pages show of the rooms above it. */
const besideCharter: CharterNeighbours = {
  organisations: organisationsByKey,
  groups: forEveryGoal(groupsOfGoal),
  ideas: forEveryGoal(ideasOfGoal),
}

/** What comes next, for the front page. */
const comings: readonly Comings[] = [groupsComing]

/** How each room shows what a search found of its own. */
export const finders: readonly Finder[] = [
  articleFinder,
  goalFinder,
  organisationFinder,
  groupFinder,
  ideaFinder,
  ...competenceFinders,
  ...opportunityFinders,
  ...outreachFinders,
]

/** What people are asked, in all rooms. */
const askKinds: readonly AskKind[] = [decisionAsk, ...ideaAsks, ...groupAsks]

/** What the rooms declare, gathered once. Another room is another line here. */
export const acts = [
  ...signInActs,
  ...askActs(askKinds),
  ...demoActs,
  ...partnerActs,
  ...peopleActs,
  ...decisionActs,
  ...groupActs,
  ...ideaActs,
  ...competenceActs,
  ...opportunityActs,
  ...outreachActs,
] as unknown as readonly Act<never, never, never, string>[]

/** How the journal is told: each room's sentences, and how it shows its own. */
export const telling: Telling = {
  sentences: {
    ...charterSentences,
    ...partnerSentences,
    ...peopleSentences,
    ...groupSentences,
    ...ideaSentences,
  },
  acts: () => acts,
  finders,
}

/** What the rooms tell the secretariat. */
const forSecretariat: InsightSources = {
  attention: [unrepresented, ideasToAnswer, lateMilestones, unledGroups, silentGroups],
  counts: [partnersCounted, groupsCounted],
  telling,
}

/** The views that the API serves. Those that only carry a form's page are served with their page. */
export const apiViews = [
  searchOver(finders),
  ...signInViews(askKinds),
  ...askViews(askKinds),
  ...demoViews,
  ...charterViews(besideCharter),
  ...goalViews(toGoal),
  ...partnerViews(ofOrganisation, shownContacts),
  ...peopleViews(ofPerson, keptOfPerson),
  ...decisionViews,
  ...groupViews(ofGroup),
  ...ideaViews(ofIdea),
  ...competenceViews,
  ...opportunityViews,
  ...outreachViews,
  ...insightViews(forSecretariat),
] as unknown as readonly View[]

export const pages = (overHttps: boolean): readonly PageDeclaration[] => [
  ...frontPages(comings),
  searchPage(finders),
  whoMayPage(() => ({ acts, views: allViews })),
  ...signInPages(overHttps, askKinds),
  ...askPages(askKinds),
  ...demoPages(overHttps),
  ...charterPages(besideCharter),
  ...goalPages(toGoal),
  ...partnerPages(ofOrganisation, shownContacts),
  ...peoplePages(ofPerson),
  ...decisionPages,
  ...groupPages(ofGroup),
  ...ideaPages(ofIdea),
  ...competencePages,
  ...opportunityPages,
  ...outreachPages,
  ...insightPages(forSecretariat),
]

/** Every view there is, for the policy's own page and test. A page and the API may show the same one. */
export const allViews: readonly View[] = [
  ...new Map(
    [...apiViews, ...pages(false).map((page) => page.view)].map((view) => [view.name, view]),
  ).values(),
]

/** Who takes part in what others decide. */
export const reactors: readonly Reactor[] = [...peopleReactors, ...groupReactors, ...ideaReactors]

export const followers: readonly Follower[] = [
  articlesInSearch,
  goalsInSearch,
  organisationsInSearch,
  groupsInSearch,
  ideasInSearch,
  threadMails,
  membershipMails,
  ...competencesInSearch,
  ...opportunitiesInSearch,
  ...outreachInSearch,
]

/** What falls due, and which room knows what to do then. */
export const momentKinds: readonly MomentKind[] = [
  ...decisionMoments,
  ...ideaMoments,
  ...groupMoments,
  ...demoMoments,
]

/** Which things hold files, and who may have them: whoever may see the thing. */
export const fileHolders: readonly FileHolder[] = [...partnerFileHolders]

/** What comes back by mail, and which room takes it. */
export const taking: Taking = {
  contributions: [...ideaContributions],
  calendars: [],
}

/** Who writes which mail. */
export const writers: readonly MailWriter[] = [
  signInMail,
  journalHeadMail,
  askMail(askKinds),
  answerMail(taking.contributions),
  ...ideaLetters,
  ...groupLetters,
]

/** Who makes the tokens of links in mail. */
export const mints: Mints = { 'sign-in': mintSignIn, ask: mintAskLink, leave: mintLeaving, reply: mintReply }
