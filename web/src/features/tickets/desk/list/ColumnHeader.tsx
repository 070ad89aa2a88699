import type { TicketSort } from '@atum-desk/contract/ticket-query'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { cx } from '../../../../ui/cx.ts'
import { Icon } from '../../../../ui/icons/Icon.tsx'
import { type ColumnSort, sortsOf } from './columns.ts'

interface ColumnHeaderProps {
  readonly title: string
  readonly width: string
  readonly by: ColumnSort | null
  readonly sort: TicketSort
  readonly onSort: (sort: TicketSort) => void
}

const look = 'h-9 px-3 text-start font-medium text-meta text-muted first:ps-4.25'

export function ColumnHeader({ title, width, by, sort, onSort }: ColumnHeaderProps) {
  if (by === null)
    return (
      <th scope="col" className={cx(look, width)}>
        {title}
      </th>
    )
  const [first, second] = sortsOf[by]
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
          '-ms-1.5 inline-flex h-7 items-center gap-1 rounded-nav px-1.5 hover:text-text',
          isSorted && 'text-text',
        )}
      >
        {title}
        {isSorted && <Icon of={isDescending ? ArrowDown : ArrowUp} className="size-3.5" />}
      </button>
    </th>
  )
}
