import type { CreateViewBody, UpdateViewBody, View } from '@atum-desk/contract/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { asFailure } from '../../../../lib/api/problem.ts'
import { toasts } from '../../../../ui/feedback/toasts.ts'
import { createView, forgetView, keepView, removeView, updateView } from './api.ts'

/** Keeping, changing and removing a view. What fails outside of a sheet is said in a toast, and read again. */
export function useViewChanges() {
  const { t } = useTranslation(['lists', 'common'])
  const client = useQueryClient()
  const onSuccess = (view: View) => keepView(client, view)

  const create = useMutation({ mutationFn: (body: CreateViewBody) => createView(body), onSuccess })
  const update = useMutation({
    mutationFn: ({ view, changes }: { view: View; changes: Omit<UpdateViewBody, 'version'> }) =>
      updateView(view, changes),
    onSuccess,
    onError: (error, { view }) => {
      void client.invalidateQueries({ queryKey: ['views'] })
      toasts.add({
        title: t('lists:view.refused', { name: view.name }),
        description: t(`common:problem.${asFailure(error).code}`),
        priority: 'high',
      })
    },
  })
  const remove = useMutation({ mutationFn: removeView, onSuccess: (view) => forgetView(client, view) })
  return { create, update, remove }
}
