import type { GroupState } from './lifecycle.rules.ts'

/** What the portfolio is sorted and sifted by. */
export interface Row {
  readonly title: string
  readonly kind: string
  readonly state: GroupState
  readonly light: 'none' | 'kept' | 'risk' | 'broken'
  readonly open: number
  readonly late: number
  /** The last day of the next milestone, ISO 8601; none where nothing is planned. */
  readonly nextDay: string | undefined
  /** When it last told something, ISO 8601. */
  readonly toldAt: string | undefined
}

export const orders = ['worst', 'title', 'next', 'told', 'open'] as const
export type Order = (typeof orders)[number]

export interface Sifted {
  readonly light?: Row['light'] | undefined
  readonly state?: GroupState | undefined
  readonly kind?: string | undefined
}

const gravity: Readonly<Record<Row['light'], number>> = { broken: 0, risk: 1, none: 2, kept: 3 }

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** In what way two rows follow each other; `collate` compares titles as the reader's language does. */
const followers: Readonly<Record<Order, (a: Row, b: Row) => number>> = {
  worst: (a, b) => gravity[a.light] - gravity[b.light] || b.late - a.late,
  title: () => 0,
  next: (a, b) => byText(a.nextDay ?? '~', b.nextDay ?? '~'),
  // Who has been silent longest comes first, and before all who never told anything.
  told: (a, b) => byText(a.toldAt ?? '', b.toldAt ?? ''),
  open: (a, b) => b.open - a.open,
}

/** The rows that were asked for, in the order asked for; what is alike in it by title. */
export function sorted<Of extends Row>(
  rows: readonly Of[],
  { light, state, kind }: Sifted,
  order: Order,
  collate: (a: string, b: string) => number,
): Of[] {
  return rows
    .filter((row) => light === undefined || row.light === light)
    .filter((row) => state === undefined || row.state === state)
    .filter((row) => kind === undefined || row.kind === kind)
    .toSorted((a, b) => followers[order](a, b) || collate(a.title, b.title))
}

/** How many groups there are of each light and state; those that are not at work have no light. */
export function totalsOf(rows: readonly Row[]) {
  const active = rows.filter(({ state }) => state === 'active')
  const lit = (light: Row['light']) => active.filter((row) => row.light === light).length
  const of = (state: GroupState) => rows.filter((row) => row.state === state).length
  return {
    kept: lit('kept'),
    risk: lit('risk'),
    broken: lit('broken'),
    none: lit('none'),
    proposed: of('proposed'),
    dormant: of('dormant'),
    completed: of('completed'),
    closed: of('closed'),
  }
}
