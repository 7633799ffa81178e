import {
  type Act,
  connected,
  type FileHolder,
  type Finder,
  type PageDeclaration,
  type View,
} from '../acts/index.ts'
import { askActs, askPages, askViews } from '../asks/index.ts'
import {
  articleFinder,
  type CharterNeighbours,
  charterPages,
  charterSentences,
  charterViews,
} from '../charter/index.ts'
import {
  competenceActs,
  competenceFinders,
  competencePages,
  competenceViews,
  facilitiesOfGroup,
  worldOfOrganisation,
} from '../competences/index.ts'
import { decisionActs, decisionFinder, decisionPages, decisionViews } from '../decisions/index.ts'
import { demoActs, demoPages, demoViews } from '../demo/index.ts'
import { type Comings, frontPages, searchOver, searchPage, whoMayPage } from '../front/index.ts'
import { forEveryGoal, goalFinder, goalPages, goalViews } from '../goals/index.ts'
import {
  type Group,
  groupActs,
  groupFinder,
  groupOfItsIdea,
  groupPages,
  groupSentences,
  groupsComing,
  groupsCounted,
  groupsOfGoal,
  groupsOfOrganisation,
  groupViews,
  lateMilestones,
  milestoneFinder,
  ownSeats,
  seatsOfPerson,
  silentGroups,
  unledGroups,
} from '../groups/index.ts'
import {
  type Idea,
  ideaActs,
  ideaFinder,
  ideaPages,
  ideaSentences,
  ideasOfGoal,
  ideasOfOrganisation,
  ideasToAnswer,
  ideaViews,
  ownOfIdeas,
} from '../ideas/index.ts'
import { inboxActs, inboxPages, inboxSentences, inboxViews, stoppedAttention } from '../inbox/index.ts'
import { type InsightSources, insightPages, insightViews, type Telling } from '../insight/index.ts'
import { meetingRoom } from '../meetings/index.ts'
import {
  membershipActs,
  membershipPages,
  membershipSentences,
  membershipViews,
  waitingApplications,
} from '../membership/index.ts'
import {
  opportunityActs,
  opportunityFinders,
  opportunityPages,
  opportunityViews,
} from '../opportunities/index.ts'
import { outreachActs, outreachFinders, outreachPages, outreachViews } from '../outreach/index.ts'
import {
  overlapActs,
  overlapPages,
  overlappingGroups,
  overlapSentences,
  overlapViews,
} from '../overlaps/index.ts'
import {
  organisationFinder,
  organisationsByKey,
  partnerActs,
  partnerFileHolders,
  partnerPages,
  partnerSentences,
  partnersCounted,
  partnerViews,
  unrepresented,
} from '../partners/index.ts'
import { peopleActs, peoplePages, peopleSentences, peopleViews, shownContacts } from '../people/index.ts'
import { ownSessions, signInActs, signInPages, signInViews } from '../sign-in/index.ts'
import { askKinds } from './following.ts'

/** What the rooms know of an organisation, on its profile: one name a room. */
const ofOrganisation = connected(groupsOfOrganisation, ideasOfOrganisation, worldOfOrganisation)

/** What the rooms above know of a group, on its page. */
const ofGroup = connected<Group>(meetingRoom.ofGroup, facilitiesOfGroup)

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
const comings: readonly Comings[] = [groupsComing, meetingRoom.coming]

/** How each room shows what a search found of its own. */
export const finders: readonly Finder[] = [
  articleFinder,
  goalFinder,
  organisationFinder,
  groupFinder,
  ideaFinder,
  meetingRoom.finder,
  ...competenceFinders,
  ...opportunityFinders,
  ...outreachFinders,
]

/** What the rooms declare, gathered once. Another room is another line here. */
export const acts = [
  ...signInActs,
  ...askActs(askKinds),
  ...inboxActs,
  ...demoActs,
  ...partnerActs,
  ...peopleActs,
  ...decisionActs,
  ...membershipActs,
  ...groupActs,
  ...overlapActs,
  ...ideaActs,
  ...meetingRoom.acts,
  ...competenceActs,
  ...opportunityActs,
  ...outreachActs,
] as unknown as readonly Act<never, never, never, string>[]

/** How the journal is told: each room's sentences, and how it shows its own. */
export const telling: Telling = {
  sentences: {
    ...inboxSentences,
    ...charterSentences,
    ...partnerSentences,
    ...peopleSentences,
    ...membershipSentences,
    ...groupSentences,
    ...overlapSentences,
    ...ideaSentences,
    ...meetingRoom.sentences,
  },
  acts: () => acts,
  finders,
}

/** What the rooms tell the secretariat. */
const forSecretariat: InsightSources = {
  attention: [
    stoppedAttention,
    waitingApplications,
    unrepresented,
    ideasToAnswer,
    lateMilestones,
    unledGroups,
    silentGroups,
    overlappingGroups,
  ],
  counts: [partnersCounted, groupsCounted],
  telling,
  asked: [...finders, decisionFinder, milestoneFinder],
}

/** The views that the API serves. Those that only carry a form's page are served with their page. */
export const apiViews = [
  searchOver(finders),
  ...signInViews(askKinds),
  ...askViews(askKinds),
  ...inboxViews,
  ...demoViews,
  ...charterViews(besideCharter),
  ...goalViews(toGoal),
  ...partnerViews(ofOrganisation, shownContacts),
  ...peopleViews(ofPerson, keptOfPerson),
  ...decisionViews,
  ...membershipViews,
  ...groupViews(ofGroup),
  ...overlapViews,
  ...ideaViews(ofIdea),
  ...meetingRoom.views,
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
  ...inboxPages,
  ...demoPages(overHttps),
  ...charterPages(besideCharter),
  ...goalPages(toGoal),
  ...partnerPages(ofOrganisation, shownContacts),
  ...peoplePages(ofPerson),
  ...decisionPages,
  ...membershipPages,
  ...groupPages(ofGroup),
  ...overlapPages,
  ...ideaPages(ofIdea),
  ...meetingRoom.pages,
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

/** Which things hold files, and who may have them: whoever may see the thing. */
export const fileHolders: readonly FileHolder[] = [...partnerFileHolders]
