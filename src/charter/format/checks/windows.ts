import type { Charter } from '../charter.ts'
import type { Check } from '../partnership-file.ts'
import { describe, said } from '../problem.ts'
import type { Path } from '../schema-walk.ts'

type Window =
  | NonNullable<Charter['ideaBank']['answer']>
  | NonNullable<Charter['decisions']['admission']>['window']

/** Every length of time in the charter, with its place. */
function* windows({ decisions, ideaBank }: Charter): Generator<[Path, NonNullable<Window>]> {
  for (const [matter, rule] of Object.entries(decisions)) {
    if (rule.window) yield [['decisions', matter, 'window'], rule.window]
    if (rule.ballotWindow) yield [['decisions', matter, 'ballotWindow'], rule.ballotWindow]
    if (rule.quorum && 'secondRound' in rule.quorum && rule.quorum.secondRound) {
      yield [['decisions', matter, 'quorum', 'secondRound'], rule.quorum.secondRound as NonNullable<Window>]
    }
  }
  if (ideaBank.answer) yield [['ideaBank', 'answer'], ideaBank.answer]
}

/** A length of time is said in one way, and working days are those of a calendar. */
export const windowsFit: Check = function* ({ charter }) {
  for (const [path, window] of windows(charter)) {
    const spans = [window.workingDays, window.days, window.weeks, window.months].filter(
      (n) => n !== undefined,
    )
    if (spans.length !== 1) {
      yield { part: 'charter', path, expected: said((t) => t.oneSpan), found: describe(window) }
    } else if (
      window.workingDays !== undefined &&
      window.calendar === undefined &&
      charter.calendar === undefined
    ) {
      yield {
        part: 'charter',
        path,
        expected: said((t) => t.calendarForWorkingDays),
        found: said((t) => t.noCalendar),
      }
    }
  }
}
