interface ReportRow {
  readonly key: string
  /** The first names the row. */
  readonly cells: readonly (string | number)[]
  /** Its list of tickets. */
  readonly to?: string
}

/** What a chart shows, as rows and columns: for who reads tables, and for the file. */
export interface ReportTableData {
  readonly columns: readonly string[]
  readonly rows: readonly ReportRow[]
}

/** What a spreadsheet would take for a formula becomes a text. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** RFC 4180, with the byte order mark by which spreadsheets know UTF-8. */
export const csvOf = ({ columns, rows }: ReportTableData): string =>
  `\ufeff${[columns, ...rows.map(({ cells }) => cells)]
    .map((cells) => cells.map((cell) => (typeof cell === 'number' ? cell : quoted(harmless(cell)))).join(','))
    .join('\r\n')}\r\n`
