import { makeAddress, revokeAddress } from './address.acts.ts'
import { answerMeeting } from './answer.acts.ts'
import { noteAttendance } from './attendance.acts.ts'
import { calendarList, calendarsPage } from './calendars.page.tsx'
import { cancelMeeting } from './cancel.acts.ts'
import { editMeeting } from './change.acts.ts'
import { editMeetingPage, meetingToEdit } from './edit.page.tsx'
import { inviteToMeeting, uninviteFromMeeting } from './invite.acts.ts'
import { addItem, editItem, removeOneItem } from './item.acts.ts'
import { meetingAsk } from './meeting.asks.ts'
import { meetingFinder, meetingsComing, meetingsOfGroup } from './meeting.connections.ts'
import { meetingMail } from './meeting.mail.ts'
import { meetingPage } from './meeting.page.tsx'
import { meetingList, oneMeeting } from './meeting.views.ts'
import { meetingListPage } from './meeting-list.page.tsx'
import {
  approveMinutes,
  minutesMoment,
  objectToMinutes,
  sendMinutesRound,
  writeMinutes,
} from './minutes.acts.ts'
import { callMeeting, planGroupMeeting } from './plan.acts.ts'
import { callPage, planGroupPage, planViews } from './plan.page.tsx'
import { meetingSentences } from './sentences.ts'

export { answerTo, type ScopedAnswer, splitAnswers } from './answers.rules.ts'
export { type Cadence, type CadencePeriod, cadenceKept, type DatedMeeting } from './cadence.rules.ts'
export { organizerOf } from './calendar.ts'
export { calendarOfTime, type Reading } from './calendar.views.ts'
export {
  type Chasing,
  chasingDays,
  type DutyFact,
  type DutyStatus,
  type DutyTotals,
  dutyOf,
  toAsk,
  totalsOf,
} from './duty.rules.ts'
export { extras, groupCalendar, ownCalendar, publicCalendar } from './feed.views.ts'
export { words as meetingWords } from './messages.ts'

export { type CalendarAnswer, takeCalendarReply } from './reply.acts.ts'

/** What the room declares. */
export const meetingRoom = {
  acts: [
    planGroupMeeting,
    callMeeting,
    editMeeting,
    cancelMeeting,
    answerMeeting,
    inviteToMeeting,
    uninviteFromMeeting,
    addItem,
    editItem,
    removeOneItem,
    noteAttendance,
    writeMinutes,
    sendMinutesRound,
    objectToMinutes,
    approveMinutes,
    makeAddress,
    revokeAddress,
  ],
  asks: [meetingAsk],
  moments: [minutesMoment],
  letters: [meetingMail],
  views: [meetingList, oneMeeting, meetingToEdit, calendarList, ...planViews],
  pages: [meetingListPage, callPage, planGroupPage, meetingPage, editMeetingPage, calendarsPage],
  finder: meetingFinder,
  sentences: meetingSentences,
  coming: meetingsComing,
  ofGroup: meetingsOfGroup,
}
