import { commentOnIdea, editIdea, endSupport, submitIdea, supportIdea } from './idea.acts.ts'
import { ideaPage } from './idea.page.tsx'
import { ideaList, oneIdea } from './idea.views.ts'
import { editIdeaPage, newIdeaPage } from './idea-form.page.tsx'
import { ideaListPage } from './idea-list.page.tsx'

import { ownComments, ownIdeas, ownSupports } from './own.views.ts'

export { ideaSentences } from './entry-sentences.ts'
export { ideaFinder, ideasOfGoal, ideasOfOrganisation } from './idea.connections.ts'
export { ideasInSearch } from './idea.followers.ts'
export { exportIdeas, importIdeas } from './idea.import.ts'
export { ideaList, type ShortIdea } from './idea.views.ts'
export { words as ideaWords } from './messages.ts'

export const ideaActs = [submitIdea, editIdea, commentOnIdea, supportIdea, endSupport]
export const ideaViews = [ideaList, oneIdea]
export const ideaPages = [newIdeaPage, ideaListPage, ideaPage, editIdeaPage]

/** What the room keeps of a person. */
export const ownOfIdeas = [ownIdeas, ownComments, ownSupports]
