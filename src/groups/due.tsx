import type { VNode } from 'preact'
import type { PageContext } from '../acts/index.ts'
import { formatEdtf } from '../platform/calendar/index.ts'
import { isLanguage, type Language } from '../platform/words/index.ts'
import { readDue } from './milestone.rules.ts'

/** A due date as it is kept: EDTF, with the wording that it came with. */
export interface Due {
  readonly due: string
  readonly asWritten?: string | undefined
}

type Around = Pick<PageContext, 'language' | 'site'>

/** The language that the partnership writes its agreement in: that of the wordings. */
const writtenIn = ({ site }: Around): Language => site.languages.find(isLanguage) ?? 'en'

/** A date in words: as it was written, for those who read that language, where that says anything else. */
export const dueWords = (date: Due, around: Around): string =>
  formatEdtf(readDue(date.due), around.language, {
    ...(date.asWritten !== undefined && saysOtherwise(date, around) ? { asWritten: date.asWritten } : {}),
    writtenIn: writtenIn(around),
  })

/** Without what differs by typing only. */
const alike = (date: string): string => date.toLowerCase().replaceAll('–', '-')

/** A date in words as it is read, whatever its wording: among dates of others, “August” needs its year. */
export const readWords = ({ due }: Due, language: Language): string => formatEdtf(readDue(due), language)

/** Whether a wording says more or less than the date does: “medio 2023”, and not “marts 23”, which looks like a day. */
function saysOtherwise({ due, asWritten }: Due, around: Around): boolean {
  if (asWritten === undefined) return false
  const plain = alike(formatEdtf(readDue(due), writtenIn(around)))
  const shortYear = plain.replaceAll(/\b\d\d(?=\d\d\b)/gu, '')
  return plain !== alike(asWritten) && shortYear !== alike(asWritten)
}

/** A due date with its wording, where that is not simply the same: what was written and how it is read both show. */
export function DueDate({ date, context }: { readonly date: Due; readonly context: PageContext }): VNode {
  const { language } = context
  const own = writtenIn(context)
  const shown = dueWords(date, context)
  if (!saysOtherwise(date, context)) return <span>{shown}</span>
  return (
    <span>
      {shown}{' '}
      <span class="quiet small">
        {own === language ? (
          `(${formatEdtf(readDue(date.due), language)})`
        ) : (
          <q lang={own}>{date.asWritten}</q>
        )}
      </span>
    </span>
  )
}
