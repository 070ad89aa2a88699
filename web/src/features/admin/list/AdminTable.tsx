import { Link } from 'react-router'
import { cx } from '../../../ui/cx.ts'
import type { Rows } from './columns.ts'

export function AdminTable<Item>({ label, items, columns, idOf, to }: Rows<Item>) {
  const [first, ...others] = columns
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{label}</caption>
      <thead className="sticky top-0 z-1 bg-surface-1 shadow-[inset_0_-1px_0_var(--color-line)]">
        <tr>
          {columns.map(({ key, title, width }, nth) => (
            <th
              key={key}
              scope="col"
              className={cx(
                'px-3 py-2 text-start font-medium text-meta text-muted',
                nth === 0 && 'ps-4 tablet:ps-6',
                width,
              )}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={idOf(item)} className="relative border-line border-b text-text-2 hover:bg-surface-2">
            <td className="py-2.5 ps-4 pe-3 tablet:ps-6">
              <Link
                to={to(item)}
                data-admin-row
                className="block text-text after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
              >
                {first.cell(item)}
              </Link>
            </td>
            {others.map(({ key, cell }) => (
              <td key={key} className="px-3">
                {cell(item)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
