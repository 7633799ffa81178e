import {
  type Act,
  connected,
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
import { type Comings, frontPages, searchOver, searchPage, whoMayPage } from '../front/index.ts'
import { forEveryGoal, goalFinder, goalPages, goalsInSearch, goalViews } from '../goals/index.ts'
import {
  type Group,
  groupActs,
  groupFinder,
  groupPages,
  groupsComing,
  groupsInSearch,
  groupsOfGoal,
  groupsOfOrganisation,
  groupViews,
} from '../groups/index.ts'
import {
  ideaActs,
  ideaFinder,
  ideaPages,
  ideasInSearch,
  ideasOfGoal,
  ideasOfOrganisation,
  ideaViews,
} from '../ideas/index.ts'
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
  partnerPages,
  partnerViews,
} from '../partners/index.ts'
import { peopleActs, peopleViews } from '../people/index.ts'
import type { MailWriter, Mints } from '../platform/mail/index.ts'
import { mintSignIn, signInActs, signInMail, signInPages, signInViews } from '../sign-in/index.ts'
import { journalHeadMail } from './daily.ts'

/** What the rooms know of an organisation, on its profile: one name a room. */
const ofOrganisation = connected(groupsOfOrganisation, ideasOfOrganisation, worldOfOrganisation)

/** What the rooms above know of a group, on its page. */
const ofGroup = connected<Group>(facilitiesOfGroup)

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
const askKinds: readonly AskKind[] = [decisionAsk]

/** What the rooms declare, gathered once. Another room is another line here. */
export const acts = [
  ...signInActs,
  ...askActs(askKinds),
  ...partnerActs,
  ...peopleActs,
  ...decisionActs,
  ...groupActs,
  ...ideaActs,
  ...competenceActs,
  ...opportunityActs,
  ...outreachActs,
] as unknown as readonly Act<never, never, never, string>[]

/** The views that the API serves. Those that only carry a form's page are served with their page. */
export const apiViews = [
  searchOver(finders),
  ...signInViews(askKinds),
  ...askViews(askKinds),
  ...charterViews(besideCharter),
  ...goalViews(toGoal),
  ...partnerViews(ofOrganisation),
  ...peopleViews,
  ...decisionViews,
  ...groupViews(ofGroup),
  ...ideaViews,
  ...competenceViews,
  ...opportunityViews,
  ...outreachViews,
] as unknown as readonly View[]

export const pages = (overHttps: boolean): readonly PageDeclaration[] => [
  ...frontPages(comings),
  searchPage(finders),
  whoMayPage(() => ({ acts, views: allViews })),
  ...signInPages(overHttps, askKinds),
  ...askPages(askKinds),
  ...charterPages(besideCharter),
  ...goalPages(toGoal),
  ...partnerPages(ofOrganisation),
  ...decisionPages,
  ...groupPages(ofGroup),
  ...ideaPages,
  ...competencePages,
  ...opportunityPages,
  ...outreachPages,
]

/** Every view there is, for the policy's own page and test. A page and the API may show the same one. */
export const allViews: readonly View[] = [
  ...new Map(
    [...apiViews, ...pages(false).map((page) => page.view)].map((view) => [view.name, view]),
  ).values(),
]

export const reactors: readonly Reactor[] = []

export const followers: readonly Follower[] = [
  articlesInSearch,
  goalsInSearch,
  organisationsInSearch,
  groupsInSearch,
  ideasInSearch,
  ...competencesInSearch,
  ...opportunitiesInSearch,
  ...outreachInSearch,
]

/** What falls due, and which room knows what to do then. */
export const momentKinds: readonly MomentKind[] = [...decisionMoments]

/** Who writes which mail. */
export const writers: readonly MailWriter[] = [signInMail, journalHeadMail, askMail(askKinds)]

/** Who makes the tokens of links in mail. */
export const mints: Mints = { 'sign-in': mintSignIn, ask: mintAskLink, leave: mintLeaving }
