import type { Page } from '@atum-desk/contract/common'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useRef } from 'react'
import { useLocation } from 'react-router'
import { useHasColumns } from '../../../lib/screen/useHasColumns.ts'
import { useScrollMemory } from '../../../lib/scroll/useScrollMemory.ts'
import { cx } from '../../../ui/cx.ts'
import { LoadMore } from '../../../ui/primitives/LoadMore.tsx'
import { AdminCards } from './AdminCards.tsx'
import { AdminTable } from './AdminTable.tsx'
import type { Rows } from './columns.ts'

interface ListBodyProps<Item> extends Rows<Item> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Item>>>
}

/** The rows, as a table or as cards, and the way to more of them. */
export function ListBody<Item>({ query, ...rows }: ListBodyProps<Item>) {
  const hasColumns = useHasColumns()
  const box = useRef<HTMLDivElement>(null)
  const { pathname, search } = useLocation()
  useScrollMemory(box, pathname + search, true)
  return (
    <div
      ref={box}
      aria-busy={query.isPlaceholderData}
      className={cx(
        'min-h-0 flex-1 overflow-y-auto transition-opacity delay-200 duration-180',
        query.isPlaceholderData && 'opacity-50',
      )}
    >
      {hasColumns ? <AdminTable {...rows} /> : <AdminCards {...rows} />}
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </div>
  )
}
