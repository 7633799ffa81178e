import type { Connections } from '../acts/index.ts'
import { dormancyAsk } from './dormancy.asks.ts'
import { editGroupPage } from './edit.page.tsx'
import { groupToEdit, milestoneToEdit } from './edit.views.ts'
import { endingPage } from './ending.page.tsx'
import type { Group } from './group.access.ts'
import { editGroup } from './group.acts.ts'
import { groupPage } from './group.page.tsx'
import { oneGroup } from './group.views.ts'
import { groupListPage } from './group-list.page.tsx'
import { groupList, milestoneList, timeline } from './group-list.views.ts'
import { joinGroup, leaveGroup } from './joining.acts.ts'
import { declineLead, takeLead } from './lead.acts.ts'
import { leadAsk } from './lead.asks.ts'
import { membershipMail } from './membership.mail.ts'
import { addMilestone, editMilestone, moveMilestone, reportMilestone } from './milestone.acts.ts'
import { milestoneAsk } from './milestone.asks.ts'
import { milestonePage } from './milestone.page.tsx'
import { milestoneMoment } from './milestone-asking.acts.ts'
import { ownGroupsPage } from './own-groups.page.tsx'
import { ownGroups } from './own-groups.views.ts'
import { portfolioPage } from './portfolio.page.tsx'
import { portfolio } from './portfolio.views.ts'
import { proposingReactors } from './proposing.acts.ts'
import { addResult, removeResult } from './result.acts.ts'
import { endOneSeat, fillOneSeat, giveSeat } from './seat.acts.ts'
import { seatsPassOn } from './seat.reactors.ts'
import { settleConflict } from './settling.acts.ts'
import { statusAsk } from './status.asks.ts'
import { statusMoment } from './status-asking.acts.ts'
import { timelinePage } from './timeline.page.tsx'
import { endGroup, restGroup, resumeGroup } from './turn.acts.ts'
import { tellGroup } from './update.acts.ts'
import { updateList } from './update.views.ts'

export { leadsIn } from './answering.access.ts'
export { groupsCounted, lateMilestones, silentGroups, unledGroups } from './attention.views.ts'
export { groupsComing } from './coming.views.ts'
export { groupCompared, tiedWith } from './compared.access.ts'
export { proposeCoordination } from './coordinating.acts.ts'
export { type DueMilestone, milestonesDue } from './due.views.ts'
export { groupSentences } from './entry-sentences.ts'
export { allGroups, findGroup, type Group, groupKeyed, ledStanding } from './group.access.ts'
export {
  groupFinder,
  groupOfItsIdea,
  groupsOfFacility,
  groupsOfGoal,
  groupsOfOrganisation,
} from './group.connections.ts'
export { groupsInSearch } from './group.followers.ts'
export { exportGroups, importGroups } from './group.import.ts'
export { leftBehind } from './left-behind.views.ts'
export { type Member, membersOf } from './member.access.ts'
export { membershipMails } from './membership.mail.ts'
export { words as groupWords } from './messages.ts'
export { milestoneFinder } from './milestone.finder.ts'
export { ownSeats, seatsOfPerson } from './own.views.ts'

/** Who takes part in what others decide. */
export const groupReactors = [seatsPassOn, ...proposingReactors]

export const groupActs = [
  editGroup,
  addMilestone,
  editMilestone,
  reportMilestone,
  moveMilestone,
  giveSeat,
  fillOneSeat,
  endOneSeat,
  tellGroup,
  takeLead,
  declineLead,
  joinGroup,
  leaveGroup,
  restGroup,
  resumeGroup,
  endGroup,
  addResult,
  removeResult,
  settleConflict,
]

/** What groups ask, and when. */
export const groupAsks = [milestoneAsk, statusAsk, dormancyAsk, leadAsk]
export const groupMoments = [milestoneMoment, statusMoment]

/** What is written about groups. */
export const groupLetters = [membershipMail]

/** @param connections what the rooms above know of a group: its facilities, its meetings. */
export const groupViews = (connections: Connections<Group>) => [
  groupList,
  timeline,
  milestoneList,
  oneGroup(connections),
  groupToEdit,
  milestoneToEdit,
  updateList,
  portfolio,
  ownGroups,
]

/** @param connections as for the views. */
export const groupPages = (connections: Connections<Group>) => [
  groupListPage,
  timelinePage,
  portfolioPage,
  ownGroupsPage,
  groupPage(connections),
  editGroupPage,
  endingPage,
  milestonePage,
]
