import type { Connections } from '../acts/index.ts'
import { answerOwed } from './answer-due.acts.ts'
import { askSupport, declineSupport } from './asking-support.acts.ts'
import { commentOnIdea } from './comment.acts.ts'
import { answerIdea, closeIdea, mergeIdea, parkIdea, takeUpIdea } from './disposition.acts.ts'
import type { Idea } from './idea.access.ts'
import { editIdea, endSupport, submitIdea, supportIdea } from './idea.acts.ts'
import { ideaPage } from './idea.page.tsx'
import { ideaList } from './idea.views.ts'
import { editIdeaPage, newIdeaPage } from './idea-form.page.tsx'
import { ideaListPage } from './idea-list.page.tsx'
import { oneIdea } from './one-idea.views.ts'

import { ownComments, ownIdeas, ownSupports } from './own.views.ts'

export { ideasToAnswer } from './attention.views.ts'
export { type Compared, ideaCompared } from './compared.access.ts'
export { ideaSentences } from './entry-sentences.ts'
export { ActFor } from './forms.tsx'
export { findIdea, type Idea } from './idea.access.ts'
export { ideaFinder, ideasOfGoal, ideasOfOrganisation } from './idea.connections.ts'
export { ideasInSearch } from './idea.followers.ts'
export { exportIdeas, importIdeas } from './idea.import.ts'
export { ideaList, type ShortIdea } from './idea.views.ts'
export { words as ideaWords } from './messages.ts'
export { becomeGroup, ideaDecidedOn, ideaReactors, supportingOrganisations } from './ripening.acts.ts'
export { threadMails } from './thread.followers.ts'

import { supportAsk } from './support.asks.ts'
import { threadMail } from './thread.mail.ts'
import { threadReply } from './thread.reply.ts'

export const ideaActs = [
  submitIdea,
  editIdea,
  commentOnIdea,
  supportIdea,
  endSupport,
  askSupport,
  declineSupport,
  answerIdea,
  parkIdea,
  takeUpIdea,
  closeIdea,
  mergeIdea,
]

/** What falls due. */
export const ideaMoments = [answerOwed]
/** What is asked about ideas. */
export const ideaAsks = [supportAsk]
/** What a reply by mail does. */
export const ideaContributions = [threadReply]
/** What is written about them. */
export const ideaLetters = [threadMail]

/** @param connections what the rooms above know of an idea. */
export const ideaViews = (connections: Connections<Idea>) => [ideaList, oneIdea(connections)]

/** @param connections as for the views. */
export const ideaPages = (connections: Connections<Idea>) => [
  newIdeaPage,
  ideaListPage,
  ideaPage(connections),
  editIdeaPage,
]

/** What the room keeps of a person. */
export const ownOfIdeas = [ownIdeas, ownComments, ownSupports]
