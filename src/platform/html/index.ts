export { Checkbox, CheckboxField, type Option, RadioField, SelectField } from './forms/choice-fields.tsx'
export type { FieldProps, FormErrors, FormValues } from './forms/field.tsx'
export {
  Actions,
  ErrorSummary,
  FilterForm,
  Form,
  type FormProps,
  SearchForm,
  type SearchFormProps,
} from './forms/form.tsx'
export { DateField, FileField, LongTextField, TextField } from './forms/text-fields.tsx'
export type { Assets } from './page/head.tsx'
export type { NavItem } from './page/masthead.tsx'
export { type Crumb, Page, type PageProps } from './page/page.tsx'
export { Ask, type AskProps } from './parts/ask.tsx'
export { Button, type ButtonKind, ButtonLink } from './parts/button.tsx'
export { type Column, DataTable, type DataTableProps } from './parts/data-table.tsx'
export { ErrorBody, type ErrorKind, errorTitle } from './parts/error-body.tsx'
export { FileList } from './parts/file-list.tsx'
export { Intro, type IntroProps, Lead } from './parts/intro.tsx'
export { Facts, Figures, Goals, type Item, ItemList } from './parts/lists.tsx'
export { Mark } from './parts/mark.tsx'
export { Empty, Notice } from './parts/notice.tsx'
export { Pager } from './parts/pager.tsx'
export { Comment, Person, Thread } from './parts/people.tsx'
export { type Chapter, Reading } from './parts/reading.tsx'
export { Columns, Section, Wrap } from './parts/section.tsx'
export { Status, type StatusKind, Tag } from './parts/status.tsx'
export { renderDocument, renderFragment } from './render.ts'
export type { KnotState } from './rope/rope.rules.ts'
export { type Knot, Rope, type RopeProps } from './rope/rope.tsx'
export { type LongKnot, TallRope } from './rope/tall-rope.tsx'
export { Timeline, type TimelineProps, type TimelineRow, type TimelineTick } from './rope/timeline.tsx'
export { Document } from './text/document.tsx'
export { markdownTokens, renderMarkdown } from './text/markdown.ts'
export { SafeLink, safeHref } from './text/safe-link.tsx'
export { Said } from './text/said.tsx'
