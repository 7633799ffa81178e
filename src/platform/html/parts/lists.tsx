import type { ComponentChildren, VNode } from 'preact'

export interface Item {
  readonly title: ComponentChildren
  readonly href?: string | undefined
  /** The date in words, and for machines as ISO 8601 (a day, a month, an instant). */
  readonly when?: string | undefined
  readonly datetime?: string | undefined
  /** A quiet line beneath. */
  readonly note?: ComponentChildren
  /** A Status or a Tag. */
  readonly status?: ComponentChildren
  readonly lang?: string | undefined
}

export interface ItemListProps {
  readonly items: readonly Item[]
  /** The level of the titles' headings; without it they are plain links. */
  readonly level?: 2 | 3 | 4 | undefined
}

/** Rows of date, title and status between rules. */
export function ItemList({ items, level }: ItemListProps): VNode {
  const dated = items.some((item) => item.when !== undefined)
  const Title = level === undefined ? 'p' : (`h${level}` as const)
  return (
    <ul class={dated ? 'items is-dated' : 'items'}>
      {items.map((item, i) => (
        <li key={`${i}`}>
          {dated && (
            <span class="item-when">
              {item.datetime === undefined ? item.when : <time dateTime={item.datetime}>{item.when}</time>}
            </span>
          )}
          <div class="item-body">
            <Title class="item-title" lang={item.lang}>
              {item.href === undefined ? item.title : <a href={item.href}>{item.title}</a>}
            </Title>
            {item.note && <p class="item-note">{item.note}</p>}
          </div>
          {item.status && <span class="item-status">{item.status}</span>}
        </li>
      ))}
    </ul>
  )
}

export interface Goal {
  readonly number: string | number
  readonly title: ComponentChildren
  readonly href?: string | undefined
  readonly note?: ComponentChildren
}

export interface GoalsProps {
  readonly goals: readonly Goal[]
  /** One beneath the other, for those that have much to say. */
  readonly single?: boolean | undefined
}

/** Goals, or articles, with their numbers as light serif figures. */
export const Goals = ({ goals, single }: GoalsProps): VNode => (
  <ul
    class={`goals${single ? ' in-one' : goals.length % 4 !== 0 && goals.length % 3 === 0 ? ' in-threes' : ''}`}
  >
    {goals.map((goal) => (
      <li key={`${goal.number}`}>
        <span class="goal-number">{goal.number}</span>
        <div>
          <p class="goal-title">
            {goal.href === undefined ? goal.title : <a href={goal.href}>{goal.title}</a>}
          </p>
          {goal.note && <p class="goal-note">{goal.note}</p>}
        </div>
      </li>
    ))}
  </ul>
)

export interface Fact {
  readonly term: ComponentChildren
  readonly content: ComponentChildren
}

/** Terms and what they are; `side` stacks them for a narrow column. */
export const Facts = ({
  facts,
  side,
}: {
  readonly facts: readonly Fact[]
  readonly side?: boolean
}): VNode => (
  <dl class={side ? 'facts is-side' : 'facts'}>
    {facts.map((fact, i) => (
      <div key={`${i}`}>
        <dt>{fact.term}</dt>
        <dd>{fact.content}</dd>
      </div>
    ))}
  </dl>
)

export interface Figure {
  readonly value: string
  readonly label: ComponentChildren
  readonly href?: string | undefined
}

/** A row of large figures with what they count. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }): VNode => (
  <dl class="figures">
    {figures.map((figure, i) => (
      <div key={`${i}`}>
        <dt>{figure.href === undefined ? figure.label : <a href={figure.href}>{figure.label}</a>}</dt>
        <dd>{figure.value}</dd>
      </div>
    ))}
  </dl>
)
