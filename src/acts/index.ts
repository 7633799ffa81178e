export {
  type Act,
  type ActContext,
  act,
  type Done,
  done,
  given,
  type Happening,
  type Reactor,
  type Refused,
  refuse,
  type SubjectKind,
} from './act.ts'
export type { AttentionItem, AttentionSource, Count, CountSource } from './attention.ts'
export { type Connection, type Connections, connected, type Finder, type Found } from './connection.ts'
export { drafted, takeEffect } from './happen.ts'
export { apiRoot, serveApi } from './http/api.ts'
export { type FileHolder, serveFiles } from './http/files.ts'
export { formats, mostRows, rowShape } from './http/lists.ts'
export {
  type FormState,
  form,
  type PageContent,
  type PageContext,
  type PageDeclaration,
  type PageForm,
  page,
} from './http/page.ts'
export { type PageGround, servePages } from './http/pages.ts'
export { problemOf } from './http/problems.ts'
export { type Arrived, answer, arrive, type Ground, preferredLanguage } from './http/request.ts'
export { forgetKeys } from './idempotency.store.ts'
export { commonRefusals, type FieldProblem, type Issue, type RefusalDeclaration } from './refusals.ts'
export {
  type Asker,
  type ByLink,
  type Call,
  type Outcome,
  performWithin,
  type Refusal,
  runAct,
  runView,
  type Sight,
} from './run.ts'
export { type Seen, type View, type ViewContext, view } from './view.ts'
