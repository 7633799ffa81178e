import type { VNode } from 'preact'
import type { Temporal } from 'temporal-polyfill'
import { permits } from '../access/index.ts'
import type { PageContext } from '../acts/index.ts'
import { dateIn, endOfDay, formatEdtf, parseEdtf } from '../platform/calendar/index.ts'
import { ButtonLink, Notice } from '../platform/html/index.ts'
import { type Language, type Noun, pathTo, say, type Text } from '../platform/words/index.ts'
import type { RecordType } from './declaration.ts'
import { words } from './messages.ts'

/** The day that it is in the partnership. A page that shows it is valid until {@link endOfToday}. */
export const todayIn = ({ site, now }: Pick<PageContext, 'site' | 'now'>): Temporal.PlainDate =>
  dateIn(now, site.zone)

export const endOfToday = (at: Pick<PageContext, 'site' | 'now'>): Temporal.Instant =>
  endOfDay(todayIn(at), at.site.zone)

type Reader = Pick<PageContext, 'site' | 'now' | 'language'>

/** A date in words, without the wording that it came with. `written` is EDTF. */
export function dateWords(written: string, reader: Reader): string {
  const edtf = parseEdtf(written)
  return edtf.kind === 'problem' ? written : formatEdtf(edtf, reader.language, { today: todayIn(reader) })
}

/** The date for machines, where HTML has a form for it: a year, a month or a day. */
export const machineDate = (written: string | undefined): string | undefined =>
  written !== undefined && /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(written) ? written : undefined

interface WhenProps {
  /** EDTF. */
  readonly date: string
  readonly asWritten?: string | undefined
  readonly reader: Reader
}

/**
 * A date in words and, where the partnership's paper says it in words of its own, those as well: first in the language
 * that the paper is written in, behind in any other.
 */
export function When({ date, asWritten, reader }: WhenProps): VNode {
  const plain = dateWords(date, reader)
  const machine = machineDate(date)
  const time = machine === undefined ? <span>{plain}</span> : <time dateTime={machine}>{plain}</time>
  if (asWritten === undefined || asWritten === plain) return time
  const paper = reader.site.languages[0] ?? reader.language
  if (paper === reader.language) {
    return (
      <>
        {asWritten} <span class="quiet">({time})</span>
      </>
    )
  }
  return (
    <>
      {time}{' '}
      <span class="quiet" lang={paper}>
        {words(reader.language).wording({ wording: asWritten })}
      </span>
    </>
  )
}

interface NamedLink {
  readonly name: Text
  readonly href?: string | undefined
}

/** Names with links to where more is said of them, between commas. */
export const NameList = ({
  names,
  language,
}: {
  readonly names: readonly NamedLink[]
  readonly language: Language
}): VNode => (
  <>
    {names.map(({ name, href }, index) => {
      const spoken = say(name, language)
      const lang = spoken.language === language ? undefined : spoken.language
      return (
        <span key={`${index}`}>
          {index > 0 && ', '}
          {href === undefined ? (
            <span lang={lang}>{spoken.text}</span>
          ) : (
            <a href={href} lang={lang}>
              {spoken.text}
            </a>
          )}
        </span>
      )
    })}
  </>
)

/** What was just done with a record, on the page that it led to. */
export function RecordDone({ context }: { readonly context: PageContext }): VNode | null {
  const t = words(context.language)
  const said: Readonly<Record<string, string>> = {
    added: t.doneAdded,
    edited: t.doneEdited,
    removed: t.doneRemoved,
  }
  const done = context.justDone === undefined ? undefined : said[context.justDone]
  return done === undefined ? null : <Notice kind="ok" title={done} />
}

interface MayProps {
  readonly type: Pick<RecordType<never>, 'who' | 'name'>
  readonly at: Noun
  readonly context: PageContext
}

/** The way to the form, for whoever may. */
export function EditLink({
  type,
  at,
  slug,
  context,
  title,
}: MayProps & { readonly slug: string; readonly title?: Text }) {
  const { language, viewer } = context
  if (!permits(type.who, viewer)) return null
  const t = words(language)
  return (
    <a class="edit-link" href={pathTo(language, at, { slug }, 'edit')}>
      {t.edit}
      {title && <span class="unseen"> {say(title, language).text}</span>}
    </a>
  )
}

export function AddLink({ type, at, context }: MayProps): VNode | null {
  const { language, viewer } = context
  if (!permits(type.who, viewer)) return null
  return (
    <ButtonLink kind="plain" href={pathTo(language, at, 'add')}>
      {words(language).adding({ name: type.name[language].toLowerCase() })}
    </ButtonLink>
  )
}
