import { useEffect } from 'react'
import { cx } from '../../../../../ui/cx.ts'
import { LoadMore } from '../../../../../ui/primitives/LoadMore.tsx'
import { useKeptPlace, useRowsPlace } from '../../../../../ui/virtual/useRowsPlace.ts'
import { useVirtualRows } from '../../../../../ui/virtual/useVirtualRows.ts'
import { ReadAt } from '../../sla/ReadAt.ts'
import type { ColumnName } from '../columns/columns.ts'
import { type Density, rowHeights } from '../columns/density.ts'
import type { TicketList } from '../useTicketList.ts'
import type { SortProps, TicketRowsProps } from './row.ts'
import { TicketCards } from './TicketCards.tsx'
import { headHeight, TicketTable } from './TicketTable.tsx'
import { useFollowedSelection } from './useFollowedSelection.ts'

interface TicketRowsBoxProps extends TicketRowsProps, SortProps {
  readonly list: TicketList
  readonly isWide: boolean
  readonly columns: readonly ColumnName[]
  readonly density: Density
}

/** A card with two lines of title, in px: what is reckoned with for those that were not seen yet. */
const cardHeight = 110

/** The rows, as a table or as cards, and more of them as one comes near their end. */
export function TicketRows({ list, isWide, columns, density, sort, onSort, ...rows }: TicketRowsBoxProps) {
  const { query, key, total, look } = list
  const { items, selectedId } = rows
  const selectedIndex = items.findIndex(({ id }) => id === selectedId)
  const virtual = useVirtualRows({
    count: items.length,
    keyOf: (index) => items[index]?.id ?? String(index),
    rowHeight: isWide ? rowHeights[density] : cardHeight,
    isMeasured: !isWide,
    headHeight: isWide ? headHeight : 0,
    place: useRowsPlace(`${key} ${isWide}`),
    startIndex: selectedIndex,
  })
  useKeptPlace(`${key} ${isWide}`, virtual.placeNow)
  useFollowedSelection(virtual, selectedId, selectedIndex)
  const [first, last] = [virtual.rows[0]?.index ?? 0, virtual.rows.at(-1)?.index ?? 0]
  useEffect(() => look(first, last), [look, first, last])
  return (
    <ReadAt value={query.dataUpdatedAt}>
      <div
        ref={virtual.box}
        aria-busy={query.isPlaceholderData}
        className={cx(
          'relative min-h-0 flex-1 overflow-auto transition-opacity delay-200 duration-180',
          query.isPlaceholderData && 'opacity-50',
        )}
      >
        {isWide ? (
          <TicketTable {...{ virtual, columns, density, total, sort, onSort, ...rows }} />
        ) : (
          <TicketCards {...{ virtual, total, ...rows }} />
        )}
        <LoadMore
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </div>
    </ReadAt>
  )
}
