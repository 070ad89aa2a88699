import { Link } from 'react-router'
import type { ReportTableData } from '../report-table.ts'
import { useFormat } from '../useFormat.ts'

interface ReportTableProps {
  readonly caption: string
  /** Of the box that it scrolls in. */
  readonly label: string
  readonly data: ReportTableData
}

const pad = 'px-3 py-1.5 first:ps-0 last:pe-0'

/** Scrolls by itself, and takes the focus for it, so that the keys scroll it too. */
export function ReportTable({ caption, label, data: { columns, rows } }: ReportTableProps) {
  const { number } = useFormat()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1).
    <section aria-label={label} tabIndex={0} className="relative max-h-80 overflow-auto">
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="sticky top-0 bg-surface-1 shadow-[inset_0_-1px_0_var(--color-line-strong)]">
          <tr className="text-meta text-muted">
            {columns.map((title, n) => (
              <th key={title} scope="col" className={`${pad} font-medium ${n === 0 ? 'text-start' : 'text-end'}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name = '', ...cells], to }) => (
            <tr key={key} className="border-line border-b last:border-b-0">
              <th scope="row" className={`${pad} max-w-50 text-start font-normal`}>
                {to ? (
                  <Link to={to} className="text-link underline-offset-2 hover:underline">
                    {name}
                  </Link>
                ) : (
                  <bdi className="block truncate">{name}</bdi>
                )}
              </th>
              {cells.map((cell, n) => (
                <td key={columns[n + 1]} className={`${pad} text-end text-text-2`}>
                  {typeof cell === 'number' ? number(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
