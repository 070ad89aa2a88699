import type { View } from '@atum-desk/contract/views'
import { useState } from 'react'
import { readHabit, writeHabit } from '../../../../../lib/storage/habit.ts'
import { useUser } from '../../../../session/useSession.ts'
import { type ColumnName, columnsFrom, usualColumns } from './columns.ts'

const nameOf = (view: Pick<View, 'id'> | undefined) => (view ? `columns.${view.id}` : 'columns')
const parsed = (text: string | null) => (text === null ? undefined : columnsFrom(text.split(',')))
const isSame = (one: readonly string[], other: readonly string[]) => one.join() === other.join()

/**
 * Which columns this person sees. Those of a view are its own, until he changes them for himself; `changed` are then
 * what saving the view would keep.
 */
export function useColumns(view: View | undefined) {
  const { id } = useUser()
  const [, again] = useState(0)
  const own = parsed(readHabit(id, nameOf(view)))
  const everywhere = (view && parsed(readHabit(id, nameOf(undefined)))) ?? usualColumns
  const kept = view?.columns ? columnsFrom(view.columns) : everywhere
  const shown = own ?? kept

  const choose = (next: readonly ColumnName[] | undefined) => {
    writeHabit(id, nameOf(view), next === undefined || (view && isSame(next, kept)) ? null : next.join())
    again((times) => times + 1)
  }
  return { shown, choose, changed: view && own && !isSame(own, kept) ? own : undefined }
}

export type Columns = ReturnType<typeof useColumns>
