import { commentOnIdea, editIdea, endSupport, submitIdea, supportIdea } from './idea.acts.ts'
import { ideaPage } from './idea.page.tsx'
import { ideaList, oneIdea } from './idea.views.ts'
import { editIdeaPage, newIdeaPage } from './idea-form.page.tsx'
import { ideaListPage } from './idea-list.page.tsx'

export { ideaFinder, ideasOfGoal, ideasOfOrganisation } from './idea.connections.ts'
export { ideasInSearch } from './idea.followers.ts'
export { exportIdeas, importIdeas } from './idea.import.ts'
export { ideaList, type ShortIdea } from './idea.views.ts'
export { words as ideaWords } from './messages.ts'

export const ideaActs = [submitIdea, editIdea, commentOnIdea, supportIdea, endSupport]
export const ideaViews = [ideaList, oneIdea]
export const ideaPages = [newIdeaPage, ideaListPage, ideaPage, editIdeaPage]
