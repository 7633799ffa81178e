import { Temporal } from 'temporal-polyfill'

export interface LeavingRule {
  readonly formality: 'none' | 'written'
  readonly notice: { readonly is: 'none' | 'encouraged' | 'required'; readonly days?: number | undefined }
}

/** The first day that can be a partner's last, by the charter: today, unless it asks for notice. */
export const earliestLastDay = ({ notice }: LeavingRule, today: Temporal.PlainDate): Temporal.PlainDate =>
  notice.is === 'required' ? today.add({ days: notice.days ?? 0 }) : today

export type LastDay =
  | { readonly is: 'at-once' }
  | { readonly is: 'from'; readonly lastDay: Temporal.PlainDate }

/** What a wish to leave comes to. @param wanted the last day; none where at once. */
export function lastDayFor(
  rule: LeavingRule,
  wanted: Temporal.PlainDate | undefined,
  today: Temporal.PlainDate,
): LastDay | 'past' | 'too-soon' {
  const earliest = earliestLastDay(rule, today)
  if (wanted === undefined) return earliest.equals(today) ? { is: 'at-once' } : 'too-soon'
  if (Temporal.PlainDate.compare(wanted, today) < 0) return 'past'
  return Temporal.PlainDate.compare(wanted, earliest) < 0 ? 'too-soon' : { is: 'from', lastDay: wanted }
}
