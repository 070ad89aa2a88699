import { Link } from 'react-router'
import type { Rows } from './columns.ts'

/** The table of a narrow screen: the same things, under one another. */
export function AdminCards<Item>({ label, items, columns, idOf, to }: Rows<Item>) {
  const [first, ...others] = columns
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <li key={idOf(item)} className="border-line border-b">
          <Link
            to={to(item)}
            data-admin-row
            className="grid grid-cols-1 gap-1.5 px-4 py-3 -outline-offset-2! hover:bg-surface-2"
          >
            <span className="min-w-0">{first.cell(item)}</span>
            <span className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-meta text-text-2 empty:hidden">
              {others.map(({ key, cell }) => (
                <span key={key} className="min-w-0 empty:hidden">
                  {cell(item)}
                </span>
              ))}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
