import type { TicketSort } from '@atum-desk/contract/ticket-query'
import { useTranslation } from 'react-i18next'
import { useFocusedSelection } from '../../../../lib/focus/useFocusedSelection.ts'
import { useIsWide } from '../../../../lib/screen/useIsWide.ts'
import { useScrollMemory } from '../../../../lib/scroll/useScrollMemory.ts'
import { cx } from '../../../../ui/cx.ts'
import { LoadMore } from '../../../../ui/primitives/LoadMore.tsx'
import { ReadAt } from '../sla/ReadAt.ts'
import { TicketCards } from './TicketCards.tsx'
import { type TicketRowsProps, TicketTable } from './TicketTable.tsx'
import type { TicketList } from './useTicketList.ts'

interface TicketListBodyProps extends TicketRowsProps {
  readonly list: TicketList
  readonly sort: TicketSort
  readonly onSort: (sort: TicketSort) => void
}

/** The rows, as a table or as cards, and the way to more of them. */
export function TicketListBody({ list, sort, onSort, ...rows }: TicketListBodyProps) {
  const { t } = useTranslation('tickets')
  const { query, key } = list
  const isWide = useIsWide()
  const box = useFocusedSelection(rows.selectedId)
  useScrollMemory(box, key, true)
  return (
    <ReadAt value={query.dataUpdatedAt}>
      <div
        ref={box}
        aria-busy={query.isPlaceholderData}
        className={cx(
          'min-h-0 flex-1 overflow-y-auto transition-opacity delay-200 duration-180',
          query.isPlaceholderData && 'opacity-50',
        )}
      >
        {isWide ? <TicketTable {...rows} sort={sort} onSort={onSort} /> : <TicketCards {...rows} />}
        <LoadMore
          hasMore={query.hasNextPage}
          isLoading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
        {!query.hasNextPage && <p className="p-4 text-center text-meta text-muted">{t('list.end')}</p>}
      </div>
    </ReadAt>
  )
}
