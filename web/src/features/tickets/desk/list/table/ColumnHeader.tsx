import type { TicketSort } from '@atum-desk/contract/ticket-query'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../../../../ui/cx.ts'
import { Icon } from '../../../../../ui/icons/Icon.tsx'
import { type ColumnName, columns } from '../columns/columns.ts'

interface ColumnHeaderProps {
  readonly name: ColumnName
  readonly sort: TicketSort
  readonly onSort: (sort: TicketSort) => void
}

// The first one stands over the titles, which begin where the marks end.
const look = 'h-9 px-3 text-start font-medium text-meta text-muted nth-2:ps-0'

export function ColumnHeader({ name, sort, onSort }: ColumnHeaderProps) {
  const { t } = useTranslation('lists')
  const { width, sorts } = columns[name]
  const title = t(`column.${name}`)
  if (sorts === null)
    return (
      <th scope="col" className={cx(look, width)}>
        <span className="block truncate">{title}</span>
      </th>
    )
  const [first, second] = sorts
  const isSorted = sort === first || sort === second
  const isDescending = sort.startsWith('-')
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
      className={cx(look, width)}
    >
      <button
        type="button"
        onClick={() => onSort(sort === first ? second : first)}
        className={cx(
          '-ms-1.5 inline-flex h-7 max-w-full items-center gap-1 rounded-nav px-1.5 hover:text-text',
          isSorted && 'text-text',
        )}
      >
        <span className="truncate">{title}</span>
        {isSorted && <Icon of={isDescending ? ArrowDown : ArrowUp} className="size-3.5" />}
      </button>
    </th>
  )
}
