import type { Page } from '@atum-desk/contract/common'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useActions } from '../../../lib/actions/useActions.ts'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { Stale } from '../../../ui/feedback/Stale.tsx'
import { Panel } from '../../../ui/primitives/Panel.tsx'
import type { Rows } from './columns.ts'
import { ListBody } from './ListBody.tsx'
import { ListFailed } from './ListFailed.tsx'
import { ListHeader } from './ListHeader.tsx'
import { ListSkeleton } from './ListSkeleton.tsx'
import { adminListActions } from './list-actions.ts'
import { NoRows, type NoRowsProps } from './NoRows.tsx'

interface ListScreenProps<Item> extends Omit<Rows<Item>, 'label' | 'items'>, NoRowsProps {
  readonly title: string
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Item>>>
  readonly failed: string
  /** `SearchInput` and `FilterSelect`s. */
  readonly filters?: ReactNode
  /** Further buttons, beside the one that makes a new one. */
  readonly buttons?: ReactNode
}

/** A list that is administered. Its page gives it a query with keyset pages, columns and words. */
export function ListScreen<Item>(props: ListScreenProps<Item>) {
  const { title, query, failed, create, filters, empty, onClear, buttons, ...rows } = props
  const navigate = useNavigate()
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  usePageTitle(title)
  const createTo = create?.to
  useActions(
    adminListActions,
    useMemo(() => ({ create: createTo ? () => void navigate(createTo) : undefined }), [createTo, navigate]),
  )
  return (
    <Panel label={title}>
      <ListHeader title={title} create={create} filters={filters} buttons={buttons}>
        <Stale error={query.data ? query.error : null} />
      </ListHeader>
      {query.isPending && <ListSkeleton />}
      {!query.data && query.error && (
        <ListFailed title={failed} error={query.error} onRetry={() => void query.refetch()} onClear={onClear} />
      )}
      {query.data && items.length === 0 && <NoRows {...{ empty, create, onClear }} />}
      {items.length > 0 && <ListBody {...rows} label={title} items={items} query={query} />}
    </Panel>
  )
}
