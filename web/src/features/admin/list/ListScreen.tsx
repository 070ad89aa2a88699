import type { Page } from '@atum-desk/contract/common'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useActions } from '../../../lib/actions/useActions.ts'
import { usePageTitle } from '../../../lib/i18n/usePageTitle.ts'
import { Failed } from '../../../ui/feedback/Failed.tsx'
import { Stale } from '../../../ui/feedback/Stale.tsx'
import { Panel } from '../../../ui/primitives/Panel.tsx'
import type { Rows } from './columns.ts'
import { ListBody } from './ListBody.tsx'
import { ListHeader } from './ListHeader.tsx'
import { ListSkeleton } from './ListSkeleton.tsx'
import { adminListActions } from './list-actions.ts'

interface ListScreenProps<Item> extends Omit<Rows<Item>, 'label' | 'items'> {
  readonly title: string
  readonly query: UseInfiniteQueryResult<InfiniteData<Page<Item>>>
  readonly failed: string
  /** Where the button leads that makes a new one, and what it says. */
  readonly create?: { readonly to: string; readonly title: string } | undefined
  /** `ListSearch` and `FilterSelect`s. */
  readonly filters?: ReactNode
  /** Instead of rows, where there are none: what they would be for, or the way back from a filter. */
  readonly empty: ReactNode
  /** Further buttons, beside the one that makes a new one. */
  readonly buttons?: ReactNode
}

/** A list that is administered. Its page gives it a query with keyset pages, columns and words. */
export function ListScreen<Item>(props: ListScreenProps<Item>) {
  const { title, query, failed, create, filters, empty, buttons, ...rows } = props
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
      {!query.data && query.error && <Failed title={failed} error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && items.length === 0 && empty}
      {items.length > 0 && <ListBody {...rows} label={title} items={items} query={query} />}
    </Panel>
  )
}
