import type { ComponentChildren, VNode } from 'preact'

export interface Column {
  readonly label: string
  /** Set flush right, with figures of one width. */
  readonly numeric?: boolean | undefined
}

export interface DataTableProps {
  /** What the table shows, for everyone; `quietCaption` keeps it for screen readers where a heading says it already. */
  readonly caption: string
  readonly quietCaption?: boolean | undefined
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** A table that becomes a list of labelled cells on narrow screens. */
export function DataTable({ caption, quietCaption, columns, rows }: DataTableProps): VNode {
  return (
    <table class="data-table">
      <caption class={quietCaption ? 'unseen' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.numeric ? 'is-numeric' : undefined} key={column.label}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, r) => (
          <tr key={`${r}`}>
            {cells.map((cell, c) => (
              <Cell column={columns[c]} first={c === 0} key={`${c}`}>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  readonly column: Column | undefined
  readonly first: boolean
  readonly children?: ComponentChildren
}

function Cell({ column, first, children }: CellProps): VNode {
  const kind = column?.numeric ? 'is-numeric' : undefined
  if (first)
    return (
      <th scope="row" class={kind}>
        {children}
      </th>
    )
  return (
    <td class={kind} data-label={column?.label}>
      {children}
    </td>
  )
}
