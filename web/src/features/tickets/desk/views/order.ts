import type { View } from '@atum-desk/contract/views'

type Placed = Pick<View, 'id' | 'position' | 'editable'>

/** One place earlier or later. Of a view that the caller may not change the place is its keeper's to choose. */
export const canMove = (views: readonly Placed[], id: string | undefined, by: 1 | -1): boolean => {
  const at = views.findIndex((view) => view.id === id)
  return at >= 0 && views[at]?.editable === true && views[at + by]?.editable === true
}

/** The positions that have to be written for it, in the order of the list. */
export const movedTo = <One extends Placed>(
  views: readonly One[],
  id: string,
  by: 1 | -1,
): { readonly view: One; readonly position: number }[] => {
  if (!canMove(views, id, by)) return []
  const at = views.findIndex((view) => view.id === id)
  const order = [...views]
  const [one] = order.splice(at, 1)
  if (one) order.splice(at + by, 0, one)
  let last = -1
  return order.flatMap((view) => {
    const position = view.editable && view.position <= last ? last + 1 : view.position
    last = Math.max(last, position)
    return position === view.position ? [] : [{ view, position }]
  })
}
