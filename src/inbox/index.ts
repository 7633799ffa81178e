import { liftStop } from './stop.acts.ts'
import { stopsPage } from './stops.page.tsx'
import { stopList } from './stops.views.ts'

export { answerMail } from './answer.mail.ts'
export type { CalendarReply, CalendarTaker, Contribution, Inbox, Taking } from './inbox.types.ts'
export { receive } from './receive.ts'
export { mintReply, sweepInbox } from './reply.access.ts'
export { inboxSentences } from './stop.acts.ts'
export { stopWords } from './stop-words.ts'
export { stoppedAttention } from './stops.views.ts'

export const inboxActs = [liftStop]
export const inboxViews = [stopList]
export const inboxPages = [stopsPage]
