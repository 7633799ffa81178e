import { Temporal } from 'temporal-polyfill'
import { answerTo, type ScopedAnswer } from './answers.rules.ts'

interface Numbered<Of> extends ScopedAnswer<Of> {
  readonly sequence: number
}

/**
 * What somebody's answers say of one time: the newest that is about it, given since it was last moved.
 * @param answers of one person
 */
export function answerAbout<Of, Answer extends Numbered<Of>>(
  answers: readonly Answer[],
  meeting: { readonly answersSince: number },
  time: { readonly named: string; readonly answersSince: number },
): Answer | undefined {
  const since = Math.max(meeting.answersSince, time.answersSince)
  const good = answers.filter(({ sequence }) => sequence >= since)
  return answerTo<Of>(good, Temporal.PlainDateTime.from(time.named)) as Answer | undefined
}
