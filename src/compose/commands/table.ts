/** Characters that would move the cursor or break a row: what people wrote must not speak to the terminal. */
const controls = /\p{Cc}/gu

/** Rows as lines, the columns under each other. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const clean = rows.map((row) => row.map((cell) => cell.replace(controls, ' ')))
  const widths = clean.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  )
  return clean.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
