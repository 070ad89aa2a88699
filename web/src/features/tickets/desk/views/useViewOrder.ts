import type { View } from '@atum-desk/contract/views'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSay } from '../../../../ui/feedback/useSay.ts'
import { keepView, updateView, viewList } from './api.ts'
import { canMove, movedTo } from './order.ts'

/** Where a view stands among those of the sidebar, and how it gets further up or down. */
export function useViewOrder(view: View | undefined) {
  const { t } = useTranslation('lists')
  const client = useQueryClient()
  const say = useSay()
  const { data: views = [] } = useQuery(viewList)
  const { mutate, isPending } = useMutation({
    mutationFn: async (moves: ReturnType<typeof movedTo<View>>) => {
      for (const { view: one, position } of moves) keepView(client, await updateView(one, { position }))
    },
    onError: (error) => say.refused(t('view.refused', { name: view?.name ?? '' }), error),
    onSettled: () => client.invalidateQueries({ queryKey: ['views'] }),
  })
  return {
    canGoUp: !isPending && canMove(views, view?.id, -1),
    canGoDown: !isPending && canMove(views, view?.id, 1),
    go: (by: 1 | -1) => view && mutate(movedTo(views, view.id, by)),
  }
}
