import type { View } from '@atum-desk/contract/views'
import { useQueryUpdate } from '../../../../lib/url/useQueryUpdate.ts'
import type { Columns } from '../list/columns/useColumns.ts'
import { paramsFrom } from '../list/filter-params.ts'
import type { TicketFilters } from '../list/filters.ts'
import { queryOf } from '../list/ticket-query.ts'
import { useViewChanges } from './useViewChanges.ts'

const asView = (id: string) => () => new URLSearchParams({ view: id })

interface Listed {
  readonly view: View | undefined
  readonly filters: TicketFilters
  readonly columns: Columns
  /** A sheet that asked has its answer. */
  readonly onDone: () => void
}

/** Keeps the list that is shown: in its view, or in a new one. What was changed is then in the view, and nowhere else. */
export function useViewSaving({ view, filters, columns, onDone }: Listed) {
  const update = useQueryUpdate()
  const changes = useViewChanges()

  const open = (id: string) => {
    columns.choose(undefined)
    update(asView(id))
  }
  const save = () =>
    view &&
    changes.update.mutate(
      { view, changes: { query: queryOf(filters), ...(columns.changed && { columns: [...columns.changed] }) } },
      { onSuccess: () => open(view.id) },
    )
  const saveAs = (name: string, shared: boolean) =>
    changes.create.mutate(
      { name, shared, query: queryOf(filters), columns: [...columns.shown] },
      {
        onSuccess: (made) => {
          onDone()
          open(made.id)
        },
      },
    )
  const rename = (name: string) => view && changes.update.mutate({ view, changes: { name } }, { onSuccess: onDone })
  const remove = () =>
    view &&
    changes.remove.mutate(view, {
      onSuccess: () => {
        onDone()
        update(() => paramsFrom(filters))
      },
    })
  return { changes, save, saveAs, rename, remove, discard: () => view && open(view.id) }
}
